"""Stencils of people, drawn with any pen in one colour."""

from __future__ import annotations

from .kit_canvas import Pen
from .kit_line import mirror, spline


def bust(pen: Pen, cx: float, base: float, s: float, fill: str, hair: int = 0) -> None:
    """Draw a seated person from behind, head ``s`` wide, shoulders at ``base``."""
    outline = [(cx - 1.75 * s, base + 1.4 * s), (cx - 1.55 * s, base + 0.15 * s), (cx - 0.9 * s, base - 0.28 * s)]
    outline += [(cx - 0.3 * s, base - 0.5 * s), (cx, base - 0.55 * s)]
    outline += mirror(outline[:-1], cx)
    pen.poly([*spline(outline, closed=False), (cx + 1.75 * s, base + 9 * s), (cx - 1.75 * s, base + 9 * s)], fill)
    pen.rect(cx - 0.26 * s, base - 0.9 * s, cx + 0.26 * s, base, fill)
    pen.disc(cx, base - 1.25 * s, 0.5 * s, fill, 0.64 * s)
    for ear in (-1, 1) if hair != 1 else ():
        pen.disc(cx + ear * 0.5 * s, base - 1.2 * s, 0.09 * s, fill, 0.15 * s)
    if hair == 1:
        half = [(0.0, -1.96), (0.42, -1.84), (0.62, -1.4), (0.66, -0.95), (0.6, -0.6), (0.4, -0.42)]
        hair_line = [(cx + x * s, base + y * s) for x, y in half]
        hair_line += [(cx - x * s, base + y * s) for x, y in reversed(half[1:])]
        pen.poly(spline(hair_line), fill)
    elif hair == 2:
        pen.disc(cx, base - 1.92 * s, 0.26 * s, fill)


def walker(pen: Pen, x: float, base: float, h: float, fill: str, stride: float = 0.12) -> None:
    """Draw a small walking figure ``h`` high."""
    pen.disc(x, base - h * 0.9, h * 0.085, fill, h * 0.1)
    pen.taper((x, base - h * 0.7), h * 0.105, (x, base - h * 0.42), h * 0.085, fill)
    for s in (-1, 1):
        pen.taper((x, base - h * 0.42), h * 0.06, (x + s * stride * h, base - h * 0.02), h * 0.03, fill)
        pen.taper((x, base - h * 0.74), h * 0.045, (x + s * stride * h * 1.2, base - h * 0.42), h * 0.03, fill)
