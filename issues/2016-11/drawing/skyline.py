"""The cover: two skylines, one river."""

from __future__ import annotations

from . import kit_colour as hue
from .kit_building import dome, pagoda, round_temple, spire
from .kit_canvas import Canvas
from .kit_colour import mix
from .kit_line import archway, pts, quad, rows, spline
from .kit_people import walker
from .skyline_banks import banks


def skyline() -> Canvas:
    """Draw Chinese roofs and European gables on the banks of one river."""
    c = Canvas(3600, 1800, hue.SKY)
    c.wash(0, 760, hue.STEEL, hue.SKY)
    c.wash(758, 1240, hue.SKY, hue.STONE)
    _sun(c)
    _far(c)
    _middle(c)
    _river(c)
    banks(c)
    return c


def _sun(c: Canvas) -> None:
    """Set the sun, its rings of light and a few flat clouds."""
    for r, t in ((1150, 0.16), (860, 0.22), (600, 0.3)):
        c.glow((1560, 856), r, hue.PAPER, 856 - r * 3, 856 + r * 0.2, t)
    c.ball((1560, 856), 300, hue.PAPER, mix(hue.SAND, hue.WHEAT, 0.55), (1560, 580), (1560, 1200))
    clouds = rows("260,560,560 760,640,330 1980,660,250 2560,600,380 3050,690,500 1690,790,300")
    for x, y, w in clouds:
        c.streak((x, y), w, 13, mix(hue.PAPER, hue.SKY, 0.25))
        c.streak((x + w * 0.3, y + 24), w * 0.56, 9, mix(hue.PAPER, hue.SKY, 0.45))
    for x, y, s in ((1130, 520, 26), (1210, 560, 20), (1060, 590, 16), (1290, 510, 15)):
        for side in (-1, 1):
            wing = quad((x, y), (x + side * s * 0.6, y - s * 0.7), (x + side * s * 1.4, y - s * 0.25))
            c.line(wing, 5, hue.DEEP)


def _far(c: Canvas) -> None:
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
    c.fill(hills, mix(hue.MIST, hue.SKY, 0.35), hue.STONE, (0, 800), (0, 1180))
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
    dome(far, 2730, 1300, 120, 330, hue.WHITE)
    spire(far, (3330, 1300), 80, 420, 260, hue.WHITE)
    spire(far, (2010, 1300), 60, 300, 200, hue.WHITE)
    c.fill(far, mix(hue.STEEL, hue.MIST, 0.35), mix(hue.STONE, hue.MIST, 0.35), (0, 650), (0, 1250))


def _middle(c: Canvas) -> None:
    """Stand the landmarks of the middle distance on both banks."""
    mid = c.layer()
    pagoda(mid, (560, 1300), 168, 7, 88, hue.WHITE)
    round_temple(mid, 985, 1262, 228, hue.WHITE)
    mid.poly(pts("60,1300 92,720 190,700 330,770 330,880 196,850 178,1300"))
    mid.poly(pts("262,850 330,800 345,1300 250,1300"))
    spire(mid, (2300, 1300), 104, 470, 260, hue.WHITE)
    spire(mid, (2470, 1300), 104, 470, 260, hue.WHITE)
    mid.poly(pts("2300,1300 2300,960 2385,850 2470,960 2470,1300"))
    mid.poly(pts("2470,1300 2470,1010 2520,930 2760,930 2800,1010 2800,1300"))
    spire(mid, (2640, 960), 40, 60, 190, hue.WHITE)
    spire(mid, (3130, 1300), 120, 560, 120, hue.WHITE)
    spire(mid, (3130, 760), 66, 90, 210, hue.WHITE)
    dome(mid, 2010, 1300, 92, 190, hue.WHITE)
    c.fill(mid, hue.DEEP, mix(hue.SLATE, hue.MIST, 0.4), (0, 620), (0, 1290))
    c.ring(2385, 1010, 34, 9, mix(hue.SAND, hue.STEEL, 0.2))
    c.disc(2385, 1010, 15, mix(hue.SAND, hue.STEEL, 0.2))
    for x in (2280, 2306, 2450, 2476):
        c.rect(x, 880, x + 13, 980, mix(hue.SLATE, hue.MIST, 0.3))
    c.haze(1060, 1290, hue.STONE, 0.5)
    shore = c.layer()
    for k in range(30):
        for x in (700 + k * 15, 1900 + k * 16):
            shore.disc(x, 1226 + k % 3 * 5, 26 + (k * 7) % 5 * 4)
    shore.poly(pts("0,1225 1040,1225 1180,1242 0,1250"))
    shore.poly(pts("3600,1225 2020,1225 1880,1242 3600,1250"))
    c.fill(shore, mix(hue.SLATE, hue.STEEL, 0.3), mix(hue.SLATE, hue.DEEP, 0.3), (0, 1180), (0, 1250))


