"""Draw the eight pictures of the November 2016 issue."""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable
from pathlib import Path

import drawing_kit as kit
from drawing_kit import (
    CLAY,
    DEEP,
    EMBER,
    INK,
    MIST,
    NIGHT,
    PAPER,
    SAND,
    SKY,
    SLATE,
    STEEL,
    STONE,
    UMBER,
    VERMILION,
    WHEAT,
    Canvas,
    Point,
    Points,
    arc,
    mix,
    pts,
    quad,
    rows,
    spline,
)

WIDE, HIGH = 2700, 1800


# 1. The cover: two skylines, one river.


def skyline() -> Canvas:
    """Draw Chinese roofs and European gables on the banks of one river."""
    c = Canvas(3600, 1800, SKY)
    c.wash(0, 760, STEEL, SKY)
    c.wash(758, 1240, SKY, STONE)
    _cover_sun(c)
    _cover_far(c)
    _cover_middle(c)
    _cover_river(c)
    _cover_banks(c)
    return c


def _cover_sun(c: Canvas) -> None:
    """Set the sun, its rings of light and a few flat clouds."""
    for r, t in ((1150, 0.16), (860, 0.22), (600, 0.3)):
        ring = c.layer()
        ring.disc(1560, 856, r)
        c.glaze(ring, PAPER, (1560, 856 - r * 3), (1560, 856 + r * 0.2), t)
    sun = c.layer()
    sun.disc(1560, 856, 300)
    c.fill(sun, PAPER, mix(SAND, WHEAT, 0.55), (1560, 580), (1560, 1200))
    clouds = rows("260,560,560 760,640,330 1980,660,250 2560,600,380 3050,690,500 1690,790,300")
    for x, y, w in clouds:
        c.taper((x, y), 13, (x + w, y), 13, mix(PAPER, SKY, 0.25))
        c.taper((x + w * 0.3, y + 24), 9, (x + w * 0.86, y + 24), 9, mix(PAPER, SKY, 0.45))
    for x, y, s in ((1130, 520, 26), (1210, 560, 20), (1060, 590, 16), (1290, 510, 15)):
        for side in (-1, 1):
            wing = quad((x, y), (x + side * s * 0.6, y - s * 0.7), (x + side * s * 1.4, y - s * 0.25))
            c.line(wing, 5, DEEP)


def _cover_far(c: Canvas) -> None:
    """Raise the hills and the towers that stand in the haze."""
    hills = c.layer()
    hills.poly(
        [
            (0, 900),
            *spline(pts("0,900 260,800 520,905 800,840 1120,1010 1380,1150 1560,1240"), False),
            (1560, 1300),
            (0, 1300),
        ]
    )
    hills.poly(
        [
            (2000, 1130),
            *spline(pts("2000,1130 2400,1010 2800,1060 3200,960 3600,1010"), False),
            (3600, 1300),
            (2000, 1300),
        ]
    )
    c.fill(hills, mix(MIST, SKY, 0.35), STONE, (0, 800), (0, 1180))
    far = c.layer()
    for x, w, top in rows("30,90,840 150,70,760 420,80,880 900,84,800 760,66,900 1190,70,1000"):
        far.rect(x, top, x + w, 1300)
    far.poly([(905, 800), (942, 690), (980, 800)])
    far.taper((258, 1300), 26, (258, 720), 8)
    far.taper((258, 720), 6, (258, 560), 2)
    far.disc(258, 1000, 56)
    far.disc(258, 790, 34)
    for x, w, top in rows("2010,70,1010 2105,90,930 2860,80,900 2960,110,820 3120,90,930 3420,120,860"):
        far.rect(x, top, x + w, 1300)
    kit.dome(far, 2730, 1300, 120, 330, kit.WHITE)
    kit.spire(far, (3330, 1300), 80, 420, 260, kit.WHITE)
    kit.spire(far, (2010, 1300), 60, 300, 200, kit.WHITE)
    c.fill(far, mix(STEEL, MIST, 0.35), mix(STONE, MIST, 0.35), (0, 650), (0, 1250))


def _cover_middle(c: Canvas) -> None:
    """Stand the landmarks of the middle distance on both banks."""
    mid = c.layer()
    kit.pagoda(mid, (560, 1300), 168, 7, 88, kit.WHITE)
    kit.round_temple(mid, 985, 1262, 228, kit.WHITE)
    mid.poly(pts("60,1300 92,720 190,700 330,770 330,880 196,850 178,1300"))
    mid.poly(pts("262,850 330,800 345,1300 250,1300"))
    kit.spire(mid, (2300, 1300), 104, 470, 260, kit.WHITE)
    kit.spire(mid, (2470, 1300), 104, 470, 260, kit.WHITE)
    mid.poly(pts("2300,1300 2300,960 2385,850 2470,960 2470,1300"))
    mid.poly(pts("2470,1300 2470,1010 2520,930 2760,930 2800,1010 2800,1300"))
    kit.spire(mid, (2640, 960), 40, 60, 190, kit.WHITE)
    kit.spire(mid, (3130, 1300), 120, 560, 120, kit.WHITE)
    kit.spire(mid, (3130, 760), 66, 90, 210, kit.WHITE)
    kit.dome(mid, 2010, 1300, 92, 190, kit.WHITE)
    c.fill(mid, DEEP, mix(SLATE, MIST, 0.4), (0, 620), (0, 1290))
    c.ring(2385, 1010, 34, 9, mix(SAND, STEEL, 0.2))
    c.disc(2385, 1010, 15, mix(SAND, STEEL, 0.2))
    for x in (2280, 2306, 2450, 2476):
        c.rect(x, 880, x + 13, 980, mix(SLATE, MIST, 0.3))
    c.haze(1060, 1290, STONE, 0.5)
    shore = c.layer()
    for k in range(30):
        for x in (700 + k * 15, 1900 + k * 16):
            shore.disc(x, 1226 + k % 3 * 5, 26 + (k * 7) % 5 * 4)
    shore.poly(pts("0,1225 1040,1225 1180,1242 0,1250"))
    shore.poly(pts("3600,1225 2020,1225 1880,1242 3600,1250"))
    c.fill(shore, mix(SLATE, STEEL, 0.3), mix(SLATE, DEEP, 0.3), (0, 1180), (0, 1250))


def _cover_river(c: Canvas) -> None:
    """Let the river run from the sun to the foot of the picture."""
    bed = c.layer()
    bed.rect(0, 1240, 3600, 1800)
    c.fill(bed, mix(STONE, SKY, 0.4), SLATE, (0, 1230), (0, 1780))
    c.reflect(bed, 1240, 0.5, mix(SKY, STEEL, 0.5), 0.5)
    c.haze(1240, 1800, DEEP, 0.6)
    glints = pts("1262,240 1292,200 1380,250 1420,180 1466,225 1520,150 1580,190 1650,110 1716,140")
    for i, (y, half) in enumerate(glints):
        mid, r = 1560 + (28 if i % 2 else -24), 4 + i * 0.7
        c.taper((mid - half, y), r, (mid + half, y), r, mix(PAPER, SAND, 0.15 + 0.08 * i))
    for i, (x, y, w) in enumerate(
        rows("1180,1400,150 1930,1440,180 1250,1530,170 1900,1600,220 1330,1690,180 2040,1520,120")
    ):
        c.taper((x, y), 3 + i * 0.5, (x + w, y), 3 + i * 0.5, mix(SKY, STEEL, 0.3))
    _cover_bridge(c)
    _junk(c, 1700, 1590, 1.35)
    _junk(c, 1240, 1420, 0.5)


