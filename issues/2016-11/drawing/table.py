"""Two groups at one table, seen from above."""

from __future__ import annotations

import math

from . import kit_colour as hue
from .kit_canvas import HIGH, WIDE, Canvas
from .kit_colour import mix
from .kit_line import Points, arc, quad, spline


def table() -> Canvas:
    """Draw two groups facing each other at a table, seen from above."""
    c = Canvas(WIDE, HIGH, hue.STONE)
    c.wash(0, HIGH, mix(hue.STEEL, hue.MIST, 0.4), mix(hue.MIST, hue.SKY, 0.4))
    for k in range(-4, 12):
        beam = [(k * 300, 0), (k * 300 + 150, 0), (k * 300 - 350, HIGH), (k * 300 - 500, HIGH)]
        c.shade(beam, hue.PAPER, (0, HIGH), (0, 0), 0.25)
    _plant(c, 150, 210, 210)
    _plant(c, 2570, 1620, 230)
    places = [455 + k * 358 for k in range(6)]
    north, south = (
        (hue.NIGHT, hue.DEEP, hue.NIGHT, hue.SLATE, hue.DEEP, hue.NIGHT),
        (hue.CLAY, hue.UMBER, hue.WHEAT, hue.CLAY, hue.UMBER, hue.CLAY),
    )
    for x in places:
        _chair(c, x, 610, 1)
        _chair(c, x, 1190, -1)
    _board(c)
    for i, x in enumerate(places):
        _setting(c, x, 738, 1, i)
        _setting(c, x, 1062, -1, i + 1)
    for i, x in enumerate(places):
        _sitter(c, x, 610, 1, north[i], i)
        _sitter(c, x, 1190, -1, south[i], i + 4)
    return c


def _plant(c: Canvas, x: float, y: float, r: float) -> None:
    """Stand a plant in the corner, seen from above."""
    c.shade(arc(x + 60, y + 80, r, r, 0, 360), hue.NIGHT, (0, y + 3 * r), (0, y - 2 * r), 0.4)
    for ring in range(3):
        reach = r * (1 - ring * 0.28)
        for k in range(9):
            t = math.tau * k / 9 + ring * 0.35
            tip = (x + reach * math.cos(t), y + reach * math.sin(t))
            side = [(x + reach * 0.6 * math.cos(t + s), y + reach * 0.6 * math.sin(t + s)) for s in (-0.3, 0.3)]
            c.poly(
                quad((x, y), side[0], tip) + quad(tip, side[1], (x, y)), mix(hue.NIGHT, hue.STEEL, 0.2 + ring * 0.28)
            )
            c.line([(x, y), tip], 4, mix(hue.NIGHT, hue.STEEL, 0.1 + ring * 0.22))


def _board(c: Canvas) -> None:
    """Lay the table top with its shadow."""
    for dx, dy, tone in ((60, 90, None), (0, 0, hue.SAND)):
        top = c.layer()
        top.taper((350 + dx, 900 + dy), 232, (2350 + dx, 900 + dy), 232)
        if tone is None:
            c.glaze(top, hue.NIGHT, (0, -2000), (0, 800), 0.5)
        else:
            c.fill(top, mix(hue.SAND, hue.PAPER, 0.4), hue.WHEAT, (300, 620), (1600, 1400))
    inlay = c.layer()
    inlay.taper((450, 900), 42, (2250, 900), 42)
    c.fill(inlay, hue.SLATE, hue.DEEP, (400, 840), (2300, 960))
    for k in range(9):
        x = 558 + k * 198
        for n in range(6):
            t = math.tau * n / 6 + k
            petals = (hue.VERMILION, hue.EMBER) if k % 4 == 0 else (hue.MIST, hue.STEEL)
            c.disc(x + 17 * math.cos(t), 900 + 17 * math.sin(t), 14, petals[n % 2])
        c.disc(x, 900, 8, hue.PAPER)


def _chair(c: Canvas, x: float, y: float, side: int) -> None:
    """Draw a chair and its shadow."""
    shadow = [(x - 130, y - 90), (x + 130, y - 90), (x + 270, y + 190), (x + 20, y + 190)]
    c.shade(shadow, hue.NIGHT, (0, y + 500), (0, y - 200), 0.4)
    chair = [(x - 122, y - side * 20), (x - 112, y - side * 150), (x + 112, y - side * 150), (x + 122, y - side * 20)]
    c.poly(spline(chair), mix(hue.INK, hue.NIGHT, 0.5))


def _sitter(c: Canvas, x: float, y: float, side: int, tone: str, i: int) -> None:
    """Draw one person from above, arms on the table; ``side`` 1 looks down."""
    spread = 44 + 14 * (i % 3)
    for s in (-1, 1):
        c.disc(x + s * spread, y + side * 196, 24, mix(hue.WHEAT, hue.SAND, 0.4), 27)
    body = c.layer()
    body.disc(x, y - side * 20, 150, hue.WHITE, 84)
    for s in (-1, 1):
        elbow = (x + s * (128 - 12 * (i % 2)), y + side * 104)
        body.taper((x + s * 108, y - side * 6), 52, elbow, 38)
        body.taper(elbow, 37, (x + s * (spread + 8), y + side * 172), 26)
    c.fill(body, mix(tone, hue.SKY, 0.14), mix(tone, hue.NIGHT, 0.3), (x - 150, y - 100), (x + 150, y + 160))
    collar = [(x - 52, y + side * 26), (x, y + side * 104), (x + 52, y + side * 26)]
    c.poly(collar, mix(hue.PAPER, hue.SKY, 0.3))
    c.disc(x, y + side * 30, 46, mix(hue.WHEAT, hue.CLAY, 0.25), 42)
    shade = (hue.INK, hue.UMBER, hue.INK, mix(hue.NIGHT, hue.DEEP, 0.4), mix(hue.STONE, hue.STEEL, 0.35), hue.INK)[
        i % 6
    ]
    hair = c.layer()
    hair.disc(x, y, 68, hue.WHITE, 70)
    if i % 3 == 1:
        hair.disc(x, y - side * 74, 32)
    c.fill(hair, mix(shade, hue.WHEAT, 0.22), shade, (x - 60, y - 60), (x + 40, y + 40))


def _setting(c: Canvas, x: float, y: float, side: int, i: int) -> None:
    """Put paper, pen and glass before one place."""
    tilt = 0.05 * ((i * 5) % 7 - 3)
    sheet: Points = []
    for dx, dy in ((-62, -50), (62, -50), (62, 50), (-62, 50)):
        sheet.append((x + dx - dy * tilt, y + side * 56 + dy + dx * tilt))
    c.poly([(a + 10, b + 12) for a, b in sheet], mix(hue.WHEAT, hue.UMBER, 0.4))
    c.poly(sheet, hue.PAPER)
    for k in range(3):
        yy = y + side * 56 - 24 + k * 22
        c.line([(x - 40, yy), (x + (40 if k < 2 else 6), yy + 80 * tilt)], 5, hue.MIST)
    gx, gy = x + 128, y + side * 62
    c.shade(
        [(gx - 26, gy), (gx + 26, gy), (gx + 76, gy + 70), (gx + 40, gy + 80)],
        hue.UMBER,
        (gx + 90, gy + 110),
        (gx, gy),
        0.5,
    )
    c.disc(gx, gy, 32, mix(hue.SKY, hue.PAPER, 0.4))
    c.ring(gx, gy, 29, 5, hue.STEEL)
    c.disc(gx, gy, 18, mix(hue.MIST, hue.SKY, 0.5))
