"""The paints and stencils behind ``draw_pictures.py``.

A picture is drawn at twice its size on a :class:`Canvas`, from flat shapes and
grained gradients, and reduced once at the end. Coordinates are pixels of the
finished picture. Nothing is random: the grain comes from one fixed seed.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final, TypeAlias

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = list[Point]
Line: TypeAlias = Sequence[Point]

INK: Final = "#1D1D1B"
VERMILION: Final = "#BE2F1A"
EMBER: Final = "#8F2315"
PAPER: Final = "#FBF3EC"
STONE: Final = "#F3E3D8"
NIGHT: Final = "#1B2A36"
DEEP: Final = "#2B4456"
SLATE: Final = "#4F6C7C"
STEEL: Final = "#7C959F"
MIST: Final = "#A9BBBE"
SKY: Final = "#CCD6D3"
SAND: Final = "#E2C7A6"
WHEAT: Final = "#CFA87C"
CLAY: Final = "#A97550"
UMBER: Final = "#5E4537"
WHITE: Final = "#FFFFFF"
BLACK: Final = "#000000"

SCALE: Final = 2
STEPS: Final = 256
REACH: Final = 12


def mix(a: str, b: str, t: float) -> str:
    """Return the colour ``t`` of the way from ``a`` to ``b``."""
    one = [int(a[i : i + 2], 16) for i in (1, 3, 5)]
    two = [int(b[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(p + (q - p) * t):02X}" for p, q in zip(one, two, strict=True))


def pts(text: str) -> Points:
    """Read points written as ``x,y`` with spaces between them."""
    return [(float(x), float(y)) for x, y in (word.split(",") for word in text.split())]


def rows(text: str) -> list[tuple[float, float, float]]:
    """Read triples written as ``a,b,c`` with spaces between them."""
    words = (word.split(",") for word in text.split())
    return [(float(a), float(b), float(c)) for a, b, c in words]


def quad(a: Point, b: Point, c: Point, n: int = 24) -> Points:
    """Return ``n + 1`` points of the quadratic curve from ``a`` to ``c``."""
    out: Points = []
    for i in range(n + 1):
        t = i / n
        u = 1 - t
        out.append((u * u * a[0] + 2 * u * t * b[0] + t * t * c[0], u * u * a[1] + 2 * u * t * b[1] + t * t * c[1]))
    return out


def spline(knots: Line, closed: bool = True, n: int = 14) -> Points:
    """Return a smooth (Catmull-Rom) line through ``knots``."""
    size = len(knots)
    out: Points = []
    for i in range(size if closed else size - 1):
        if closed:
            p = [knots[(i + j) % size] for j in (-1, 0, 1, 2)]
        else:
            p = [knots[min(max(i + j, 0), size - 1)] for j in (-1, 0, 1, 2)]
        for k in range(n):
            out.append((_catmull(p, 0, k / n), _catmull(p, 1, k / n)))
    if not closed:
        out.append(knots[-1])
    return out


def _catmull(p: Line, axis: int, t: float) -> float:
    """Return one coordinate of the Catmull-Rom curve between ``p[1]`` and ``p[2]``."""
    a, b, c, d = (q[axis] for q in p)
    linear = (c - a) * t
    square = (2 * a - 5 * b + 4 * c - d) * t * t
    cube = (3 * b - a - 3 * c + d) * t**3
    return 0.5 * (2 * b + linear + square + cube)


def arc(cx: float, cy: float, rx: float, ry: float, start: float, end: float) -> Points:
    """Return points of an ellipse from ``start`` to ``end`` degrees."""
    n = max(8, int(abs(end - start) / 2))
    turns = (math.radians(start + (end - start) * i / n) for i in range(n + 1))
    return [(cx + rx * math.cos(t), cy + ry * math.sin(t)) for t in turns]


@lru_cache(maxsize=2)
def noise(width: int, height: int) -> Image.Image:
    """Return a field of fixed grain about the value 128."""
    side = 900
    raw = Image.frombytes("L", (side, side), random.Random(1116).randbytes(side * side))
    tile = raw.resize((side * SCALE, side * SCALE), Image.Resampling.BICUBIC)
    field = Image.new("L", (width, height))
    for y in range(0, height, tile.height):
        for x in range(0, width, tile.width):
            field.paste(tile, (x, y))
    return field


@lru_cache(maxsize=1)
def ramp() -> Image.Image:
    """Return a one-pixel-wide ramp, long and flat at both ends."""
    column = Image.new("L", (1, (2 * REACH + 1) * STEPS))
    level = [0] * (REACH * STEPS) + list(range(STEPS)) + [255] * (REACH * STEPS)
    column.putdata(level)
    return column


class Pen:
    """Draws flat shapes on an image, in coordinates of the finished picture."""

    def __init__(self, image: Image.Image) -> None:
        """Hold ``image``, whose pixels are ``SCALE`` times finer."""
        self.image = image
        self.draw = ImageDraw.Draw(image)

    def poly(self, points: Line, fill: str = WHITE) -> None:
        """Fill a polygon."""
        self.draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)

    def rect(self, x0: float, y0: float, x1: float, y1: float, fill: str = WHITE) -> None:
        """Fill an upright rectangle."""
        self.poly([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], fill)

    def disc(self, cx: float, cy: float, r: float, fill: str = WHITE, ry: float = 0) -> None:
        """Fill a circle, or an ellipse when ``ry`` is given."""
        v = ry or r
        box = [(cx - r) * SCALE, (cy - v) * SCALE, (cx + r) * SCALE, (cy + v) * SCALE]
        self.draw.ellipse(box, fill=fill)

    def line(self, points: Line, width: float, fill: str = WHITE, cap: bool = True) -> None:
        """Stroke a line with round joints and, if wanted, round ends."""
        fine = [(x * SCALE, y * SCALE) for x, y in points]
        self.draw.line(fine, fill=fill, width=max(1, round(width * SCALE)), joint="curve")
        if cap:
            for x, y in (points[0], points[-1]):
                self.disc(x, y, width / 2, fill)

    def ring(self, cx: float, cy: float, r: float, width: float, fill: str = WHITE, ry: float = 0) -> None:
        """Stroke a circle or an ellipse."""
        self.line(arc(cx, cy, r, ry or r, 0, 360), width, fill)

    def taper(self, a: Point, ra: float, b: Point, rb: float, fill: str = WHITE) -> None:
        """Fill a round-ended bar whose radius runs from ``ra`` to ``rb``."""
        turn = math.atan2(b[1] - a[1], b[0] - a[0]) + math.pi / 2
        c, s = math.cos(turn), math.sin(turn)
        self.poly(
            [
                (a[0] + c * ra, a[1] + s * ra),
                (b[0] + c * rb, b[1] + s * rb),
                (b[0] - c * rb, b[1] - s * rb),
                (a[0] - c * ra, a[1] - s * ra),
            ],
            fill,
        )
        self.disc(*a, ra, fill)
        self.disc(*b, rb, fill)

    def dots(self, points: Line, gap: float, r: float, fill: str = WHITE) -> None:
        """Set dots at equal distances along a line."""
        due = 0.0
        for (x0, y0), (x1, y1) in pairwise(points):
            length = math.hypot(x1 - x0, y1 - y0)
            while due <= length and length > 0:
                t = due / length
                self.disc(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, r, fill)
                due += gap
            due -= length


class Canvas(Pen):
    """A picture under way: flat shapes, grained gradients, reflections."""

    def __init__(self, width: int, height: int, ground: str) -> None:
        """Start a picture of ``width`` by ``height`` on a flat ground."""
        super().__init__(Image.new("RGB", (width * SCALE, height * SCALE), ground))
        self.width = width
        self.height = height

    def layer(self) -> Pen:
        """Return an empty stencil of the picture's size."""
        return Pen(Image.new("L", self.image.size))

    def fill(self, layer: Pen, a: str, b: str, start: Point, end: Point, grain: float = 0.065) -> None:
        """Colour a stencil with a grained gradient from ``a`` to ``b``."""
        box = layer.image.getbbox()
        if box is None:
            return
        size = (box[2] - box[0], box[3] - box[1])
        blend = self._gradient(box, start, end, grain)
        paint = Image.composite(Image.new("RGB", size, b), Image.new("RGB", size, a), blend)
        self.image.paste(paint, box[:2], layer.image.crop(box))

    def glaze(
        self, layer: Pen, colour: str, start: Point, end: Point, strength: float = 1, grain: float = 0.16
    ) -> None:
        """Lay ``colour`` over a stencil, from nothing at ``start`` to full at ``end``."""
        box = layer.image.getbbox()
        if box is None:
            return
        blend = self._gradient(box, start, end, grain).point([v * strength for v in range(256)])
        mask = ImageChops.multiply(blend, layer.image.crop(box))
        self.image.paste(colour, box, mask)

    def shade(
        self, points: Line, colour: str, start: Point, end: Point, strength: float = 1, grain: float = 0.16
    ) -> None:
        """Glaze one polygon."""
        layer = self.layer()
        layer.poly(points)
        self.glaze(layer, colour, start, end, strength, grain)

    def form(self, points: Line, a: str, b: str, start: Point, end: Point) -> None:
        """Fill one polygon with a grained gradient."""
        layer = self.layer()
        layer.poly(points)
        self.fill(layer, a, b, start, end)

    def wash(self, y0: float, y1: float, a: str, b: str, grain: float = 0.06) -> None:
        """Fill a band across the whole width, from ``a`` down to ``b``."""
        layer = self.layer()
        layer.rect(0, y0, self.width, y1)
        self.fill(layer, a, b, (0, y0), (0, y1), grain)

    def haze(self, y0: float, y1: float, colour: str, strength: float) -> None:
        """Let a mist rise: full at ``y1``, nothing at ``y0``."""
        layer = self.layer()
        layer.rect(0, y0, self.width, y1)
        self.glaze(layer, colour, (0, y0), (0, y1), strength, 0.06)

    def reflect(self, layer: Pen, y: float, squash: float, colour: str, keep: float) -> None:
        """Mirror what stands above ``y`` into a stencil below it, toned by ``colour``."""
        top = round(y * SCALE)
        deep = self.image.height - top
        tall = min(top, round(deep / squash))
        part = self.image.crop((0, top - tall, self.image.width, top))
        part = part.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        part = part.resize((self.image.width, round(tall * squash)), Image.Resampling.BILINEAR)
        part = Image.blend(Image.new("RGB", part.size, colour), part, keep)
        mask = layer.image.crop((0, top, part.width, top + part.height))
        self.image.paste(part, (0, top), mask)

    def save(self, path: Path, grain: float = 0.006) -> None:
        """Reduce, give the paper its tooth, and write a JPEG."""
        size = (self.width, self.height)
        flat = self.image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        tooth = noise(*self.image.size).crop((0, 0, *size)).filter(ImageFilter.BoxBlur(1))
        table = [round(128 + (v - 128) * grain * 2) for v in range(256)]
        rough = tooth.point(table)
        bands = [ImageChops.add(band, rough, 1, -128) for band in flat.split()]
        done = Image.merge("RGB", bands)
        done.save(path, "JPEG", quality=90, subsampling=0, optimize=True)

    def _gradient(self, box: tuple[int, int, int, int], start: Point, end: Point, grain: float) -> Image.Image:
        """Return the mask of a straight gradient over ``box``, broken up by grain."""
        dx, dy = (end[0] - start[0]) * SCALE, (end[1] - start[1]) * SCALE
        square = dx * dx + dy * dy
        ox, oy = box[0] - start[0] * SCALE, box[1] - start[1] * SCALE
        shift = REACH * STEPS + STEPS * (ox * dx + oy * dy) / square
        matrix = (0, 0, 0.5, STEPS * dx / square, STEPS * dy / square, shift)
        size = (box[2] - box[0], box[3] - box[1])
        plain = ramp().transform(size, Image.Transform.AFFINE, matrix)
        table = [round(128 + (v - 128) * grain) for v in range(256)]
        rough = noise(*self.image.size).crop(box).point(table)
        return ImageChops.add(plain, rough, 1, -128)