def _cover_bridge(c: Canvas) -> None:
    """Span the river with a bridge of five arches and people on it."""
    deck = quad((1020, 1240), (1560, 1080), (2100, 1240), 60)
    bridge = c.layer()
    bridge.poly([*deck, (2100, 1320), (1020, 1320)])
    for mid, r, top in rows("1170,62,1270 1356,76,1258 1560,84,1250 1764,76,1258 1950,62,1270"):
        curve = arc(mid, top, r, r * 1.02, 180, 360)
        bridge.poly([(mid - r, 1330), *curve, (mid + r, 1330)], kit.BLACK)
    c.fill(bridge, DEEP, SLATE, (0, 1150), (0, 1330))
    for x0, x1 in pts("1020,1108 1232,1280 1432,1476 1644,1688 1840,1888 2012,2100"):
        c.shade([(x0, 1320), (x1, 1320), (x1, 1420), (x0, 1420)], DEEP, (0, 1420), (0, 1300), 0.55)
    c.line([(x, y - 15) for x, y in deck], 5, DEEP)
    for x, y in deck[::2]:
        c.line([(x, y), (x, y - 15)], 4, DEEP, False)
    for i in (13, 19, 21, 31, 39, 45):
        kit.walker(c, deck[i][0], deck[i][1] + 1, 70, NIGHT)


def _junk(c: Canvas, x: float, y: float, s: float) -> None:
    """Sail a small junk with battened sails."""
    c.poly(
        [
            (x - 120 * s, y - 22 * s),
            (x - 84 * s, y + 14 * s),
            (x + 70 * s, y + 14 * s),
            (x + 116 * s, y - 34 * s),
            (x + 60 * s, y - 12 * s),
        ],
        NIGHT,
    )
    for mx, h, w in ((-20, 190, 92), (50, 130, 60)):
        foot, top = y - 24 * s, y - h * s
        sail = [
            (x + mx * s, top),
            *quad(
                (x + (mx + w * 0.5) * s, top + 10 * s),
                (x + (mx + w * 1.1) * s, (top + foot) / 2),
                (x + (mx + w) * s, foot),
            ),
            (x + (mx - 14) * s, foot),
        ]
        c.form(sail, VERMILION, EMBER, (x, top), (x + 80 * s, foot + 90 * s))
        for k in range(1, 5):
            yy = top + (foot - top) * k / 5
            c.line([(x + (mx - 10) * s, yy), (x + (mx + w * (0.6 + 0.09 * k)) * s, yy + 4 * s)], max(2, 3 * s), INK)
        c.line([(x + mx * s, top - 12 * s), (x + mx * s, y - 10 * s)], 5, NIGHT)
    c.taper((x - 110 * s, y + 30 * s), 4, (x + 90 * s, y + 30 * s), 4, NIGHT)


def _cover_banks(c: Canvas) -> None:
    """Close the foreground with roofs on the left and gables on the right."""
    left = c.layer()
    left.poly(pts("0,1440 820,1440 1010,1500 760,1560 560,1800 0,1800"))
    c.fill(left, mix(DEEP, SLATE, 0.3), NIGHT, (900, 1440), (300, 1700))
    edge = pts("820,1440 1010,1500 760,1560 560,1800")
    c.line(edge, 7, mix(SAND, SLATE, 0.35))
    tower = c.layer()
    tower.poly(pts("40,1460 70,1270 520,1270 550,1460"))
    c.fill(tower, mix(CLAY, UMBER, 0.4), UMBER, (560, 1250), (40, 1460))
    c.poly([(240, 1460), (240, 1390), *arc(295, 1390, 55, 58, 180, 360), (350, 1390), (350, 1460)], NIGHT)
    hall = c.layer()
    kit.gate_tower(hall, 295, 1275, 270, kit.WHITE)
    c.fill(hall, NIGHT, DEEP, (0, 1040), (560, 1280))
    c.rect(96, 1226, 494, 1250, EMBER)
    for k in range(9):
        c.rect(92 + k * 49, 1224, 102 + k * 49, 1252, NIGHT)
    for x, y, half in ((700, 1440, 170), (905, 1462, 110), (120, 1590, 250), (520, 1600, 220)):
        house = c.layer()
        house.rect(x - half * 0.8, y - 60, x + half * 0.8, y + 60)
        c.fill(house, mix(SAND, CLAY, 0.35), UMBER, (x, y - 60), (x, y + 60))
        for side in (-0.45, 0, 0.45):
            c.rect(x + side * half - half * 0.11, y - 26, x + side * half + half * 0.11, y + 60, mix(UMBER, INK, 0.4))
        cover = c.layer()
        kit.roof(cover, (x, y - 40), half, half * 0.62, 96, kit.WHITE)
        c.fill(cover, mix(DEEP, SLATE, 0.25), NIGHT, (x + half, y - 140), (x - half, y - 40))
    for x, y in ((1010, 1396), (798, 1396), (735, 1536), (306, 1536)):
        c.line([(x, y), (x, y + 30)], 3, INK)
        c.disc(x, y + 38, 14, VERMILION, 17)
    for x, y in ((640, 1690), (690, 1672), (850, 1545)):
        kit.walker(c, x, y, 92, INK)
    _cover_gables(c)
    _cover_leaves(c)


def _cover_leaves(c: Canvas) -> None:
    """Frame the foot of the picture with dark foliage."""
    for back in (True, False):
        wood = c.layer()
        for k in range(26):
            r = 62 + (k * 29) % 5 * 13
            drop = 70 if back else 130
            wood.disc(-30 + k * 22, 1560 + drop + k * k * 0.42 + (k * 17) % 5 * 9, r)
            wood.disc(3630 - k * 36, 1552 + drop + k * k * 0.3 + (k * 23) % 5 * 10, r * 1.1)
        tone = mix(DEEP, SLATE, 0.25) if back else NIGHT
        c.fill(wood, tone, mix(NIGHT, INK, 0.5), (1800, 1560), (1800, 1820))


