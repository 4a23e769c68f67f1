"""Where lines may end in a text: UAX #14, tailored to the languages, with the house's vetoes, penalties and hyphens.

Room: text. In: a text, which languages its pieces are in, and a `Hyphenator` where words may be parted. Out: `Break`s
in order. Knows no fonts and no measure. The steps: classes → tailoring by class → rules → vetoes → addresses → hyphens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from newsletter_pdf.text import uax14
from newsletter_pdf.text.addresses import addresses
from newsletter_pdf.text.hyphenate import Hyphenator
from newsletter_pdf.text.itemize import is_chinese
from newsletter_pdf.text.no_break import forbidden, penalties
from newsletter_pdf.text.shaped import Break, BreakKind
from newsletter_pdf.text.tailoring import tailor

PENALTY_HYPHEN = 60.0
PENALTY_CAPITALISED = 200.0

_SPACES = frozenset(" \t\n\v\f\r\x85\u1680\u2028\u2029\u205f\u3000") | {chr(code) for code in range(0x2000, 0x200B)}
_SOFT_HYPHEN = "\u00ad"
_HYPHENS = frozenset("-\u2010")
_TOKEN = re.compile(r"[^\s\u2014\u3000-\u9fff\uff00-\uffef]{6,}")
_LETTERS = re.compile(r"[^\W\d_]{6,}")
_UNTOUCHED = re.compile(r"[@/:\u00ad\u2060]|\.\w")

Pieces = Sequence[tuple[int, int, str]]


def opportunities(text: str, languages: Pieces, hyphenator: Hyphenator | None) -> tuple[Break, ...]:
    """The places where a line may or must end, in order; the end of the text is not among them.

    `languages`: (start, end, BCP 47 tag) pieces that cover the text. `hyphenator`: None where words stay whole.
    The last word of a text of several words is never parted (typography Y3). Source: UAX #14 and typography §1, §6, §8.
    """
    webs = addresses(text)
    if hyphenator is None and not webs:
        return tuple(_between_words(text, languages))
    breaks = {found.index: found for found in _between_words(text, languages)}
    if hyphenator is not None:
        for found in _inside_words(text, languages, hyphenator):
            breaks.setdefault(found.index, found)
    for start, end, places in webs:
        for at in range(start + 1, end):
            breaks.pop(at, None)
        breaks.update({at: Break(at, BreakKind.PLAIN, penalty) for at, penalty in places})
    return tuple([breaks[at] for at in sorted(breaks)])


def _between_words(text: str, languages: Pieces) -> Iterator[Break]:
    """The breaks that UAX #14 finds, tailored, less those the house forbids."""
    kinds = uax14.classes(text)
    tailor(text, kinds, languages)
    closed = forbidden(text, languages)
    closed.update(_inside_clusters(text, kinds))
    costs = penalties(text)
    for at, verdict in enumerate(uax14.boundaries(kinds)):
        if verdict == uax14.MUST:
            yield Break(at, BreakKind.FORCED)
        elif verdict == uax14.MAY and at not in closed:
            yield _between(text, at, costs.get(at, 0.0))


def _inside_clusters(text: str, kinds: Sequence[str]) -> Iterator[int]:
    """Before the marks that UAX #14 would part from what they stand on: a space, or anything before a skin colour (K10)."""
    if "CM" in kinds or "ZJ" in kinds or "EMe" in kinds:
        for at, kind in enumerate(kinds):
            if kind in ("ZJ", "EMe") or (kind == "CM" and unicodedata.category(text[at]) in ("Mn", "Me", "Mc")):
                yield at


def _between(text: str, at: int, cost: float) -> Break:
    """The break before character `at`, its kind told by what stands before it."""
    before = text[at - 1]
    if before in _SPACES:
        return Break(at, BreakKind.SPACE, cost)
    if before == _SOFT_HYPHEN:
        return Break(at, BreakKind.HYPHEN, PENALTY_HYPHEN)
    return Break(at, BreakKind.PLAIN, PENALTY_HYPHEN if before in _HYPHENS else cost)


def _inside_words(text: str, languages: Pieces, hyphenator: Hyphenator) -> Iterator[Break]:
    """The breaks that need a hyphen, in words long enough, outside addresses and codes."""
    last = _last_word(text)
    for start, end, language in languages:
        if is_chinese(language):
            continue
        for token in _TOKEN.finditer(text, start, min(end, last)):
            if _UNTOUCHED.search(token.group()):
                continue
            for run in _LETTERS.finditer(token.group()):
                yield from _in_run(text, token.start() + run.start(), run.group(), language, hyphenator)


def _in_run(text: str, start: int, word: str, language: str, hyphenator: Hyphenator) -> Iterator[Break]:
    """The points of one run of letters; none when a digit, an underscore or a combining mark touches it."""
    points = hyphenator.points(word, language)
    if not points:
        return
    end = start + len(word)
    touching = text[start - 1 : start] + text[end : end + 1]
    if any(char.isdigit() or char == "_" or unicodedata.combining(char) for char in touching):
        return
    penalty = PENALTY_CAPITALISED if word[0].isupper() else PENALTY_HYPHEN
    for point in points:
        yield Break(start + point, BreakKind.HYPHEN, penalty)


def _last_word(text: str) -> int:
    """Where the last word of a text begins; the end of the text when it is its only one."""
    trimmed = text.rstrip()
    return trimmed.rfind(" ") + 1 or len(text)
