"""The typesetter's decisions as stable text: which story where, and which words on which line.

Room: proof. In: a composed issue, or its sheets. Out: text for golden files and for reading. Of the plan it knows only the
attributes named in the protocols below, so it needs no other room. Prices are rounded, so that a better search shows and a
different sum of floats does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from newsletter_pdf.geometry import Rect, Size
from newsletter_pdf.sheet import GlyphRun, LinkArea, Panel, PictureBox, Placed, Sheet, Sheets

SAME_LINE = 0.05
"""Runs whose baselines are nearer than this many points stand on one line."""
WORD_SPACE = 0.9
"""A gap of more than this many em within a line begins a new line of the dump."""

# ------------------------------------------------------------------------------------------------ what a plan must show


class _Article(Protocol):
    @property
    def id(self) -> str: ...


class _Extent(Protocol):
    @property
    def units(self) -> int: ...
    @property
    def rows(self) -> int: ...


@runtime_checkable
class _Story(Protocol):
    @property
    def article(self) -> _Article: ...
    @property
    def shape(self) -> str: ...
    @property
    def short(self) -> int: ...


class _Part(Protocol):
    @property
    def unit(self) -> int: ...
    @property
    def setting(self) -> _Extent: ...


class _Band(Protocol):
    @property
    def parts(self) -> Sequence[_Part]: ...
    @property
    def rows(self) -> int: ...
    @property
    def gap(self) -> int: ...


class _Masthead(Protocol):
    @property
    def picture_rows(self) -> int: ...


class _Rows(Protocol):
    @property
    def rows(self) -> int: ...


class _Opening(Protocol):
    @property
    def rows(self) -> int: ...
    @property
    def foreword(self) -> _Rows | None: ...
    @property
    def story(self) -> _Extent | None: ...


class _Page(Protocol):
    @property
    def number(self) -> int: ...
    @property
    def price(self) -> float: ...
    @property
    def first_row(self) -> int: ...
    @property
    def bands(self) -> Sequence[_Band]: ...
    @property
    def masthead(self) -> _Masthead | None: ...
    @property
    def opening(self) -> _Opening | None: ...
    @property
    def spare(self) -> int: ...


class _Plan(Protocol):
    @property
    def pages(self) -> Sequence[_Page]: ...
    @property
    def price(self) -> float: ...
    @property
    def wanted(self) -> int: ...


class _Step(Protocol):
    @property
    def size(self) -> float: ...
    @property
    def row(self) -> float: ...


class _Composition(Protocol):
    """A composed issue, as far as the dump looks at it."""

    @property
    def plan(self) -> _Plan: ...
    @property
    def step(self) -> _Step: ...
    @property
    def settled(self) -> bool: ...


# ------------------------------------------------------------------------------------------------ the plan


def dump_plan(composed: _Composition) -> str:
    """Which story stands where and in which shape, page by page."""
    plan, step = composed.plan, composed.step
    head = f"step {step.size:g}/{step.row:g}  pages {len(plan.pages)} of {plan.wanted}  price {plan.price:.1f}"
    lines = [head if composed.settled else f"{head}  references not settled"]
    for page in plan.pages:
        lines += ["", *_page_lines(page)]
    return "\n".join(lines) + "\n"


def _page_lines(page: _Page) -> Iterator[str]:
    yield f"page {page.number}  price {page.price:.1f}  spare {page.spare}"
    if page.masthead:
        yield f"  cover picture  {page.masthead.picture_rows} rows"
    if page.opening:
        yield from _opening(page.opening)
    row = page.first_row
    for band in page.bands:
        row += band.gap
        yield f"  row {row}  {band.rows} rows"
        for part in band.parts:
            yield f"    {_part(part.unit, part.setting)}"
        row += band.rows


def _opening(opening: _Opening) -> Iterator[str]:
    """The contents with what stands beside them."""
    yield f"  contents  {opening.rows} rows"
    if opening.foreword:
        yield f"    foreword  {opening.foreword.rows} rows"
    if opening.story:
        yield f"    {_part(0, opening.story)}"


def _part(unit: int, setting: _Extent) -> str:
    """A story, or the panels that belong to none: units, rows, shape, and how short its last column is."""
    units = f"units {unit + 1}-{unit + setting.units}"
    if not isinstance(setting, _Story):
        return f"{units}  {setting.rows} rows  (events and closing quote)"
    short = f"  short {setting.short}" if setting.short else ""
    return f"{units}  {setting.rows} rows  {setting.article.id}  {setting.shape}{short}"


# ------------------------------------------------------------------------------------------------ the sheets


def dump_sheets(sheets: Sheets) -> str:
    """Everything on every page in drawing order."""
    return "\n".join(dump_sheet(sheet) for sheet in sheets.pages)


def dump_sheet(sheet: Sheet) -> str:
    """Everything on one page in drawing order: lines of text as x, baseline, size and words; the rest as rectangles."""
    lines = [f"page {sheet.number}  {_size(sheet.size)}"]
    for thing in joined(sheet.placed):
        lines.append("  " + (_line(thing) if isinstance(thing, list) else _thing(thing)))
    return "\n".join(lines) + "\n"


def joined(placed: Sequence[Placed]) -> Iterator[list[GlyphRun] | Panel | PictureBox | LinkArea]:
    """What is placed, with the runs of one line together."""
    line: list[GlyphRun] = []
    for thing in placed:
        if isinstance(thing, GlyphRun) and (not line or _continues(line[-1], thing)):
            line.append(thing)
            continue
        if line:
            yield line
            line = []
        if isinstance(thing, GlyphRun):
            line = [thing]
        else:
            yield thing
    if line:
        yield line


def _continues(before: GlyphRun, run: GlyphRun) -> bool:
    """Whether a run goes on where the one before it ends."""
    gap = run.origin.x - end(before)
    return abs(run.origin.y - before.origin.y) < SAME_LINE and abs(gap) < WORD_SPACE * max(run.size, before.size)


def end(run: GlyphRun) -> float:
    """The x where a run ends."""
    return run.origin.x + (run.xs[-1] + run.advances[-1] * run.stretch if run.xs else 0.0)


def _line(line: list[GlyphRun]) -> str:
    words = "".join("".join(run.texts) for run in line).replace("\u00ad", "-¬").rstrip()
    size = max(run.size for run in line)
    return f"{line[0].origin.x:.1f} {line[0].origin.y:.1f}  {size:.1f}  {words or '(ornament)'}"


def _thing(thing: Panel | PictureBox | LinkArea) -> str:
    match thing:
        case Panel():
            return f"panel {_rect(thing.rect)}  {thing.colour.name}{_bleeds(thing.bleeds)}"
        case PictureBox():
            crop = thing.crop
            part = f"{crop.x:.2f} {crop.y:.2f} {crop.width:.2f} {crop.height:.2f}"
            return f"picture {_rect(thing.rect)}  {thing.path.name}  part {part}{_bleeds(thing.bleeds)}"
        case LinkArea():
            return f"link {_rect(thing.rect)}  {thing.target}"


def _rect(rect: Rect) -> str:
    return f"{rect.x:.1f} {rect.y:.1f} {rect.width:.1f} x {rect.height:.1f}"


def _size(size: Size) -> str:
    return f"{size.width:.1f} x {size.height:.1f}"


def _bleeds(bleeds: bool) -> str:
    return "  bleeds" if bleeds else ""
