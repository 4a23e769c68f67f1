"""The breaker's search: from the paragraph's start to its end over all feasible lines.

Room: lines (pure arithmetic). This is the inner loop of the whole program's line breaking; a node is a plain tuple, a
state a small whole number, and everything that does not change within a loop is looked up before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from newsletter_pdf.lines.badness import NEVER, SLACK, WORST, Parameters, adjustment, demerits, fitness
from newsletter_pdf.lines.items import Items

# (demerits, lines so far, fitness class of the last, added hyphens in a row, row, node before)
Node: TypeAlias = "tuple[float, int, int, int, int, Node | None]"
Group: TypeAlias = tuple[float, list[Node]]

OVERFULL = 1e16  # demerits of an overfull line, when nothing else is left
OVERRUN = 1e13  # and of each unit it is too long


class Search:
    """One forward run. With `rescue` any line is let through at a price, overfull ones at the highest."""

    def __init__(
        self, items: Items, measures: Sequence[float], parameters: Parameters, extra: int, *, rescue: bool = False
    ) -> None:
        """The arguments are those of `break_lines`."""
        self._items, self._measures, self._parameters = items, tuple(measures), parameters
        self._extra, self._rescue = extra, rescue
        self._lent = parameters.line_stretch
        self._limit = NEVER if rescue else parameters.limit
        self._cells: list[list[Group]] = [[] for _ in range(len(items))]
        adjacent = parameters.adjacent
        self._jumps = [[adjacent if abs(old - new) > 1 else 0.0 for old in range(4)] for new in range(4)]
        self._ladders = self._hyphen_costs()

    def run(self) -> list[Node]:
        """The undominated nodes at the paragraph's end; none when it cannot be reached within the tolerance."""
        items, cells, tight = self._items, self._cells, _least_ends(self._items)
        start, shrink = items.start.width, items.start.shrink
        widest = max(self._measures) + SLACK
        cells[0] = [(self._measures[0], [(0.0, 0, 1, 0, 0, None)])]
        first, solid, nodes = 0, 0, []
        for at in range(1, len(items)):
            least = tight[at] - widest
            while first < at and least > start[first] - shrink[first]:
                first += 1
            nodes = self._thin(self._into(at, min(first, solid) if self._rescue else first, solid))
            cells[at] = self._grouped(nodes)
            if items.forced[at]:
                first = at
            solid = solid if items.flagged[at] else at
        return nodes

    def _into(self, at: int, first: int, solid: int) -> dict[int, Node]:
        """The best node at row `at` for each state, over the lines that begin at row `first` or later."""
        items, cells, limit, lent = self._items, self._cells, self._limit, self._lent
        width, stretch, glue, shrink = items.start.width, items.start.stretch, items.start.glue, items.start.shrink
        end_width, end_stretch = items.end.width[at], items.end.stretch[at] + lent
        end_glue, end_shrink = items.end.glue[at] + lent, items.end.shrink[at]
        fills = items.forced[at] and not self._parameters.level_last
        found: dict[int, Node] = {}
        for row in range(first, at):
            for measure, nodes in cells[row]:
                gap = measure - end_width + width[row]
                if fills and gap > 0:
                    ratio = 0.0
                else:
                    ratio = adjustment(
                        gap, end_stretch - stretch[row], end_glue - glue[row], end_shrink - shrink[row]
                    )
                if -1.000001 <= ratio <= limit:
                    cost = self._cost(at, row, min(ratio, WORST), gap, measure)
                    self._relax(found, nodes, at, cost, fitness(ratio))
                elif self._rescue and row >= solid:
                    self._relax(found, nodes, at, OVERFULL - OVERRUN * gap, 0)
        return found

    def _cost(self, at: int, row: int, ratio: float, gap: float, measure: float) -> float:
        """The demerits of one line, those that depend on its neighbours left out."""
        parameters = self._parameters
        cost = demerits(ratio, self._items.penalty[at], parameters.line_penalty)
        if at == len(self._cells) - 1 and row and parameters.is_runt(measure - gap, measure):
            cost += parameters.runt_demerits
        return cost

    def _relax(self, found: dict[int, Node], nodes: list[Node], at: int, cost: float, fit: int) -> None:
        """Carry `nodes` over a line of this cost into row `at`, keeping the best of each state in `found`."""
        jumps = self._jumps[fit]
        flagged = self._items.flagged[at]
        after = self._ladders[1 if flagged else 2 if at == len(self._cells) - 1 else 0]
        for node in nodes:
            total = node[0] + cost + jumps[node[2]] + after[node[3]]
            hyphens = node[3] + 1 if flagged else 0
            state = (node[1] << 8) + (hyphens << 2) + fit
            rival = found.get(state)
            if total < (NEVER if rival is None else rival[0]):
                found[state] = (total, node[1] + 1, fit, hyphens, at, node)

    def _hyphen_costs(self) -> list[list[float]]:
        """By hyphens in a row before the line: the price of a plain line, of one that adds a hyphen, of the last
        line."""
        parameters = self._parameters
        top = parameters.ladder
        more = [0.0, *[parameters.double_hyphen] * (top - 1), NEVER] if top else [NEVER]
        return [[0.0] * (top + 1), more, [0.0, *[parameters.final_hyphen] * top]]

    def _thin(self, found: dict[int, Node]) -> list[Node]:
        """The nodes worth carrying on: near the cheapest one's line count and not beaten by another whatever
        follows."""
        if len(found) < 2:
            return list(found.values())
        nodes = sorted(found.values(), key=lambda node: node[0])
        window = self._parameters.window
        low, high = nodes[0][1] - 1 - window, nodes[0][1] + self._extra + window
        kept: list[Node] = []
        for node in nodes:
            if low <= node[1] <= high and not self._beaten(node, kept):
                kept.append(node)
        return kept

    def _beaten(self, node: Node, kept: list[Node]) -> bool:
        """Whether one of `kept` (all cheaper) stays cheaper however the paragraph goes on."""
        total, count, fit, hyphens = node[:4]
        for other in kept:
            if other[1] == count and other[3] <= hyphens:
                handicap = 0.0 if other[2] == fit else self._parameters.adjacent
                if other[0] + handicap <= total:
                    return True
        return False

    def _grouped(self, nodes: list[Node]) -> list[Group]:
        """The nodes by the measure of the line that follows them."""
        measures = self._measures
        if len(measures) == 1 or not nodes:
            return [(measures[-1], nodes)] if nodes else []
        last = len(measures) - 1
        groups: dict[float, list[Node]] = {}
        for node in nodes:
            groups.setdefault(measures[min(node[1], last)], []).append(node)
        return list(groups.items())


def _least_ends(items: Items) -> list[float]:
    """For each row the least width a line ending there or later can be squeezed to, up to the next forced end (as
    running sum)."""
    least = [w - s for w, s in zip(items.end.width, items.end.shrink, strict=True)]
    for at in range(len(least) - 2, -1, -1):
        if not items.forced[at] and least[at + 1] < least[at]:
            least[at] = least[at + 1]
    return least
