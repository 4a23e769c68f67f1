"""From words as content to words with looks: inline nodes become text spans.

Room: layout. In: inline nodes and a style. Out: `TextSpan`s; page references are resolved from the round before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from newsletter_pdf.content import Inline, PageReference, Text
from newsletter_pdf.design import palette
from newsletter_pdf.design.style import Family, TextStyle
from newsletter_pdf.text.shaped import TextSpan

_PAGE_WORD = re.compile(r"(?:\b(?:pages?|pg\.?|pp?\.|seiten?|s\.|стр\.|σελ\.|página|pagina|strona)\s|第)$", re.IGNORECASE)
UNKNOWN_PAGE = "0"


def text_spans(
    inlines: Sequence[Inline], style: TextStyle, language: str, references: Mapping[str, int]
) -> tuple[TextSpan, ...]:
    """The spans of a paragraph. A reference's page word ("page", "pg.") belongs to its link and looks like it."""
    spans: list[TextSpan] = []
    taken = 0
    for node, follower in zip_longest(inlines, inlines[1:]):
        styled = _emphasis(style, node, language)
        if isinstance(node, PageReference):
            page = references.get(node.target)
            number = str(page) if page else UNKNOWN_PAGE
            taken = _add_reference(spans, (number, node.target), styled, language, _start(follower))
            continue
        text, taken = node.text[taken:], 0
        spans.append(TextSpan(text=text, style=_link(styled) if node.link else styled, language=language, link=node.link))
    return tuple(span for span in spans if span.text)


def plain(inlines: Sequence[Inline]) -> str:
    """The words alone, without page references."""
    return "".join(node.text for node in inlines if isinstance(node, Text))


def _emphasis(style: TextStyle, node: Inline, language: str) -> TextStyle:
    """Bold and italic; Chinese has no italics, so there both are weight (CLREQ, emphasis)."""
    upright = language.startswith("zh")
    if node.bold or (node.italic and upright):
        style = style.with_(weight=max(600, style.weight + 200))
    if node.italic and not upright:
        style = style.with_(italic=not style.italic)
    return style


def _link(style: TextStyle) -> TextStyle:
    """Links are vermilion and semibold: colour alone would not do beside ink."""
    return style.with_(colour=palette.VERMILION, weight=max(600, style.weight))


def _add_reference(
    spans: list[TextSpan], reference: tuple[str, str], style: TextStyle, language: str, following: str
) -> int:
    """Add a reference (its page number and target) with its page word; gives how many of the following characters it took."""
    number, target = reference
    word = ""
    if spans and (match := _PAGE_WORD.search(spans[-1].text)):
        before = spans.pop()
        word = match.group()
        spans.append(TextSpan(text=before.text[: match.start()], style=before.style, language=language))
    after = "页" if word == "第" and following.startswith("页") else ""
    whole = f"{word}{number}{after}"
    spans.append(TextSpan(text=whole, style=_link(style), language=language, link=f"#{target}"))
    return len(after)


def _start(node: Inline | None) -> str:
    return node.text if isinstance(node, Text) else ""


def lighter(style: TextStyle) -> TextStyle:
    """The light companion of a heading's style: two weights of one serif give rank."""
    return style if style.family is Family.SANS else style.with_(weight=300)
