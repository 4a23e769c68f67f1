"""The cover's foreground: roofs on the left bank, gables on the right."""

from __future__ import annotations

from . import kit_colour as hue
from .kit_building import gable, gate_tower, roof
from .kit_canvas import Canvas
from .kit_colour import mix
from .kit_line import archway, pts
from .kit_people import walker


def banks(c: Canvas) -> None:
    """Close the foreground with roofs on the left and gables on the right."""
    left = c.layer()
    left.poly(pts("0,1440 820,1440 1010,1500 760,1560 560,1800 0,1800"))
    c.fill(left, mix(hue.DEEP, hue.SLATE, 0.3), hue.NIGHT, (900, 1440), (300, 1700))
    edge = pts("820,1440 1010,1500 760,1560 560,1800")
    c.line(edge, 7, mix(hue.SAND, hue.SLATE, 0.35))
    tower = c.layer()
    tower.poly(pts("40,1460 70,1270 520,1270 550,1460"))
    c.fill(tower, mix(hue.CLAY, hue.UMBER, 0.4), hue.UMBER, (560, 1250), (40, 1460))
    c.poly(archway(295, 1460, 1390, 55, 58), hue.NIGHT)
    hall = c.layer()
    gate_tower(hall, 295, 1275, 270, hue.WHITE)
    c.fill(hall, hue.NIGHT, hue.DEEP, (0, 1040), (560, 1280))
    c.rect(96, 1226, 494, 1250, hue.EMBER)
    for k in range(9):
        c.rect(92 + k * 49, 1224, 102 + k * 49, 1252, hue.NIGHT)
    for x, y, half in ((700, 1440, 170), (905, 1462, 110), (120, 1590, 250), (520, 1600, 220)):
        house = c.layer()
        house.rect(x - half * 0.8, y - 60, x + half * 0.8, y + 60)
        c.fill(house, mix(hue.SAND, hue.CLAY, 0.35), hue.UMBER, (x, y - 60), (x, y + 60))
        for side in (-0.45, 0, 0.45):
            c.rect(
                x + side * half - half * 0.11,
                y - 26,
                x + side * half + half * 0.11,
                y + 60,
                mix(hue.UMBER, hue.INK, 0.4),
            )
        cover = c.layer()
        roof(cover, (x, y - 40), half, half * 0.62, 96, hue.WHITE)
        c.fill(cover, mix(hue.DEEP, hue.SLATE, 0.25), hue.NIGHT, (x + half, y - 140), (x - half, y - 40))
    for x, y in ((1010, 1396), (798, 1396), (735, 1536), (306, 1536)):
        c.line([(x, y), (x, y + 30)], 3, hue.INK)
        c.disc(x, y + 38, 14, hue.VERMILION, 17)
    for x, y in ((640, 1690), (690, 1672), (850, 1545)):
        walker(c, x, y, 92, hue.INK)
    _gables(c)
    _leaves(c)


def _leaves(c: Canvas) -> None:
    """Frame the foot of the picture with dark foliage."""
    for back in (True, False):
        wood = c.layer()
        for k in range(26):
            r = 62 + (k * 29) % 5 * 13
            drop = 70 if back else 130
            wood.disc(-30 + k * 22, 1560 + drop + k * k * 0.42 + (k * 17) % 5 * 9, r)
            wood.disc(3630 - k * 36, 1552 + drop + k * k * 0.3 + (k * 23) % 5 * 10, r * 1.1)
        tone = mix(hue.DEEP, hue.SLATE, 0.25) if back else hue.NIGHT
        c.fill(wood, tone, mix(hue.NIGHT, hue.INK, 0.5), (1800, 1560), (1800, 1820))


def _gable_house(c: Canvas, x: float, i: int, tone: str) -> float:
    """Build one gabled house from its left corner and return its width."""
    w = (104, 126, 112, 134, 118, 128)[i % 6]
    h = (230, 276, 250, 300, 262, 320)[i % 6]
    house = c.layer()
    gable(house, (x, 1480), w, h, (0, 1, 2, 0, 3, 1)[(i * 5 + i // 6) % 6], hue.WHITE)
    c.fill(house, tone, mix(tone, hue.NIGHT, 0.4), (x, 1480 - h), (x + w * 1.3, 1520))
    pale = tone in (hue.SAND, hue.WHEAT, hue.STEEL) or i == 4
    glass = mix(tone, hue.NIGHT, 0.72) if pale else mix(hue.SAND, tone, 0.2)
    for row in range(3):
        for col in range(3):
            wx = x + w * (0.16 + 0.26 * col)
            wy = 1480 - h + 22 + row * (h - 90) / 3
            c.rect(wx, wy, wx + w * 0.15, wy + 36, glass)
    door = hue.VERMILION if i == 3 else mix(tone, hue.NIGHT, 0.75)
    c.rect(x + w * 0.4, 1436, x + w * 0.6, 1482, door)
    return w


def _gables(c: Canvas) -> None:
    """Line the right bank with gabled houses in quiet colours."""
    quay = c.layer()
    quay.poly(pts("2060,1510 2240,1460 3600,1460 3600,1800 2640,1800 2380,1580"))
    c.fill(quay, mix(hue.DEEP, hue.SLATE, 0.3), hue.NIGHT, (2300, 1460), (2760, 1740))
    c.form(
        pts("2060,1510 2380,1580 2640,1800 2560,1800 2330,1606 2060,1526"),
        hue.UMBER,
        hue.NIGHT,
        (2060, 1510),
        (2560, 1800),
    )
    c.line(pts("2240,1460 2060,1510 2380,1580 2640,1800"), 7, mix(hue.SAND, hue.SLATE, 0.35))
    quiet = (hue.DEEP, hue.SAND, hue.SLATE, hue.CLAY, mix(hue.STONE, hue.SAND, 0.4), hue.NIGHT, hue.STEEL, hue.WHEAT)
    x = 2200.0
    for i, tone in enumerate((*quiet, hue.DEEP, hue.SAND, hue.SLATE, hue.UMBER)):
        x += _gable_house(c, x, i, tone)
    for tx, ty in pts("2190,1530 2330,1545 2580,1560 2860,1575 3180,1585 3480,1590"):
        c.line([(tx, ty), (tx, ty - 110)], 8, hue.INK)
        crown = c.layer()
        crown.disc(tx, ty - 130, 48, hue.WHITE, 60)
        c.fill(crown, mix(hue.SLATE, hue.DEEP, 0.2), hue.NIGHT, (tx - 50, ty - 180), (tx + 40, ty - 90))
    for x, y in ((2450, 1590), (2500, 1596), (2740, 1610), (3020, 1620), (3070, 1616)):
        walker(c, x, y, 92, hue.INK)
