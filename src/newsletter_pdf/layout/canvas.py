"""Where things are put down: collects what stands on one page, in reading order.

Room: layout. The one mutable thing of the room, made new for each page. Lengths are points from the top left of the trim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsletter_pdf.design.style import Colour
from newsletter_pdf.geometry import Point, Rect
from newsletter_pdf.layout.setline import SetLine
from newsletter_pdf.sheet import GlyphRun, LinkArea, Panel, PictureBox, Placed

ASCENT, DESCENT = 0.74, 0.24
"""How far a link's area reaches above and below the baseline, in em."""


@dataclass(slots=True)
class Canvas:
    """One page being filled. `anchors` gets the names that can be referred to and where they stand."""

    page: int
    placed: list[Placed] = field(default_factory=list)
    anchors: dict[str, Point] = field(default_factory=dict)

    def line(self, line: SetLine, x: float, baseline: float) -> None:
        """Put a set line with its start at `x` on `baseline`, and the areas of its links."""
        runs = [run.moved(x, baseline) for run in line.runs]
        self.placed += runs
        self._links(runs)

    def lines(self, lines: tuple[SetLine, ...], x: float, baseline: float, leading: float) -> None:
        """Put lines one below the other."""
        for number, line in enumerate(lines):
            self.line(line, x, baseline + number * leading)

    def row(self, lines: Sequence[SetLine], x: float, baseline: float, gap: float) -> None:
        """Put lines side by side on one baseline, `gap` points apart."""
        for line in lines:
            self.line(line, x, baseline)
            x += line.width + gap

    def ornament(self, line: SetLine, x: float, baseline: float) -> None:
        """Put a line that is drawn for the eye and says nothing in the text."""
        for run in line.runs:
            silent = replace(run, origin=Point(x + run.origin.x, baseline), texts=("",) * len(run.texts))
            self.placed.append(silent)

    def centred(self, line: SetLine, middle: float, baseline: float) -> None:
        """Put a line with its middle at `middle`."""
        self.line(line, middle - line.width / 2, baseline)

    def flush_right(self, line: SetLine, right: float, baseline: float) -> None:
        """Put a line with its end at `right`."""
        self.line(line, right - line.width, baseline)

    def panel(self, rect: Rect, colour: Colour, bleeds: bool = False) -> None:
        """Fill a rectangle."""
        self.placed.append(Panel(rect=rect, colour=colour, bleeds=bleeds))

    def rule(self, x: float, y: float, width: float, thickness: float, colour: Colour) -> None:
        """A horizontal rule that hangs from `y`."""
        self.panel(Rect(x, y, width, thickness), colour)

    def picture(self, picture: PictureBox) -> None:
        """Put a picture."""
        self.placed.append(picture)

    def link(self, rect: Rect, target: str, says: str) -> None:
        """Make a rectangle a link."""
        self.placed.append(LinkArea(rect=rect, target=target, says=says))

    def anchor(self, name: str, x: float, y: float) -> None:
        """Let `name` be the place (x, y) of this page."""
        self.anchors.setdefault(name, Point(x, y))

    def _links(self, runs: list[GlyphRun]) -> None:
        for group in _linked(runs):
            first, last = group[0], group[-1]
            right = last.origin.x + _extent(last)
            top, height = first.origin.y - ASCENT * first.size, (ASCENT + DESCENT) * first.size
            says = "".join("".join(run.texts) for run in group).strip()
            self.link(Rect(first.origin.x, top, right - first.origin.x, height), first.link, says)


def _linked(runs: list[GlyphRun]) -> list[list[GlyphRun]]:
    """Neighbouring runs with the same link, together."""
    groups: list[list[GlyphRun]] = []
    for before, run in zip([None, *runs], runs, strict=False):
        if not run.link:
            continue
        if before is not None and before.link == run.link and groups:
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups


def _extent(run: GlyphRun) -> float:
    """The width of a run in points."""
    return run.xs[-1] + run.advances[-1] * run.stretch if run.xs else 0.0