# Stencils: buildings and people, drawn with any pen in one colour.


def roof(pen: Pen, at: Point, half: float, ridge: float, rise: float, fill: str) -> None:
    """Draw a Chinese roof: concave slopes, lifted corners, a ridge with horns."""
    cx, eave = at
    lift, top = rise * 0.28, eave - rise
    right = quad((cx + ridge, top), (cx + ridge * 1.05 + half * 0.12, eave - lift * 0.3), (cx + half, eave - lift))
    under = quad((cx + half * 0.97, eave - lift * 0.55), (cx + half * 0.8, eave), (cx + half * 0.55, eave))
    outline = right + under
    mirrored = [(2 * cx - x, y) for x, y in reversed(outline)]
    pen.poly(outline + mirrored, fill)
    if ridge > 1:
        bar = max(3.0, rise * 0.09)
        pen.rect(cx - ridge - bar, top - bar, cx + ridge + bar, top + bar, fill)
        for side in (-1, 1):
            tip = cx + side * (ridge + bar)
            pen.poly([(tip, top + bar), (tip + side * bar, top - bar * 2.6), (tip - side * bar * 2.2, top - bar)], fill)


def pagoda(pen: Pen, at: Point, half: float, tiers: int, step: float, fill: str) -> None:
    """Draw a pagoda of ``tiers`` storeys, each ``step`` high."""
    cx, base = at
    y = base
    for i in range(tiers):
        w = half * (1 - 0.52 * i / tiers)
        pen.rect(cx - w * 0.56, y - step, cx + w * 0.56, y, fill)
        y -= step
        roof(pen, (cx, y + step * 0.3), w, w * 0.56, step * 0.5, fill)
    roof(pen, (cx, y - step * 0.05), half * 0.46, 2, step * 0.8, fill)
    pen.taper((cx, y - step * 0.7), step * 0.07, (cx, y - step * 2), step * 0.02, fill)
    for k in range(3):
        pen.disc(cx, y - step * (0.95 + 0.26 * k), step * (0.14 - 0.03 * k), fill)


