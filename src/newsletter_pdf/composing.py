"""From an issue to finished sheets: the type step, the search, and the loop that settles the page numbers.

Room: pipeline (the part without files). In: an `Issue`. Out: a `Composed`, and in the report what does not fit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from newsletter_pdf.content import Article, BlockQuote, Inline, Issue, ListBlock, PageReference
from newsletter_pdf.design.grid import a4_grid
from newsletter_pdf.design.stylesheet import TypeStep, stylesheet, type_steps
from newsletter_pdf.diagnostics import Report
from newsletter_pdf.geometry import Size
from newsletter_pdf.layout.article import Pricer
from newsletter_pdf.layout.compose import Composer, Plan
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.pages import set_pages
from newsletter_pdf.layout.paragraph import Compositor
from newsletter_pdf.sheet import Sheets
from newsletter_pdf.text.fonts import Fonts

ROUNDS = 4
"""How often the page numbers may change before the last answer is taken."""
STEP_PRICE = 8.0
"""What each type step down costs against empty rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """The pages, how they came about, and the step they are set at."""

    sheets: Sheets
    plan: Plan
    step: TypeStep
    settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attempt:
    job: Job
    plan: Plan
    settled: bool

    @property
    def rank(self) -> tuple[int, float]:
        """Pages too many first, then what the pages cost."""
        return self.plan.extra, self.plan.price


def compose_issue(issue: Issue, fonts: Fonts, sizes: Mapping[Path, Size], report: Report) -> Composed | None:
    """The issue as sheets, at the largest type step that fills every page; reports what does not fit.

    `sizes` are the upright pixel sizes of all pictures. None only when a story fits on no page at all (an error says so).
    """
    best: tuple[tuple[int, float], _Attempt] | None = None
    compositor = Compositor(fonts, issue.names)
    for number, step in enumerate(type_steps(issue.language)):
        attempt = _attempt(issue, step, compositor, (sizes, report))
        if attempt is None:
            continue
        rank = (attempt.plan.extra, attempt.plan.price + STEP_PRICE * number)
        if best is None or rank < best[0]:
            best = (rank, attempt)
        if attempt.plan.extra <= 0 and not attempt.plan.spare:
            break
    if best is None:
        report.error("text-too-long", "an article is longer than a page can hold", issue.span, "make it shorter, or two")
        return None
    chosen = best[1]
    sheets = set_pages(chosen.job, chosen.plan)
    return Composed(sheets=sheets, plan=chosen.plan, step=chosen.job.styles.step, settled=chosen.settled)


def _attempt(
    issue: Issue, step: TypeStep, compositor: Compositor, means: tuple[Mapping[Path, Size], Report]
) -> _Attempt | None:
    """The plan at one type step, composed again until the page numbers in the text are those of the pages."""
    job = Job(
        issue=issue, grid=a4_grid(step.row), styles=stylesheet(step, issue.language), compositor=compositor,
        report=means[1], references={}, pictures=means[0],
    )  # fmt: skip
    pricer = Pricer(job)
    plan = Composer(job, pricer).compose()
    for _ in range(ROUNDS):
        if plan is None:
            return None
        references = plan.references()
        if references == job.references:
            return _Attempt(job=job, plan=plan, settled=True)
        job = replace(job, references=references)
        pricer.renew(job, [article.id for article in issue.articles if refers(article)])
        plan = Composer(job, pricer).compose()
    return None if plan is None else _Attempt(job=job, plan=plan, settled=plan.references() == job.references)


def refers(article: Article) -> bool:
    """Whether a story's text holds a page reference."""
    return any(isinstance(node, PageReference) for node in _inlines(article))


def _inlines(article: Article) -> list[Inline]:
    nodes: list[Inline] = []
    for block in article.blocks:
        if isinstance(block, ListBlock):
            nodes += [node for item in block.items for node in item.inlines]
        elif isinstance(block, BlockQuote):
            nodes += [node for paragraph in block.paragraphs for node in paragraph.inlines]
        else:
            nodes += block.inlines
    return nodes
