"""From characters to glyphs: every span shaped once with HarfBuzz, independent of any measure.

Room: text. In: `TextSpan`s and the `Fonts`. Out: a `ShapedText` in points. Script and language are always set, for Han
signs Hani and zh-Hans (typography F1, F2). A run's glyphs are kept in em: the same words at another size cost little.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

import uharfbuzz as hb

from newsletter_pdf.design.style import Figures, TextStyle
from newsletter_pdf.text.fonts import Fonts, Glyphs
from newsletter_pdf.text.itemize import HAN_SCRIPTS, Item, clings, itemize
from newsletter_pdf.text.shaped import Run, ShapedText, TextSpan

_LIGATURES_UP_TO = 0.02
_CACHED_RUNS = 20_000
_FIGURES = {
    Figures.TABULAR: {"lnum": True, "tnum": True},
    Figures.LINING: {"lnum": True, "pnum": True},
    Figures.OLDSTYLE: {"onum": True, "pnum": True},
}
_UNSEEN = {ord(char): "\u200b" for char in "\n\r\v\f\x85\u2028\u2029"} | {0x09: " ", 0x2011: "\u2010"}
"""Characters that fonts have no good glyph for, and what is shaped in their place (one for one)."""

_FIXED_EM = {"—": 1.0, "⸺": 2.0, "·": 0.5}
"""Chinese marks of a fixed width in em for each character; a pair of dashes is one glyph of two (typography §2, F2)."""

_RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC\U00010800-\U00010FFF\U0001E800-\U0001EFFF]"
)


def shape(spans: Sequence[TextSpan], fonts: Fonts) -> ShapedText:
    """The spans' glyphs, in points, with the natural pen position before every character.

    A character that no face has comes out as `.notdef` (see `missing`). Raises nothing.
    """
    ids: list[int] = []
    clusters: list[int] = []
    advances: list[float] = []
    dx: list[float] = []
    dy: list[float] = []
    steps: list[float] = []
    runs: list[Run] = []
    text = "".join(span.text for span in spans)
    for item in itemize(spans, fonts):
        size = _size(item)
        glyphs, shares = _glyphs(text[item.first : item.end], item, fonts)
        run_ids, run_clusters, run_advances, run_dx, run_dy = glyphs
        runs.append(_run(item, size, len(ids), len(ids) + len(run_ids)))
        first = item.first
        ids += run_ids
        clusters += [first + cluster for cluster in run_clusters]
        advances += [advance * size for advance in run_advances]
        dx += [offset * size for offset in run_dx]
        dy += [offset * size for offset in run_dy]
        steps += [share * size for share in shares]
    return ShapedText(
        text=text, ids=tuple(ids), clusters=tuple(clusters), advances=tuple(advances), dx=tuple(dx), dy=tuple(dy),
        runs=tuple(runs), pen=tuple(accumulate(steps, initial=0.0)),
    )  # fmt: skip


def missing(spans: Sequence[TextSpan], fonts: Fonts) -> list[tuple[int, str]]:
    """The characters that no face has (emoji, foreign scripts): index through all spans, and the character."""
    lacking: list[tuple[int, str]] = []
    at = 0
    for span in spans:
        foreign = {char for char in set(span.text) if not _settable(char, span.style, fonts)}
        if foreign:
            lacking += [(index, char) for index, char in enumerate(span.text, at) if char in foreign]
        at += len(span.text)
    return lacking


def _settable(char: str, style: TextStyle, fonts: Fonts) -> bool:
    return clings(char) or char.isspace() or any(fonts.covers(face, char) for face in fonts.fallbacks(style))


def right_to_left(text: str) -> int | None:
    """The index of the first right-to-left letter or control (Hebrew, Arabic, …), or None: these cannot be set."""
    hit = _RIGHT_TO_LEFT.search(text)
    return hit.start() if hit else None


def _size(item: Item) -> float:
    style = item.span.style
    return style.size * style.han_scale if item.kind.script in HAN_SCRIPTS else style.size


def _run(item: Item, size: float, first: int, end: int) -> Run:
    span = item.span
    return Run(
        first=first, end=end, face=item.kind.face, size=size, colour=span.style.colour, language=item.kind.language,
        link=span.link, tracking=span.style.tracking,
    )  # fmt: skip


def _glyphs(words: str, item: Item, fonts: Fonts) -> tuple[Glyphs, list[float]]:
    """The glyphs of one item in em, tracking included, and the advance of each of its characters."""
    style = item.span.style
    script = item.kind.script
    language = "zh-Hans" if script in HAN_SCRIPTS else item.kind.language
    key = (item.kind.face, words, script, language, style.figures, style.tracking)
    found = fonts.shaped.get(key)
    if found is None:
        if len(fonts.shaped) >= _CACHED_RUNS:
            fonts.shaped.clear()
        glyphs = _harfbuzz(words, fonts.hb_font(item.kind.face), (script, language), _features(style))
        glyphs = _fixed_widths(words, glyphs) if script == "Hani" else glyphs
        glyphs = _tracked(glyphs, style.tracking) if style.tracking else glyphs
        found = fonts.shaped[key] = (glyphs, _shares(glyphs, len(words)))
    return found


def _features(style: TextStyle) -> dict[str, bool]:
    """OpenType features: kerning, ligatures unless letterspaced by more than 2 %, the figures (typography L5, L6)."""
    ligatures = abs(style.tracking) <= _LIGATURES_UP_TO
    return {"kern": True, "liga": ligatures, "clig": ligatures, "dlig": False, **_FIGURES[style.figures]}


def _harfbuzz(words: str, font: hb.Font, tags: tuple[str, str], features: dict[str, bool]) -> Glyphs:
    """The glyphs of words of one script and language (`tags`), left to right, lengths in em of the font."""
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(words.translate(_UNSEEN))
    buffer.direction = "ltr"
    buffer.script, buffer.language = tags
    hb.shape(font, buffer, features)
    upem = font.face.upem
    infos = [(info.codepoint, info.cluster) for info in buffer.glyph_infos]
    places = [place.position for place in buffer.glyph_positions]
    return (
        tuple([info[0] for info in infos]),
        tuple([info[1] for info in infos]),
        tuple([place[2] / upem for place in places]),
        tuple([place[0] / upem for place in places]),
        tuple([place[1] / upem for place in places]),
    )


def _fixed_widths(words: str, glyphs: Glyphs) -> Glyphs:
    """Chinese dashes and interpuncts set to their width, the glyph in the middle of it."""
    if not any(char in words for char in _FIXED_EM):
        return glyphs
    ids, clusters, advances, dx, dy = glyphs
    wide, moved = list(advances), list(dx)
    for index, (first, end) in enumerate(zip(clusters, (*clusters[1:], len(words)), strict=True)):
        width = sum(_FIXED_EM.get(char, 0.0) for char in words[first:end])
        if width:
            moved[index] += (width - wide[index]) / 2
            wide[index] = width
    return ids, clusters, tuple(wide), tuple(moved), dy


def _tracked(glyphs: Glyphs, tracking: float) -> Glyphs:
    """The glyphs with `tracking` em added after each cluster that takes up room."""
    ids, clusters, advances, dx, dy = glyphs
    last = zip(clusters, (*clusters[1:], -1), strict=True)
    wide = [a + tracking if here != after and a else a for a, (here, after) in zip(advances, last, strict=True)]
    return ids, clusters, tuple(wide), dx, dy


def _shares(glyphs: Glyphs, length: int) -> list[float]:
    """The advance of each character in em; the characters of one cluster share its advance evenly."""
    _, clusters, advances, _, _ = glyphs
    if clusters == tuple(range(length)):
        return list(advances)
    shares: list[float] = []
    pending = 0.0
    for cluster, advance, end in zip(clusters, advances, (*clusters[1:], length), strict=True):
        pending += advance
        if end != cluster:
            shares += [pending / (end - cluster)] * (end - cluster)
            pending = 0.0
    return shares
