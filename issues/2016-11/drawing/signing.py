"""A document, a seal and a pen before a full hall."""

from __future__ import annotations

import math

from . import kit_colour as hue
from .kit_canvas import HIGH, WIDE, Canvas
from .kit_colour import mix
from .kit_line import Point, arc, pts, spline


def signing() -> Canvas:
    """Draw a sealed document and a pen on a desk before a round hall."""
    c = Canvas(WIDE, HIGH, hue.MIST)
    _hall(c)
    c.wash(1000, HIGH, hue.UMBER, hue.NIGHT)
    desk = c.layer()
    desk.rect(0, 1000, WIDE, 1030)
    c.fill(desk, mix(hue.CLAY, hue.WHEAT, 0.4), hue.CLAY, (0, 0), (WIDE, 0))
    _document(c)
    _fountain_pen(c, (1610, 1232), (2130, 560))
    return c


def _hall(c: Canvas) -> None:
    """Draw columns, a lit apse and the ranks of an assembly."""
    c.wash(0, 1010, hue.SLATE, hue.SKY)
    for r, t in ((1180, 0.2), (960, 0.25), (740, 0.3), (520, 0.4)):
        c.glow((1350, 760), r, hue.PAPER, -600, 900, t)
    c.wash(0, 120, hue.DEEP, mix(hue.DEEP, hue.SLATE, 0.4))
    for i in range(-5, 6):
        x = 1350 + i * 250 + i * abs(i) * 8
        w = 62 + 5 * abs(i)
        column = [(x - w, 130), (x + w, 130), (x + w * 1.1, 1010), (x - w * 1.1, 1010)]
        if i:
            c.form(column, mix(hue.STEEL, hue.MIST, 0.5), hue.DEEP, (x - w, 0), (x + w * 1.3, 500))
            for k in (-0.5, 0, 0.5):
                c.line([(x + k * w, 190), (x + k * w * 1.1, 1010)], 4, mix(hue.SLATE, hue.DEEP, 0.3), False)
            c.rect(x - w * 1.35, 118, x + w * 1.35, 176, mix(hue.SLATE, hue.DEEP, 0.5))
    for row in range(4):
        y, s = 770 + row * 74, 40 + row * 9
        tone = mix(hue.STEEL, hue.NIGHT, 0.25 + row * 0.2)
        bench = c.layer()
        bench.poly([*arc(1350, y + 420, 2300, 420, 180, 360), (WIDE, 1010), (0, 1010)])
        for k in range(-14, 15):
            seat = 1350 + (k + 0.5 * (row % 2)) * s * 2.5
            rise = 420 * math.sqrt(max(0.0, 1 - ((seat - 1350) / 2300) ** 2))
            foot = y + 425 - rise
            bench.disc(seat, foot - 5 - s * 0.72, s * 0.36, hue.WHITE, s * 0.44)
            bench.taper((seat - s * 0.4, foot), s * 0.4, (seat + s * 0.4, foot), s * 0.4)
        c.fill(bench, tone, mix(tone, hue.NIGHT, 0.3), (0, y), (0, y + 160))


def _document(c: Canvas) -> None:
    """Lay the document on the desk, with its lines and its seal."""
    c.poly(pts("600,1066 1900,1066 2260,1650 310,1650"), mix(hue.NIGHT, hue.INK, 0.4))
    c.form(
        pts("610,1052 1890,1052 2240,1626 330,1626"),
        mix(hue.SLATE, hue.DEEP, 0.3),
        mix(hue.DEEP, hue.NIGHT, 0.4),
        (600, 1050),
        (2000, 1700),
    )
    c.line([(1290, 1052), (1290, 1626)], 6, hue.NIGHT)
    c.form(
        pts("650,1070 1840,1070 2120,1570 450,1570"),
        hue.PAPER,
        mix(hue.STONE, hue.SAND, 0.3),
        (1100, 1060),
        (1500, 1600),
    )
    for i, (a, b) in enumerate(((0.2, 0.62), (0.1, 0.9), (0.1, 0.86), (0.1, 0.9))):
        t = 0.06 + i * 0.068
        x0, x1, y = 650 - 200 * t, 1840 + 280 * t, 1070 + 500 * t
        c.line([(x0 + (x1 - x0) * a, y), (x0 + (x1 - x0) * b, y)], 7 + i, mix(hue.STEEL, hue.STONE, 0.35), False)
    c.line([(1210, 1332), (1900, 1332)], 5, hue.SLATE)
    sign = spline(
        pts("1230,1300 1330,1312 1440,1290 1470,1250 1420,1244 1400,1290 1480,1312 1560,1280 1608,1234"), False
    )
    c.line(sign, 8, hue.NIGHT)
    _seal(c, 1000, 1308)
    _stamp(c, 300, 1250)


