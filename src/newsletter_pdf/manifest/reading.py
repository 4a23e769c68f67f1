"""What all readers share: the report, the files, the language in force, and what has been found so far.

Room: below `readers`, `markup` and `schema`; knows no keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from newsletter_pdf.content import PageReference
from newsletter_pdf.diagnostics import Report, Severity, Span
from newsletter_pdf.manifest.files import IssueFolder
from newsletter_pdf.manifest.source import Source

PROBLEM_LIMIT: Final = 200  # nobody reads more, and looking for suggestions costs time
RESERVED_ANCHORS: Final = ("foreword", "contents", "events", "contact")
PAGE_REFERENCE: Final = re.compile(r"\{\s*page\s*:\s*([^\s{}]+)\s*\}")
BROKEN_REFERENCE: Final = re.compile(r"\{\s*pages?\b[^{}]*\}?", re.IGNORECASE)


class CappedReport(Report):
    """A report that takes a reader's problems up to a limit, and says once that there are more."""

    def _add(self, severity: Severity, code: str, message: str, span: Span, fix: str) -> None:
        if len(self.problems) < PROBLEM_LIMIT:
            Report._add(self, severity, code, message, span, fix)
        elif len(self.problems) == PROBLEM_LIMIT:
            message = f"there are more problems; the first {PROBLEM_LIMIT} are shown"
            Report._add(self, Severity.ERROR, "too-many-problems", message, Span(span.file), "mend these and try again")


@dataclass(slots=True)
class Gathered:
    """What the whole issue says about itself, for checks that need all of it."""

    ids: dict[str, Span] = field(default_factory=dict)
    references: list[PageReference] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reading:
    """The surroundings in which a value is read; `language` is that of the nearest part that names one."""

    report: Report
    source: Source
    folder: IssueFolder
    language: str = "en-GB"
    languages: tuple[str, ...] = ("en",)
    pages: int = 5
    gathered: Gathered = field(default_factory=Gathered)


def closest(word: str, names: Iterable[str]) -> str:
    """The name most like `word`, or an empty string."""
    by_folded = {name.casefold(): name for name in names}
    found = get_close_matches(word.casefold()[:80], by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else ""


def did_you_mean(word: str, names: Iterable[str], form: str = '"{}"') -> str:
    """`did you mean "caption"?`, or an empty string when nothing is like it."""
    found = closest(word, names)
    return f"did you mean {form.format(found)}?" if found else ""
