"""A map-like journey through three countries."""

from __future__ import annotations

import math

from . import kit_colour as hue
from .kit_building import gable, spire
from .kit_canvas import HIGH, WIDE, Canvas
from .kit_colour import mix
from .kit_line import Point, Points, arc, archway, mirror, pts, quad, spline


def journey() -> Canvas:
    """Draw a map-like journey from tower to canal houses to guildhall."""
    c = Canvas(WIDE, HIGH, hue.STEEL)
    c.wash(0, HIGH, hue.SLATE, mix(hue.STEEL, hue.SLATE, 0.3))
    _sea(c)
    _lands(c)
    stops: Points = [(640, 1310), (2190, 1080), (1400, 1300)]
    for leg in (quad(stops[0], (1380, 380), stops[1], 90), quad(stops[1], (2000, 1560), stops[2], 90)):
        c.dots(leg, 46, 13, hue.VERMILION)
    _tower(c, 640, 1290, 760)
    _canal_houses(c, 1960, 1060)
    _guildhall(c, 1400, 1270)
    for x, y in stops:
        c.disc(x, y + 18, 34, hue.VERMILION)
        c.disc(x, y + 18, 15, hue.PAPER)
    return c


def _sea(c: Canvas) -> None:
    """Draw short waves, a compass rose and two sails."""
    for k in range(12):
        for n in range(7):
            left, top = (k % 2) * 210 + n * 420 - 60, 70 + k * 78
            wave = [(left + d, top + 9 * math.sin(d / 22)) for d in range(0, 150, 6)]
            c.line(wave, 5, mix(hue.STEEL, hue.SLATE, 0.35))
    for k in range(16):
        t = math.tau * k / 16
        reach = (190, 70, 120, 70)[k % 4]
        tip = (1130 + reach * math.cos(t), 330 + reach * math.sin(t))
        for turn, tone in ((-0.4, hue.PAPER), (0.4, hue.MIST)):
            wing = (1130 + 34 * math.cos(t + turn), 330 + 34 * math.sin(t + turn))
            c.poly([(1130, 330), wing, tip], hue.VERMILION if k == 12 and turn < 0 else tone)
    c.ring(1130, 330, 148, 5, hue.MIST)
    for x, y, s in ((330, 620, 1.0), (960, 610, 0.6), (120, 330, 0.55), (2420, 90, 0.5)):
        c.poly([(x - 80 * s, y), (x + 90 * s, y), (x + 55 * s, y + 36 * s), (x - 55 * s, y + 36 * s)], hue.NIGHT)
        c.poly([(x, y - 14 * s), (x, y - 170 * s), (x + 84 * s, y - 14 * s)], hue.PAPER)
        c.poly([(x - 12 * s, y - 14 * s), (x - 12 * s, y - 130 * s), (x - 66 * s, y - 14 * s)], hue.STONE)