def _seal(c: Canvas, x: float, y: float) -> None:
    """Press an abstract seal on the paper: rings, rays and a flower."""
    c.disc(x, y, 172, hue.VERMILION, 86)
    c.ring(x, y, 148, 6, hue.STONE, 73)
    c.ring(x, y, 92, 6, hue.STONE, 45)
    for k in range(24):
        t = math.tau * k / 24
        start = (x + 104 * math.cos(t), y + 51 * math.sin(t))
        c.line([start, (x + 136 * math.cos(t), y + 67 * math.sin(t))], 6, hue.STONE)
    for k in range(8):
        t = math.tau * (k + 0.5) / 8
        c.disc(x + 46 * math.cos(t), y + 23 * math.sin(t), 19, hue.STONE, 10)
    c.disc(x, y, 14, hue.STONE, 8)


def _stamp(c: Canvas, x: float, base: float) -> None:
    """Stand a carved stamp on the desk, left of the document."""
    c.shade(
        [(x - 60, base), (x + 90, base), (x + 330, base + 90), (x + 210, base + 120)],
        hue.INK,
        (x + 360, base),
        (x, base),
        0.6,
    )
    c.form(
        [(x - 95, base - 130), (x + 95, base - 130), (x + 95, base + 10), (x - 95, base + 10)],
        mix(hue.SAND, hue.WHEAT, 0.5),
        mix(hue.CLAY, hue.UMBER, 0.4),
        (x - 90, 0),
        (x + 130, 0),
    )
    c.rect(x - 95, base - 6, x + 95, base + 18, hue.EMBER)
    c.form(
        spline(
            [
                (x - 80, base - 128),
                (x - 62, base - 210),
                (x - 92, base - 280),
                (x - 40, base - 340),
                (x + 40, base - 340),
                (x + 92, base - 280),
                (x + 62, base - 210),
                (x + 80, base - 128),
            ]
        ),
        mix(hue.SAND, hue.WHEAT, 0.3),
        hue.CLAY,
        (x - 80, 0),
        (x + 110, 0),
    )
    c.rect(x - 95, base - 140, x + 95, base - 126, hue.UMBER)


def _fountain_pen(c: Canvas, nib: Point, end: Point) -> None:
    """Draw a fountain pen standing on its nib, with its shadow."""
    x, y = nib
    length = math.hypot(end[0] - x, end[1] - y)
    ux, uy = (end[0] - x) / length, (end[1] - y) / length

    def at(along: float, across: float) -> Point:
        return (x + ux * along - uy * across, y + uy * along + ux * across)

    def band(a: float, b: float, ra: float, rb: float, light: str, dark: str) -> None:
        shape = [at(a, ra), at(a, -ra), at(b, -rb), at(b, rb)]
        c.form(shape, light, dark, at(a, -ra), at(a, ra))

    shadow = [nib, (x + 620, y - 26), (x + 640, y + 46), (x + 150, y + 34)]
    c.shade(shadow, hue.NIGHT, (x + 640, 0), (x - 60, 0), 0.6)
    c.poly([at(0, 0), at(70, 34), at(150, 44), at(150, -44), at(70, -34)], hue.WHEAT)
    c.poly([at(0, 0), at(70, 34), at(150, 44), at(150, 0)], hue.CLAY)
    c.line([at(10, 0), at(96, 0)], 4, hue.UMBER)
    c.disc(*at(100, 0), 8, hue.UMBER)
    band(146, 300, 46, 62, hue.DEEP, hue.INK)
    turns = (1.2, 0.8, 0.4, 0, -0.4, -0.8, -1.2)
    cap = [at(length + 46 * math.cos(a), -54 * math.sin(a)) for a in turns]
    barrel = [at(300, 62), at(300, -62), at(length, -54), *cap, at(length, 54)]
    c.form(barrel, hue.SLATE, hue.INK, at(400, -60), at(400, 60))
    band(296, 326, 64, 65, hue.SAND, hue.CLAY)
    band(520, 538, 61, 61, hue.VERMILION, hue.EMBER)
