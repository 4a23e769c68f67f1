"""Paragraphs for the breaker's tests, told as words: the mock measurer in which every letter is one em (10 units) wide.

`to-day` has a hyphenation point at `-`; `|` ends a line by force; a space is 5 wide, stretches 2.5 and shrinks 1.
"""

from __future__ import annotations

from itertools import combinations

from newsletter_pdf.lines.badness import NEVER, WORST, Parameters, adjustment, demerits, fitness
from newsletter_pdf.lines.items import Items, Sums

EM, SPACE, STRETCH, SHRINK = 10.0, 5.0, 2.5, 1.0
HYPHEN_WIDTH, HYPHEN_PENALTY = 4.0, 60.0


class Paragraph:
    """A row of words compiled to `Items`, and the text of the lines between two rows."""

    def __init__(self, text: str) -> None:
        self.pieces: list[str] = [""]  # what stands between one row and the next, marks included
        ends: list[tuple[float, float, float]] = [(0.0, 0.0, 0.0)]
        starts: list[tuple[float, float, float]] = [(0.0, 0.0, 0.0)]
        kinds: list[str] = [""]
        width = stretch = shrink = 0.0
        piece = ""
        for sign in [*text, "$"]:
            if sign in " -|$":
                ends.append((width + (HYPHEN_WIDTH if sign == "-" else 0.0), stretch, shrink))
                if sign == " ":
                    width, stretch, shrink = width + SPACE, stretch + STRETCH, shrink + SHRINK
                starts.append((width, stretch, shrink))
                kinds.append(sign)
                self.pieces.append(piece + (sign if sign != "$" else ""))
                piece = ""
            else:
                width += EM
                piece += sign
        self.items = Items(
            end=_sums(ends),
            start=_sums(starts),
            penalty=tuple(HYPHEN_PENALTY if kind == "-" else 0.0 for kind in kinds),
            flagged=tuple(kind == "-" for kind in kinds),
            forced=tuple(kind in ("|", "$") for kind in kinds),
        )

    def lines(self, breaks: tuple[int, ...]) -> list[str]:
        """The lines as they read, an added hyphen at the end of those that break a word."""
        result = []
        for first, last in zip((0, *breaks), breaks, strict=False):
            pieces = self.pieces[first + 1 : last + 1]
            text = "".join(piece.removesuffix("-") for piece in pieces)
            result.append(text.rstrip(" |") + ("-" if pieces[-1].endswith("-") else ""))
        return result


def _sums(rows: list[tuple[float, float, float]]) -> Sums:
    width, stretch, shrink = (tuple(column) for column in zip(*rows, strict=True))
    return Sums(width, stretch, shrink, stretch)


def cost(items: Items, breaks: tuple[int, ...], measures: tuple[float, ...], parameters: Parameters) -> float:
    """The demerits of a whole breaking by the definition, line after line; `NEVER` when it is not allowed."""
    total, before, hyphens = 0.0, 1, 0
    for number, (first, last) in enumerate(zip((0, *breaks), breaks, strict=False)):
        measure = measures[min(number, len(measures) - 1)]
        width, stretch, glue, shrink = items.line(first, last)
        lent = parameters.line_stretch
        ratio = adjustment(measure - width, stretch + lent, glue + lent, shrink)
        ratio = min(ratio, 0.0) if items.forced[last] and not parameters.level_last else ratio
        if ratio < -1.000001 or 100 * ratio**3 > parameters.tolerance or any(items.forced[first + 1 : last]):
            return NEVER
        now = fitness(ratio)
        total += demerits(min(ratio, WORST), items.penalty[last], parameters.line_penalty)
        total += parameters.adjacent if abs(now - before) > 1 else 0.0
        flagged, final = items.flagged[last], last == len(items) - 1
        total += parameters.double_hyphen if flagged and hyphens else 0.0
        total += parameters.final_hyphen if final and hyphens else 0.0
        total += parameters.runt_demerits if final and first and parameters.is_runt(width, measure) else 0.0
        before, hyphens = now, hyphens + 1 if flagged else 0
        if hyphens > parameters.ladder:
            return NEVER
    return total


def cheapest(items: Items, measures: tuple[float, ...], parameters: Parameters) -> dict[int, float]:
    """By brute force over all sets of breaks: the least demerits for each line count that can be had."""
    last, best = len(items) - 1, dict[int, float]()
    for count in range(1, last + 1):
        found = min(
            cost(items, (*chosen, last), measures, parameters) for chosen in combinations(range(1, last), count - 1)
        )
        if found < NEVER:
            best[count] = found
    return best
