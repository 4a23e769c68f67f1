"""Two hands that meet before a globe."""

from __future__ import annotations

import math

from . import kit_colour as hue
from .kit_canvas import HIGH, WIDE, Canvas
from .kit_colour import mix
from .kit_line import pts, spline


def handshake() -> Canvas:
    """Draw two hands that meet in front of a globe's grid."""
    c = Canvas(WIDE, HIGH, hue.SKY)
    c.wash(0, HIGH, mix(hue.STEEL, hue.MIST, 0.3), hue.STONE)
    _globe(c, 1350, 900, 820)
    _right_hand(c)
    _left_hand(c)
    _sleeves(c)
    return c


def _globe(c: Canvas, cx: float, cy: float, r: float) -> None:
    """Draw a pale globe with meridians and parallels."""
    for grow, t in ((1.55, 0.14), (1.28, 0.2)):
        c.glow((cx, cy), r * grow, hue.PAPER, cy + r * 2, cy - r * 1.6, t)
    c.ball(
        (cx, cy),
        r,
        mix(hue.PAPER, hue.STONE, 0.3),
        mix(hue.SKY, hue.MIST, 0.4),
        (cx - r * 0.6, cy - r * 0.8),
        (cx + r * 0.7, cy + r),
    )
    line = mix(hue.STEEL, hue.SKY, 0.45)
    for k in (0.28, 0.56, 0.82):
        c.ring(cx, cy, r * k, 4, line, r)
    c.line([(cx, cy - r), (cx, cy + r)], 4, line)
    for k in (-0.78, -0.52, -0.26, 0, 0.26, 0.52, 0.78):
        half = r * math.sqrt(1 - k * k)
        c.line([(cx - half, cy + k * r), (cx + half, cy + k * r)], 4, line)


def _sleeves(c: Canvas) -> None:
    """Draw the two forearms with their cuffs."""
    c.form(pts("700,740 868,748 880,1102 700,1112"), hue.PAPER, hue.MIST, (800, 740), (830, 1160))
    c.form(pts("-10,800 786,716 806,1124 -10,1400"), mix(hue.DEEP, hue.SLATE, 0.25), hue.NIGHT, (300, 740), (420, 1280))
    c.line([(786, 716), (806, 1124)], 6, hue.NIGHT, False)
    for k in range(3):
        c.disc(752 - 46 * k, 1082 + 15 * k, 15, hue.WHEAT)
    c.form(pts("1925,724 1832,728 1820,1110 1925,1116"), hue.VERMILION, hue.EMBER, (1900, 740), (1870, 1160))
    c.form(
        pts("2710,800 1914,716 1894,1124 2710,1400"),
        mix(hue.CLAY, hue.WHEAT, 0.4),
        mix(hue.UMBER, hue.CLAY, 0.2),
        (2400, 740),
        (2300, 1280),
    )
    for k in range(1, 9):
        x = 1914 + k * 92
        c.line([(x, 718 + k * 9.7), (x - 22, 1116 + k * 31)], 5, mix(hue.CLAY, hue.UMBER, 0.4), False)


def _right_hand(c: Canvas) -> None:
    """Draw the hand behind: palm, knuckles below, and the other thumb on top."""
    c.taper((1180, 806), 66, (1500, 706), 50, mix(hue.CLAY, hue.UMBER, 0.3))
    top = c.layer()
    top.taper((1180, 800), 66, (1500, 698), 50)
    c.fill(top, hue.SAND, mix(hue.SAND, hue.CLAY, 0.35), (1300, 690), (1340, 830))
    palm = spline(pts("1860,772 1700,728 1560,700 1440,740 1330,900 1330,1120 1480,1168 1640,1140 1860,1080"))
    c.form(palm, mix(hue.WHEAT, hue.CLAY, 0.2), mix(hue.CLAY, hue.UMBER, 0.15), (1600, 700), (1540, 1200))
    below = spline(pts("1000,1060 1060,1140 1200,1172 1360,1176 1500,1140 1400,1040"))
    c.poly(below, mix(hue.CLAY, hue.UMBER, 0.35))


def _left_hand(c: Canvas) -> None:
    """Draw the hand in front, and what curls round it."""
    tone, edge = hue.SAND, mix(hue.WHEAT, hue.CLAY, 0.35)
    for i in (3, 2, 1, 0):
        a, b = (1330.0, 812 + 78.0 * i), (1700 - 22.0 * i * i * 0.7, 884 + 74.0 * i)
        c.taper((a[0], a[1] + 7), 46, (b[0], b[1] + 7), 39, mix(hue.CLAY, hue.UMBER, 0.45))
        bar = c.layer()
        bar.taper(a, 46, b, 39)
        c.fill(bar, tone, mix(tone, edge, 0.5 + 0.12 * i), (1450, a[1] - 20), (1500, a[1] + 130))
    back = spline(pts("840,776 1040,744 1220,744 1370,782 1400,900 1380,1056 1240,1104 1040,1090 840,1066"))
    c.form(back, tone, edge, (1100, 760), (1180, 1180))
    c.taper((1450, 806), 58, (1233, 870), 50, mix(hue.CLAY, hue.UMBER, 0.45))
    thumb = c.layer()
    thumb.taper((1600, 784), 80, (1235, 856), 50)
    c.fill(thumb, mix(hue.WHEAT, hue.CLAY, 0.22), hue.CLAY, (1500, 690), (1440, 960))
    c.taper((1262, 846), 20, (1226, 853), 17, mix(hue.SAND, hue.WHEAT, 0.35))
    for i, x in enumerate((1010, 1096, 1182, 1268)):
        y = (1046, 1030, 1030, 1046)[i]
        tip = c.layer()
        tip.taper((x + 78, y + 92), 44, (x, y), 38)
        c.taper((x + 70, y + 88), 44, (x - 6, y - 5), 39, mix(hue.CLAY, hue.UMBER, 0.4))
        c.fill(tip, mix(hue.WHEAT, hue.CLAY, 0.3), hue.CLAY, (x, y - 20), (x + 40, y + 130))
        c.taper((x + 2, y + 2), 17, (x - 10, y - 10), 15, mix(hue.SAND, hue.WHEAT, 0.35))
