"""Web and mail addresses: where they are in a text and where a line may end inside them.

Room: text. In: a text. Out: their extents, and break places with penalties. Typography K7: after `//` and a single `/`,
before the marks that join the parts (in a mail address before `@` and `.`, a short name before `@` staying whole), at least
three characters in each piece, and never an added hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_BODY = r"[\w.~:/?#\[\]@!$&'()*+,;=%-]"
_DOMAIN = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_TOP = r"(?:int|org|com|net|edu|gov|info|cn|eu|ch|uk|de|fr|jp|hk|io|tv|mil|asia)"
_ADDRESS = re.compile(
    rf"(?P<mail>(?:mailto:)?[A-Za-z0-9][\w.+-]*@{_DOMAIN}(?:\.{_DOMAIN})+)"
    rf"|(?:(?i:https?|ftp)://|(?i:www)\.){_BODY}+"
    rf"|(?<![\w.@-]){_DOMAIN}(?:\.{_DOMAIN})*\.{_TOP}(?![\w.-]*\w)(?:/{_BODY}*)?",
    re.ASCII,
)
_TRAILING = tuple(".,;:!?'\")]")
_WEB_PLACES = re.compile(r"(?<=//)(?!/)|(?<=[^/]/)(?!/)|(?=[?#._~%&=-])")
_MAIL_PLACES = re.compile(r"(?<=^mailto:)|(?=[@.])")
_HINT = re.compile(rf"@|//|(?i:www)\.|\.{_TOP}(?!\w)", re.ASCII)
_SHORTEST = 3
_LONG_PIECE = 16
PENALTY = 300.0
PENALTY_ANYWHERE = 2000.0


def addresses(text: str) -> list[tuple[int, int, list[tuple[int, float]]]]:
    """Start, end, and the places (index, penalty) a line may begin with, of every address in the text."""
    if not _HINT.search(text):
        return []
    found = []
    for hit in _ADDRESS.finditer(text):
        address = _trimmed(hit.group())
        places = _mail_places(address) if hit["mail"] else [place.start() for place in _WEB_PLACES.finditer(address)]
        pieces = [(hit.start() + at, penalty) for at, penalty in _cuts(address, places)]
        found.append((hit.start(), hit.start() + len(address), pieces))
    return found


def _trimmed(address: str) -> str:
    """The address without the marks of the sentence it ends; a closing bracket stays if it was opened inside."""
    while address[-1:] in _TRAILING:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address


def _mail_places(address: str) -> list[int]:
    """Before `@` and each `.`, but never inside a name before `@` that is short enough for a narrow column."""
    at = address.index("@")
    first = address.find(":", 0, at) + 1
    short = at - first < _LONG_PIECE
    return [place.start() for place in _MAIL_PLACES.finditer(address) if not (short and first < place.start() < at)]


def _cuts(address: str, places: Iterable[int]) -> Iterator[tuple[int, float]]:
    """Offsets with penalties: between the parts, and anywhere inside a part too long for a narrow column."""
    cuts = [0]
    for place in places:
        if place - cuts[-1] >= _SHORTEST and len(address) - place >= _SHORTEST:
            cuts.append(place)
    for start, end in zip(cuts, (*cuts[1:], len(address)), strict=True):
        if start:
            yield start, PENALTY
        if end - start > _LONG_PIECE:
            yield from ((at, PENALTY_ANYWHERE) for at in range(start + _SHORTEST, end - _SHORTEST + 1))
