"""How bad a line is: from the gap between its natural width and its measure to ratio, badness, fitness and demerits.

Room: lines (pure arithmetic). After Knuth & Plass, "Breaking Paragraphs into Lines" (1981), with two departures: a
line's ratio grows faster beyond 1, where letterspacing and glyph scaling have reached their limits and the spaces take
the rest alone; and `line_stretch` lets every line fall short by some length, which is what makes ragged setting.
"""

from __future__ import annotations

from dataclasses import dataclass

NEVER = float("inf")
WORST = 20.0  # ratios beyond this count as this one
SLACK = 1e-6  # lengths closer than this are equal


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The taste of the breaker, in TeX's scale of demerits; lengths in the unit of the items.

    `em` is the type size. `ladder` is the most added hyphens in a row, a rule without exception. `runt` and
    `runt_share` (of the measure) say which last lines are too short. `line_stretch` is what each line may fall short
    at ratio 1; with `level_last` the last line's shortness counts as any other's. `window` is how many line counts
    besides those asked for are carried at each breakpoint: larger is slower, and exact beyond doubt.
    """

    em: float = 10.0
    line_penalty: float = 10.0
    adjacent: float = 10_000.0
    double_hyphen: float = 10_000.0
    final_hyphen: float = 5_000.0
    ladder: int = 2
    runt: float = 40.0
    runt_share: float = 0.15
    runt_demerits: float = 200_000.0
    tolerance: float = 10_000.0
    line_stretch: float = 0.0
    level_last: bool = False
    window: int = 1

    @property
    def limit(self) -> float:
        """The ratio whose badness is the tolerance."""
        return float((self.tolerance / 100) ** (1 / 3))

    def is_runt(self, width: float, measure: float) -> bool:
        """Whether a last line of this width is too short to stand alone."""
        return width < self.runt - SLACK or width < self.runt_share * measure - SLACK


def adjustment(gap: float, stretch: float, glue: float, shrink: float) -> float:
    """The ratio at which a line fills its measure: -1 = all shrink used, 1 = all stretch used, above that the spaces'
    own ratio. `gap` is measure less natural width. Below -1 the line is overfull; `NEVER` when nothing can fill the
    gap."""
    if gap < 0:
        return gap / shrink if shrink > 0 else (0.0 if gap > -SLACK else -NEVER)
    if gap <= SLACK:
        return 0.0
    if glue <= SLACK:
        return NEVER
    return gap / stretch if gap <= stretch else 1 + (gap - stretch) / glue


def badness(ratio: float) -> float:
    """100 |r|³, as in TeX but without its ceiling."""
    return 100 * abs(ratio) ** 3


def fitness(ratio: float) -> int:
    """0 tight, 1 decent, 2 loose, 3 very loose."""
    if ratio < -0.5:
        return 0
    if ratio <= 0.5:
        return 1
    return 2 if ratio <= 1 else 3


def demerits(ratio: float, penalty: float, line_penalty: float) -> float:
    """(line penalty + badness)² + penalty², the sign of the penalty kept (TeX, The Program §859)."""
    return (line_penalty + badness(ratio)) ** 2 + penalty * abs(penalty)