def round_temple(pen: Pen, cx: float, base: float, half: float, fill: str) -> None:
    """Draw a round hall with three roofs on a terrace."""
    u = half / 10
    for i, w in enumerate((12.5, 11, 9.5)):
        pen.rect(cx - w * u, base - (i + 1) * 1.1 * u, cx + w * u, base - i * 1.1 * u, fill)
    y = base - 3.3 * u
    for w, wall, rise in ((7.6, 3.0, 2.4), (5.9, 1.6, 2.2), (4.3, 1.5, 4.2)):
        pen.rect(cx - w * 0.72 * u, y - wall * u, cx + w * 0.72 * u, y, fill)
        y -= wall * u
        roof(pen, (cx, y + 0.4 * u), w * u, w * u * (0.62 if rise < 4 else 0.07), rise * u, fill)
        y -= (rise - 0.6) * u
    pen.disc(cx, y - 0.9 * u, 0.55 * u, fill)
    pen.taper((cx, y), 0.4 * u, (cx, y - 2.1 * u), 0.12 * u, fill)


def gate_tower(pen: Pen, cx: float, base: float, half: float, fill: str) -> None:
    """Draw a hall with two eaves, as on a drum tower or a city gate."""
    u = half / 10
    pen.rect(cx - 7.4 * u, base - 3 * u, cx + 7.4 * u, base, fill)
    roof(pen, (cx, base - 2.6 * u), 10 * u, 6.6 * u, 1.9 * u, fill)
    pen.rect(cx - 5.9 * u, base - 6.2 * u, cx + 5.9 * u, base - 4 * u, fill)
    roof(pen, (cx, base - 5.9 * u), 8.4 * u, 4.6 * u, 2.9 * u, fill)


