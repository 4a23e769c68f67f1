"""What a way of breaking costs the page: flaws a reader sees, in points of about one noticeable flaw each.

Room: lines (pure arithmetic). Raw demerits grow with the sixth power of the stretch and cannot be added up over a page.
So: 0.5 (r - 0.7)² for each line looser than 0.7, 0.06 a hyphen, 0.3 for two in a row, 0.3 for leaving the natural line
count, 8 for a runt (no paragraph is driven out to one for a row's sake), 20 for an overfull line.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsletter_pdf.lines.badness import WORST

LOOSE, HYPHEN, LADDER, RUNT, UNNATURAL, OVERFULL = 0.5, 0.06, 0.3, 8.0, 0.3, 20.0


def price(ratios: Sequence[float], hyphens: Sequence[bool], *, runt: bool, natural: bool, overfull: bool) -> float:
    """Points for a whole paragraph: `ratios` and `hyphens` have one entry a line."""
    loose = sum(LOOSE * (min(r, WORST) - 0.7) ** 2 for r in ratios if r > 0.7)
    ladders = sum(1 for first, second in pairwise(hyphens) if first and second)
    flaws = RUNT * runt + UNNATURAL * (not natural) + OVERFULL * overfull
    return loose + HYPHEN * sum(hyphens) + LADDER * ladders + flaws
