"""Where words may be parted: Liang's patterns out of pyphen's dictionaries, the house's exceptions, and no names.

Room: text. In: a bare run of letters and its language. Out: offsets inside it. pyphen takes about 100 ms to read a
dictionary, too long for a program that must start and end within a second; here a dictionary is read in one pass and a
pattern is only taken apart when a word contains it (same answers; tests compare the two). Dictionaries with respelling
(Hungarian, Catalan, Afrikaans) are left to pyphen itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

_DICTIONARIES = {
    "en": "en_GB", "de": "de_DE", "fr": "fr", "ru": "ru_RU", "el": "el_GR", "es": "es", "it": "it_IT", "nl": "nl_NL",
    "pl": "pl_PL", "cs": "cs_CZ", "pt": "pt_PT", "sk": "sk_SK", "sl": "sl_SI", "sv": "sv", "da": "da_DK", "nb": "nb_NO",
    "nn": "nn_NO", "no": "nb_NO", "ro": "ro_RO", "uk": "uk_UA", "bg": "bg_BG", "hr": "hr_HR", "lt": "lt", "lv": "lv_LV",
    "et": "et_EE", "hu": "hu_HU", "is": "is", "gl": "gl", "ca": "ca",
}  # fmt: skip
_REGIONAL = {
    "en-us": "en_US", "en-ca": "en_US", "en-ph": "en_US", "de-at": "de_AT", "de-ch": "de_CH", "pt-br": "pt_BR"
}  # fmt: skip
_SHORTEST, _LEFT, _RIGHT = 6, 2, 3
_SHORTEST_CAPITALISED, _LEFT_CAPITALISED = 8, 3
_NOT_PATTERNS = ("%", "#", "LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN")
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = "0123456789"
_NO_DIGITS = str.maketrans("", "", _DIGITS)


class _Positions(Protocol):
    """The part of pyphen's HyphDict that is used here."""

    def positions(self, word: str) -> list[int]: ...


class Hyphenator:
    """Answers where a word may be parted, remembering every word it was asked about."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """`names` (of persons, places) are never parted: no word of them, in any case, with or without a possessive."""
        self._names = {word.casefold() for name in names for word in _WORD.findall(name)}
        self._known: dict[tuple[str, str], tuple[int, ...]] = {}

    def points(self, word: str, language: str) -> tuple[int, ...]:
        """The offsets inside `word`, a bare run of letters, before which it may be parted; () for an unknown language.

        Never acronyms and mixed case, words under 6 letters, capitalised words under 8 (typography Y1 to Y4).
        """
        key = (word, language)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._points(word, language)
        return found

    def _points(self, word: str, language: str) -> tuple[int, ...]:
        capitalised = word[:1].isupper()
        if len(word) < (_SHORTEST_CAPITALISED if capitalised else _SHORTEST):
            return ()
        lower = word.lower()
        if word[1:] != lower[1:] or len(lower) != len(word) or word.casefold() in self._names:
            return ()
        exception = _exceptions().get((language[:2].lower(), lower))
        found = exception if exception is not None else _liang(lower, _dictionary(language))
        left = _LEFT_CAPITALISED if capitalised else _LEFT
        return tuple([at for at in found if left <= at <= len(word) - _RIGHT])


def _dictionary(language: str) -> str:
    """The name of the dictionary for a BCP 47 tag, or an empty string."""
    tag = language.lower().replace("_", "-")
    return _REGIONAL.get(tag) or _DICTIONARIES.get(tag.split("-")[0], "")


def _liang(word: str, dictionary: str) -> tuple[int, ...]:
    """All points of a lower-case word, Liang's method: the highest value of every pattern, odd ones are points."""
    if not dictionary:
        return ()
    patterns, longest = _patterns(dictionary)
    if not patterns:
        return _by_pyphen(word, dictionary)
    pointed = f".{word}."
    size = len(pointed)
    values = [0] * (size + 1)
    for start in range(size - 1):
        for end in range(start + 1, min(start + longest, size) + 1):
            pattern = patterns.get(pointed[start:end])
            if pattern is not None:
                for at, value in _values(pattern):
                    if value > values[start + at]:
                        values[start + at] = value
    return tuple([at - 1 for at, value in enumerate(values) if value % 2])


@cache
def _values(pattern: str) -> list[tuple[int, int]]:
    """Offset and value of every digit in a pattern such as `.ac5t2iva`."""
    found = []
    at = 0
    for char in pattern:
        if char in _DIGITS:
            found.append((at, int(char)))
        else:
            at += 1
    return found


@cache
def _patterns(dictionary: str) -> tuple[dict[str, str], int]:
    """The patterns of one dictionary by their letters, and the longest's length; none if it respells words."""
    data = (_folder() / f"hyph_{dictionary}.dic").read_bytes()
    encoding, _, rest = data.partition(b"\n")
    name = encoding.decode("ascii").strip()
    text = rest.decode("cp1251" if name.lower() == "microsoft-cp1251" else name)
    lines = [line for line in map(str.strip, text.split("\n")) if line and not line.startswith(_NOT_PATTERNS)]
    if "/" in text and any("/" in line and "=" in line for line in lines):
        return {}, 0
    patterns = dict(zip("\n".join(lines).translate(_NO_DIGITS).split("\n"), lines, strict=True))
    return patterns, max(map(len, patterns))


@cache
def _folder() -> Path:
    """pyphen's folder of dictionaries, found without importing pyphen (its import lists and maps them all)."""
    spec = find_spec("pyphen")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pyphen, which brings the hyphenation dictionaries, is not installed")
    return Path(spec.origin).parent / "dictionaries"


def _by_pyphen(word: str, dictionary: str) -> tuple[int, ...]:
    """The points that need no respelling, from pyphen."""
    return tuple([int(at) for at in _pyphen(dictionary).positions(word) if not getattr(at, "data", None)])


@cache
def _pyphen(dictionary: str) -> _Positions:
    import pyphen  # late: 30 ms that only the rare dictionaries with respelling need

    loaded: _Positions = pyphen.Pyphen(lang=dictionary, left=1, right=1).hd
    return loaded


@cache
def _exceptions() -> dict[tuple[str, str], tuple[int, ...]]:
    """The house's own points by language and word."""
    found = {}
    for line in Path(__file__).with_name("hyphenation_exceptions.txt").read_text("utf-8").splitlines():
        language, _, parted = line.partition(" ")
        if parted and not line.startswith("#"):
            pieces = parted.split("-")
            found[language, "".join(pieces)] = tuple([len("".join(pieces[:n])) for n in range(1, len(pieces))])
    return found