def gable(pen: Pen, at: Point, w: float, h: float, kind: int, fill: str) -> None:
    """Draw a narrow gabled house: 0 stepped, 1 bell, 2 pointed, 3 neck."""
    x, base = at
    top, cx = base - h, x + w / 2
    pen.rect(x, top, x + w, base, fill)
    if kind == 0:
        for i in range(5):
            half = w * (0.5 - i * 0.1)
            pen.rect(cx - half, top - (i + 1) * w * 0.13, cx + half, top + 1, fill)
    elif kind == 1:
        left = quad((x, top), (x + w * 0.24, top), (x + w * 0.3, top - w * 0.42))
        cap = arc(cx, top - w * 0.42, w * 0.2, w * 0.2, 180, 360)
        pen.poly(left + cap + [(2 * cx - a, b) for a, b in reversed(left)], fill)
    elif kind == 2:
        pen.poly([(x - w * 0.03, top), (cx, top - w * 0.72), (x + w * 1.03, top)], fill)
    else:
        pen.rect(x + w * 0.26, top - w * 0.5, x + w * 0.74, top, fill)
        for s in (-1, 1):
            curve = quad(
                (cx + s * w * 0.5, top), (cx + s * w * 0.27, top - w * 0.04), (cx + s * w * 0.24, top - w * 0.4)
            )
            pen.poly([*curve, (cx, top)], fill)
        pen.poly([(x + w * 0.2, top - w * 0.5), (cx, top - w * 0.74), (x + w * 0.8, top - w * 0.5)], fill)


