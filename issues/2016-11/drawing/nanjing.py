"""The old city gate on the river."""

from __future__ import annotations

import math

from . import kit_colour as hue
from .kit_building import gate_tower, roof
from .kit_canvas import HIGH, WIDE, Canvas
from .kit_colour import mix
from .kit_line import archway, pts, quad, rows, spline


def nanjing() -> Canvas:
    """Draw the old city gate below Purple Mountain, on the river."""
    c = Canvas(WIDE, HIGH, hue.SKY)
    c.wash(0, 900, mix(hue.STEEL, hue.MIST, 0.5), hue.STONE)
    for r, t in ((520, 0.25), (330, 0.35)):
        c.glow((2080, 480), r, hue.PAPER, -400, 700, t)
    c.ball((2080, 480), 170, hue.PAPER, hue.SAND, (0, 300), (0, 660))
    plum = "#6A6285"
    ridges = (
        (
            pts("0,600 260,500 560,400 830,315 1060,400 1300,420 1700,480 2000,590 2350,560 2700,470"),
            mix(plum, hue.SKY, 0.45),
        ),
        (pts("0,760 360,640 760,560 1100,640 1500,560 1900,690 2300,640 2700,720"), mix(plum, hue.SLATE, 0.2)),
    )
    for knots, tone in ridges:
        c.form(
            [*spline(knots, False), (WIDE, 1200), (0, 1200)],
            tone,
            mix(tone, hue.STONE, 0.75),
            (1000, 380),
            (1000, 1000),
        )
    _wall(c)
    _nanjing_river(c)
    return c


def _wall(c: Canvas) -> None:
    """Draw the wall, the gate with three arches and the hall above it."""
    wall = c.layer()
    wall.rect(0, 960, WIDE, 1270)
    for x in range(-20, WIDE, 84):
        wall.rect(x, 920, x + 52, 970)
    c.fill(wall, hue.SLATE, hue.DEEP, (0, 910), (0, 1280))
    gate = c.layer()
    gate.poly(pts("640,1270 694,810 2006,810 2060,1270"))
    for k in range(18):
        gate.rect(692 + 74.6 * k, 770, 740 + 74.6 * k, 820)
    c.fill(gate, mix(hue.DEEP, hue.SLATE, 0.3), hue.NIGHT, (640, 780), (1900, 1280))
    for y in range(868, 1260, 48):
        half = 656 + 54 * (y - 810) / 460
        c.line([(1350 - half + 6, y), (1350 + half - 6, y)], 3, mix(hue.DEEP, hue.SLATE, 0.35), False)
    for x, r, top in ((930, 88, 1110), (1350, 132, 1050), (1770, 88, 1110)):
        c.poly(archway(x, 1270, top, r + 22), hue.SLATE)
        c.form(archway(x, 1270, top, r), hue.INK, hue.WHEAT, (x, top - r), (x, 1360))
    _gate_hall(c, 1350, 790, 44)


def _gate_hall(c: Canvas, x: float, base: float, u: float) -> None:
    """Draw the hall on the gate: two roofs, two rows of vermilion doors."""
    hall = c.layer()
    gate_tower(hall, x, base, u * 10, hue.WHITE)
    c.fill(hall, mix(hue.NIGHT, hue.DEEP, 0.35), hue.INK, (x, base - 9 * u), (x, base))
    for half, top, foot, count in ((5.5, 5.75, 4.6, 10), (7.2, 1.87, 0.2, 12)):
        c.rect(x - half * u, base - top * u, x + half * u, base - foot * u, mix(hue.EMBER, hue.VERMILION, 0.3))
        for k in range(count + 1):
            post = x + half * u * (2 * k / count - 1)
            c.rect(post - u * 0.14, base - (top + 0.1) * u, post + u * 0.14, base - (foot - 0.1) * u, hue.INK)


def _nanjing_river(c: Canvas) -> None:
    """Let the river mirror the gate, with a boat and a plum branch."""
    water = c.layer()
    water.rect(0, 1270, WIDE, HIGH)
    c.reflect(water, 1270, 0.85, hue.MIST, 0.62)
    c.haze(1270, 1800, hue.DEEP, 0.5)
    c.rect(0, 1258, WIDE, 1282, mix(hue.SAND, hue.WHEAT, 0.4))
    for i, (x, y, w) in enumerate(
        rows(
            "200,1380,300 620,1450,240 1300,1400,380 1900,1440,300 2300,1350,260 900,1580,420 "
            "1800,1600,500 300,1660,300"
        )
    ):
        c.streak((x, y), w, 4 + i * 0.6, mix(hue.SKY, hue.STEEL, 0.4))
    hull = pts("560,1470 640,1510 1010,1510 1100,1455 1000,1476 660,1482")
    c.poly(hull, hue.INK)
    roof(c, (830, 1410), 170, 90, 60, hue.INK)
    c.rect(720, 1405, 940, 1480, hue.UMBER)
    for x in (740, 800, 860, 920):
        c.line([(x, 1405), (x, 1480)], 6, hue.INK)
    for x in (690, 970):
        c.disc(x, 1432, 20, hue.VERMILION, 24)
    _branch(c)


def _branch(c: Canvas) -> None:
    """Hang a plum branch into the upper left corner."""
    limb = spline(pts("-30,120 160,190 330,180 500,240 640,210"), False)
    for (x0, y0), (x1, y1), k in zip(limb, limb[1:], range(len(limb)), strict=False):
        w = 20 - 15 * k / len(limb)
        c.taper((x0, y0), w, (x1, y1), w, hue.INK)
    for a, b, d in (
        ((150, 188), (240, 290), (250, 390)),
        ((330, 182), (420, 110), (520, 90)),
        ((480, 235), (520, 300), (510, 372)),
    ):
        c.line(quad(a, b, d), 11, hue.INK)
    for i, (x, y) in enumerate(pts("250,392 214,270 410,118 520,90 460,232 510,376 524,300 644,208 90,160 330,178")):
        r = 15 + i % 3 * 5
        for k in range(5):
            t = math.tau * k / 5 + i
            c.disc(x + r * math.cos(t), y + r * math.sin(t), r * 0.78, mix(hue.VERMILION, hue.STONE, (i % 3) * 0.12))
        c.disc(x, y, r * 0.4, hue.SAND)
