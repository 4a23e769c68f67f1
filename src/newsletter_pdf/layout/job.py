"""What every part of the layout needs to know of the job in hand.

Room: layout. A `Job` is one attempt at one type step with one set of page numbers; nothing in it changes while pages are made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast

from newsletter_pdf.content import Issue
from newsletter_pdf.design.grid import Grid
from newsletter_pdf.design.style import TextStyle
from newsletter_pdf.design.stylesheet import Stylesheet
from newsletter_pdf.diagnostics import Report
from newsletter_pdf.geometry import Size
from newsletter_pdf.layout.paragraph import Compositor
from newsletter_pdf.layout.setline import SetLine
from newsletter_pdf.text.shaped import TextSpan

T = TypeVar("T")
SMALLEST_FIT = 5.0
"""The least size in points to which words shrink to fit on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The issue, its looks at one type step, and the means to set it.

    `references` maps article ids to the page numbers of the round before; `pictures` maps files to their upright pixel sizes.
    """

    issue: Issue
    grid: Grid
    styles: Stylesheet
    compositor: Compositor
    report: Report
    references: Mapping[str, int]
    pictures: Mapping[Path, Size]
    memo: dict[tuple[object, ...], object] = field(default_factory=dict, compare=False)

    def kept(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` gives, made once for each key: pieces that many arrangements share."""
        if key not in self.memo:
            self.memo[key] = make()
        return cast(T, self.memo[key])

    @property
    def k(self) -> float:
        """Points of the reference grid in points of this job: scales distances that are not rows."""
        return self.styles.scale

    def line(self, text: str, style: TextStyle, language: str = "", link: str = "") -> SetLine:
        """Words on one line, as wide as they come."""
        span = TextSpan(text=text, style=style, language=language or self.issue.language, link=link)
        return self.spans_line((span,))

    def fitted(self, text: str, style: TextStyle, measure: float, language: str = "") -> TextStyle:
        """The style, smaller if the words on one line would be wider than `measure` points."""
        width = self.line(text, style, language).width
        return style if width <= measure else style.with_(size=max(SMALLEST_FIT, style.size * measure / width))

    def spans_line(self, spans: tuple[TextSpan, ...]) -> SetLine:
        """Words of several styles on one line, as wide as they come."""
        return self.compositor.line(spans)

    def text(self, text: str, style: TextStyle, measure: float, language: str = "") -> tuple[SetLine, ...]:
        """Words in lines of at most `measure` points."""
        span = TextSpan(text=text, style=style, language=language or self.issue.language)
        return self.compositor.natural(self.compositor.prepare((span,), style), measure)

    def spans(self, spans: tuple[TextSpan, ...], measure: float) -> tuple[SetLine, ...]:
        """Words of several styles in lines of at most `measure` points, aligned as the first style says."""
        return self.compositor.natural(self.compositor.prepare(spans, spans[0].style), measure)
