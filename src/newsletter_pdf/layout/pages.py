"""From a plan to sheets: everything is put down, nothing is decided.

Room: layout. In: a `Job` and its `Plan`. Out: `Sheets`. Rows that stay empty are shared out between the bands.
"""

from __future__ import annotations

from newsletter_pdf.content import Issue
from newsletter_pdf.layout.aside import Aside
from newsletter_pdf.layout.bands import AsideSetting, Band
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.compose import PagePlan, Plan
from newsletter_pdf.layout.contents import contents
from newsletter_pdf.layout.furniture import running_head
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.longstories import PART_MARK
from newsletter_pdf.sheet import Anchor, OutlineEntry, Sheet, Sheets

MOST_EXTRA_GAP = 3
"""Empty rows that may go between two bands; more stay at the page's foot."""


def set_pages(job: Job, plan: Plan) -> Sheets:
    """The finished sheets of a plan."""
    pages: list[Sheet] = []
    anchors: dict[str, Anchor] = {}
    for page in plan.pages:
        canvas = _page(job, plan, page)
        pages.append(Sheet(number=page.number, size=job.grid.page, placed=tuple(canvas.placed)))
        for name, at in canvas.anchors.items():
            anchors.setdefault(name, Anchor(page=page.number, at=at))
    issue = job.issue
    return Sheets(
        pages=tuple(pages),
        title=_title(issue),
        language=issue.language,
        iso_date=issue.iso_date,
        author=issue.footer[0].organisation.first(issue.language) if issue.footer else "",
        subject=issue.title.first(issue.language),
        anchors=anchors,
        outline=tuple(_outline(issue, anchors)),
    )


def _title(issue: Issue) -> str:
    parts = (issue.title.first(issue.language), issue.kind.first(issue.language), issue.date.first(issue.language))
    return " – ".join(part for part in parts if part)


def _outline(issue: Issue, anchors: dict[str, Anchor]) -> list[OutlineEntry]:
    """A bookmark for each part that has an anchor, in page order."""
    named: list[tuple[str, str]] = []
    if issue.foreword:
        named.append((issue.foreword.title.first(issue.language), "foreword"))
    named.append((issue.contents_title.first(issue.language), "contents"))
    named += [(article.title, article.id) for article in issue.articles if PART_MARK not in article.id]
    if issue.events:
        named.append((issue.events.title, "events"))
    named.append((issue.contact_title.first(issue.language), "contact"))
    entries = [OutlineEntry(title=title, anchor=name) for title, name in named if name in anchors]
    return sorted(entries, key=lambda entry: anchors[entry.anchor].page)


def _page(job: Job, plan: Plan, page: PagePlan) -> Canvas:
    canvas = Canvas(page.number)
    x = job.grid.left
    if page.masthead:
        page.masthead.place(canvas, job, x, 0)
        canvas.anchor("page-1", 0, 0)
        _opening(canvas, job, page, page.masthead.rows)
    elif not page.opens_with_picture:
        running_head(canvas, job, folio_only=False)
    row = page.first_row
    for band, extra in zip(page.bands, _extra_gaps(page), strict=True):
        row += band.gap + extra
        _band(canvas, job, plan, band, row)
        row += band.rows
    if page.opens_with_picture:  # the folio's slip hangs over the picture, which is there by now
        running_head(canvas, job, folio_only=True)
    if page.foot:
        page.foot.place(canvas, job, x, job.grid.rows - page.foot.rows(job))
    return canvas


def _extra_gaps(page: PagePlan) -> list[int]:
    """Spare rows for each band, none above the first."""
    places = len(page.bands) - 1
    if places <= 0:
        return [0] * len(page.bands)
    shared = min(page.spare, places * MOST_EXTRA_GAP)
    return [0, *(shared * (n + 1) // places - shared * n // places for n in range(places))]


def _opening(canvas: Canvas, job: Job, page: PagePlan, row: int) -> None:
    opening = page.opening
    if opening is None:
        return
    if opening.foreword:
        opening.foreword.place(canvas, job, job.grid.left, row)
    elif opening.story:
        opening.story.place(canvas, job, job.grid.left, row)
    contents(job, job.references, opening.rows).place(canvas, job, job.grid.x(4), row)


def _band(canvas: Canvas, job: Job, plan: Plan, band: Band, row: int) -> None:
    for part in band.parts:
        x = job.grid.x(part.unit)
        if isinstance(part.setting, AsideSetting):
            aside = _aside(plan, part.setting)
            canvas.anchor("events", x, job.grid.y(row))
            aside.place(canvas, job, x, row, part.setting.rows)
        else:
            part.setting.place(canvas, job, x, row)


def _aside(plan: Plan, setting: AsideSetting) -> Aside:
    narrow, wide = plan.asides
    chosen = narrow if setting.units == 2 else wide
    assert chosen is not None
    return chosen


