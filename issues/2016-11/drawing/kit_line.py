"""Points, curves and outlines, in pixels of the finished picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = list[Point]
Line: TypeAlias = Sequence[Point]


def pts(text: str) -> Points:
    """Read points written as ``x,y`` with spaces between them."""
    return [(float(x), float(y)) for x, y in (word.split(",") for word in text.split())]


def rows(text: str) -> list[tuple[float, float, float]]:
    """Read triples written as ``a,b,c`` with spaces between them."""
    words = (word.split(",") for word in text.split())
    return [(float(a), float(b), float(c)) for a, b, c in words]


def quad(a: Point, b: Point, c: Point, n: int = 24) -> Points:
    """Return ``n + 1`` points of the quadratic curve from ``a`` to ``c``."""
    out: Points = []
    for i in range(n + 1):
        t = i / n
        u = 1 - t
        out.append((u * u * a[0] + 2 * u * t * b[0] + t * t * c[0], u * u * a[1] + 2 * u * t * b[1] + t * t * c[1]))
    return out


def spline(knots: Line, closed: bool = True, n: int = 14) -> Points:
    """Return a smooth (Catmull-Rom) line through ``knots``."""
    size = len(knots)
    out: Points = []
    for i in range(size if closed else size - 1):
        if closed:
            p = [knots[(i + j) % size] for j in (-1, 0, 1, 2)]
        else:
            p = [knots[min(max(i + j, 0), size - 1)] for j in (-1, 0, 1, 2)]
        for k in range(n):
            out.append((_catmull(p, 0, k / n), _catmull(p, 1, k / n)))
    if not closed:
        out.append(knots[-1])
    return out


def _catmull(p: Line, axis: int, t: float) -> float:
    """Return one coordinate of the Catmull-Rom curve between ``p[1]`` and ``p[2]``."""
    a, b, c, d = (q[axis] for q in p)
    linear = (c - a) * t
    square = (2 * a - 5 * b + 4 * c - d) * t * t
    cube = (3 * b - a - 3 * c + d) * t**3
    return 0.5 * (2 * b + linear + square + cube)


def arc(cx: float, cy: float, rx: float, ry: float, start: float, end: float) -> Points:
    """Return points of an ellipse from ``start`` to ``end`` degrees."""
    n = max(8, int(abs(end - start) / 2))
    turns = (math.radians(start + (end - start) * i / n) for i in range(n + 1))
    return [(cx + rx * math.cos(t), cy + ry * math.sin(t)) for t in turns]


def mirror(points: Line, cx: float) -> Points:
    """Return a line mirrored at the upright ``cx``, its end first."""
    return [(2 * cx - x, y) for x, y in reversed(points)]


def archway(cx: float, base: float, spring: float, r: float, rise: float = 0) -> Points:
    """Return an opening with a round head, or one of height ``rise``, that stands on ``base``."""
    return [(cx - r, base), *arc(cx, spring, r, rise or r, 180, 360), (cx + r, base)]
