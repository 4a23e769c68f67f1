"""What stands on every page besides its stories: running head and folio, and the contact foot of the last page.

Room: layout. In: the issue and a page. Out: things put on the canvas. The folio is a slip hanging from the sheet's
upper edge at the outer margin: right on odd pages, left on even ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from newsletter_pdf.content import Logo, Office
from newsletter_pdf.design import palette
from newsletter_pdf.design.labels import issue_label, labels
from newsletter_pdf.design.style import TextStyle
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.headings import TAB, section_head
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.setline import SetLine
from newsletter_pdf.sheet import PictureBox
from newsletter_pdf.text.shaped import TextSpan

FOLIO_WIDTH, FOLIO_FOOT = 24.0, 35.0
HEAD_BASELINE = 29.4
TITLE_GAP = 6.0
FULL_NUMBER = 11
"""Digits from which a telephone number has its country's code."""
FOOT_CLEAR = 26.0
"""Points that stay free under the contact foot's last line."""


def running_head(canvas: Canvas, job: Job, folio_only: bool) -> None:
    """Folio slip and running head; a page that opens with a picture has the slip alone."""
    grid, page = job.grid, canvas.page
    odd = page % 2 == 1
    left, right = grid.left, grid.left + grid.measure
    slip = Rect(right - FOLIO_WIDTH if odd else left, 0, FOLIO_WIDTH, FOLIO_FOOT)
    canvas.panel(slip, palette.VERMILION, bleeds=True)
    canvas.anchor(f"page-{page}", 0, 0)
    canvas.centred(job.line(str(page), job.styles.folio), slip.x + slip.width / 2, HEAD_BASELINE - 2)
    if folio_only:
        return
    title, date = _running_title(job), job.line(_running_date(job), _quiet(job))
    if odd:
        canvas.row(title, left, HEAD_BASELINE, TITLE_GAP)
        canvas.flush_right(date, slip.x - 12, HEAD_BASELINE)
    else:
        canvas.line(date, slip.right + 12, HEAD_BASELINE)
        width = sum(line.width for line in title) + TITLE_GAP * (len(title) - 1)
        canvas.row(title, right - width, HEAD_BASELINE, TITLE_GAP)


def _quiet(job: Job) -> TextStyle:
    return job.styles.running_head.with_(weight=400, colour=palette.GREY)


def _running_title(job: Job) -> list[SetLine]:
    issue, style = job.issue, job.styles.running_head
    lines = [job.line(issue.running_title, style)]
    other = _quiet(job).with_(size=6.9 * job.k, han_scale=1.0)
    for tag, words in issue.title.others(issue.language):
        if tag.startswith("zh"):
            lines.append(job.line(words, other, "zh-CN"))
    return lines


def _running_date(job: Job) -> str:
    """The date on odd pages' heads would do, but the number says which issue this is: both."""
    issue = job.issue
    parts = (issue_label(issue.number, issue.language), issue.date.first(issue.language))
    return " · ".join(part for part in parts if part)


# ------------------------------------------------------------------------------------------------ the contact foot


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFoot:
    """The contact foot: offices in fields of three units, each with its languages side by side, on a ground with three bleeds."""

    offices: tuple[tuple[tuple[SetLine, ...], ...], ...]
    logos: tuple[Logo, ...]
    funding: tuple[SetLine, ...]
    height: float

    def rows(self, job: Job) -> int:
        """Rows of the page that the foot takes."""
        free = job.grid.page.height - job.grid.y(job.grid.rows)
        return max(2, ceil((self.height - free) / job.grid.row))

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Fill the page from `row` to the foot of the sheet."""
        grid, k, page = job.grid, job.k, job.grid.page
        top = grid.y(row)
        canvas.panel(Rect(0, top, page.width, page.height - top), palette.STONE, bleeds=True)
        canvas.panel(Rect(0, top, page.width, 0.75), palette.VERMILION, bleeds=True)
        canvas.panel(Rect(x, top, TAB[0] * k, TAB[1] * k), palette.VERMILION)
        canvas.anchor("contact", x, top)
        section_head(job, canvas, job.issue.contact_title.ordered(job.issue.language), x, top + 24 * k)
        self._partners(canvas, job, top)
        canvas.rule(x, top + 33 * k, grid.measure, 0.5, palette.HAIRLINE_ON_STONE)
        self._offices(canvas, job, x, top + 45 * k)

    def _offices(self, canvas: Canvas, job: Job, x: float, y: float) -> None:
        grid, leading = job.grid, job.styles.contact.leading
        here = y
        for start in range(0, len(self.offices), 2):
            pair = self.offices[start : start + 2]
            for number, office in enumerate(pair):
                left = x + number * (grid.width(3) + grid.gutter)
                step = (grid.width(3) + grid.gutter) / max(2, len(office))
                for column, lines in enumerate(office):
                    canvas.lines(lines, left + column * step, here, leading)
            here += (max(len(lines) for office in pair for lines in office) + 1) * leading

    def _partners(self, canvas: Canvas, job: Job, top: float) -> None:
        """Partners' marks in white fields at the right of the head's row, the donor's line before them."""
        grid, k = job.grid, job.k
        right = grid.left + grid.measure
        for logo in reversed(self.logos):
            field = Rect(right - grid.unit, top + 8 * k, grid.unit, 19 * k)
            canvas.panel(field, palette.WHITE)
            canvas.picture(_logo_box(job, logo, field.inset(2)))
            if logo.link:
                canvas.link(field, logo.link, logo.alt)
            right -= grid.unit + grid.gutter
        leading = job.styles.contact.leading
        for number, line in enumerate(self.funding):
            canvas.flush_right(line, right, top + (20 - 4.5 * (len(self.funding) - 1)) * k + number * leading)