def _lands(c: Canvas) -> None:
    """Cut three countries from paper and lay them on the sea."""
    coast: Points = pts(
        "-60,900 110,880 200,960 330,930 420,820 520,800 560,880 700,850 820,780 960,760 1120,740 1300,700"
    )
    coast += pts(
        "1460,690 1560,620 1600,660 1660,560 1720,590 1760,460 1850,350 1960,290 2060,300 "
        "2090,400 2170,420 2200,320 2360,260 2520,250 2620,170 2780,150"
    )
    shore = spline(coast, False)
    for width, t in ((150, 0.25), (96, 0.5), (46, 0.8)):
        c.dots(shore, 7, width / 2, mix(hue.SLATE, hue.MIST, t))
    for x, y, r in ((1800, 262, 50), (1930, 214, 62), (2080, 180, 46), (1500, 560, 34)):
        for grow, t in ((44, 0.4), (22, 0.8)):
            c.disc(x, y, r + grow, mix(hue.SLATE, hue.MIST, t), r * 0.45 + grow)
        c.disc(x, y, r, mix(hue.SAND, hue.WHEAT, 0.5), r * 0.45)
    land = [*shore, (2780, 1860), (-60, 1860)]
    c.form(land, mix(hue.STONE, hue.SAND, 0.3), mix(hue.SAND, hue.WHEAT, 0.3), (1300, 400), (1500, 1800))
    west = [
        *[p for p in shore if p[0] < 962],
        (1060, 960),
        (1030, 1180),
        (1120, 1420),
        (1330, 1560),
        (1390, 1860),
        (-60, 1860),
    ]
    north = [
        *[p for p in shore if 1558 < p[0] < 2522],
        (2440, 520),
        (2500, 700),
        (2420, 920),
        (2440, 1120),
        (2240, 1230),
        (2080, 1180),
        (1880, 1230),
        (1800, 1000),
        (1660, 900),
        (1580, 760),
    ]
    c.form(west, hue.PAPER, mix(hue.STONE, hue.SAND, 0.6), (400, 800), (700, 1800))
    c.form(north, mix(hue.SAND, hue.WHEAT, 0.35), mix(hue.WHEAT, hue.CLAY, 0.2), (1800, 300), (2300, 1300))
    east = pts(
        "1390,1860 1420,1640 1640,1520 1740,1400 1880,1230 2080,1180 2240,1230 2440,1120 "
        "2420,920 2500,700 2440,520 2520,250 2780,150 2780,1860"
    )
    c.form(east, mix(hue.SAND, hue.WHEAT, 0.15), mix(hue.WHEAT, hue.CLAY, 0.15), (2500, 300), (2100, 1900))
    _country_side(c)


def _country_side(c: Canvas) -> None:
    """Add fields, a river and trees to the land."""
    for x, y, w, n in (
        (150, 1420, 260, 6),
        (800, 1480, 220, 5),
        (2480, 900, 240, 6),
        (1700, 1640, 260, 6),
        (2200, 1600, 200, 5),
        (1180, 880, 150, 4),
    ):
        for k in range(n):
            c.line([(x + k * 34, y + k * 3), (x + k * 34 + w * 0.4, y + 90 + k * 3)], 6, mix(hue.WHEAT, hue.CLAY, 0.1))
    river = spline(pts("430,830 470,960 400,1120 480,1300 700,1420 860,1600 900,1860"), False)
    c.line(river, 22, mix(hue.STEEL, hue.MIST, 0.5))
    rhine = spline(pts("1720,590 1880,700 2050,760 2400,800 2560,1000 2600,1400 2500,1860"), False)
    c.line(rhine, 22, mix(hue.STEEL, hue.MIST, 0.5))
    spots = pts(
        "190,1180 270,1230 990,1230 930,1420 1010,1460 2480,1270 2570,1330 2060,1440 "
        "2150,1480 330,1600 1690,1290 2590,620 2530,680 640,1660 1240,1680 1320,1720"
    )
    for i, (tx, ty) in enumerate(spots):
        h = 110 + i % 3 * 14
        shadow = [(tx - 30, ty), (tx + 30, ty), (tx + 130, ty + 34)]
        c.shade(shadow, hue.UMBER, (tx + 150, ty), (tx, ty), 0.5)
        c.poly([(tx - 34, ty), (tx, ty - h), (tx + 34, ty)], mix(hue.SLATE, hue.STEEL, (i % 3) / 4))
        c.poly([(tx, ty), (tx, ty - h), (tx + 34, ty)], hue.DEEP)


def _shadow(c: Canvas, foot: Point, corners: Points, near: float, far: float) -> None:
    """Cast a shadow on the land, from full at ``near`` to nothing at ``far``; all are distances from ``foot``."""
    x, y = foot
    c.shade([(x + dx, y + dy) for dx, dy in corners], hue.UMBER, (x + far, y), (x + near, y), 0.55)


