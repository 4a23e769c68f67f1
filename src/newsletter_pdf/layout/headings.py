"""Story openings: the rule with its tab, the headline in two weights, standfirst and byline.

Room: layout. In: an article, its rank and width. Out: a `Heading` piece of whole rows. Rows by rank (look): page lead 4 rows
for one line and 6 for two, second story 3 and 5, brief one row and one a line, issue lead 5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsletter_pdf.content import Article, Rank
from newsletter_pdf.design import palette
from newsletter_pdf.design.style import Align, TextStyle
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.setline import SetLine
from newsletter_pdf.layout.words import lighter
from newsletter_pdf.text.shaped import TextSpan

TAB = (24.0, 5.0)
RULE = 0.5
SMALLEST = 0.66
"""How far a headline may shrink to stand on one line."""
SMALLEST_OF_TWO = 15.0
"""The size in points below which a long headline takes a third line instead of shrinking."""
MOST_LINES, SMALLEST_OF_ALL = 3, 10.0
"""A headline goes on shrinking, down to this size, while it has more lines or a word wider than its measure."""
FULLNESS = 0.9
"""How full the lines of a headline become on the whole."""
OPEN_PRICE, SMALL_PRICE = 1.5, 4.0
DASHES = (" – ", " — ", "——", ": ", "：")


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A headline's lines and where their baselines stand, in points from the heading's top; `rows` it takes with its space."""

    lines: tuple[SetLine, ...]
    first: float
    leading: float
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A story's opening. `open_top`: it follows a head picture, so it has no rule and no tab."""

    article: Article
    width: float
    headline: Headline
    standfirst: tuple[SetLine, ...]
    kicker: tuple[SetLine, ...]
    byline: tuple[SetLine, ...]
    open_top: bool
    tab: bool

    @property
    def rows(self) -> int:
        """Headline, standfirst and byline with their space."""
        below = len(self.standfirst) + len(self.byline)
        return self.headline.rows + len(self.kicker) + below + (1 if below else 0)

    def place(self, canvas: Canvas, job: Job, x: float, row: int) -> None:
        """Put the opening at `x` and `row`."""
        top = job.grid.y(row)
        canvas.anchor(self.article.id, x, top)
        if not self.open_top:
            opening_rule(canvas, job, Rect(x, top, self.width, 0), self.tab)
        canvas.lines(self.kicker, x, job.grid.baseline(row) + 3 * job.k, job.grid.row)
        row += len(self.kicker)
        canvas.lines(self.headline.lines, x, job.grid.y(row) + self.headline.first, self.headline.leading)
        row += self.headline.rows
        canvas.lines(self.standfirst, x, job.grid.baseline(row), job.grid.row)
        canvas.lines(self.byline, x, job.grid.baseline(row + len(self.standfirst)), job.grid.row)


def opening_rule(canvas: Canvas, job: Job, place: Rect, tab: bool) -> None:
    """The ½ pt rule over a story and the vermilion tab hanging from its left end."""
    canvas.rule(place.x, place.y, place.width, RULE, palette.INK)
    if tab:
        canvas.panel(Rect(place.x, place.y, TAB[0] * job.k, TAB[1] * job.k), palette.VERMILION)


def headings(
    job: Job, article: Article, width: float, rank: Rank, head_picture: bool = False
) -> list[tuple[float, Heading]]:
    """The openings `article` may have over `width` points, with their prices: as its rank has it, with a row more of space, and
    on one line at a smaller size. `head_picture`: the story opens with a picture at the page's head."""
    language, styles = article.language, job.styles
    standfirst = job.text(article.standfirst, styles.standfirst, width * 0.8, language) if article.standfirst else ()
    kicker = job.text(article.kicker, styles.kicker, width, language) if article.kicker else ()
    byline = job.text(article.byline, styles.byline, width, language) if article.byline else ()
    return [
        (price, Heading(
            article=article, width=width, headline=headline, standfirst=standfirst, kicker=kicker, byline=byline,
            open_top=head_picture, tab=rank is not Rank.BRIEF,
        ))
        for price, headline in _headlines(job, article, width, rank, head_picture)
    ]  # fmt: skip


def _headlines(
    job: Job, article: Article, width: float, rank: Rank, head_picture: bool
) -> list[tuple[float, Headline]]:
    if width < job.grid.measure - 1:  # another headline may stand beside it: they must not read as one
        width -= job.grid.gutter
    usual = _headline(job, article, width, rank, head_picture)
    found = [(0.0, usual), (OPEN_PRICE, replace(usual, rows=usual.rows + 1))]
    if len(usual.lines) > 1 and rank is not Rank.BRIEF and (one := _one_line(job, article, width, rank)):
        found.append((SMALL_PRICE, one))
    return found