def _logo_box(job: Job, logo: Logo, field: Rect) -> PictureBox:
    """A mark as large as its field allows, never cut or recoloured."""
    size = job.pictures[logo.file]
    scale = min(field.width / size.width, field.height / size.height)
    width, height = size.width * scale, size.height * scale
    rect = Rect(field.x + (field.width - width) / 2, field.y + (field.height - height) / 2, width, height)
    return PictureBox(path=logo.file, rect=rect, crop=Rect(0, 0, 1, 1), alt=logo.alt, tone=False)


def contact_foot(job: Job) -> ContactFoot | None:
    """The foot for the issue's offices; None when there are neither offices nor partners."""
    return job.kept(("contact foot",), lambda: _contact_foot(job))


def _contact_foot(job: Job) -> ContactFoot | None:
    issue, k = job.issue, job.k
    if not issue.footer and not issue.logos and not issue.funding:
        return None
    offices = tuple(_office(job, office) for office in issue.footer)
    lines = 0
    for start in range(0, len(offices), 2):
        lines += max(len(column) for office in offices[start : start + 2] for column in office) + (1 if start else 0)
    room = job.grid.width(3) - len(issue.logos) * (job.grid.unit + job.grid.gutter)
    funding = job.text(issue.funding, job.styles.contact, max(room, job.grid.unit)) if issue.funding else ()
    height = 45 * k + max(0, lines - 1) * job.styles.contact.leading + FOOT_CLEAR
    return ContactFoot(offices=offices, logos=issue.logos, funding=funding, height=height)


def _office(job: Job, office: Office) -> tuple[tuple[SetLine, ...], ...]:
    """An office's columns of lines, one for each language its name or address is given in."""
    tags = [job.issue.language]
    for localized in (office.name, office.organisation, office.address):
        tags += [tag for tag, _ in localized.others(job.issue.language) if tag not in tags]
    count = max(2, len(tags))
    measure = (job.grid.width(3) + job.grid.gutter) / count - job.grid.gutter
    return tuple(_column(job, office, tag, measure) for tag in tags)


def _column(job: Job, office: Office, tag: str, measure: float) -> tuple[SetLine, ...]:
    language = "zh-CN" if tag == "zh" else tag
    style = job.styles.contact.with_(han_scale=1.0)
    name = job.styles.contact_name.with_(han_scale=1.0)
    lines: list[SetLine] = []
    if words := office.name.get(tag):
        lines += job.text(words, name, measure, language)
    for localized in (office.organisation, office.address):
        if words := localized.get(tag):
            lines += job.text(words, style, measure, language)
    said = labels(tag)
    numbers = ((said.tel, office.tel, _tel(office.tel)), (said.fax, office.fax, ""))
    for label, number, link in numbers:
        if number:
            lines += _labelled(job, (label, number, link), language, measure)
    if office.email:
        lines += _labelled(job, ("", office.email, f"mailto:{office.email}"), language, measure)
    if office.web:
        link = office.web if "//" in office.web else f"https://{office.web}"
        lines += _labelled(job, ("", office.web, link), language, measure)
    return tuple(lines)


def _tel(number: str) -> str:
    """The link of a telephone number: with a plus where it is written in full, with its country's code."""
    digits = "".join(char for char in number if char.isdigit())
    whole = number.strip().startswith("+") or (len(digits) >= FULL_NUMBER and not digits.startswith("0"))
    return f"tel:{'+' if whole else ''}{digits}" if digits else ""


def _labelled(
    job: Job, entry: tuple[str, str, str], language: str, measure: float
) -> tuple[SetLine, ...]:
    """A label and what follows it; addresses that are links are vermilion and semibold, telephone numbers stay as they are."""
    label, words, link = entry
    style = job.styles.contact.with_(han_scale=1.0)
    strong = style.with_(weight=600, colour=palette.VERMILION) if link and not link.startswith("tel:") else style
    spans = [TextSpan(text=f"{label} ", style=style, language=language)] if label else []
    spans.append(TextSpan(text=words, style=strong, language=language, link=link))
    return job.spans(tuple(spans), measure)
