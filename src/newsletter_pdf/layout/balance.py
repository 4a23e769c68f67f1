"""Where a heading likes to be broken: after a mark, before a little word; not after one.

Room: layout (paragraphs). In: a text and one of its breakpoints. Out: the same with the penalty of breaking a heading
there (typography L9).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsletter_pdf.layout.rows import Row
from newsletter_pdf.text.shaped import BreakKind

AFTER_MARK, AFTER_COMMA, BEFORE_LITTLE, ORDINARY, AFTER_LITTLE = -60.0, -20.0, 20.0, 50.0, 150.0
INSIDE_COMPOUND = 400.0
_DASHES = frozenset("–-")
_MARKS, _COMMAS = frozenset("–—:;：；。"), frozenset(",，、")
_LITTLE: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split(" "))
    for language, words in (
        ("en", "a an the and or but nor for of in on at to by with from into over under between against after as"),
        ("de", "der die das den dem ein eine und oder in im an am auf aus bei mit nach von vom zu zum zur für"),
        ("fr", "le la les un une des du de et ou à au aux en dans par pour sur avec sans entre"),
    )
}
_REACH = 40  # characters before a break in which its last word is looked for
_LAST_WORD = re.compile(r"(\S+)\s*$")
_NEXT_WORD = re.compile(r"\w+")


def prefer(text: str, row: Row, language: str) -> Row:
    """`row` with the penalty of breaking a heading there added; forced breaks and hyphens are left alone."""
    if row.kind not in (BreakKind.SPACE, BreakKind.PLAIN):
        return row
    little = _LITTLE.get(language[:2].lower(), frozenset())
    before = _LAST_WORD.search(text[max(0, row.index - _REACH) : row.index].rstrip())
    after = _NEXT_WORD.match(text, row.index)
    words = before[1].casefold() if before else "", after[0].casefold() if after else ""
    return row._replace(penalty=row.penalty + _penalty(*words, little))


def _penalty(before: str, after: str, little: frozenset[str]) -> float:
    if before[-1:] in _DASHES and before[:-1] and after:
        return INSIDE_COMPOUND
    if before[-1:] in _MARKS:
        return AFTER_MARK
    if before[-1:] in _COMMAS:
        return AFTER_COMMA
    if before in little:
        return AFTER_LITTLE
    return BEFORE_LITTLE if after in little else ORDINARY
