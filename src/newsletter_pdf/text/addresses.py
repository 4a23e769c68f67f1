"""Web and mail addresses: where they are in a text and where a line may end inside them.

Room: text. In: a text. Out: their extents, and break places with penalties. Typography K7: after `//` and a single `/`,
before the marks that join the parts, at least three characters in each piece, and never an added hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BODY = r"[\w.~:/?#\[\]@!$&'()*+,;=%-]"
_DOMAIN = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_TOP = r"(?:int|org|com|net|edu|gov|info|cn|eu|ch|uk|de|fr|jp|hk|io|tv|mil|asia)"
_ADDRESS = re.compile(
    rf"(?P<mail>(?:mailto:)?[A-Za-z0-9][\w.+-]*@{_DOMAIN}(?:\.{_DOMAIN})+)"
    rf"|(?:(?:https?|ftp)://|www\.){_BODY}+"
    rf"|(?<![\w.@-]){_DOMAIN}(?:\.{_DOMAIN})*\.{_TOP}(?![\w.-]*\w)(?:/{_BODY}*)?",
    re.ASCII,
)
_TRAILING = tuple(".,;:!?'\")]")
_WEB_PLACES = re.compile(r"(?<=//)(?!/)|(?<=[^/]/)(?!/)|(?=[?#._~%&=-])")
_MAIL_PLACES = re.compile(r"(?=[@.])")
_SHORTEST = 3
_LONG_PIECE = 16
PENALTY = 300.0
PENALTY_ANYWHERE = 2000.0


def addresses(text: str) -> list[tuple[int, int, list[tuple[int, float]]]]:
    """Start, end, and the places (index, penalty) a line may begin with, of every address in the text."""
    if "." not in text:
        return []
    found = []
    for hit in _ADDRESS.finditer(text):
        address = _trimmed(hit.group())
        places = _MAIL_PLACES if hit["mail"] else _WEB_PLACES
        pieces = [(hit.start() + at, penalty) for at, penalty in _places(address, places)]
        found.append((hit.start(), hit.start() + len(address), pieces))
    return found


def _trimmed(address: str) -> str:
    """The address without the marks of the sentence it ends; a closing bracket stays if it was opened inside."""
    while address[-1:] in _TRAILING:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address


def _places(address: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, float]]:
    """Offsets with penalties: between the parts, and anywhere inside a part too long for a narrow column."""
    cuts = [0]
    for hit in pattern.finditer(address):
        if hit.start() - cuts[-1] >= _SHORTEST and len(address) - hit.start() >= _SHORTEST:
            cuts.append(hit.start())
    for start, end in zip(cuts, (*cuts[1:], len(address)), strict=True):
        if start:
            yield start, PENALTY
        if end - start > _LONG_PIECE:
            yield from ((at, PENALTY_ANYWHERE) for at in range(start + _SHORTEST, end - _SHORTEST + 1))
