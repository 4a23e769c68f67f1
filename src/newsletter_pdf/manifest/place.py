"""Where the pieces of a text stand in its file.

Room: beside `markup`. Markdown's parser tells lines of blocks only; the pieces inside are found again by reading along.
"""

from __future__ import annotations

from newsletter_pdf.diagnostics import Span
from newsletter_pdf.manifest.source import Source


class Follower:
    """Reads along in the lines of a source: each piece that is asked for is looked for after the one before it.

    It starts at line `first`, at `column`, and goes no further than line `last`; all count from 1.
    """

    def __init__(self, source: Source, first: int, last: int, column: int = 1) -> None:
        """Start in front of the first piece."""
        self.source = source
        self.last = min(last, len(source.lines))
        self.line = max(1, min(first, self.last))
        self.column = column

    @classmethod
    def at_content(cls, source: Source, first: int, last: int, content: str) -> Follower:
        """A follower that starts where `content` starts in its first line, after list and quotation marks."""
        opening = content.split("\n", 1)[0].strip()
        column = source.lines[first - 1].rfind(opening) + 1 if first <= len(source.lines) else 1
        return cls(source, first, last, max(column, 1))

    def find(self, piece: str) -> Span:
        """The place of `piece`, which is then passed; where it stands written otherwise, the present place."""
        for line in range(self.line, self.last + 1):
            start = self.column - 1 if line == self.line else 0
            at = self.source.lines[line - 1].find(piece, start) if piece else -1
            if at >= 0:
                self.line, self.column = line, at + len(piece) + 1
                return self.source.span(line, at + 1, at + len(piece) + 1)
        return self.source.span(self.line, self.column, self.column + 1)

    def skip(self, written: str) -> None:
        """Pass `written`, which may go over several lines."""
        for piece in written.split("\n"):
            self.find(piece.strip())

    def next_line(self) -> None:
        """Go on to the next line."""
        if self.line < self.last:
            self.line, self.column = self.line + 1, 1
