"""The manifest room: an issue's folder goes in, an `Issue` (or a report of everything that is wrong with it) comes out.

`read.read_issue` is the door. Inside: `source` (bytes to clean lines), `tree` (lines to values with their places),
`recovery` and `faults` (what an editor is told when a file cannot be read), `readers` and `schema` (values to content),
`files` (paths and what lies in the folder), `markup` and `place` (Markdown to blocks). Knows nothing of looks.
"""
