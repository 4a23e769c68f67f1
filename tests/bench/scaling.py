"""The line breaker on paragraphs of up to 100,000 words: its time should grow as the words do."""

from __future__ import annotations

import random
import time

from newsletter_pdf.lines.badness import Parameters
from newsletter_pdf.lines.breaker import break_lines
from newsletter_pdf.lines.items import Items, Sums

WORDS = (1_000, 10_000, 100_000)
MEASURE, SIZE = 162.0, 9.0
SPACE, STRETCH, SHRINK = 2.4, 1.6, 0.6
LETTERS = (2, 3, 3, 4, 5, 6, 7, 8, 10)

Row = tuple[float, float, float]


def broken(words: int) -> tuple[int, float]:
    """How many lines a paragraph of so many words takes in a narrow column, and how many seconds that took to find."""
    items, parameters = paragraph(words), Parameters(em=SIZE, runt=4 * SIZE)
    start = time.perf_counter()
    table = break_lines(items, (MEASURE,), parameters)
    seconds = time.perf_counter() - start
    natural = min(table.values(), key=lambda breaking: breaking.demerits)
    return len(natural.breaks), seconds


def paragraph(words: int) -> Items:
    """Words of random letters, the same each time, with a space between them."""
    chance = random.Random(2016)
    ends: list[Row] = [(0.0, 0.0, 0.0)]
    starts: list[Row] = [(0.0, 0.0, 0.0)]
    width = stretch = shrink = 0.0
    for _ in range(words):
        width += sum(chance.uniform(2.5, 6.5) for _ in range(chance.choice(LETTERS)))
        ends.append((width, stretch, shrink))
        width, stretch, shrink = width + SPACE, stretch + STRETCH, shrink + SHRINK
        starts.append((width, stretch, shrink))
    return Items(
        end=_sums(ends), start=_sums(starts), penalty=(0.0,) * (words + 1), flagged=(False,) * (words + 1),
        forced=(False,) * words + (True,),
    )  # fmt: skip


def _sums(rows: list[Row]) -> Sums:
    width, stretch, shrink = (tuple(column) for column in zip(*rows, strict=True))
    return Sums(width, stretch, shrink, stretch)
