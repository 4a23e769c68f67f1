"""From an issue to finished sheets: the type step, the search, and the loop that settles the page numbers.

Room: pipeline (the part without files). In: an `Issue`. Out: a `Composed`, and in the report what does not fit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsletter_pdf.content import Article, Issue, PageReference, paragraphs
from newsletter_pdf.design.grid import a4_grid
from newsletter_pdf.design.stylesheet import TypeStep, stylesheet, type_steps
from newsletter_pdf.diagnostics import Report
from newsletter_pdf.geometry import Size
from newsletter_pdf.layout.article import Pricer
from newsletter_pdf.layout.bounds import Bounds
from newsletter_pdf.layout.compose import Composer, Plan
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.longstories import in_parts
from newsletter_pdf.layout.pages import set_pages
from newsletter_pdf.layout.paragraph import Compositor
from newsletter_pdf.sheet import Sheets
from newsletter_pdf.text.fonts import Fonts

ROUNDS = 4
"""How often the page numbers may change before the last answer is taken."""
FULLEST = (1.0, 0.86)
"""How much of a page a story may take by its least rows before it is cut, and when that leads nowhere."""
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


def compose_issue(issue: Issue, fonts: Fonts, sizes: Mapping[Path, Size], report: Report) -> Composed | None:
    """The issue as sheets, at the largest type step that fills every page, or with pages too many; see `fitting` for what does
    not fit. `sizes` are the upright pixel sizes of all pictures. None when the stories can stand on no pages at all.
    """
    compositor = Compositor(fonts, issue.names)
    steps = type_steps(issue.language)
    bounds = Bounds()
    chosen: _Attempt | None = None
    for fullest in FULLEST:  # stories are cut only when there is no other way
        parts = in_parts(_job(issue, steps[0], compositor, (sizes, report)), bounds, fullest)
        jobs = [_job(parts, step, compositor, (sizes, report)) for step in steps]
        chosen = _fitting(jobs, bounds) or _overset(jobs[-1], bounds)
        if chosen is not None:
            break
    if chosen is None:
        return None
    sheets = set_pages(chosen.job, chosen.plan)
    return Composed(sheets=sheets, plan=chosen.plan, step=chosen.job.styles.step, settled=chosen.settled)


def _fitting(jobs: Sequence[Job], bounds: Bounds) -> _Attempt | None:
    """The largest type step at which every page is full, or else the one that leaves least empty."""
    best: tuple[float, _Attempt] | None = None
    for number, job in enumerate(jobs):
        attempt = _attempt(job, job.issue.pages, bounds)
        if attempt is None:
            continue
        if not attempt.plan.spare:
            return attempt
        price = attempt.plan.price + STEP_PRICE * number
        if best is None or price < best[0]:
            best = (price, attempt)
    return best[1] if best else None


def _overset(job: Job, bounds: Bounds) -> _Attempt | None:
    """The pages with as few too many as can be."""
    wanted = job.issue.pages
    attempts = (_attempt(job, pages, bounds) for pages in range(wanted + 1, wanted + len(job.issue.articles) + 1))
    return next((attempt for attempt in attempts if attempt), None)


def _job(issue: Issue, step: TypeStep, compositor: Compositor, means: tuple[Mapping[Path, Size], Report]) -> Job:
    return Job(
        issue=issue, grid=a4_grid(step.row), styles=stylesheet(step, issue.language), compositor=compositor,
        report=means[1], references={}, pictures=means[0],
    )  # fmt: skip


def _attempt(job: Job, pages: int, bounds: Bounds) -> _Attempt | None:
    """The plan for so many pages, composed again until the page numbers in the text are those of the pages."""
    if not bounds.possible(job, pages, bounds.rooms(job, pages)):  # hopeless whatever else stands on the pages
        return None
    job = replace(job, references=Composer(job, Pricer(job), bounds).guess(pages))
    pricer = Pricer(job)
    changed = [article.id for article in job.issue.articles if refers(article)]
    plan = Composer(job, pricer, bounds).compose(pages)
    for _ in range(ROUNDS):
        if plan is None:
            return None
        references = plan.references()
        if references == job.references:
            return _Attempt(job=job, plan=plan, settled=True)
        job = replace(job, references=references)
        pricer.renew(job, changed)
        plan = Composer(job, pricer, bounds).compose(pages)
    return None if plan is None else _Attempt(job=job, plan=plan, settled=plan.references() == job.references)


def unpinned(issue: Issue) -> Issue:
    """The issue without its page pins."""
    return replace(issue, articles=tuple(replace(article, page=None) for article in issue.articles))


def refers(article: Article) -> bool:
    """Whether a story holds a page reference, in its text or its boxes."""
    blocks = [*article.blocks, *(block for box in article.boxes for block in box.blocks)]
    return any(isinstance(node, PageReference) for paragraph in paragraphs(blocks) for node in paragraph.inlines)
