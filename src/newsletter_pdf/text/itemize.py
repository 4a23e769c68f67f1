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

_KANA = re.compile(r"[\u3041-\u3096\u3099-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\uFF66-\uFF9F]")
_EAST_ASIAN = re.compile(
    r"[\u2E80-\u2FDF\u2FF0-\u303F\u3040-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFFE6"
    r"\U00020000-\U0003FFFF]"
)
_OTHER_SCRIPTS = (
    (re.compile(r"[\u0370-\u0373\u0375-\u037D\u037F-\u03FF\u1F00-\u1FFF]"), "Grek"),
    (re.compile(r"[\u0400-\u052F\u1C80-\u1C8A\u2DE0-\u2DFF\uA640-\uA69F]"), "Cyrl"),
)
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
        if _EAST_ASIAN.match(char) or (self._chinese and char in ZH_MARKS):
            script = "Kana" if _KANA.match(char) else "Hani"
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
    for pattern, script in _OTHER_SCRIPTS:
        if pattern.match(char):
            return script
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
