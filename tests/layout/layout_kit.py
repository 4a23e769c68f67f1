"""Stories, issues and jobs made up for the layout's tests. Pictures are sizes only; nothing is read but the house's fonts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count, cycle, islice
from pathlib import Path

from newsletter_pdf.content import (
    Article,
    Block,
    Foreword,
    Issue,
    Localized,
    Paragraph,
    Photo,
    PullQuote,
    QuotePlace,
    Subheading,
    Text,
)
from newsletter_pdf.design.grid import a4_grid
from newsletter_pdf.design.stylesheet import stylesheet, type_steps
from newsletter_pdf.diagnostics import Report, Span
from newsletter_pdf.geometry import Size
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.paragraph import Compositor
from newsletter_pdf.sheet import GlyphRun
from newsletter_pdf.text.fonts import Fonts

FONTS = Fonts()
COMPOSITOR = Compositor(FONTS)
PROSE = """\
The harbour office opened its new reading room in the spring and readers came from the first day because nobody had
expected that so many would ask for the old shipping lists which name the vessel its master and the people who came
ashore most of them stayed a winter some never left the staff have begun to copy the pages which are brittle and stained
by salt it is slow work and it needs good light two volunteers from the grammar school help on Thursdays when the
reading room is closed to visitors from the neighbouring municipalities"""
WORDS = PROSE.split()
PROPORTIONS = (Size(3000, 2000), Size(2000, 3000), Size(2000, 2000), Size(4000, 900), Size(900, 4000))
_lines = count(1)


def words(number: int, start: int = 0) -> str:
    """So many words of prose."""
    return " ".join(islice(cycle(WORDS), start, start + number)) + "."


def paragraph(number: int, start: int = 0) -> Paragraph:
    return Paragraph(inlines=(Text(text=words(number, start)),))


def blocks(number: int, each: int = 60, headed: bool = False) -> tuple[Block, ...]:
    """About so many words in paragraphs of `each`; if `headed`, a subheading in the middle."""
    found: list[Block] = [paragraph(min(each, number - at), at) for at in range(0, number, each)]
    if headed and len(found) > 1:
        found.insert(len(found) // 2, Subheading(inlines=(Text(text="What is to come"),)))
    return tuple(found)


def photo(name: str) -> Photo:
    """A photo; each is another place in the manifest."""
    return Photo(
        file=Path(name), caption=f"The {name} before it was repaired", alt=name, credit="The office",
        span=Span("issue.yaml", next(_lines), 1, 5),
    )  # fmt: skip


def quote(number: int = 14, place: QuotePlace = QuotePlace.AUTO) -> PullQuote:
    return PullQuote(text=words(number, 7), by="The librarian", role="Head of the reading room", place=place)


def article(name: str, number: int, **more: object) -> Article:
    """A story of about so many words."""
    made = Article(id=name, title=f"The story of the {name}", blocks=blocks(number), contents_title=f"The {name}")
    return replace(made, **more)  # type: ignore[arg-type]


def sizes_of(issue: Issue, proportions: Sequence[Size] = PROPORTIONS) -> dict[Path, Size]:
    """A size for every photo, one proportion after the other."""
    photos = [photo for article in issue.articles for photo in article.photos]
    photos += issue.foreword.photos if issue.foreword else ()
    return dict(zip((photo.file for photo in photos), cycle(proportions)))


def issue(*articles: Article, pages: int = 3, foreword: int = 0, language: str = "en-GB", **more: object) -> Issue:
    """An issue of these stories; `foreword` is the number of its words (0: there is none)."""
    opening = Foreword(title=Localized((("en", "Foreword"),)), blocks=blocks(foreword), signed_name="The editor")
    made = Issue(
        id="2019-03", number="7", pages=pages, language=language, title=Localized((("en", "News from the harbour"),)),
        date=Localized((("en", "March 2019"),)), iso_date="2019-03-01", running_title="News from the harbour",
        contents_title=Localized((("en", "In this issue"),)), contact_title=Localized((("en", "Contact us"),)),
        foreword=opening if foreword else None, articles=articles,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def job(made: Issue, step: int = 0, sizes: Mapping[Path, Size] | None = None, **references: int) -> Job:
    """A job at one of the type steps."""
    chosen = type_steps(made.language)[step]
    return Job(
        issue=made, grid=a4_grid(chosen.row), styles=stylesheet(chosen, made.language), compositor=COMPOSITOR,
        report=Report(), references=references, pictures=sizes_of(made) if sizes is None else sizes,
    )  # fmt: skip


def job_for(*articles: Article, step: int = 0) -> Job:
    return job(issue(*articles), step)


def runs(canvas: Canvas) -> Iterator[GlyphRun]:
    """The glyph runs on a canvas that say something."""
    return (thing for thing in canvas.placed if isinstance(thing, GlyphRun) and "".join(thing.texts).strip())


def right(run: GlyphRun) -> float:
    return run.origin.x + run.xs[-1] + run.advances[-1] * run.stretch


def said(canvas: Canvas) -> str:
    return "".join("".join(run.texts) for run in runs(canvas))
