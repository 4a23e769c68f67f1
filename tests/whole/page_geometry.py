"""Where things stand on finished sheets: the grid, the trim, lines that touch, paragraphs broken badly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from newsletter_pdf.composing import Composed
from newsletter_pdf.design.grid import BASELINE, a4_grid
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.compose import PagePlan, Plan
from newsletter_pdf.layout.frame import Frame, ends
from newsletter_pdf.layout.galley import LEAST_LINES, Pour
from newsletter_pdf.layout.story import Setting
from newsletter_pdf.proof.dump import end, joined
from newsletter_pdf.sheet import GlyphRun, LinkArea, Sheet, Sheets

X_HEIGHT = 0.45
SLACK = 0.3
"""Points by which boxes may overlap."""
TRIM_SLACK = 0.01


@dataclass(frozen=True)
class Box:
    """The space a line needs at least: from its baseline up to the height of its small letters."""

    left: float
    top: float
    right: float
    bottom: float
    words: str


def words_of(line: Sequence[GlyphRun]) -> str:
    return "".join("".join(run.texts) for run in line)


def lines_of(sheet: Sheet) -> list[list[GlyphRun]]:
    """The lines of text that say something."""
    return [thing for thing in joined(sheet.placed) if isinstance(thing, list) and words_of(thing).strip()]


def body_lines(composed: Composed, sheet: Sheet) -> list[list[GlyphRun]]:
    """The lines at the size of the body or of a brief's body."""
    size = composed.step.size
    sizes = {round(size, 3), round(size * 8.5 / 9, 3)}
    return [line for line in lines_of(sheet) if round(max(run.size for run in line), 3) in sizes]


def off_grid(composed: Composed) -> list[str]:
    """Body lines whose baseline is not that of a row."""
    grid = a4_grid(composed.step.row)
    found: list[str] = []
    for sheet in composed.sheets.pages:
        for line in body_lines(composed, sheet):
            row = (line[0].origin.y - grid.top) / grid.row - BASELINE
            if abs(row - round(row)) * grid.row > TRIM_SLACK or not 0 <= round(row) < grid.rows:
                found.append(f"page {sheet.number}: {words_of(line)}")
    return found


def outside(sheets: Sheets) -> list[str]:
    """What crosses the trim without leave, and text that crosses it at all."""
    found: list[str] = []
    for sheet in sheets.pages:
        for thing in sheet.placed:
            if isinstance(thing, GlyphRun):
                rect, name = Rect(thing.origin.x, thing.origin.y - thing.size, 0, thing.size), "".join(thing.texts)
                rect = Rect(rect.x, rect.y, end(thing) - rect.x, rect.height)
            elif isinstance(thing, LinkArea) or not thing.bleeds:
                rect, name = thing.rect, str(thing)
            else:
                continue
            if not _within(rect, sheet):
                found.append(f"page {sheet.number}: {name}")
    return found


def _within(rect: Rect, sheet: Sheet) -> bool:
    across = rect.x >= -TRIM_SLACK and rect.right <= sheet.size.width + TRIM_SLACK
    return across and rect.y >= -TRIM_SLACK and rect.bottom <= sheet.size.height + TRIM_SLACK


def text_boxes(sheet: Sheet) -> list[Box]:
    """The boxes of all lines that say something."""
    boxes: list[Box] = []
    for line in lines_of(sheet):
        height = X_HEIGHT * max(run.size for run in line)
        y = line[0].origin.y
        boxes.append(Box(line[0].origin.x, y - height, end(line[-1]), y, words_of(line)))
    return boxes


def colliding(boxes: Sequence[Box]) -> Iterator[tuple[str, str]]:
    """The pairs of lines that run into each other."""
    for one, other in combinations(boxes, 2):
        across = min(one.right, other.right) - max(one.left, other.left)
        down = min(one.bottom, other.bottom) - max(one.top, other.top)
        if across > SLACK and down > SLACK:
            yield one.words, other.words


# ------------------------------------------------------------------------------------------------ breaks


def poured(plan: Plan) -> Iterator[tuple[str, Pour, Frame]]:
    """The foreword's text and every story's, as they were poured into their columns."""
    for page in plan.pages:
        if page.opening and page.opening.foreword:
            yield "foreword", page.opening.foreword.pour, page.opening.foreword.strips
        for setting in settings(page):
            yield setting.article.id, setting.pour, setting.strips


def settings(page: PagePlan) -> Iterator[Setting]:
    if page.opening and page.opening.story:
        yield page.opening.story
    for band in page.bands:
        for part in band.parts:
            if isinstance(part.setting, Setting):
                yield part.setting


def split_badly(plan: Plan) -> list[str]:
    """Paragraphs that leave fewer lines than two on one side of a column's end."""
    found: list[str] = []
    for name, pour, strips in poured(plan):
        for placement in pour.last.chain() if pour.last else ():
            count = len(placement.breaking.breaks)
            for here in ends(strips):
                above = here - placement.row
                if 0 < above < count and min(above, count - above) < LEAST_LINES:
                    found.append(f"{name}, row {placement.row}: {above} of {count} lines")
    return found


def hyphen_ends(composed: Composed) -> tuple[int, int]:
    """How many body lines end in a hyphen, and how many there are."""
    lines = [words_of(line).rstrip() for sheet in composed.sheets.pages for line in body_lines(composed, sheet)]
    return sum(line.endswith(("\u00ad", "-")) for line in lines), len(lines)
