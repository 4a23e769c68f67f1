"""Places where UAX #14 lets a line end and good setting does not: numbers, dates, names, units, slashes, spaced dashes.

Room: text. In: a text. Out: the indices that no line may start with, and penalties for others. The text
itself is never changed (typography §8 L1: "non-breaking behaviour without changing U+0020"; K5, K6, K8, K9 of §1.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTHS = (
    "Jan(?:uary|uar|vier)?|Feb(?:ruary|ruar)?|février|Mar(?:ch|s)?|März|Apr(?:il)?|avril|May|Mai|mai|June?|Juni|juin|"
    "July?|Juli|juillet|Aug(?:ust)?|août|Sept?(?:ember)?|septembre|O[ck]t(?:ober)?|octobre|Nov(?:ember)?|novembre|"
    "De[cz](?:ember)?|décembre|mars|janvier"
)
_TITLES = (
    "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady|St|Ste|Mme|Mlle|MM|M|Hr|Herr|Frau|Hon|Rev|Gen|Col|Capt|Lt|Sgt|Amb|"
    "Messrs|Sr|Sra|Dott"
)
_COUNTED = (
    "[Pp]|[Pp]p|[Pp]gs?|[Nn]os?|Nr|[Vv]ol|[Ff]igs?|[Aa]rt|[Ss]ec|[Cc]h|ca?|approx|[Tt]el|[Ee]xt|Rm|S|Bd|Abb|стр|[Σσ]ελ|"
    "[Pp]ág|n°|№"
)
_COUNTED_WHOLE = (
    "[Pp]ages?|Nos?|[Aa]rticle|[Cc]hapter|[Ss]ection|[Ff]igure|[Tt]able|Annex|[Rr]oom|Floor|Box|Volume|[Ii]ssue|Seiten?|"
    "Kapitel|Artikel|página|pagina|strona|[Сс]траница"
)
_UNITS = (
    "million|millions|billion|billions|trillion|bn|mn|per cent|percent|Millionen|Milliarden|Mio|Mrd|Prozent|"
    "km|m|cm|mm|kg|g|mg|t|ha|l|ml|MW|GW|kW|kWh|GB|MB|kB|TB|Hz|kHz|MHz|V|W|°C|°F|km²|m²|m³|am|pm|a\\.m\\.|p\\.m\\.|hrs|Uhr|"
    "BC|AD|BCE|CE"
)
_CURRENCIES = "US\\$|HK\\$|[$€£¥￥]|USD|EUR|GBP|CNY|RMB|CHF|HKD|JPY"

_SPACE = "(?P<at> )"
_GLUED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b\d{{1,2}}(?:st|nd|rd|th|er|\.)?{_SPACE}(?:{_MONTHS})\b",
        rf"\b(?:{_MONTHS})\.?{_SPACE}\d{{1,2}}(?:st|nd|rd|th)?(?![\d:.]*\d)",
        rf"\b(?:{_TITLES})\.?{_SPACE}(?=[^\W\d_a-z])",
        rf"\b(?:{_COUNTED})\.{_SPACE}(?=\d)",
        rf"\b(?:{_COUNTED_WHOLE}){_SPACE}(?=\d)",
        rf"\d{_SPACE}(?:{_UNITS})(?![^\W_])",
        rf"\d{_SPACE}[%‰]",
        rf"\bper{_SPACE}cent\b",
        r"(?<=\d)(?P<at> )(?=\d{3}(?!\d))",
        rf"(?:{_CURRENCIES}){_SPACE}(?=\d)",
        r"(?<![^\W\d_])[^\W\d_a-z]\.(?P<at> )(?=[^\W\d_a-z])",
        r"(?P<at> )[–—…·-](?=\s|$)",
        r"(?P<at> )\.\.\.",
    )
)
_PHONE = re.compile(r"(?<!\d)\(?\+?\d[\d() -]{5,}\d(?!\d)")
_PHONE_LONGEST = 24
_RANGE = re.compile(r"(?<!\d)\d{1,4}[–-](?=\d{1,4}(?!\d))")
_SLASH = re.compile(r"(?P<left>(?<![^\W_])[^\W_]*)/(?=(?P<right>[^\W_]*))")
_SLASH_SHORT = 3
_SHORT_HYPHEN = re.compile(r"(?<![^\W_-])[^\W_][-\u2010](?=[^\W\d_])|[-\u2010](?=[^\W_](?![^\W_]))")

_HAN_UNIT = re.compile(r"(?<=[0-9０-９])[个年月日号时点分秒岁人名位次届条项家万亿千百元角吨米里度天周种倍]")
_COUNTED_HAN = re.compile(r"第 ?\d{1,4} ?[页期号章节条届次]")
_PAIR = re.compile(r"(?<!—)——")
_INTERPUNCT = re.compile(r"[·‧](?=.)")


def forbidden(text: str) -> set[int]:
    """The indices that a line must not start with."""
    closed: set[int] = set()
    for pattern in _GLUED:
        closed.update([hit.end("at") for hit in pattern.finditer(text)])
    closed.update(_phones(text))
    if "第" in text:
        closed.update([at for hit in _COUNTED_HAN.finditer(text) for at in range(hit.start() + 1, hit.end())])
    if "-" in text or "–" in text or "\u2010" in text:
        closed.update([hit.end() for hit in _RANGE.finditer(text)])
        closed.update([hit.end() for hit in _SHORT_HYPHEN.finditer(text)])
    if "/" in text:
        closed.update(_slashes(text))
    return closed


def penalties(text: str) -> dict[int, float]:
    """What it costs (TeX's scale) to start a line at some indices: a Han unit after its number, a dash, after `·`."""
    costs = {hit.start(): 50.0 for hit in _HAN_UNIT.finditer(text)}
    costs.update({hit.end(): 50.0 for hit in _INTERPUNCT.finditer(text)})
    costs.update({hit.start(): 100.0 for hit in _PAIR.finditer(text)})
    return costs


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
