"""What this house breaks otherwise than UAX #14: by giving some characters another class, per language.

Room: text. In: the text, its classes and the pieces of it in one language. Out: the classes, changed in place. Sources:
typography §1.1 and K1, K2, K9 (GB/T 15834 §5.1, clreq). Rules on words, numbers and addresses are in `no_break`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsletter_pdf.text.itemize import is_chinese, is_east_asian

_TAILORED = re.compile(r"[“”‘’—·‧~～／/０-９]")
_LATIN = re.compile(r"[A-Za-z\u00C0-\u024F]")
_QUOTES = {"“": "OPe", "‘": "OPe", "”": "CLe", "’": "CLe"}
_EVERYWHERE = {"～": "BA", "／": "WJ", "—": "BA"} | {chr(code): "NU" for code in range(0xFF10, 0xFF1A)}
_IN_CHINESE = {"·": "BA", "‧": "BA"}


def tailor(text: str, kinds: list[str], languages: Iterable[tuple[int, int, str]]) -> None:
    """Changes the classes of quotes, dashes, solidi and full-width digits to what the language of their piece wants."""
    hits = [hit.start() for hit in _TAILORED.finditer(text)]
    if not hits:
        return
    for start, end, language in languages:
        chinese = is_chinese(language)
        for at in hits:
            if start <= at < end:
                kinds[at] = _kind(text, at, kinds[at], chinese)


def _kind(text: str, at: int, kind: str, chinese: bool) -> str:
    """The class of one character of `_TAILORED`."""
    char = text[at]
    if char == "—" and chinese and "—" in (text[at - 1 : at], text[at + 1 : at + 2]):
        return "B2"  # a pair may start or end a line, and is never parted (K2)
    if char in _EVERYWHERE:
        return _EVERYWHERE[char]
    if not chinese:
        return kind
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if char in _QUOTES:
        return "AL" if char == "’" and _LATIN.match(before) and _LATIN.match(after) else _QUOTES[char]
    if char == "~":
        return "BA" if _han_or_digit(before) or _han_or_digit(after) else kind
    if char == "/":
        return kind if _LATIN.match(before) and _LATIN.match(after) else "WJ"
    return _IN_CHINESE.get(char, kind)


def _han_or_digit(char: str) -> bool:
    return char.isdigit() or (char != "" and is_east_asian(char))
