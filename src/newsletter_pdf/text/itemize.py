"""Cuts words into pieces that one face, one script and one language can set.

Room: text. In: spans of styled words. Out: `Item`s in reading order that cover every character once. Which font sets a
character follows from the language of its span and its class, never from "which font happens to have it" (typography
F3, F4): in Chinese, quotes, dashes, ellipses and full-width marks are Chinese, digits and ASCII marks Latin; in a Latin
language the quotes are Latin and only Han signs and full-width marks are Chinese.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsletter_pdf.design.style import TextStyle
from newsletter_pdf.text.face import Face
from newsletter_pdf.text.fonts import Fonts
from newsletter_pdf.text.shaped import TextSpan

HAN_SCRIPTS = frozenset({"Hani", "Kana"})
ZH_MARKS = frozenset("—…·“”‘’⸺⋯")
"""Marks that belong to the Han font in Chinese words and to the Latin font elsewhere (typography F4)."""

_KANA = (
    (0x3041, 0x3096), (0x3099, 0x309F), (0x30A1, 0x30FA), (0x30FC, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9F)
)  # fmt: skip
_EAST_ASIAN = (
    (0x2E80, 0x2FDF), (0x2FF0, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF01, 0xFFE6), (0x20000, 0x3FFFF)
)  # fmt: skip
_GREEK = ((0x0370, 0x0373), (0x0375, 0x037D), (0x037F, 0x03FF), (0x1F00, 0x1FFF))
_CYRILLIC = ((0x0400, 0x052F), (0x1C80, 0x1C8A), (0x2DE0, 0x2DFF), (0xA640, 0xA69F))
"""Code points from and to, inclusive (compiled patterns of such wide ranges would cost milliseconds at every start)."""

_APOSTROPHE = re.compile(r"(?<=[A-Za-z\u00C0-\u024F])’(?=[A-Za-z\u00C0-\u024F])")
_CLINGING = ("Mn", "Me", "Mc", "Cf", "Cc", "Zl", "Zp")
"""Categories that stay in the run they follow: marks, invisible format characters, controls."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What sets a character: a face, a script (ISO 15924; empty if it takes its neighbour's), a language (BCP 47)."""

    face: Face
    script: str
    language: str


@dataclass(frozen=True, slots=True)
class Item:
    """Characters `first` up to `end` of the whole text, all of one `Kind` with a script, out of the span `span`."""

    first: int
    end: int
    kind: Kind
    span: TextSpan


def itemize(spans: Sequence[TextSpan], fonts: Fonts) -> list[Item]:
    """The spans' characters in pieces of one face, script and language. Indices count through all spans."""
    items: list[Item] = []
    at = 0
    for span in spans:
        table = _kinds(span.style, span.language, fonts)
        items += [Item(at + first, at + end, kind, span) for first, end, kind in _pieces(span.text, table)]
        at += len(span.text)
    return items


def is_chinese(language: str) -> bool:
    """Whether a BCP 47 tag names Chinese."""
    return language[:2].lower() == "zh" and language[2:3] in ("", "-", "_")


def is_east_asian(char: str) -> bool:
    """Whether a character is a Han sign, kana, or a full-width mark: always set in the Chinese font."""
    return _within(char, _EAST_ASIAN)


def _within(char: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    code = ord(char)
    return any(first <= code <= last for first, last in ranges)


def clings(char: str) -> bool:
    """Whether a character follows its base and has no place of its own: a mark, a format character, a control."""
    return unicodedata.category(char) in _CLINGING


class _Kinds(dict[str, Kind | None]):
    """The kind of every character in one style and language, found once; None for characters that cling to a base."""

    def __init__(self, style: TextStyle, language: str, fonts: Fonts) -> None:
        super().__init__()
        self._fonts = fonts
        self._language = language
        self._chinese = is_chinese(language)
        self._latin_face = fonts.face(style)
        self._han_face = fonts.han_face(style)
        self._fallbacks = fonts.fallbacks(style)
        self.apostrophe = Kind(self._latin_face, "", language)
        self._interned: dict[Kind, Kind] = {}

    def __missing__(self, char: str) -> Kind | None:
        kind = None if clings(char) else self._kind(char)
        found = self[char] = self._interned.setdefault(kind, kind) if kind is not None else None
        return found

    def _kind(self, char: str) -> Kind:
        """The kind of a character with a place of its own."""
        if is_east_asian(char) or (self._chinese and char in ZH_MARKS):
            script = "Kana" if _within(char, _KANA) else "Hani"
            return Kind(self._covering(self._han_face, char), script, self._han_language(script))
        face = self._covering(self._latin_face, char)
        return Kind(face, _script(char), self._language)

    def _han_language(self, script: str) -> str:
        if self._chinese:
            return "zh-CN" if self._language.lower() in ("zh", "zh-cn", "zh-hans") else self._language
        if script == "Kana" or self._language[:2].lower() == "ja":
            return "ja"
        return "zh-CN"

    def _covering(self, wanted: Face, char: str) -> Face:
        """The wanted face if it has the character, or the first fallback that has, or else the wanted one."""
        if char == "\u2011" or (unicodedata.category(char) == "Zs" and char != "\u3000"):
            return wanted  # HarfBuzz makes the spaces, and the non-breaking hyphen is set as a hyphen
        if self._fonts.covers(wanted, char):
            return wanted
        return next((face for face in self._fallbacks if self._fonts.covers(face, char)), wanted)


@lru_cache(maxsize=256)
def _kinds(style: TextStyle, language: str, fonts: Fonts) -> _Kinds:
    return _Kinds(style, language, fonts)


def _script(char: str) -> str:
    """Script of a character outside East Asia: Grek, Cyrl, Latn for letters; "" for marks and digits (UAX #24)."""
    if _within(char, _GREEK):
        return "Grek"
    if _within(char, _CYRILLIC):
        return "Cyrl"
    return "Latn" if char.isalpha() else ""


def _pieces(text: str, table: _Kinds) -> list[tuple[int, int, Kind]]:
    """Runs of one kind. A character without a script joins what it follows if the face is the same."""
    kinds: list[Kind | None] = [table[char] for char in text]
    if "’" in text:
        for hit in _APOSTROPHE.finditer(text):
            kinds[hit.start()] = table.apostrophe
    pieces: list[tuple[int, int, Kind]] = []
    start, current = 0, None
    for at, kind in enumerate(kinds):
        if kind is current or kind is None:
            continue
        if current is not None and kind.face is current.face and "" in (kind.script, current.script):
            current = kind if kind.script else current
            continue
        if current is not None:
            pieces.append((start, at, _scripted(current)))
            start = at
        current = kind
    if text:
        pieces.append((start, len(text), _scripted(current or table.apostrophe)))
    return pieces


def _scripted(kind: Kind) -> Kind:
    """The kind with a script: marks and digits alone count as Latin."""
    return kind if kind.script else Kind(kind.face, "Latn", kind.language)
