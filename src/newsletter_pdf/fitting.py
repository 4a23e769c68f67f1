"""What does not fit, in words: pages too many, rows to spare.

Room: pipeline. In: the composed issue. Out: problems in the report. A later room computes advice with the search itself.
"""

from __future__ import annotations

from newsletter_pdf.composing import Composed
from newsletter_pdf.content import Issue, QuotePlace
from newsletter_pdf.diagnostics import Report
from newsletter_pdf.layout.bands import AsideSetting
from newsletter_pdf.layout.compose import PagePlan

WORDS_A_ROW = 15
"""About how many words a row of the page holds over its whole width."""


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
    for page in plan.pages:
        _report_page(issue, page, report)
        _report_wishes(page, report)
    if not composed.settled:
        report.warning("references-unsettled", "the page numbers in the text did not settle; check them", issue.span)


def _report_wishes(page: PagePlan, report: Report) -> None:
    """A quote that was asked to straddle the gutter and could not is named."""
    for band in page.bands:
        for part in band.parts:
            setting = part.setting
            if isinstance(setting, AsideSetting) or "straddle" in setting.shape:
                continue
            for quote in setting.article.quotes:
                if quote.place is QuotePlace.STRADDLE:
                    report.warning(
                        "quote-moved", "there was no room for this quote across the gutter, so it stands in a column",
                        quote.span, "shorten the quote or its story's pictures, or write place: auto",
                    )  # fmt: skip


def _report_page(issue: Issue, page: PagePlan, report: Report) -> None:
    if page.spare:
        report.warning(
            "page-not-full",
            f"page {page.number} has {page.spare} {'row' if page.spare == 1 else 'rows'} to spare",
            page.articles[-1].span if page.articles else issue.span,
            f"add about {page.spare * WORDS_A_ROW} words to a story on that page, or a picture, or let a picture grow",
        )
