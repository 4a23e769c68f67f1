"""The pen and the canvas.

A picture is drawn at twice its size on a :class:`Canvas`, from flat shapes and
grained gradients, and reduced once at the end. Coordinates are pixels of the
finished picture. Nothing is random: the grain comes from one fixed seed.
"""

from __future__ import annotations

import math
import random
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .kit_colour import WHITE
from .kit_line import Line, Point, arc

WIDE: Final = 2700
HIGH: Final = 1800
SCALE: Final = 2
STEPS: Final = 256
REACH: Final = 12


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

    def streak(self, at: Point, length: float, r: float, fill: str = WHITE) -> None:
        """Draw a level bar with round ends, from ``at`` to the right."""
        self.taper(at, r, (at[0] + length, at[1]), r, fill)

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

    def glow(self, centre: Point, r: float, colour: str, y0: float, y1: float, strength: float) -> None:
        """Lay a disc of light, from nothing at the height ``y0`` to full at ``y1``."""
        layer = self.layer()
        layer.disc(*centre, r)
        self.glaze(layer, colour, (0, y0), (0, y1), strength)

    def ball(self, centre: Point, r: float, a: str, b: str, start: Point, end: Point) -> None:
        """Fill one disc with a grained gradient."""
        layer = self.layer()
        layer.disc(*centre, r)
        self.fill(layer, a, b, start, end)

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
