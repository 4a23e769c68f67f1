"""A training room seen from its last row."""

from __future__ import annotations

from . import kit_colour as hue
from .kit_canvas import HIGH, WIDE, Canvas
from .kit_colour import mix
from .kit_line import arc, pts, spline
from .kit_people import bust


def classroom() -> Canvas:
    """Draw a training room seen from its last row."""
    c = Canvas(WIDE, HIGH, hue.MIST)
    c.wash(0, 1300, mix(hue.SLATE, hue.STEEL, 0.4), hue.MIST)
    _room(c)
    _screen(c)
    _speaker(c)
    rows = (
        (1010, 62, 8, mix(hue.STEEL, hue.SLATE, 0.25)),
        (1150, 84, 7, mix(hue.SLATE, hue.DEEP, 0.1)),
        (1340, 118, 6, mix(hue.NIGHT, hue.DEEP, 0.75)),
        (1640, 170, 5, mix(hue.NIGHT, hue.INK, 0.3)),
    )
    for i, (base, size, count, tone) in enumerate(rows):
        row = c.layer()
        gap = size * 4.1
        for k in range(count):
            x = 1350 + (k - (count - 1) / 2) * gap + (0, 40, -30, 60)[i]
            bust(
                row,
                x,
                base + (k * 37 % 23) - 10,
                size * (0.94 + 0.03 * (k * 7 % 5)),
                hue.WHITE,
                (0, 1, 0, 2, 0, 0, 1)[(k * 3 + i) % 7],
            )
        if i == 1:
            row.taper((1790, base - 10), size * 0.34, (1850, base - size * 1.7), size * 0.24)
            row.disc(1856, base - size * 2.1, size * 0.26, hue.WHITE, size * 0.36)
        row.rect(0, base + size * 1.25, WIDE, HIGH)
        c.fill(row, tone, mix(tone, hue.MIST, 0.5 - 0.12 * i), (0, base - size * 1.2), (0, base + size * 2.4))
    return c


def _room(c: Canvas) -> None:
    """Draw walls, windows with light, and the lamps."""
    c.form(pts("0,0 430,200 430,1100 0,1400"), hue.DEEP, hue.SLATE, (0, 0), (430, 0))
    c.form([(WIDE, 0), (2270, 200), (2270, 1100), (WIDE, 1400)], hue.DEEP, hue.SLATE, (WIDE, 0), (2270, 0))
    c.form([(0, 0), (430, 200), (2270, 200), (WIDE, 0)], hue.NIGHT, hue.DEEP, (0, 0), (0, 200))
    for x0, x1 in ((40, 150), (190, 280), (312, 388)):
        pane = [(x0, 190 + x0 * 0.32), (x1, 190 + x1 * 0.32), (x1, 1010 - x1 * 0.4), (x0, 1010 - x0 * 0.4)]
        c.form(pane, hue.PAPER, hue.SAND, (0, 200), (0, 1000))
        m = (x0 + x1) / 2
        c.line([(m, 188 + m * 0.32), (m, 1012 - m * 0.4)], 8, hue.DEEP, False)
        for t in (0.36, 0.68):
            rail = [(x, 190 + x * 0.32 + t * (820 - x * 0.72)) for x in (x0, x1)]
            c.line([(x, y) for x, y in rail], 8, hue.DEEP, False)
        c.shade(
            [(x0 + 380, 1100), (x1 + 420, 1100), (x1 + 900, 1500), (x0 + 820, 1500)],
            hue.PAPER,
            (0, 1600),
            (0, 1000),
            0.4,
        )
    for x in (760, 1350, 1940):
        c.line([(x, 0), (x, 210)], 6, hue.INK)
        c.poly([(x - 90, 270), *arc(x, 270, 90, 70, 180, 360)], hue.NIGHT)
        c.disc(x, 270, 58, hue.SAND, 12)


def _screen(c: Canvas) -> None:
    """Hang the screen with an abstract chart."""
    c.rect(830, 340, 2030, 910, hue.NIGHT)
    c.form(pts("850,360 2010,360 2010,890 850,890"), hue.PAPER, hue.STONE, (850, 360), (2010, 890))
    for k in range(4):
        c.line([(930, 450 + k * 120), (1930, 450 + k * 120)], 4, hue.SAND, False)
    for i, h in enumerate((120, 170, 150, 230, 270, 330)):
        left = 960 + i * 165
        c.form(
            [(left, 810 - h), (left + 90, 810 - h), (left + 90, 810), (left, 810)],
            mix(hue.STEEL, hue.SLATE, i / 5),
            mix(hue.SLATE, hue.DEEP, i / 5),
            (0, 810 - h),
            (0, 810),
        )
    trend = pts("1005,640 1170,590 1335,610 1500,520 1665,500 1830,420")
    c.line(trend, 14, hue.VERMILION)
    for x, y in trend:
        c.disc(x, y, 20, hue.VERMILION)
        c.disc(x, y, 9, hue.PAPER)
    c.line([(930, 810), (1930, 810)], 7, hue.DEEP, False)


def _speaker(c: Canvas) -> None:
    """Stand the speaker beside the screen, arm raised to it."""
    body = c.layer()
    body.disc(690, 560, 46, hue.WHITE, 56)
    body.rect(672, 590, 708, 660)
    body.poly(spline(pts("600,690 640,648 690,636 745,648 776,690 768,860 776,980 770,1140 620,1140 600,980 612,860")))
    body.taper((745, 692), 40, (850, 730), 28)
    body.taper((850, 730), 28, (935, 655), 17)
    body.disc(940, 648, 22)
    body.taper((615, 690), 34, (580, 850), 26)
    body.poly(pts("590,760 650,760 650,950 590,870"))
    body.taper((580, 850), 26, (640, 930), 18)
    c.fill(body, hue.DEEP, hue.INK, (800, 560), (580, 1000))
    c.poly(pts("684,652 704,652 700,690 694,730 688,690"), hue.VERMILION)
    c.line([(930, 640), (1010, 575)], 6, hue.INK)
