"""Places where UAX #14 lets a line end and good setting does not: numbers, dates, names, units, slashes, spaced dashes.

Room: text. In: a text and the languages of its pieces. Out: the indices that no line may start with, and penalties for
others. The text itself is never changed (typography §8 L1: "non-breaking behaviour without changing U+0020"; K5, K6, K8,
K9 of §1.2). The words that stay with a number or a name are in `clinging_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsletter_pdf.text import clinging_words as words
from newsletter_pdf.text.itemize import is_chinese

_WORD = re.compile(r"[^(\[{«“‘„‚»›¿¡—–/’]*\Z")
_WORD_LONGEST = 24
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th|er|[.ºη])?\Z")
_DAY = re.compile(r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th|er|[.ºη])?\Z")
_DAY_AFTER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?(?![\d:.]*\d)")
_MONTH = re.compile(rf"(?P<of>d[ei] )?(?:{'|'.join(sorted(words.MONTHS))})\b")
_UNIT = re.compile(rf"(?:{words.UNITS})(?![^\W_])|[%‰]|{words.CURRENCIES}")
_CURRENCY = re.compile(words.CURRENCIES)
_THOUSAND = re.compile(r"\d{3}(?!\d)")
_SHORT_DOTTED = re.compile(r"[^\W\d_]{1,3}\.")
_DASHES = "–—…·-"

_ITEM = re.compile(r"[–—•·-] ")
_RAYA = re.compile(r"(?<!\S)—(?=[^\s—])")
_ELLIPSIS = re.compile(r"(?<![^\s“‘„«(\[])…(?=[^\W\d_\u2e80-\U0003ffff])")
_SIGN = r"(?:\d|\(\+?\d{1,5}\))"
_PHONE = re.compile(
    rf"(?<!\d)(?:\+{_SIGN}(?:[ ./\u2010-\u2013-]{{0,3}}{_SIGN}){{5,}}|{_SIGN}(?:[ \u2010-\u2013-]{{0,3}}{_SIGN}){{5,}})"
)
_PHONE_LONGEST = 24
_RANGE = re.compile(r"(?<!\d)\d{1,4}[%‰°]?[–\u2010-](?=[$€£¥￥]?\d{1,4}(?!\d))")
_SLASH = re.compile(r"(?P<left>(?<![^\W_])[^\W_]*)/(?=(?P<right>[^\W_]*))")
_SLASH_SHORT = 3
_SHORT_HYPHEN = re.compile(r"(?<![^\W_])[^\W_][-–\u2010](?=[^\W\d_])|[-–\u2010](?=[^\W_](?![^\W_]))")

_HAN_UNIT = re.compile(r"(?<=[0-9０-９])[个年月日号时点分秒岁人名位次届条项家万亿千百元角吨米里度天周种倍]")
_COUNTED_HAN = re.compile(r"第 ?\d{1,4} ?[页期号章节条届次]")
_PAIR = re.compile(r"(?<!—)——")
_INTERPUNCT = re.compile(r"[·‧](?=.)")

_FRENCH = re.compile(r"[ \u2000-\u200a\u205f]+(?=[;:!?»›])|(?<=[«‹])[ \u2000-\u200a\u205f]+")
"""A space of any width beside the marks that French sets off."""
_CHINESE = re.compile(
    r"\s+(?=[、。，．：；！？‼⁇⁈⁉…⋯～·‧・々ー”’）》〉」』】〗〕］｝]|—(?!—)|[-–\u2010][^\s\d])|(?<![A-Za-z] [/／])(?<=[/／])\s+"
)
"""Spaces before a mark that no line may start with, or behind a solidus, which no line may end with (but `and / or`)."""
_AHEAD = 2
"""How many characters those patterns look ahead."""


def forbidden(text: str, languages: Iterable[tuple[int, int, str]]) -> set[int]:
    """The indices that a line must not start with."""
    closed = set(_phones(text))
    if " " in text:
        closed.update(_after_spaces(text))
    if "第" in text:
        closed.update([at for hit in _COUNTED_HAN.finditer(text) for at in range(hit.start() + 1, hit.end())])
    if "-" in text or "–" in text or "\u2010" in text:
        closed.update([hit.end() for hit in _RANGE.finditer(text)])
        closed.update([hit.end() for hit in _SHORT_HYPHEN.finditer(text)])
    if "/" in text:
        closed.update(_slashes(text))
    if "—" in text or "…" in text:
        closed.update([hit.end() for pattern in (_RAYA, _ELLIPSIS) for hit in pattern.finditer(text)])
    closed.update(_beside_marks(text, languages))
    return closed


def penalties(text: str) -> dict[int, float]:
    """What it costs (TeX's scale) to start a line at some indices: a Han unit after its number, a dash, after `·`."""
    costs = {hit.start(): 50.0 for hit in _HAN_UNIT.finditer(text)}
    costs.update({hit.end(): 50.0 for hit in _INTERPUNCT.finditer(text)})
    costs.update({hit.start(): 100.0 for hit in _PAIR.finditer(text)})
    return costs


# ------------------------------------------------------------------------------------------------ spaces that stay


def _after_spaces(text: str) -> Iterator[int]:
    """After the spaces that must not end a line (typography L1)."""
    if _ITEM.match(text):
        yield 2
    start, at = 0, text.find(" ") + 1
    while 0 < at < len(text):
        found = _WORD.search(text, max(start, at - _WORD_LONGEST), at - 1)
        if found and found.group():
            yield from _after_word(found.group(), text, at)
        elif text[at] in _DASHES and text[at + 1 : at + 2] in ("", " "):
            yield at
        start, at = at, text.find(" ", at) + 1


def _after_word(word: str, text: str, at: int) -> Iterator[int]:
    """The places at `at` and just behind where a line must not start because of the word before."""
    after = text[at]
    if after.isdecimal():
        if _counts(word, text, at):
            yield at
    elif after in _DASHES or after == ".":
        if text[at + 1 : at + 2] in ("", " ") or text.startswith("...", at):
            yield at
    elif _ORDINAL.search(word):
        yield from _after_number(word, text, at)
    elif _names(word, text, at):
        yield at


def _counts(word: str, text: str, at: int) -> bool:
    """Whether a word stays with the number that follows: `p. 5`, `№ 5`, `June 5`, `€ 5`, the thousands of `5 000`."""
    if word[-1].isdecimal():
        return _THOUSAND.match(text, at) is not None
    bare = word.removesuffix(".")
    if bare in words.MONTHS and _DAY_AFTER.match(text, at):
        return True
    return word in words.BEFORE_NUMBER or (bare != word and bare in words.BEFORE_NUMBER_DOTTED)


def _after_number(word: str, text: str, at: int) -> Iterator[int]:
    """`5 km`, `5 %`, `3. Mai`, and both spaces of `3 de mayo`."""
    if word[-1].isdecimal() and _UNIT.match(text, at):
        yield at
    elif _DAY.search(word) and (month := _MONTH.match(text, at)):
        yield at
        if month["of"]:
            yield month.end("of")


def _names(word: str, text: str, at: int) -> bool:
    """Whether a word stays with the one that follows: `Mr Li`, `J. F.`, `z. B.`, `per cent`, `Mio. €`."""
    bare = word.removesuffix(".")
    after = text[at]
    if after.isalpha() and not after.islower() and (bare in words.TITLES or _initial(word)):
        return True
    if len(word) == 2 and bare != word and bare.islower():
        return _SHORT_DOTTED.match(text, at) is not None
    if word == "per":
        return text.startswith("cent", at)
    return bare in words.MULTIPLES and _CURRENCY.match(text, at) is not None


def _initial(word: str) -> bool:
    """Whether a word ends with a single capital letter and a full stop."""
    return word[-1] == "." and word[-2:-1].isupper() and not word[-3:-2].isalpha()


def _beside_marks(text: str, languages: Iterable[tuple[int, int, str]]) -> Iterator[int]:
    """After the spaces that stand beside marks, as French and Chinese want it."""
    for start, end, language in languages:
        pattern = _CHINESE if is_chinese(language) else _FRENCH if language[:2].lower() == "fr" else None
        if pattern is not None:
            for hit in pattern.finditer(text, start, end + _AHEAD):
                if hit.start() < end:
                    yield from range(hit.start(), hit.end() + 1)


# ------------------------------------------------------------------------------------------------ numbers, solidi


def _phones(text: str) -> Iterator[int]:
    """Every index inside a telephone or identity number, spaces included (K6)."""
    for hit in _PHONE.finditer(text):
        if hit.end() - hit.start() <= _PHONE_LONGEST:
            yield from range(hit.start() + 1, hit.end())


def _slashes(text: str) -> Iterator[int]:
    """After a solidus with a short word on either side: `km/h`, `A/B`, `GB/T` (K8)."""
    for hit in _SLASH.finditer(text):
        if min(len(hit["left"]), len(hit["right"])) <= _SLASH_SHORT:
            yield hit.end()