def spire(pen: Pen, at: Point, w: float, h: float, point: float, fill: str) -> None:
    """Draw a square tower with corner pinnacles and a tall point."""
    cx, base = at
    pen.rect(cx - w / 2, base - h, cx + w / 2, base, fill)
    pen.poly([(cx - w * 0.4, base - h), (cx, base - h - point), (cx + w * 0.4, base - h)], fill)
    for s in (-1, 1):
        px = cx + s * w * 0.43
        pen.poly([(px - w * 0.1, base - h), (px, base - h - w * 0.75), (px + w * 0.1, base - h)], fill)
        pen.rect(px - w * 0.1, base - h - 1, px + w * 0.1, base, fill)


def dome(pen: Pen, cx: float, base: float, half: float, h: float, fill: str) -> None:
    """Draw a domed hall with drum and lantern."""
    pen.rect(cx - half * 1.5, base - h * 0.42, cx + half * 1.5, base, fill)
    pen.rect(cx - half, base - h, cx + half, base, fill)
    pen.poly(arc(cx, base - h, half * 0.98, half * 1.18, 180, 360), fill)
    pen.rect(cx - half * 0.16, base - h - half * 1.55, cx + half * 0.16, base - h - half, fill)
    pen.poly(arc(cx, base - h - half * 1.55, half * 0.18, half * 0.24, 180, 360), fill)
    pen.taper((cx, base - h - half * 1.7), half * 0.03, (cx, base - h - half * 2.2), half * 0.015, fill)


def bust(pen: Pen, cx: float, base: float, s: float, fill: str, hair: int = 0) -> None:
    """Draw a seated person from behind, head ``s`` wide, shoulders at ``base``."""
    outline = [(cx - 1.75 * s, base + 1.4 * s), (cx - 1.55 * s, base + 0.15 * s), (cx - 0.9 * s, base - 0.28 * s)]
    outline += [(cx - 0.3 * s, base - 0.5 * s), (cx, base - 0.55 * s)]
    outline += [(2 * cx - x, y) for x, y in reversed(outline[:-1])]
    pen.poly([*spline(outline, closed=False), (cx + 1.75 * s, base + 9 * s), (cx - 1.75 * s, base + 9 * s)], fill)
    pen.rect(cx - 0.26 * s, base - 0.9 * s, cx + 0.26 * s, base, fill)
    pen.disc(cx, base - 1.25 * s, 0.5 * s, fill, 0.64 * s)
    for ear in (-1, 1) if hair != 1 else ():
        pen.disc(cx + ear * 0.5 * s, base - 1.2 * s, 0.09 * s, fill, 0.15 * s)
    if hair == 1:
        half = [(0.0, -1.96), (0.42, -1.84), (0.62, -1.4), (0.66, -0.95), (0.6, -0.6), (0.4, -0.42)]
        hair_line = [(cx + x * s, base + y * s) for x, y in half]
        hair_line += [(cx - x * s, base + y * s) for x, y in reversed(half[1:])]
        pen.poly(spline(hair_line), fill)
    elif hair == 2:
        pen.disc(cx, base - 1.92 * s, 0.26 * s, fill)


def walker(pen: Pen, x: float, base: float, h: float, fill: str, stride: float = 0.12) -> None:
    """Draw a small walking figure ``h`` high."""
    pen.disc(x, base - h * 0.9, h * 0.085, fill, h * 0.1)
    pen.taper((x, base - h * 0.7), h * 0.105, (x, base - h * 0.42), h * 0.085, fill)
    for s in (-1, 1):
        pen.taper((x, base - h * 0.42), h * 0.06, (x + s * stride * h, base - h * 0.02), h * 0.03, fill)
        pen.taper((x, base - h * 0.74), h * 0.045, (x + s * stride * h * 1.2, base - h * 0.42), h * 0.03, fill)
