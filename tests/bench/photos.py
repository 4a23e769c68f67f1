"""Photographs for the benchmark: the issue's pictures enlarged to a camera's size, with grain, about 13 MB in all."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageChops

TOTAL = 13_000_000
WIDTH = 4000
GRAIN = 24.0
QUALITIES = range(95, 30, -5)


def replace_photos(issue: Path) -> int:
    """Put large photographs in place of all JPEGs in the issue's photos; returns their size in bytes."""
    files = sorted((issue / "photos").glob("*.jpg"))
    for file in files:
        _photograph(file, TOTAL // len(files))
    return sum(file.stat().st_size for file in files)


def _photograph(file: Path, most: int) -> None:
    """Grain makes a drawing as hard to compress as a photograph; the best quality that is small enough is kept."""
    with Image.open(file) as picture:
        large = picture.convert("RGB").resize((WIDTH, round(picture.height * WIDTH / picture.width)))
    grain = Image.effect_noise((large.width // 2, large.height // 2), GRAIN).resize(large.size)
    photo = ImageChops.soft_light(large, Image.merge("RGB", (grain, grain, grain)))
    for quality in QUALITIES:
        photo.save(file, quality=quality)
        if file.stat().st_size <= most:
            return
