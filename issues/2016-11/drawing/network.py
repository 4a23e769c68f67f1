"""Cities of Europe and Asia joined by arcs."""

from __future__ import annotations

import math
import random

from . import kit_colour as hue
from .kit_canvas import HIGH, WIDE, Canvas
from .kit_colour import mix
from .kit_line import Point, quad
from .network_map import BLACK_SEA, CASPIAN, CITIES, ISLANDS, MAINLAND, RELIEF, ROUTES


def network() -> Canvas:
    """Draw cities of Europe and Asia joined by arcs over the curve of the globe."""
    c = Canvas(WIDE, HIGH, hue.NIGHT)
    c.wash(0, HIGH, mix(hue.NIGHT, hue.INK, 0.5), mix(hue.DEEP, hue.NIGHT, 0.3))
    chance = random.Random(2016)
    for k in range(110):
        place = (chance.uniform(0, WIDE), chance.uniform(0, 900))
        c.disc(*place, 2.5 + k % 3, mix(hue.NIGHT, hue.SKY, 0.35 + 0.1 * (k % 4)))
    for grow, t in ((150, 0.2), (90, 0.3), (40, 0.55)):
        c.glow((1350, 1760), 1620 + grow, hue.STEEL, 1500, 0, t)
    c.ball((1350, 1760), 1620, mix(hue.SLATE, hue.STEEL, 0.2), hue.NIGHT, (1350, 140), (1350, 1700))
    for lon in range(-20, 161, 20):
        c.line([_globe_xy((lon, lat)) for lat in range(0, 86, 5)], 3, mix(hue.SLATE, hue.STEEL, 0.2))
    for lat in range(0, 81, 20):
        c.line([_globe_xy((lon, lat)) for lon in range(-20, 161, 5)], 3, mix(hue.SLATE, hue.STEEL, 0.2))
    _continents(c)
    _routes(c)
    return c


def _continents(c: Canvas) -> None:
    """Cut the land from paper, with water lines, relief and the meridians over it."""
    shapes = [[_globe_xy(p) for p in shape] for shape in (MAINLAND, *ISLANDS)]
    for width, tone in ((22, 0.16), (10, 0.34)):
        for shape in shapes:
            c.line([*shape, shape[0]], width, mix(mix(hue.DEEP, hue.SLATE, 0.5), hue.MIST, tone))
    land = c.layer()
    for shape in shapes:
        land.poly(shape)
    for sea in (CASPIAN, BLACK_SEA):
        land.poly([_globe_xy(p) for p in sea], hue.BLACK)
    c.fill(land, mix(hue.PAPER, hue.SAND, 0.35), mix(hue.STEEL, hue.SLATE, 0.7), (1350, 260), (1350, 1560))
    for spot in RELIEF:
        ridge = [_globe_xy(p) for p in spot]
        (x0, y0), (x1, y1) = ridge[0], ridge[len(ridge) // 2]
        c.shade(ridge, hue.DEEP, (x1 + 1, y1), (x0, y0), 0.28)
    for lon in range(0, 161, 20):
        c.line([_globe_xy((lon, lat)) for lat in range(0, 81, 5)], 2, mix(hue.SLATE, hue.MIST, 0.45))


def _routes(c: Canvas) -> None:
    """Draw the arcs and, on top of them, the cities."""
    for first, last, lift in ROUTES:
        _arc(c, CITIES[first], CITIES[last], lift, first == "brussels")
    for name, place in CITIES.items():
        x, y = _globe_xy(place)
        big = name in ("brussels", "beijing")
        r = 30 if big else 15
        c.disc(x, y, r * 1.45, hue.NIGHT)
        c.disc(x, y, r, hue.VERMILION if big else hue.PAPER)
        c.disc(x, y, r * 0.4, hue.PAPER if big else hue.NIGHT)


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
    c.line(curve, 16 if main else 8, hue.VERMILION if main else mix(hue.NIGHT, hue.DEEP, 0.4))
