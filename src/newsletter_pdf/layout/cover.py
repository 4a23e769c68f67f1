"""The cover: picture, nameplate, slip, dateline, foreword beside the contents.

Room: layout. In: the issue and the pages its stories came to. Out: pieces, and how many rows they take. The cover picture is the
elastic part: it takes the rows that nameplate and foreword leave.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from newsletter_pdf.content import Issue, Photo
from newsletter_pdf.design import palette
from newsletter_pdf.design.labels import issue_label
from newsletter_pdf.design.style import TextStyle
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.figures import picture_box
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.setline import SetLine

NAMEPLATE_ROWS = 11
"""From the picture to the head of the foreword: two nameplate lines, rule, dateline, space."""
CAPTION_LINES, CAPTION_ROW = 2, 0.7
"""Lines of the cover picture's caption for which there is room under the slip, and the rows each further one takes."""
SLIP_PITCH = 24.0
NUMERALS = "〇一二三四五六七八九十"
WORDS_NOT_LAST = "和与及或的之在於于"
"""A vertical line of a title does not end with one of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """Everything above the foreword. `picture_rows` is 0 when there is no cover picture."""

    photo: Photo | None
    picture_rows: int
    caption: tuple[SetLine, ...] = ()

    @property
    def rows(self) -> int:
        """Picture, nameplate, dateline and space; a caption of more than two lines under the slip takes more."""
        return self.picture_rows + NAMEPLATE_ROWS + ceil(max(0, len(self.caption) - CAPTION_LINES) * CAPTION_ROW)

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the masthead at the head of the page."""
        grid = job.grid
        if self.photo:
            bottom = grid.baseline(row + self.picture_rows - 1)
            canvas.picture(picture_box(job, self.photo, Rect(0, 0, grid.page.width, bottom), bleeds=True))
        plate = row + self.picture_rows
        _slip(canvas, job, plate + 8)
        _nameplate(canvas, job, x, plate)
        _dateline(canvas, job, x, plate)
        leading = 0.93 * job.styles.caption.leading
        canvas.lines(self.caption, grid.x(5), grid.baseline(plate + 8) + 4 * job.k, leading)


def _nameplate(canvas: Canvas, job: Job, x: float, row: int) -> None:
    """The title's two lines, both filled to five units; the break is the publication's."""
    grid, issue, k = job.grid, job.issue, job.k
    measure = grid.width(5)
    lines = nameplate_lines(issue)
    rise, drop = (0.86, 0.14) if is_han(lines[0]) else (0.72, 0.0)  # of the size: where ink begins and ends
    top = grid.y(row) + (6 if drop else 5) * k
    first, size = _filled(job, lines[0], job.styles.nameplate_first, measure, 62)
    baseline = top + rise * size
    canvas.line(first, x - (0 if drop else 1.5 * k), baseline)
    if len(lines) > 1:
        second, smaller = _filled(job, lines[1], job.styles.nameplate_second, measure, 46 if drop else 34)
        canvas.line(second, x, baseline + drop * size + (4 if drop else 16) * k + rise * smaller)
    canvas.rule(x, grid.y(row + 8), measure, 0.5, palette.INK)


def is_han(text: str) -> bool:
    """Whether a title is Chinese, whose signs fill their squares from top to foot."""
    return any("\u4e00" <= char <= "\u9fff" for char in text)


def nameplate_lines(issue: Issue) -> tuple[str, ...]:
    """The manifest's two lines, or the title broken near its middle."""
    if issue.nameplate:
        return issue.nameplate
    title = issue.title.first(issue.language)
    spaces = [i for i, char in enumerate(title) if char == " "]
    if not spaces and not is_han(title):
        return (title,)
    if not spaces:
        half = len(title) // 2
        return (title[:half], title[half:]) if len(title) > 9 else (title,)
    if len(title) < 16:
        return (title,)
    at = min(spaces, key=lambda i: abs(i - len(title) * 0.38))
    return title[:at], title[at + 1 :]


def _filled(job: Job, text: str, style: TextStyle, measure: float, most: float) -> tuple[SetLine, float]:
    """A line at the size that fills the measure, up to `most` points, and that size."""
    natural = job.line(text, style.with_(han_scale=1.0))
    size = min(style.size * measure / natural.width, most * job.k)
    return job.line(text, style.with_(size=size, han_scale=1.0)), size