def _tower(c: Canvas, cx: float, base: float, h: float) -> None:
    """Draw a lattice tower on four curved legs."""
    _shadow(c, (cx, base), pts("-200,0 200,0 760,170 560,190"), 0, 800)
    tower = c.layer()
    left = quad((cx - h * 0.26, base), (cx - h * 0.06, base - h * 0.42), (cx - h * 0.018, base - h * 0.93))
    tower.poly(left + mirror(left, cx))
    tower.poly(
        [(cx - h * 0.15, base), *arc(cx, base - h * 0.02, h * 0.13, h * 0.15, 180, 360), (cx + h * 0.15, base)],
        hue.BLACK,
    )
    tower.poly([(cx - h * 0.075, base - h * 0.25), (cx, base - h * 0.4), (cx + h * 0.075, base - h * 0.25)], hue.BLACK)
    for y, w in ((0.2, 0.165), (0.44, 0.085), (0.9, 0.034)):
        tower.rect(cx - h * w, base - h * (y + 0.03), cx + h * w, base - h * y)
    tower.taper((cx, base - h * 0.93), 7, (cx, base - h * 1.03), 2)
    c.fill(tower, mix(hue.DEEP, hue.SLATE, 0.25), hue.INK, (cx - 100, base), (cx + 160, base))
    for k in range(5):
        y = base - h * (0.5 + k * 0.075)
        w = h * (0.055 - k * 0.007)
        c.line([(cx - w, y), (cx + w * 0.85, y - h * 0.06)], 5, hue.STEEL)
        c.line([(cx + w, y), (cx - w * 0.85, y - h * 0.06)], 5, hue.STEEL)


def _canal_houses(c: Canvas, x: float, base: float) -> None:
    """Draw a row of canal houses at the water."""
    _shadow(c, (x, base), pts("0,0 460,0 780,130 330,150"), 200, 800)
    for i, (w, h, kind, tone) in enumerate(
        ((110, 330, 0, hue.DEEP), (122, 400, 1, hue.CLAY), (104, 350, 3, hue.SLATE), (124, 380, 0, hue.NIGHT))
    ):
        house = c.layer()
        gable(house, (x, base), w, h, kind, hue.WHITE)
        c.fill(house, tone, mix(tone, hue.NIGHT, 0.45), (x, base - h), (x + w * 1.4, base))
        for row in range(4):
            for col in range(3):
                wx, wy = x + w * (0.15 + 0.27 * col), base - h + 24 + row * 72
                c.rect(wx, wy, wx + w * 0.16, wy + 44, hue.PAPER if i != 1 else hue.STONE)
        c.rect(x + w * 0.38, base - 56, x + w * 0.62, base, hue.VERMILION if i == 2 else hue.INK)
        x += w


def _guildhall(c: Canvas, cx: float, base: float) -> None:
    """Draw a Gothic hall with a tall belfry."""
    _shadow(c, (cx, base), pts("-230,0 230,0 620,140 200,160"), 0, 640)
    hall = c.layer()
    hall.rect(cx - 240, base - 210, cx + 240, base)
    hall.poly([(cx - 250, base - 205), (cx - 205, base - 320), (cx + 205, base - 320), (cx + 250, base - 205)])
    for s in (-1, 1):
        spire(hall, (cx + s * 240, base), 36, 250, 90, hue.WHITE)
    spire(hall, (cx, base), 92, 430, 60, hue.WHITE)
    spire(hall, (cx, base - 430), 54, 60, 190, hue.WHITE)
    c.fill(hall, mix(hue.SLATE, hue.DEEP, 0.4), hue.NIGHT, (cx - 240, base - 300), (cx + 280, base))
    for k in range(-4, 5):
        x = cx + k * 50
        c.poly(archway(x, base - 110, base - 150, 13, 30), hue.SAND)
        if k:
            c.poly(archway(x, base, base - 56, 15, 28), mix(hue.SAND, hue.STEEL, 0.25))
    for y in (250, 330):
        c.poly(archway(cx, base - y, base - y - 40, 12, 26), hue.SAND)
