"""The palette of the issue, and how two colours mix."""

from __future__ import annotations

from typing import Final

INK: Final = "#1D1D1B"
VERMILION: Final = "#BE2F1A"
EMBER: Final = "#8F2315"
PAPER: Final = "#FBF3EC"
STONE: Final = "#F3E3D8"
NIGHT: Final = "#1B2A36"
DEEP: Final = "#2B4456"
SLATE: Final = "#4F6C7C"
STEEL: Final = "#7C959F"
MIST: Final = "#A9BBBE"
SKY: Final = "#CCD6D3"
SAND: Final = "#E2C7A6"
WHEAT: Final = "#CFA87C"
CLAY: Final = "#A97550"
UMBER: Final = "#5E4537"
WHITE: Final = "#FFFFFF"
BLACK: Final = "#000000"


def mix(a: str, b: str, t: float) -> str:
    """Return the colour ``t`` of the way from ``a`` to ``b``."""
    one = [int(a[i : i + 2], 16) for i in (1, 3, 5)]
    two = [int(b[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(p + (q - p) * t):02X}" for p, q in zip(one, two, strict=True))
