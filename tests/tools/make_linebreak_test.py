"""Writes tests/text/LineBreakTest-17.0.0.txt.gz: Unicode's own test of UAX #14, without the comments at its lines' ends.

Run by hand with the folder of the Unicode Character Database as argument (Debian: unicode-data, /usr/share/unicode).
The head with Unicode's notice stays; the licence stands beside the file, in LICENSE-Unicode.txt.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "text/LineBreakTest-17.0.0.txt.gz"


def main() -> None:
    """Writes the file, the same bytes every time."""
    lines = (Path(sys.argv[1]) / "auxiliary/LineBreakTest.txt").read_text("utf-8").splitlines()
    if lines[0] != "# LineBreakTest-17.0.0.txt":
        raise SystemExit(f"not Unicode 17.0.0: {lines[0]}")
    kept = [line if line.startswith("#") else line.partition("#")[0].rstrip() for line in lines]
    OUT.write_bytes(gzip.compress(("\n".join(kept) + "\n").encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