def _dateline(canvas: Canvas, job: Job, x: float, row: int) -> None:
    """Kind, date and number in a line."""
    grid, issue, style = job.grid, job.issue, job.styles.dateline
    baseline = grid.baseline(row + 8) + 4 * job.k
    language = issue.language
    kind = style.with_(weight=700, colour=palette.VERMILION)
    canvas.line(job.line(issue.kind.first(language), kind), x, baseline)
    canvas.line(job.line(issue.date.first(language), style), grid.x(2), baseline)
    number = job.line(issue_label(issue.number, language), style)
    canvas.flush_right(number, grid.x(4) + grid.unit, baseline)


def _slip(canvas: Canvas, job: Job, foot_row: int) -> None:
    """The vermilion slip hanging from the upper edge, with the Chinese title and the issue's number."""
    grid, issue, k = job.grid, job.issue, job.k
    columns = _slip_columns(issue)
    bottom = grid.y(foot_row)
    top_gap = 40.0 * k
    pitch = _pitch(columns, bottom - top_gap - 56 * k, k)
    height = bottom if columns else (110 if issue.number else 60) * k
    rect = Rect(grid.x(5), 0, grid.unit, height)
    canvas.panel(rect, palette.VERMILION, bleeds=True)
    _vertical_title(canvas, job, columns, (rect, top_gap, pitch))
    if issue.number:
        canvas.rule(rect.x + 14 * k, height - 40 * k, rect.width - 28 * k, 0.5, palette.WHITE)
        _slip_number(canvas, job, rect)


def _slip_columns(issue: Issue) -> tuple[str, ...]:
    """What the slip says in vertical Chinese: the title, or in a Chinese issue, whose nameplate has it, year and month."""
    if issue.language.startswith("zh"):
        return chinese_date(issue.iso_date)
    return vertical_columns(issue.title.get("zh")) if issue.title.get("zh") else ()


def chinese_date(iso_date: str) -> tuple[str, str]:
    """Year and month in Chinese numerals: 二〇一六年, 十一月."""
    year, month = iso_date.split("-")[:2]
    numeral = NUMERALS[int(month)] if int(month) <= 10 else f"十{NUMERALS[int(month) - 10]}"
    return "".join(NUMERALS[int(digit)] for digit in year) + "年", f"{numeral}月"


def _pitch(columns: tuple[str, ...], room: float, k: float) -> float:
    longest = max((len(column) for column in columns), default=1)
    return min(SLIP_PITCH * k, room / max(1, longest))


def vertical_columns(title: str) -> tuple[str, ...]:
    """A Chinese title in one or two vertical columns, broken where the manifest has a space or near the middle."""
    if " " in title.strip():
        head, *rest = title.split()
        return head, "".join(rest)
    if len(title) <= 7:
        return (title,)
    half = len(title) // 2
    for at in (half, half - 1, half + 1, half - 2, half + 2):
        if title[at - 1] not in WORDS_NOT_LAST:
            return title[:at], title[at:]
    return title[:half], title[half:]


def _vertical_title(
    canvas: Canvas, job: Job, columns: tuple[str, ...], place: tuple[Rect, float, float]
) -> None:
    """Signs one below the other, the columns from right to left."""
    rect, top, pitch = place
    style = job.styles.slip
    size = min(style.size, pitch * 0.9)
    style = style.with_(size=size, han_scale=1.0)
    apart = size * 1.3
    for number, column in enumerate(columns):
        middle = rect.x + rect.width / 2 + apart * ((len(columns) - 1) / 2 - number)
        for place_in_column, sign in enumerate(column):
            line = job.line(sign, style, "zh-CN")
            canvas.centred(line, middle, top + place_in_column * pitch + size * 0.88)


def _slip_number(canvas: Canvas, job: Job, rect: Rect) -> None:
    """第 n 期 at the slip's foot, or the number alone where the issue has no Chinese."""
    k, number = job.k, job.issue.number
    middle, baseline = rect.x + rect.width / 2, rect.bottom - 16 * k
    figure = job.line(number, job.styles.slip.with_(size=22 * k, weight=400))
    if not job.issue.title.get("zh"):
        canvas.centred(figure, middle, baseline)
        return
    small = job.styles.slip.with_(size=11.5 * k, weight=400, han_scale=1.0)
    before, after = job.line("第", small, "zh-CN"), job.line("期", small, "zh-CN")
    total = before.width + figure.width + after.width + 10 * k
    x = middle - total / 2
    for line in (before, figure, after):
        canvas.line(line, x, baseline)
        x += line.width + 5 * k
