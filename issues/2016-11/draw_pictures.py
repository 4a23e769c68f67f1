"""Draw the eight pictures of the November 2016 issue."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from drawing.classroom import classroom
from drawing.handshake import handshake
from drawing.journey import journey
from drawing.kit_canvas import Canvas
from drawing.nanjing import nanjing
from drawing.network import network
from drawing.signing import signing
from drawing.skyline import skyline
from drawing.table import table

PICTURES: dict[str, Callable[[], Canvas]] = {
    "skyline": skyline,
    "handshake": handshake,
    "signing": signing,
    "classroom": classroom,
    "network": network,
    "journey": journey,
    "nanjing": nanjing,
    "table": table,
}


def main() -> None:
    """Draw all pictures, or those named, into the output folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"any of: {', '.join(PICTURES)}")
    parser.add_argument("--output", type=Path, default=Path(__file__).resolve().parent / "photos")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    for name in options.names or PICTURES:
        PICTURES[name]().save(options.output / f"{name}.jpg")


if __name__ == "__main__":
    main()