def _river(c: Canvas) -> None:
    """Let the river run from the sun to the foot of the picture."""
    bed = c.layer()
    bed.rect(0, 1240, 3600, 1800)
    c.fill(bed, mix(hue.STONE, hue.SKY, 0.4), hue.SLATE, (0, 1230), (0, 1780))
    c.reflect(bed, 1240, 0.5, mix(hue.SKY, hue.STEEL, 0.5), 0.5)
    c.haze(1240, 1800, hue.DEEP, 0.6)
    glints = pts("1262,240 1292,200 1380,250 1420,180 1466,225 1520,150 1580,190 1650,110 1716,140")
    for i, (y, half) in enumerate(glints):
        mid, r = 1560 + (28 if i % 2 else -24), 4 + i * 0.7
        c.streak((mid - half, y), 2 * half, r, mix(hue.PAPER, hue.SAND, 0.15 + 0.08 * i))
    for i, (x, y, w) in enumerate(
        rows("1180,1400,150 1930,1440,180 1250,1530,170 1900,1600,220 1330,1690,180 2040,1520,120")
    ):
        c.streak((x, y), w, 3 + i * 0.5, mix(hue.SKY, hue.STEEL, 0.3))
    _bridge(c)
    _junk(c, 1700, 1590, 1.35)
    _junk(c, 1240, 1420, 0.5)


def _bridge(c: Canvas) -> None:
    """Span the river with a bridge of five arches and people on it."""
    deck = quad((1020, 1240), (1560, 1080), (2100, 1240), 60)
    bridge = c.layer()
    bridge.poly([*deck, (2100, 1320), (1020, 1320)])
    for mid, r, top in rows("1170,62,1270 1356,76,1258 1560,84,1250 1764,76,1258 1950,62,1270"):
        bridge.poly(archway(mid, 1330, top, r, r * 1.02), hue.BLACK)
    c.fill(bridge, hue.DEEP, hue.SLATE, (0, 1150), (0, 1330))
    for x0, x1 in pts("1020,1108 1232,1280 1432,1476 1644,1688 1840,1888 2012,2100"):
        c.shade([(x0, 1320), (x1, 1320), (x1, 1420), (x0, 1420)], hue.DEEP, (0, 1420), (0, 1300), 0.55)
    c.line([(x, y - 15) for x, y in deck], 5, hue.DEEP)
    for x, y in deck[::2]:
        c.line([(x, y), (x, y - 15)], 4, hue.DEEP, False)
    for i in (13, 19, 21, 31, 39, 45):
        walker(c, deck[i][0], deck[i][1] + 1, 70, hue.NIGHT)


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
        hue.NIGHT,
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
        c.form(sail, hue.VERMILION, hue.EMBER, (x, top), (x + 80 * s, foot + 90 * s))
        for k in range(1, 5):
            yy = top + (foot - top) * k / 5
            c.line([(x + (mx - 10) * s, yy), (x + (mx + w * (0.6 + 0.09 * k)) * s, yy + 4 * s)], max(2, 3 * s), hue.INK)
        c.line([(x + mx * s, top - 12 * s), (x + mx * s, y - 10 * s)], 5, hue.NIGHT)
    c.streak((x - 110 * s, y + 30 * s), 200 * s, 4, hue.NIGHT)
