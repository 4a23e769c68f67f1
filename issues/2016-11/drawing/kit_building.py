"""Stencils of buildings, drawn with any pen in one colour."""

from __future__ import annotations

from .kit_canvas import Pen
from .kit_line import Point, arc, mirror, quad


def roof(pen: Pen, at: Point, half: float, ridge: float, rise: float, fill: str) -> None:
    """Draw a Chinese roof: concave slopes, lifted corners, a ridge with horns."""
    cx, eave = at
    lift, top = rise * 0.28, eave - rise
    right = quad((cx + ridge, top), (cx + ridge * 1.05 + half * 0.12, eave - lift * 0.3), (cx + half, eave - lift))
    under = quad((cx + half * 0.97, eave - lift * 0.55), (cx + half * 0.8, eave), (cx + half * 0.55, eave))
    outline = right + under
    pen.poly(outline + mirror(outline, cx), fill)
    if ridge > 1:
        bar = max(3.0, rise * 0.09)
        pen.rect(cx - ridge - bar, top - bar, cx + ridge + bar, top + bar, fill)
        for side in (-1, 1):
            tip = cx + side * (ridge + bar)
            pen.poly([(tip, top + bar), (tip + side * bar, top - bar * 2.6), (tip - side * bar * 2.2, top - bar)], fill)


def pagoda(pen: Pen, at: Point, half: float, tiers: int, step: float, fill: str) -> None:
    """Draw a pagoda of ``tiers`` storeys, each ``step`` high."""
    cx, base = at
    y = base
    for i in range(tiers):
        w = half * (1 - 0.52 * i / tiers)
        pen.rect(cx - w * 0.56, y - step, cx + w * 0.56, y, fill)
        y -= step
        roof(pen, (cx, y + step * 0.3), w, w * 0.56, step * 0.5, fill)
    roof(pen, (cx, y - step * 0.05), half * 0.46, 2, step * 0.8, fill)
    pen.taper((cx, y - step * 0.7), step * 0.07, (cx, y - step * 2), step * 0.02, fill)
    for k in range(3):
        pen.disc(cx, y - step * (0.95 + 0.26 * k), step * (0.14 - 0.03 * k), fill)


def round_temple(pen: Pen, cx: float, base: float, half: float, fill: str) -> None:
    """Draw a round hall with three roofs on a terrace."""
    u = half / 10
    for i, w in enumerate((12.5, 11, 9.5)):
        pen.rect(cx - w * u, base - (i + 1) * 1.1 * u, cx + w * u, base - i * 1.1 * u, fill)
    y = base - 3.3 * u
    for w, wall, rise in ((7.6, 3.0, 2.4), (5.9, 1.6, 2.2), (4.3, 1.5, 4.2)):
        pen.rect(cx - w * 0.72 * u, y - wall * u, cx + w * 0.72 * u, y, fill)
        y -= wall * u
        roof(pen, (cx, y + 0.4 * u), w * u, w * u * (0.62 if rise < 4 else 0.07), rise * u, fill)
        y -= (rise - 0.6) * u
    pen.disc(cx, y - 0.9 * u, 0.55 * u, fill)
    pen.taper((cx, y), 0.4 * u, (cx, y - 2.1 * u), 0.12 * u, fill)


def gate_tower(pen: Pen, cx: float, base: float, half: float, fill: str) -> None:
    """Draw a hall with two eaves, as on a drum tower or a city gate."""
    u = half / 10
    pen.rect(cx - 7.4 * u, base - 3 * u, cx + 7.4 * u, base, fill)
    roof(pen, (cx, base - 2.6 * u), 10 * u, 6.6 * u, 1.9 * u, fill)
    pen.rect(cx - 5.9 * u, base - 6.2 * u, cx + 5.9 * u, base - 4 * u, fill)
    roof(pen, (cx, base - 5.9 * u), 8.4 * u, 4.6 * u, 2.9 * u, fill)


def gable(pen: Pen, at: Point, w: float, h: float, kind: int, fill: str) -> None:
    """Draw a narrow gabled house: 0 stepped, 1 bell, 2 pointed, 3 neck."""
    x, base = at
    top, cx = base - h, x + w / 2
    pen.rect(x, top, x + w, base, fill)
    if kind == 0:
        for i in range(5):
            half = w * (0.5 - i * 0.1)
            pen.rect(cx - half, top - (i + 1) * w * 0.13, cx + half, top + 1, fill)
    elif kind == 1:
        left = quad((x, top), (x + w * 0.24, top), (x + w * 0.3, top - w * 0.42))
        cap = arc(cx, top - w * 0.42, w * 0.2, w * 0.2, 180, 360)
        pen.poly(left + cap + mirror(left, cx), fill)
    elif kind == 2:
        pen.poly([(x - w * 0.03, top), (cx, top - w * 0.72), (x + w * 1.03, top)], fill)
    else:
        pen.rect(x + w * 0.26, top - w * 0.5, x + w * 0.74, top, fill)
        for s in (-1, 1):
            curve = quad(
                (cx + s * w * 0.5, top), (cx + s * w * 0.27, top - w * 0.04), (cx + s * w * 0.24, top - w * 0.4)
            )
            pen.poly([*curve, (cx, top)], fill)
        pen.poly([(x + w * 0.2, top - w * 0.5), (cx, top - w * 0.74), (x + w * 0.8, top - w * 0.5)], fill)


def spire(pen: Pen, at: Point, w: float, h: float, point: float, fill: str) -> None:
    """Draw a square tower with corner pinnacles and a tall point."""
    cx, base = at
    pen.rect(cx - w / 2, base - h, cx + w / 2, base, fill)
    pen.poly([(cx - w * 0.4, base - h), (cx, base - h - point), (cx + w * 0.4, base - h)], fill)
    for s in (-1, 1):
        px = cx + s * w * 0.43
        pen.poly([(px - w * 0.1, base - h), (px, base - h - w * 0.75), (px + w * 0.1, base - h)], fill)
        pen.rect(px - w * 0.1, base - h - 1, px + w * 0.1, base, fill)


def dome(pen: Pen, cx: float, base: float, half: float, h: float, fill: str) -> None:
    """Draw a domed hall with drum and lantern."""
    pen.rect(cx - half * 1.5, base - h * 0.42, cx + half * 1.5, base, fill)
    pen.rect(cx - half, base - h, cx + half, base, fill)
    pen.poly(arc(cx, base - h, half * 0.98, half * 1.18, 180, 360), fill)
    pen.rect(cx - half * 0.16, base - h - half * 1.55, cx + half * 0.16, base - h - half, fill)
    pen.poly(arc(cx, base - h - half * 1.55, half * 0.18, half * 0.24, 180, 360), fill)
    pen.taper((cx, base - h - half * 1.7), half * 0.03, (cx, base - h - half * 2.2), half * 0.015, fill)
