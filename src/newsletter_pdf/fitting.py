"""What does not fit, in words: pages too many, rows to spare.

Room: pipeline. In: the composed issue. Out: problems in the report. A later room computes advice with the search itself.
"""

from __future__ import annotations

from collections.abc import Callable

from newsletter_pdf.composing import Composed
from newsletter_pdf.content import Block, Issue, QuotePlace, Text, paragraphs
from newsletter_pdf.design.grid import TYPE_AREA_HEIGHT
from newsletter_pdf.diagnostics import Report
from newsletter_pdf.layout.bands import AsideSetting
from newsletter_pdf.layout.compose import PagePlan

WORDS_A_ROW, COVER_WORDS_A_ROW = 15, 10
LONG_FOREWORD = 2600
"""Characters of a foreword from which it is to blame when there are no pages."""
"""About how many words a row holds over the page's whole width, and over the foreword's on the cover."""


def report_fit(issue: Issue, composed: Composed, report: Report) -> None:
    """Report pages too many as an error, pages that are not full as warnings."""
    plan = composed.plan
    if plan.extra > 0:
        rows = sum(band.rows + band.gap for page in plan.pages[plan.wanted :] for band in page.bands)
        titles = ", ".join(f"“{article.title}”" for page in plan.pages[plan.wanted :] for article in page.articles)
        report.error(
            "text-too-long",
            f"the issue takes {len(plan.pages)} pages, and {plan.wanted} are wanted",
            plan.pages[plan.wanted].articles[0].span if plan.pages[plan.wanted].articles else issue.span,
            f"cut about {rows * WORDS_A_ROW} words in all, or take out a picture or a quote, or set pages: {len(plan.pages)}"
            f" ({titles} would stand on the pages added)",
        )
    else:
        _report_spare(issue, composed, report)
    for page in plan.pages:
        _report_wishes(page, report)
    if not composed.settled:
        report.warning("references-unsettled", "the page numbers in the text did not settle; check them", issue.span)


def _report_wishes(page: PagePlan, report: Report) -> None:
    """Quotes that were asked to straddle the gutter and could not, and optional things left out, are named."""
    for band in page.bands:
        for part in band.parts:
            setting = part.setting
            if isinstance(setting, AsideSetting):
                continue
            for name in setting.left_out:
                message = f"{name} is left out, since there was no room"
                report.note("left-out", message, setting.article.span, "take out optional: true to have it in any case")
            if setting.straddled:
                continue
            for quote in setting.article.quotes:
                if quote.place is QuotePlace.STRADDLE:
                    report.warning(
                        "quote-moved", "there was no room for this quote across the gutter, so it stands in a column",
                        quote.span, "shorten the quote or its story's pictures, or write place: auto",
                    )  # fmt: skip


def _report_spare(issue: Issue, composed: Composed, report: Report) -> None:
    """Each page that is not full, and what would fill it; much too little material means fewer pages."""
    plan, page_rows = composed.plan, TYPE_AREA_HEIGHT / composed.step.row
    fewer = int(plan.spare / page_rows)
    if fewer and plan.wanted > fewer:
        report.warning(
            "too-little", f"there is too little for {plan.wanted} pages: {plan.spare} rows stay empty", issue.span,
            f"set pages: {plan.wanted - fewer}, or add about {plan.spare * WORDS_A_ROW} words",
        )  # fmt: skip
        return
    for page in plan.pages:
        if page.spare:
            words = page.spare * (COVER_WORDS_A_ROW if page.number == 1 else WORDS_A_ROW)
            report.warning(
                "page-not-full",
                f"page {page.number} has {page.spare} {'row' if page.spare == 1 else 'rows'} to spare",
                page.articles[-1].span if page.articles else issue.span,
                f"add about {words} words to a story on that page, or a picture",
            )


def _length(blocks: tuple[Block, ...]) -> int:
    """Characters of text."""
    return sum(len(node.text) for paragraph in paragraphs(blocks) for node in paragraph.inlines if isinstance(node, Text))


def report_impossible(issue: Issue, report: Report, fits_unpinned: Callable[[], bool]) -> None:
    """Say why there are no pages at all: pins that contradict the order or each other, or a text that fits nowhere.

    `fits_unpinned` tells whether there are pages without the pins.
    """
    pinned = [article for article in issue.articles if article.page is not None]
    if pinned and fits_unpinned():
        report.error(
            "page-pins", "the stories cannot stand in this order on the pages they are pinned to", pinned[-1].span,
            "take out page: here, or change the order of the articles",
        )  # fmt: skip
        return
    if issue.foreword and _length(issue.foreword.blocks) > LONG_FOREWORD:
        report.error(
            "text-too-long", "the foreword does not fit on the cover", issue.foreword.span,
            "shorten it to about 400 words, or make an article of it",
        )  # fmt: skip
        return
    longest = max(issue.articles, key=lambda article: _length(article.blocks))
    report.error(
        "text-too-long", f"“{longest.title}” does not fit on any page", longest.span,
        "shorten it, break its longest paragraph in two, or take a picture or a quote out of it",
    )  # fmt: skip