def _one_line(job: Job, article: Article, width: float, rank: Rank) -> Headline | None:
    """The headline on one line, if that takes no less than two thirds of its size."""
    style = job.styles.page_lead if rank is Rank.LEAD else job.styles.story
    line = _two_weights(job, article.title, style, article.language)
    fits = width / line.width
    if fits < SMALLEST:
        return None
    style = style.with_(size=style.size * min(1.0, fits))
    line = _two_weights(job, article.title, style, article.language)
    large = style.size > 22 * job.k  # its capitals would touch the tab in three rows
    return Headline(
        lines=(line,), first=job.grid.row * (2.55 if large else 1.95), leading=style.leading, rows=4 if large else 3
    )


def _headline(job: Job, article: Article, width: float, rank: Rank, head_picture: bool) -> Headline:
    if rank is Rank.BRIEF:
        return _brief(job, article, width)
    if head_picture and (one := _filled(job, article, width)):
        return one
    return _sized(job, article, width, job.styles.page_lead if rank is Rank.LEAD else job.styles.story)


def _brief(job: Job, article: Article, width: float) -> Headline:
    lines = job.text(article.title, job.styles.brief, width, article.language)
    row = job.grid.row
    return Headline(lines=lines, first=row * 1.45, leading=row, rows=1 + len(lines))


def _filled(job: Job, article: Article, width: float) -> Headline | None:
    """The issue lead: one line filled to the measure, if that takes a size between 30 and 38 pt."""
    style = job.styles.issue_lead
    line = _two_weights(job, article.title, style, article.language)
    fits = min(1.0, width / line.width)
    if fits < 30 / 38:
        return None
    line = _two_weights(job, article.title, style.with_(size=style.size * fits), article.language)
    return Headline(lines=(line,), first=job.grid.row * 3.2, leading=style.leading, rows=5)


def _sized(job: Job, article: Article, width: float, style: TextStyle) -> Headline:
    """The headline at the largest size that keeps it to two lines, or to three at the smallest size."""
    smallest = SMALLEST_OF_TWO * job.k
    natural = job.line(article.title, style, article.language).width
    if natural > 2 * width * FULLNESS:
        style = _resized(style, max(smallest, style.size * 2 * width * FULLNESS / natural))
    lines = _set(job, article.title, width, style, article.language)
    if len(lines) > 2 and style.size > smallest:
        style = _resized(style, max(smallest, style.size * 0.88))
        lines = _set(job, article.title, width, style, article.language)
    while (len(lines) > MOST_LINES or max(line.width for line in lines) > width) and style.size > SMALLEST_OF_ALL * job.k:
        style = _resized(style, style.size * 0.93)
        lines = _set(job, article.title, width, style, article.language)
    lead = style.size > 22 * job.k
    one, more = (4, 2) if lead else (3, 2)
    first = job.grid.row * (2.55 if lead else 1.95)
    return Headline(
        lines=lines, first=first, leading=style.leading * (1 if lead else 0.92), rows=one + more * (len(lines) - 1)
    )


def _resized(style: TextStyle, size: float) -> TextStyle:
    return style.with_(size=size, leading=style.leading * (0.4 + 0.6 * size / style.size))


def _set(job: Job, title: str, width: float, style: TextStyle, language: str) -> tuple[SetLine, ...]:
    """One line in two weights about its dash, or the first line semibold and the others light."""
    one = _two_weights(job, title, style, language)
    if one.width <= width:
        return (one,)
    pieces = _broken(job, title, style, width, language)
    first, *others = pieces
    return (
        job.line(first, style, language),
        *(job.line(piece, lighter(style), language) for piece in others),
    )


def _broken(job: Job, title: str, style: TextStyle, width: float, language: str) -> list[str]:
    """The title's words line by line."""
    lines = job.text(title, style.with_(align=Align.BALANCED), width, language)
    return ["".join("".join(run.texts) for run in line.runs).strip() for line in lines]


def _two_weights(job: Job, title: str, style: TextStyle, language: str) -> SetLine:
    """Light up to and with the dash, semibold after it; without a dash all semibold."""
    for dash in DASHES:
        head, found, tail = title.partition(dash)
        if found and tail:
            light = TextSpan(text=head + found, style=lighter(style), language=language)
            return job.spans_line((light, TextSpan(text=tail, style=style, language=language)))
    return job.line(title, style, language)


HAN_DROP = 3.0
"""How much lower Chinese heads stand, whose signs rise above the capitals."""
SECTION_BASELINE = 14.5
"""From the row's top to the baseline of a section's head, on the reference grid."""


def section_head(job: Job, canvas: Canvas, words: Sequence[tuple[str, str]], x: float, baseline: float) -> None:
    """A furniture heading in two scripts: the first language large in ink, the others small in vermilion beside it."""
    if words and words[0][0].startswith("zh"):
        baseline += HAN_DROP * job.k
    styles = [job.styles.section] + [job.styles.section_other] * (len(words) - 1)
    lines = [job.line(text, style, language) for style, (language, text) in zip(styles, words, strict=True)]
    canvas.row(lines, x, baseline, 8 * job.k)