def _gable_house(c: Canvas, x: float, i: int, tone: str) -> float:
    """Build one gabled house from its left corner and return its width."""
    w = (104, 126, 112, 134, 118, 128)[i % 6]
    h = (230, 276, 250, 300, 262, 320)[i % 6]
    house = c.layer()
    kit.gable(house, (x, 1480), w, h, (0, 1, 2, 0, 3, 1)[(i * 5 + i // 6) % 6], kit.WHITE)
    c.fill(house, tone, mix(tone, NIGHT, 0.4), (x, 1480 - h), (x + w * 1.3, 1520))
    pale = tone in (SAND, WHEAT, STEEL) or i == 4
    glass = mix(tone, NIGHT, 0.72) if pale else mix(SAND, tone, 0.2)
    for row in range(3):
        for col in range(3):
            wx = x + w * (0.16 + 0.26 * col)
            wy = 1480 - h + 22 + row * (h - 90) / 3
            c.rect(wx, wy, wx + w * 0.15, wy + 36, glass)
    door = VERMILION if i == 3 else mix(tone, NIGHT, 0.75)
    c.rect(x + w * 0.4, 1436, x + w * 0.6, 1482, door)
    return w


def _cover_gables(c: Canvas) -> None:
    """Line the right bank with gabled houses in quiet colours."""
    quay = c.layer()
    quay.poly(pts("2060,1510 2240,1460 3600,1460 3600,1800 2640,1800 2380,1580"))
    c.fill(quay, mix(DEEP, SLATE, 0.3), NIGHT, (2300, 1460), (2760, 1740))
    c.form(pts("2060,1510 2380,1580 2640,1800 2560,1800 2330,1606 2060,1526"), UMBER, NIGHT, (2060, 1510), (2560, 1800))
    c.line(pts("2240,1460 2060,1510 2380,1580 2640,1800"), 7, mix(SAND, SLATE, 0.35))
    quiet = (DEEP, SAND, SLATE, CLAY, mix(STONE, SAND, 0.4), NIGHT, STEEL, WHEAT)
    x = 2200.0
    for i, tone in enumerate((*quiet, DEEP, SAND, SLATE, UMBER)):
        x += _gable_house(c, x, i, tone)
    for tx, ty in pts("2190,1530 2330,1545 2580,1560 2860,1575 3180,1585 3480,1590"):
        c.line([(tx, ty), (tx, ty - 110)], 8, INK)
        crown = c.layer()
        crown.disc(tx, ty - 130, 48, kit.WHITE, 60)
        c.fill(crown, mix(SLATE, DEEP, 0.2), NIGHT, (tx - 50, ty - 180), (tx + 40, ty - 90))
    for x, y in ((2450, 1590), (2500, 1596), (2740, 1610), (3020, 1620), (3070, 1616)):
        kit.walker(c, x, y, 92, INK)


# 2. The handshake.


def handshake() -> Canvas:
    """Draw two hands that meet in front of a globe's grid."""
    c = Canvas(WIDE, HIGH, SKY)
    c.wash(0, HIGH, mix(STEEL, MIST, 0.3), STONE)
    _globe(c, 1350, 900, 820)
    _right_hand(c)
    _left_hand(c)
    _sleeves(c)
    return c


def _globe(c: Canvas, cx: float, cy: float, r: float) -> None:
    """Draw a pale globe with meridians and parallels."""
    for grow, t in ((1.55, 0.14), (1.28, 0.2)):
        halo = c.layer()
        halo.disc(cx, cy, r * grow)
        c.glaze(halo, PAPER, (cx, cy + r * 2), (cx, cy - r * 1.6), t)
    ball = c.layer()
    ball.disc(cx, cy, r)
    c.fill(ball, mix(PAPER, STONE, 0.3), mix(SKY, MIST, 0.4), (cx - r * 0.6, cy - r * 0.8), (cx + r * 0.7, cy + r))
    line = mix(STEEL, SKY, 0.45)
    for k in (0.28, 0.56, 0.82):
        c.ring(cx, cy, r * k, 4, line, r)
    c.line([(cx, cy - r), (cx, cy + r)], 4, line)
    for k in (-0.78, -0.52, -0.26, 0, 0.26, 0.52, 0.78):
        half = r * math.sqrt(1 - k * k)
        c.line([(cx - half, cy + k * r), (cx + half, cy + k * r)], 4, line)


def _sleeves(c: Canvas) -> None:
    """Draw the two forearms with their cuffs."""
    c.form(pts("700,740 868,748 880,1102 700,1112"), PAPER, MIST, (800, 740), (830, 1160))
    c.form(pts("-10,800 786,716 806,1124 -10,1400"), mix(DEEP, SLATE, 0.25), NIGHT, (300, 740), (420, 1280))
    c.line([(786, 716), (806, 1124)], 6, NIGHT, False)
    for k in range(3):
        c.disc(752 - 46 * k, 1082 + 15 * k, 15, WHEAT)
    c.form(pts("1925,724 1832,728 1820,1110 1925,1116"), VERMILION, EMBER, (1900, 740), (1870, 1160))
    c.form(
        pts("2710,800 1914,716 1894,1124 2710,1400"),
        mix(CLAY, WHEAT, 0.4),
        mix(UMBER, CLAY, 0.2),
        (2400, 740),
        (2300, 1280),
    )
    for k in range(1, 9):
        x = 1914 + k * 92
        c.line([(x, 718 + k * 9.7), (x - 22, 1116 + k * 31)], 5, mix(CLAY, UMBER, 0.4), False)


def _right_hand(c: Canvas) -> None:
    """Draw the hand behind: palm, knuckles below, and the other thumb on top."""
    c.taper((1180, 806), 66, (1500, 706), 50, mix(CLAY, UMBER, 0.3))
    top = c.layer()
    top.taper((1180, 800), 66, (1500, 698), 50)
    c.fill(top, SAND, mix(SAND, CLAY, 0.35), (1300, 690), (1340, 830))
    palm = spline(pts("1860,772 1700,728 1560,700 1440,740 1330,900 1330,1120 1480,1168 1640,1140 1860,1080"))
    c.form(palm, mix(WHEAT, CLAY, 0.2), mix(CLAY, UMBER, 0.15), (1600, 700), (1540, 1200))
    below = spline(pts("1000,1060 1060,1140 1200,1172 1360,1176 1500,1140 1400,1040"))
    c.poly(below, mix(CLAY, UMBER, 0.35))


def _left_hand(c: Canvas) -> None:
    """Draw the hand in front, and what curls round it."""
    tone, edge = SAND, mix(WHEAT, CLAY, 0.35)
    for i in (3, 2, 1, 0):
        a, b = (1330.0, 812 + 78.0 * i), (1700 - 22.0 * i * i * 0.7, 884 + 74.0 * i)
        c.taper((a[0], a[1] + 7), 46, (b[0], b[1] + 7), 39, mix(CLAY, UMBER, 0.45))
        bar = c.layer()
        bar.taper(a, 46, b, 39)
        c.fill(bar, tone, mix(tone, edge, 0.5 + 0.12 * i), (1450, a[1] - 20), (1500, a[1] + 130))
    back = spline(pts("840,776 1040,744 1220,744 1370,782 1400,900 1380,1056 1240,1104 1040,1090 840,1066"))
    c.form(back, tone, edge, (1100, 760), (1180, 1180))
    c.taper((1450, 806), 58, (1233, 870), 50, mix(CLAY, UMBER, 0.45))
    thumb = c.layer()
    thumb.taper((1600, 784), 80, (1235, 856), 50)
    c.fill(thumb, mix(WHEAT, CLAY, 0.22), CLAY, (1500, 690), (1440, 960))
    c.taper((1262, 846), 20, (1226, 853), 17, mix(SAND, WHEAT, 0.35))
    for i, x in enumerate((1010, 1096, 1182, 1268)):
        y = (1046, 1030, 1030, 1046)[i]
        tip = c.layer()
        tip.taper((x + 78, y + 92), 44, (x, y), 38)
        c.taper((x + 70, y + 88), 44, (x - 6, y - 5), 39, mix(CLAY, UMBER, 0.4))
        c.fill(tip, mix(WHEAT, CLAY, 0.3), CLAY, (x, y - 20), (x + 40, y + 130))
        c.taper((x + 2, y + 2), 17, (x - 10, y - 10), 15, mix(SAND, WHEAT, 0.35))


# 3. The signing.


def signing() -> Canvas:
    """Draw a sealed document and a pen on a desk before a round hall."""
    c = Canvas(WIDE, HIGH, MIST)
    _hall(c)
    c.wash(1000, HIGH, UMBER, NIGHT)
    desk = c.layer()
    desk.rect(0, 1000, WIDE, 1030)
    c.fill(desk, mix(CLAY, WHEAT, 0.4), CLAY, (0, 0), (WIDE, 0))
    _document(c)
    _fountain_pen(c, (1610, 1232), (2130, 560))
    return c


def _hall(c: Canvas) -> None:
    """Draw columns, a lit apse and the ranks of an assembly."""
    c.wash(0, 1010, SLATE, SKY)
    for r, t in ((1180, 0.2), (960, 0.25), (740, 0.3), (520, 0.4)):
        ring = c.layer()
        ring.disc(1350, 760, r)
        c.glaze(ring, PAPER, (1350, -600), (1350, 900), t)
    c.wash(0, 120, DEEP, mix(DEEP, SLATE, 0.4))
    for i in range(-5, 6):
        x = 1350 + i * 250 + i * abs(i) * 8
        w = 62 + 5 * abs(i)
        column = [(x - w, 130), (x + w, 130), (x + w * 1.1, 1010), (x - w * 1.1, 1010)]
        if i:
            c.form(column, mix(STEEL, MIST, 0.5), DEEP, (x - w, 0), (x + w * 1.3, 500))
            for k in (-0.5, 0, 0.5):
                c.line([(x + k * w, 190), (x + k * w * 1.1, 1010)], 4, mix(SLATE, DEEP, 0.3), False)
            c.rect(x - w * 1.35, 118, x + w * 1.35, 176, mix(SLATE, DEEP, 0.5))
    for row in range(4):
        y, s = 770 + row * 74, 40 + row * 9
        tone = mix(STEEL, NIGHT, 0.25 + row * 0.2)
        bench = c.layer()
        bench.poly([*arc(1350, y + 420, 2300, 420, 180, 360), (WIDE, 1010), (0, 1010)])
        for k in range(-14, 15):
            seat = 1350 + (k + 0.5 * (row % 2)) * s * 2.5
            rise = 420 * math.sqrt(max(0.0, 1 - ((seat - 1350) / 2300) ** 2))
            foot = y + 425 - rise
            bench.disc(seat, foot - 5 - s * 0.72, s * 0.36, kit.WHITE, s * 0.44)
            bench.taper((seat - s * 0.4, foot), s * 0.4, (seat + s * 0.4, foot), s * 0.4)
        c.fill(bench, tone, mix(tone, NIGHT, 0.3), (0, y), (0, y + 160))


def _document(c: Canvas) -> None:
    """Lay the document on the desk, with its lines and its seal."""
    c.poly(pts("600,1066 1900,1066 2260,1650 310,1650"), mix(NIGHT, INK, 0.4))
    c.form(
        pts("610,1052 1890,1052 2240,1626 330,1626"),
        mix(SLATE, DEEP, 0.3),
        mix(DEEP, NIGHT, 0.4),
        (600, 1050),
        (2000, 1700),
    )
    c.line([(1290, 1052), (1290, 1626)], 6, NIGHT)
    c.form(pts("650,1070 1840,1070 2120,1570 450,1570"), PAPER, mix(STONE, SAND, 0.3), (1100, 1060), (1500, 1600))
    for i, (a, b) in enumerate(((0.2, 0.62), (0.1, 0.9), (0.1, 0.86), (0.1, 0.9))):
        t = 0.06 + i * 0.085
        x0, x1, y = 650 - 200 * t, 1840 + 280 * t, 1070 + 500 * t
        c.line([(x0 + (x1 - x0) * a, y), (x0 + (x1 - x0) * b, y)], 7 + i, mix(STEEL, STONE, 0.35), False)
    c.line([(1210, 1332), (1900, 1332)], 5, SLATE)
    sign = spline(
        pts("1230,1300 1330,1312 1440,1290 1470,1250 1420,1244 1400,1290 1480,1312 1560,1280 1608,1234"), False
    )
    c.line(sign, 8, NIGHT)
    _seal(c, 900, 1330)
    _stamp(c, 300, 1250)


def _seal(c: Canvas, x: float, y: float) -> None:
    """Press an abstract seal on the paper: rings, rays and a flower."""
    c.disc(x, y, 172, VERMILION, 86)
    c.ring(x, y, 148, 6, STONE, 73)
    c.ring(x, y, 92, 6, STONE, 45)
    for k in range(24):
        t = math.tau * k / 24
        start = (x + 104 * math.cos(t), y + 51 * math.sin(t))
        c.line([start, (x + 136 * math.cos(t), y + 67 * math.sin(t))], 6, STONE)
    for k in range(8):
        t = math.tau * (k + 0.5) / 8
        c.disc(x + 46 * math.cos(t), y + 23 * math.sin(t), 19, STONE, 10)
    c.disc(x, y, 14, STONE, 8)


def _stamp(c: Canvas, x: float, base: float) -> None:
    """Stand a carved stamp on the desk, left of the document."""
    c.shade(
        [(x - 60, base), (x + 90, base), (x + 330, base + 90), (x + 210, base + 120)],
        INK,
        (x + 360, base),
        (x, base),
        0.6,
    )
    c.form(
        [(x - 95, base - 130), (x + 95, base - 130), (x + 95, base + 10), (x - 95, base + 10)],
        mix(SAND, WHEAT, 0.5),
        mix(CLAY, UMBER, 0.4),
        (x - 90, 0),
        (x + 130, 0),
    )
    c.rect(x - 95, base - 6, x + 95, base + 18, EMBER)
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
        mix(SAND, WHEAT, 0.3),
        CLAY,
        (x - 80, 0),
        (x + 110, 0),
    )
    c.rect(x - 95, base - 140, x + 95, base - 126, UMBER)


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
    c.shade(shadow, NIGHT, (x + 640, 0), (x - 60, 0), 0.6)
    c.poly([at(0, 0), at(70, 34), at(150, 44), at(150, -44), at(70, -34)], WHEAT)
    c.poly([at(0, 0), at(70, 34), at(150, 44), at(150, 0)], CLAY)
    c.line([at(10, 0), at(96, 0)], 4, UMBER)
    c.disc(*at(100, 0), 8, UMBER)
    band(146, 300, 46, 62, DEEP, INK)
    turns = (1.2, 0.8, 0.4, 0, -0.4, -0.8, -1.2)
    cap = [at(length + 46 * math.cos(a), -54 * math.sin(a)) for a in turns]
    barrel = [at(300, 62), at(300, -62), at(length, -54), *cap, at(length, 54)]
    c.form(barrel, SLATE, INK, at(400, -60), at(400, 60))
    band(296, 326, 64, 65, SAND, CLAY)
    band(520, 538, 61, 61, VERMILION, EMBER)


# 4. The training room.


def classroom() -> Canvas:
    """Draw a training room seen from its last row."""
    c = Canvas(WIDE, HIGH, MIST)
    c.wash(0, 1300, mix(SLATE, STEEL, 0.4), MIST)
    _room(c)
    _screen(c)
    _speaker(c)
    rows = (
        (1010, 62, 8, mix(STEEL, SLATE, 0.25)),
        (1150, 84, 7, mix(SLATE, DEEP, 0.1)),
        (1340, 118, 6, mix(NIGHT, DEEP, 0.75)),
        (1640, 170, 5, mix(NIGHT, INK, 0.3)),
    )
    for i, (base, size, count, tone) in enumerate(rows):
        row = c.layer()
        gap = size * 4.1
        for k in range(count):
            x = 1350 + (k - (count - 1) / 2) * gap + (0, 40, -30, 60)[i]
            kit.bust(
                row,
                x,
                base + (k * 37 % 23) - 10,
                size * (0.94 + 0.03 * (k * 7 % 5)),
                kit.WHITE,
                (0, 1, 0, 2, 0, 0, 1)[(k * 3 + i) % 7],
            )
        if i == 1:
            row.taper((1790, base - 10), size * 0.34, (1850, base - size * 1.7), size * 0.24)
            row.disc(1856, base - size * 2.1, size * 0.26, kit.WHITE, size * 0.36)
        row.rect(0, base + size * 1.25, WIDE, HIGH)
        c.fill(row, tone, mix(tone, MIST, 0.5 - 0.12 * i), (0, base - size * 1.2), (0, base + size * 2.4))
    return c


def _room(c: Canvas) -> None:
    """Draw walls, windows with light, and the lamps."""
    c.form(pts("0,0 430,200 430,1100 0,1400"), DEEP, SLATE, (0, 0), (430, 0))
    c.form([(WIDE, 0), (2270, 200), (2270, 1100), (WIDE, 1400)], DEEP, SLATE, (WIDE, 0), (2270, 0))
    c.form([(0, 0), (430, 200), (2270, 200), (WIDE, 0)], NIGHT, DEEP, (0, 0), (0, 200))
    for x0, x1 in ((40, 150), (190, 280), (312, 388)):
        pane = [(x0, 190 + x0 * 0.32), (x1, 190 + x1 * 0.32), (x1, 1010 - x1 * 0.4), (x0, 1010 - x0 * 0.4)]
        c.form(pane, PAPER, SAND, (0, 200), (0, 1000))
        m = (x0 + x1) / 2
        c.line([(m, 188 + m * 0.32), (m, 1012 - m * 0.4)], 8, DEEP, False)
        for t in (0.36, 0.68):
            rail = [(x, 190 + x * 0.32 + t * (820 - x * 0.72)) for x in (x0, x1)]
            c.line([(x, y) for x, y in rail], 8, DEEP, False)
        c.shade(
            [(x0 + 380, 1100), (x1 + 420, 1100), (x1 + 900, 1500), (x0 + 820, 1500)], PAPER, (0, 1600), (0, 1000), 0.4
        )
    for x in (760, 1350, 1940):
        c.line([(x, 0), (x, 210)], 6, INK)
        c.poly([(x - 90, 270), *arc(x, 270, 90, 70, 180, 360)], NIGHT)
        c.disc(x, 270, 58, SAND, 12)


def _screen(c: Canvas) -> None:
    """Hang the screen with an abstract chart."""
    c.rect(830, 340, 2030, 910, NIGHT)
    c.form(pts("850,360 2010,360 2010,890 850,890"), PAPER, STONE, (850, 360), (2010, 890))
    for k in range(4):
        c.line([(930, 450 + k * 120), (1930, 450 + k * 120)], 4, SAND, False)
    for i, h in enumerate((120, 170, 150, 230, 270, 330)):
        left = 960 + i * 165
        c.form(
            [(left, 810 - h), (left + 90, 810 - h), (left + 90, 810), (left, 810)],
            mix(STEEL, SLATE, i / 5),
            mix(SLATE, DEEP, i / 5),
            (0, 810 - h),
            (0, 810),
        )
    trend = pts("1005,640 1170,590 1335,610 1500,520 1665,500 1830,420")
    c.line(trend, 14, VERMILION)
    for x, y in trend:
        c.disc(x, y, 20, VERMILION)
        c.disc(x, y, 9, PAPER)
    c.line([(930, 810), (1930, 810)], 7, DEEP, False)


def _speaker(c: Canvas) -> None:
    """Stand the speaker beside the screen, arm raised to it."""
    body = c.layer()
    body.disc(690, 560, 46, kit.WHITE, 56)
    body.rect(672, 590, 708, 660)
    body.poly(spline(pts("600,690 640,648 690,636 745,648 776,690 768,860 776,980 770,1140 620,1140 600,980 612,860")))
    body.taper((745, 692), 40, (850, 730), 28)
    body.taper((850, 730), 28, (935, 655), 17)
    body.disc(940, 648, 22)
    body.taper((615, 690), 34, (580, 850), 26)
    body.poly(pts("590,760 650,760 650,950 590,870"))
    body.taper((580, 850), 26, (640, 930), 18)
    c.fill(body, DEEP, INK, (800, 560), (580, 1000))
    c.poly(pts("684,652 704,652 700,690 694,730 688,690"), VERMILION)
    c.line([(930, 640), (1010, 575)], 6, INK)


# 5. The network.

MAINLAND: Points = pts(
    "-9,43 -9,37 -5,36 0,39 4,43.5 9,44 13,41 16,38 18,40 13,45 19,42 22,37 24,40 27,41 27,37 "
    "36,36.5 35,31 39,22 43,13 52,16 59,22 56,26 50,29 49,30 57,26.5 66,25 72,21 73,16 77,8 "
    "80,14 87,21 91,22.5 95,16 98,14 99,7 103,1.5 103,6 100,13 105,9 109,12 106,19 109,21 "
    "115,22.5 120,26 122,31 119,35 122,37 118,39 121,40.5 125,39.5 126,35 129,36 128,40 "
    "135,44 140,50 138,54 150,59 160,61 165,67 140,73 110,76 85,73 70,72 67,68 55,68.5 42,66 "
    "38,64 41,67 26,71 14,67 5,61 8,58 11,59 13,55.5 16,57 18,60 17,62 21,65.5 25,65 22,61 "
    "30,60 23,59 21,55 12,54 10,57 8,54 4,52 -4,48.5 -1,46 -2,43.5"
)
ISLANDS: list[Points] = [
    pts("-5,50 1,51 0,53 -3,56 -3,58.5 -6,57 -3,54 -5,52"),
    pts("-10,52 -6,52 -6,55 -9,54"),
    pts("130,32 135,34 140,35.5 141,41 138,37 132,35"),
    [(140, 42), (145, 43.5), (142, 45.5)],
    [(120, 22.5), (122, 25), (120.5, 24)],
    [(80, 6.5), (81.5, 7.5), (80, 9.5)],
    pts("52,71 57,70.5 62,74 69,76.5 60,76"),
    pts("-24,65 -18,63.5 -14,65 -16,66.5 -22,66.4"),
    pts("120,-2 110,-3 109,2 117,7 119,4"),
    pts("95,5.5 104,-2 106,-6 101,-2"),
    pts("120,18.5 122,18 124,12 121,14"),
    [(12.5, 38), (15.5, 38.2), (15, 36.7)],
    pts("-6,35.8 10,37 11,33 20,31 25,32 34,31 37,22 43,12 51,12 42,-4 10,0 -14,10 -17,16 -10,30"),
]
CASPIAN: Points = pts("47,45 51,47 53,45 51,41 54,38 50,37 49,41")
BLACK_SEA: Points = pts("28,43 31,46.5 36,45 41,42 34,41.5")
RELIEF: list[Points] = [
    pts("70,38 74,34 80,30 88,27.5 97,28 103,32 98,39 88,37 78,36"),
    pts("86,51 92,46 102,44 112,47 116,51 104,53 96,52"),
    pts("58,51 60,55 58,62 62,67 66,68 63,60 62,52"),
    pts("118,58 128,55 140,56 156,62 148,68 134,68 128,62"),
    pts("5,45 9,44.5 16,46 14,48 8,47.5"),
    pts("6,60 10,60 18,66 26,70 18,69"),
    pts("44,38 50,34 56,30 62,28 60,34 52,36.5"),
    pts("40,43.5 48,41 47,43 42,45"),
    pts("100,60 96,66 104,72 112,72 110,65"),
]
CITIES: dict[str, Point] = {
    "brussels": (4.4, 50.8),
    "paris": (2.3, 48.9),
    "madrid": (-3.7, 40.4),
    "rome": (12.5, 41.9),
    "berlin": (13.4, 52.5),
    "stockholm": (18, 59.3),
    "warsaw": (21, 52.2),
    "athens": (23.7, 38),
    "beijing": (116.4, 39.9),
    "shanghai": (121.4, 31.2),
    "guangzhou": (113.3, 23.1),
    "nanjing": (118.8, 32),
    "chengdu": (104, 30.6),
    "xian": (109, 34.3),
    "urumqi": (87.6, 43.8),
    "almaty": (77, 43.2),
    "tashkent": (69, 41.3),
    "geneva": (6.1, 46.2),
}
ROUTES = (
    ("paris", "shanghai", 0.15),
    ("geneva", "xian", 0.1),
    ("madrid", "guangzhou", 0.12),
    ("rome", "chengdu", 0.07),
    ("berlin", "nanjing", 0.17),
    ("stockholm", "beijing", 0.12),
    ("athens", "tashkent", 0.12),
    ("warsaw", "almaty", 0.12),
    ("almaty", "xian", 0.12),
    ("tashkent", "urumqi", 0.24),
    ("urumqi", "beijing", 0.14),
    ("brussels", "beijing", 0.21),
)


def network() -> Canvas:
    """Draw cities of Europe and Asia joined by arcs over the curve of the globe."""
    c = Canvas(WIDE, HIGH, NIGHT)
    c.wash(0, HIGH, mix(NIGHT, INK, 0.5), mix(DEEP, NIGHT, 0.3))
    chance = random.Random(2016)
    for k in range(110):
        place = (chance.uniform(0, WIDE), chance.uniform(0, 900))
        c.disc(*place, 2.5 + k % 3, mix(NIGHT, SKY, 0.35 + 0.1 * (k % 4)))
    for grow, t in ((150, 0.2), (90, 0.3), (40, 0.55)):
        halo = c.layer()
        halo.disc(1350, 1760, 1620 + grow)
        c.glaze(halo, STEEL, (0, 1500), (0, 0), t)
    ball = c.layer()
    ball.disc(1350, 1760, 1620)
    c.fill(ball, mix(SLATE, STEEL, 0.2), NIGHT, (1350, 140), (1350, 1700))
    for lon in range(-20, 161, 20):
        c.line([_globe_xy((lon, lat)) for lat in range(0, 86, 5)], 3, mix(SLATE, STEEL, 0.2))
    for lat in range(0, 81, 20):
        c.line([_globe_xy((lon, lat)) for lon in range(-20, 161, 5)], 3, mix(SLATE, STEEL, 0.2))
    _continents(c)
    _routes(c)
    return c


def _continents(c: Canvas) -> None:
    """Cut the land from paper, with water lines, relief and the meridians over it."""
    shapes = [[_globe_xy(p) for p in shape] for shape in (MAINLAND, *ISLANDS)]
    for width, tone in ((22, 0.16), (10, 0.34)):
        for shape in shapes:
            c.line([*shape, shape[0]], width, mix(mix(DEEP, SLATE, 0.5), MIST, tone))
    land = c.layer()
    for shape in shapes:
        land.poly(shape)
    for sea in (CASPIAN, BLACK_SEA):
        land.poly([_globe_xy(p) for p in sea], kit.BLACK)
    c.fill(land, mix(PAPER, SAND, 0.35), mix(STEEL, SLATE, 0.7), (1350, 260), (1350, 1560))
    for spot in RELIEF:
        ridge = [_globe_xy(p) for p in spot]
        (x0, y0), (x1, y1) = ridge[0], ridge[len(ridge) // 2]
        c.shade(ridge, DEEP, (x1 + 1, y1), (x0, y0), 0.28)
    for lon in range(0, 161, 20):
        c.line([_globe_xy((lon, lat)) for lat in range(0, 81, 5)], 2, mix(SLATE, MIST, 0.45))


def _routes(c: Canvas) -> None:
    """Draw the arcs and, on top of them, the cities."""
    for first, last, lift in ROUTES:
        _arc(c, CITIES[first], CITIES[last], lift, first == "brussels")
    for name, place in CITIES.items():
        x, y = _globe_xy(place)
        big = name in ("brussels", "beijing")
        r = 30 if big else 15
        c.disc(x, y, r * 1.45, NIGHT)
        c.disc(x, y, r, VERMILION if big else PAPER)
        c.disc(x, y, r * 0.4, PAPER if big else NIGHT)


def _globe_xy(place: Point) -> Point:
    """Project longitude and latitude on the picture, as a globe seen from afar."""
    lon, lat = math.radians(place[0] - 62), math.radians(place[1])
    mid = math.radians(20)
    x = math.cos(lat) * math.sin(lon)
    y = math.cos(mid) * math.sin(lat) - math.sin(mid) * math.cos(lat) * math.cos(lon)
    return (1350 + 1620 * x, 1760 - 1620 * y)


def _arc(c: Canvas, a: Point, b: Point, lift: float, main: bool) -> None:
    """Throw an arc from one city to another."""
    (x0, y0), (x1, y1) = _globe_xy(a), _globe_xy(b)
    reach = math.hypot(x1 - x0, y1 - y0)
    curve = quad((x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2 - reach * lift * 2), (x1, y1), 48)
    c.line(curve, 16 if main else 8, VERMILION if main else mix(NIGHT, DEEP, 0.4))


# 6. The journey.


def journey() -> Canvas:
    """Draw a map-like journey from tower to canal houses to guildhall."""
    c = Canvas(WIDE, HIGH, STEEL)
    c.wash(0, HIGH, SLATE, mix(STEEL, SLATE, 0.3))
    _sea(c)
    _lands(c)
    stops: Points = [(640, 1310), (2190, 1080), (1400, 1300)]
    for leg in (quad(stops[0], (1380, 380), stops[1], 90), quad(stops[1], (2000, 1560), stops[2], 90)):
        c.dots(leg, 46, 13, VERMILION)
    _tower(c, 640, 1290, 760)
    _canal_houses(c, 1960, 1060)
    _guildhall(c, 1400, 1270)
    for x, y in stops:
        c.disc(x, y + 18, 34, VERMILION)
        c.disc(x, y + 18, 15, PAPER)
    return c


def _sea(c: Canvas) -> None:
    """Draw short waves, a compass rose and two sails."""
    for k in range(12):
        for n in range(7):
            left, top = (k % 2) * 210 + n * 420 - 60, 70 + k * 78
            wave = [(left + d, top + 9 * math.sin(d / 22)) for d in range(0, 150, 6)]
            c.line(wave, 5, mix(STEEL, SLATE, 0.35))
    for k in range(16):
        t = math.tau * k / 16
        reach = (190, 70, 120, 70)[k % 4]
        tip = (1130 + reach * math.cos(t), 330 + reach * math.sin(t))
        for turn, tone in ((-0.4, PAPER), (0.4, MIST)):
            wing = (1130 + 34 * math.cos(t + turn), 330 + 34 * math.sin(t + turn))
            c.poly([(1130, 330), wing, tip], VERMILION if k == 12 and turn < 0 else tone)
    c.ring(1130, 330, 148, 5, MIST)
    for x, y, s in ((330, 620, 1.0), (960, 610, 0.6), (120, 330, 0.55), (2420, 90, 0.5)):
        c.poly([(x - 80 * s, y), (x + 90 * s, y), (x + 55 * s, y + 36 * s), (x - 55 * s, y + 36 * s)], NIGHT)
        c.poly([(x, y - 14 * s), (x, y - 170 * s), (x + 84 * s, y - 14 * s)], PAPER)
        c.poly([(x - 12 * s, y - 14 * s), (x - 12 * s, y - 130 * s), (x - 66 * s, y - 14 * s)], STONE)


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
        c.dots(shore, 7, width / 2, mix(SLATE, MIST, t))
    for x, y, r in ((1800, 262, 50), (1930, 214, 62), (2080, 180, 46), (1500, 560, 34)):
        for grow, t in ((44, 0.4), (22, 0.8)):
            c.disc(x, y, r + grow, mix(SLATE, MIST, t), r * 0.45 + grow)
        c.disc(x, y, r, mix(SAND, WHEAT, 0.5), r * 0.45)
    land = [*shore, (2780, 1860), (-60, 1860)]
    c.form(land, mix(STONE, SAND, 0.3), mix(SAND, WHEAT, 0.3), (1300, 400), (1500, 1800))
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
    c.form(west, PAPER, mix(STONE, SAND, 0.6), (400, 800), (700, 1800))
    c.form(north, mix(SAND, WHEAT, 0.35), mix(WHEAT, CLAY, 0.2), (1800, 300), (2300, 1300))
    east = pts(
        "1390,1860 1420,1640 1640,1520 1740,1400 1880,1230 2080,1180 2240,1230 2440,1120 "
        "2420,920 2500,700 2440,520 2520,250 2780,150 2780,1860"
    )
    c.form(east, mix(SAND, WHEAT, 0.15), mix(WHEAT, CLAY, 0.15), (2500, 300), (2100, 1900))
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
            c.line([(x + k * 34, y + k * 3), (x + k * 34 + w * 0.4, y + 90 + k * 3)], 6, mix(WHEAT, CLAY, 0.1))
    river = spline(pts("430,830 470,960 400,1120 480,1300 700,1420 860,1600 900,1860"), False)
    c.line(river, 22, mix(STEEL, MIST, 0.5))
    rhine = spline(pts("1720,590 1880,700 2050,760 2400,800 2560,1000 2600,1400 2500,1860"), False)
    c.line(rhine, 22, mix(STEEL, MIST, 0.5))
    spots = pts(
        "190,1180 270,1230 990,1230 930,1420 1010,1460 2480,1270 2570,1330 2060,1440 "
        "2150,1480 330,1600 1690,1290 2590,620 2530,680 640,1660 1240,1680 1320,1720"
    )
    for i, (tx, ty) in enumerate(spots):
        h = 110 + i % 3 * 14
        shadow = [(tx - 30, ty), (tx + 30, ty), (tx + 130, ty + 34)]
        c.shade(shadow, UMBER, (tx + 150, ty), (tx, ty), 0.5)
        c.poly([(tx - 34, ty), (tx, ty - h), (tx + 34, ty)], mix(SLATE, STEEL, (i % 3) / 4))
        c.poly([(tx, ty), (tx, ty - h), (tx + 34, ty)], DEEP)


def _tower(c: Canvas, cx: float, base: float, h: float) -> None:
    """Draw a lattice tower on four curved legs."""
    c.shade(
        [(cx - 200, base), (cx + 200, base), (cx + 760, base + 170), (cx + 560, base + 190)],
        UMBER,
        (cx + 800, base),
        (cx, base),
        0.55,
    )
    tower = c.layer()
    left = quad((cx - h * 0.26, base), (cx - h * 0.06, base - h * 0.42), (cx - h * 0.018, base - h * 0.93))
    tower.poly(left + [(2 * cx - x, y) for x, y in reversed(left)])
    tower.poly(
        [(cx - h * 0.15, base), *arc(cx, base - h * 0.02, h * 0.13, h * 0.15, 180, 360), (cx + h * 0.15, base)],
        kit.BLACK,
    )
    tower.poly([(cx - h * 0.075, base - h * 0.25), (cx, base - h * 0.4), (cx + h * 0.075, base - h * 0.25)], kit.BLACK)
    for y, w in ((0.2, 0.165), (0.44, 0.085), (0.9, 0.034)):
        tower.rect(cx - h * w, base - h * (y + 0.03), cx + h * w, base - h * y)
    tower.taper((cx, base - h * 0.93), 7, (cx, base - h * 1.03), 2)
    c.fill(tower, mix(DEEP, SLATE, 0.25), INK, (cx - 100, base), (cx + 160, base))
    for k in range(5):
        y = base - h * (0.5 + k * 0.075)
        w = h * (0.055 - k * 0.007)
        c.line([(cx - w, y), (cx + w * 0.85, y - h * 0.06)], 5, STEEL)
        c.line([(cx + w, y), (cx - w * 0.85, y - h * 0.06)], 5, STEEL)


def _canal_houses(c: Canvas, x: float, base: float) -> None:
    """Draw a row of canal houses at the water."""
    c.shade(
        [(x, base), (x + 460, base), (x + 780, base + 130), (x + 330, base + 150)],
        UMBER,
        (x + 800, base),
        (x + 200, base),
        0.55,
    )
    for i, (w, h, kind, tone) in enumerate(
        ((110, 330, 0, DEEP), (122, 400, 1, CLAY), (104, 350, 3, SLATE), (124, 380, 0, NIGHT))
    ):
        house = c.layer()
        kit.gable(house, (x, base), w, h, kind, kit.WHITE)
        c.fill(house, tone, mix(tone, NIGHT, 0.45), (x, base - h), (x + w * 1.4, base))
        for row in range(4):
            for col in range(3):
                wx, wy = x + w * (0.15 + 0.27 * col), base - h + 24 + row * 72
                c.rect(wx, wy, wx + w * 0.16, wy + 44, PAPER if i != 1 else STONE)
        c.rect(x + w * 0.38, base - 56, x + w * 0.62, base, VERMILION if i == 2 else INK)
        x += w


def _guildhall(c: Canvas, cx: float, base: float) -> None:
    """Draw a Gothic hall with a tall belfry."""
    c.shade(
        [(cx - 230, base), (cx + 230, base), (cx + 620, base + 140), (cx + 200, base + 160)],
        UMBER,
        (cx + 640, base),
        (cx, base),
        0.55,
    )
    hall = c.layer()
    hall.rect(cx - 240, base - 210, cx + 240, base)
    hall.poly([(cx - 250, base - 205), (cx - 205, base - 320), (cx + 205, base - 320), (cx + 250, base - 205)])
    for s in (-1, 1):
        kit.spire(hall, (cx + s * 240, base), 36, 250, 90, kit.WHITE)
    kit.spire(hall, (cx, base), 92, 430, 60, kit.WHITE)
    kit.spire(hall, (cx, base - 430), 54, 60, 190, kit.WHITE)
    c.fill(hall, mix(SLATE, DEEP, 0.4), NIGHT, (cx - 240, base - 300), (cx + 280, base))
    for k in range(-4, 5):
        x = cx + k * 50
        c.poly([(x - 13, base - 110), *arc(x, base - 150, 13, 30, 180, 360), (x + 13, base - 110)], SAND)
        if k:
            c.poly([(x - 15, base), *arc(x, base - 56, 15, 28, 180, 360), (x + 15, base)], mix(SAND, STEEL, 0.25))
    for y in (250, 330):
        c.poly([(cx - 12, base - y), *arc(cx, base - y - 40, 12, 26, 180, 360), (cx + 12, base - y)], SAND)


# 7. Nanjing.


def nanjing() -> Canvas:
    """Draw the old city gate below Purple Mountain, on the river."""
    c = Canvas(WIDE, HIGH, SKY)
    c.wash(0, 900, mix(STEEL, MIST, 0.5), STONE)
    for r, t in ((520, 0.25), (330, 0.35)):
        ring = c.layer()
        ring.disc(2080, 480, r)
        c.glaze(ring, PAPER, (0, -400), (0, 700), t)
    sun = c.layer()
    sun.disc(2080, 480, 170)
    c.fill(sun, PAPER, SAND, (0, 300), (0, 660))
    plum = "#6A6285"
    ridges = (
        (
            pts("0,600 260,500 560,400 830,315 1060,400 1300,420 1700,480 2000,590 2350,560 2700,470"),
            mix(plum, SKY, 0.45),
        ),
        (pts("0,760 360,640 760,560 1100,640 1500,560 1900,690 2300,640 2700,720"), mix(plum, SLATE, 0.2)),
    )
    for knots, tone in ridges:
        c.form(
            [*spline(knots, False), (WIDE, 1200), (0, 1200)], tone, mix(tone, STONE, 0.75), (1000, 380), (1000, 1000)
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
    c.fill(wall, SLATE, DEEP, (0, 910), (0, 1280))
    gate = c.layer()
    gate.poly(pts("640,1270 694,810 2006,810 2060,1270"))
    for k in range(18):
        gate.rect(692 + 74.6 * k, 770, 740 + 74.6 * k, 820)
    c.fill(gate, mix(DEEP, SLATE, 0.3), NIGHT, (640, 780), (1900, 1280))
    for y in range(868, 1260, 48):
        half = 656 + 54 * (y - 810) / 460
        c.line([(1350 - half + 6, y), (1350 + half - 6, y)], 3, mix(DEEP, SLATE, 0.35), False)
    for x, r, top in ((930, 88, 1110), (1350, 132, 1050), (1770, 88, 1110)):
        c.poly([(x - r - 22, 1270), *arc(x, top, r + 22, r + 22, 180, 360), (x + r + 22, 1270)], SLATE)
        arch = [(x - r, 1270), *arc(x, top, r, r, 180, 360), (x + r, 1270)]
        c.form(arch, INK, WHEAT, (x, top - r), (x, 1360))
    _gate_hall(c, 1350, 790, 44)


def _gate_hall(c: Canvas, x: float, base: float, u: float) -> None:
    """Draw the hall on the gate: two roofs, two rows of vermilion doors."""
    hall = c.layer()
    kit.gate_tower(hall, x, base, u * 10, kit.WHITE)
    c.fill(hall, mix(NIGHT, DEEP, 0.35), INK, (x, base - 9 * u), (x, base))
    for half, top, foot, count in ((5.5, 5.75, 4.6, 10), (7.2, 1.87, 0.2, 12)):
        c.rect(x - half * u, base - top * u, x + half * u, base - foot * u, mix(EMBER, VERMILION, 0.3))
        for k in range(count + 1):
            post = x + half * u * (2 * k / count - 1)
            c.rect(post - u * 0.14, base - (top + 0.1) * u, post + u * 0.14, base - (foot - 0.1) * u, INK)


def _nanjing_river(c: Canvas) -> None:
    """Let the river mirror the gate, with a boat and a plum branch."""
    water = c.layer()
    water.rect(0, 1270, WIDE, HIGH)
    c.reflect(water, 1270, 0.85, MIST, 0.62)
    c.haze(1270, 1800, DEEP, 0.5)
    c.rect(0, 1258, WIDE, 1282, mix(SAND, WHEAT, 0.4))
    for i, (x, y, w) in enumerate(
        rows(
            "200,1380,300 620,1450,240 1300,1400,380 1900,1440,300 2300,1350,260 900,1580,420 "
            "1800,1600,500 300,1660,300"
        )
    ):
        c.taper((x, y), 4 + i * 0.6, (x + w, y), 4 + i * 0.6, mix(SKY, STEEL, 0.4))
    hull = pts("560,1470 640,1510 1010,1510 1100,1455 1000,1476 660,1482")
    c.poly(hull, INK)
    kit.roof(c, (830, 1410), 170, 90, 60, INK)
    c.rect(720, 1405, 940, 1480, UMBER)
    for x in (740, 800, 860, 920):
        c.line([(x, 1405), (x, 1480)], 6, INK)
    for x in (690, 970):
        c.disc(x, 1432, 20, VERMILION, 24)
    _branch(c)


def _branch(c: Canvas) -> None:
    """Hang a plum branch into the upper left corner."""
    limb = spline(pts("-30,120 160,190 330,180 500,240 640,210"), False)
    for (x0, y0), (x1, y1), k in zip(limb, limb[1:], range(len(limb)), strict=False):
        w = 20 - 15 * k / len(limb)
        c.taper((x0, y0), w, (x1, y1), w, INK)
    for a, b, d in (
        ((150, 188), (240, 290), (250, 390)),
        ((330, 182), (420, 110), (520, 90)),
        ((480, 235), (520, 300), (510, 372)),
    ):
        c.line(quad(a, b, d), 11, INK)
    for i, (x, y) in enumerate(pts("250,392 214,270 410,118 520,90 460,232 510,376 524,300 644,208 90,160 330,178")):
        r = 15 + i % 3 * 5
        for k in range(5):
            t = math.tau * k / 5 + i
            c.disc(x + r * math.cos(t), y + r * math.sin(t), r * 0.78, mix(VERMILION, STONE, (i % 3) * 0.12))
        c.disc(x, y, r * 0.4, SAND)


# 8. The table.


def table() -> Canvas:
    """Draw two groups facing each other at a table, seen from above."""
    c = Canvas(WIDE, HIGH, STONE)
    c.wash(0, HIGH, mix(STEEL, MIST, 0.4), mix(MIST, SKY, 0.4))
    for k in range(-4, 12):
        beam = [(k * 300, 0), (k * 300 + 150, 0), (k * 300 - 350, HIGH), (k * 300 - 500, HIGH)]
        c.shade(beam, PAPER, (0, HIGH), (0, 0), 0.25)
    _plant(c, 150, 210, 210)
    _plant(c, 2570, 1620, 230)
    places = [455 + k * 358 for k in range(6)]
    north, south = (NIGHT, DEEP, NIGHT, SLATE, DEEP, NIGHT), (CLAY, UMBER, WHEAT, CLAY, UMBER, CLAY)
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
    c.shade(arc(x + 60, y + 80, r, r, 0, 360), NIGHT, (0, y + 3 * r), (0, y - 2 * r), 0.4)
    for ring in range(3):
        reach = r * (1 - ring * 0.28)
        for k in range(9):
            t = math.tau * k / 9 + ring * 0.35
            tip = (x + reach * math.cos(t), y + reach * math.sin(t))
            side = [(x + reach * 0.6 * math.cos(t + s), y + reach * 0.6 * math.sin(t + s)) for s in (-0.3, 0.3)]
            c.poly(quad((x, y), side[0], tip) + quad(tip, side[1], (x, y)), mix(NIGHT, STEEL, 0.2 + ring * 0.28))
            c.line([(x, y), tip], 4, mix(NIGHT, STEEL, 0.1 + ring * 0.22))


def _board(c: Canvas) -> None:
    """Lay the table top with its shadow."""
    for dx, dy, tone in ((60, 90, None), (0, 0, SAND)):
        top = c.layer()
        top.taper((350 + dx, 900 + dy), 232, (2350 + dx, 900 + dy), 232)
        if tone is None:
            c.glaze(top, NIGHT, (0, -2000), (0, 800), 0.5)
        else:
            c.fill(top, mix(SAND, PAPER, 0.4), WHEAT, (300, 620), (1600, 1400))
    inlay = c.layer()
    inlay.taper((450, 900), 42, (2250, 900), 42)
    c.fill(inlay, SLATE, DEEP, (400, 840), (2300, 960))
    for k in range(9):
        x = 558 + k * 198
        for n in range(6):
            t = math.tau * n / 6 + k
            petals = (VERMILION, EMBER) if k % 4 == 0 else (MIST, STEEL)
            c.disc(x + 17 * math.cos(t), 900 + 17 * math.sin(t), 14, petals[n % 2])
        c.disc(x, 900, 8, PAPER)


def _chair(c: Canvas, x: float, y: float, side: int) -> None:
    """Draw a chair and its shadow."""
    shadow = [(x - 130, y - 90), (x + 130, y - 90), (x + 270, y + 190), (x + 20, y + 190)]
    c.shade(shadow, NIGHT, (0, y + 500), (0, y - 200), 0.4)
    chair = [(x - 122, y - side * 20), (x - 112, y - side * 150), (x + 112, y - side * 150), (x + 122, y - side * 20)]
    c.poly(spline(chair), mix(INK, NIGHT, 0.5))


def _sitter(c: Canvas, x: float, y: float, side: int, tone: str, i: int) -> None:
    """Draw one person from above, arms on the table; ``side`` 1 looks down."""
    spread = 44 + 14 * (i % 3)
    for s in (-1, 1):
        c.disc(x + s * spread, y + side * 196, 24, mix(WHEAT, SAND, 0.4), 27)
    body = c.layer()
    body.disc(x, y - side * 20, 150, kit.WHITE, 84)
    for s in (-1, 1):
        elbow = (x + s * (128 - 12 * (i % 2)), y + side * 104)
        body.taper((x + s * 108, y - side * 6), 52, elbow, 38)
        body.taper(elbow, 37, (x + s * (spread + 8), y + side * 172), 26)
    c.fill(body, mix(tone, SKY, 0.14), mix(tone, NIGHT, 0.3), (x - 150, y - 100), (x + 150, y + 160))
    collar = [(x - 52, y + side * 26), (x, y + side * 104), (x + 52, y + side * 26)]
    c.poly(collar, mix(PAPER, SKY, 0.3))
    c.disc(x, y + side * 30, 46, mix(WHEAT, CLAY, 0.25), 42)
    shade = (INK, UMBER, INK, mix(NIGHT, DEEP, 0.4), mix(STONE, STEEL, 0.35), INK)[i % 6]
    hair = c.layer()
    hair.disc(x, y, 68, kit.WHITE, 70)
    if i % 3 == 1:
        hair.disc(x, y - side * 74, 32)
    c.fill(hair, mix(shade, WHEAT, 0.22), shade, (x - 60, y - 60), (x + 40, y + 40))


def _setting(c: Canvas, x: float, y: float, side: int, i: int) -> None:
    """Put paper, pen and glass before one place."""
    tilt = 0.05 * ((i * 5) % 7 - 3)
    sheet: Points = []
    for dx, dy in ((-62, -50), (62, -50), (62, 50), (-62, 50)):
        sheet.append((x + dx - dy * tilt, y + side * 56 + dy + dx * tilt))
    c.poly([(a + 10, b + 12) for a, b in sheet], mix(WHEAT, UMBER, 0.4))
    c.poly(sheet, PAPER)
    for k in range(3):
        yy = y + side * 56 - 24 + k * 22
        c.line([(x - 40, yy), (x + (40 if k < 2 else 6), yy + 80 * tilt)], 5, MIST)
    gx, gy = x + 128, y + side * 62
    c.shade(
        [(gx - 26, gy), (gx + 26, gy), (gx + 76, gy + 70), (gx + 40, gy + 80)],
        UMBER,
        (gx + 90, gy + 110),
        (gx, gy),
        0.5,
    )
    c.disc(gx, gy, 32, mix(SKY, PAPER, 0.4))
    c.ring(gx, gy, 29, 5, STEEL)
    c.disc(gx, gy, 18, mix(MIST, SKY, 0.5))


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
