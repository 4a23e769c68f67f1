"""The white between glyphs: which is a word space, which the blank half of a Chinese mark, which a gap between scripts.

Room: layout (paragraphs). In: `ShapedText` and where its lines may break. Out: a `Stream`, in which each glyph is a
box with glue after it; the glue vanishes at a line's end. Rules: design notes on typography, §2 (W1, W2, W5, W6), §3
(S1-S4), §7.1 and §7.3.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from newsletter_pdf.text.shaped import Run, ShapedText

WORD_SPACE = 0.22  # em, the least natural width of a word space
SPACE_STRETCH, SPACE_SHRINK = 0.5, 0.33  # of the natural width
LEAST_SPACE = 0.157  # em, below which readers of the file run words together (Poppler: 0.15)
LETTER = 0.005  # em of letterspacing at ratio 1 or -1
SCALE = 0.02  # of the glyph's width at ratio 1 or -1
HAN_STRETCH = 0.05  # em between two Han signs
GAP, GAP_STRETCH, GAP_SHRINK = 0.25, 0.083, 0.125  # em between Han and Latin
HALF = 0.5  # em, the blank half of a full-width mark
FULL = 0.9  # em, an advance from which a mark counts as full width


class Kind(IntEnum):
    """What a glyph is to the white around it."""

    SPACE = 0
    LATIN = 1  # letters, digits and signs that stand off from Han
    MARK = 2  # Latin punctuation
    HAN = 3
    OPENER = 4  # full-width, its left half blank
    CLOSER = 5  # full-width, its right half blank
    DOT = 6  # the interpunct, half an em
    WIDE = 7  # other full-width signs


class Tier(IntEnum):
    """Which white of a Chinese line gives first (see `justify`)."""

    WORD = 0
    BRACKET = 1
    COMMA = 2
    GAP = 3
    STOP = 4
    HAN = 5


WIDE_KINDS = frozenset((Kind.HAN, Kind.OPENER, Kind.CLOSER, Kind.DOT, Kind.WIDE))
_OPENERS = "“‘（《〈「『【〖〔［｛"
_CLOSERS = "、。，．：；！？”’）》〉」』】〗〕］｝"
_STOPS, _COMMAS = "。！？", "，、；："
_HAN = ((0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x3029), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF))
_STANDS_OFF = "%°#&$€£‰"


@dataclass(slots=True)
class Stream:
    """Glyphs as boxes with glue, one entry a glyph, lengths in points. `boxes` are advances without vanishing blanks,
    `shifts` move a glyph within its box; `gaps`, `stretches` and `shrinks` are the glue after it, `letters` and
    `scales` what letterspacing after it and scaling of it give at ratio 1; `runs` indexes the shaped text's runs."""

    ids: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    advances: list[float] = field(default_factory=list)
    boxes: list[float] = field(default_factory=list)
    shifts: list[float] = field(default_factory=list)
    rises: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    stretches: list[float] = field(default_factory=list)
    shrinks: list[float] = field(default_factory=list)
    letters: list[float] = field(default_factory=list)
    scales: list[float] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    tiers: list[int] = field(default_factory=list)
    runs: list[int] = field(default_factory=list)

    def add(self, other: Stream, first: int, end: int) -> None:
        """Append the glyphs `first` up to but not including `end` of another stream."""
        self.ids += other.ids[first:end]
        self.texts += other.texts[first:end]
        self.advances += other.advances[first:end]
        self.boxes += other.boxes[first:end]
        self.shifts += other.shifts[first:end]
        self.rises += other.rises[first:end]
        self.gaps += other.gaps[first:end]
        self.stretches += other.stretches[first:end]
        self.shrinks += other.shrinks[first:end]
        self.letters += other.letters[first:end]
        self.scales += other.scales[first:end]
        self.kinds += other.kinds[first:end]
        self.tiers += other.tiers[first:end]
        self.runs += other.runs[first:end]


def stream(shaped: ShapedText, legal: Container[int]) -> Stream:
    """The glyphs of a shaped text as boxes and glue. `legal` holds the characters before which a line may begin."""
    texts = _texts(shaped)
    zeros = [0.0] * len(texts)
    result = Stream(
        ids=list(shaped.ids), texts=texts, advances=list(shaped.advances), boxes=list(shaped.advances),
        shifts=list(shaped.dx), rises=list(shaped.dy), gaps=zeros[:], stretches=zeros[:], shrinks=zeros[:],
        letters=zeros[:], scales=zeros[:], kinds=[0] * len(texts), runs=[0] * len(texts),
        tiers=[0] * len(texts),
    )  # fmt: skip
    for number, run in enumerate(shaped.runs):
        _classify(result, run, number)
        if _is_wide(result, run):
            _halve(result, run)
        else:
            _loosen(result, run)
    _space(result, shaped, legal)
    return result


def _texts(shaped: ShapedText) -> list[str]:
    """The characters of each cluster on its first glyph, nothing on the others."""
    clusters, text = shaped.clusters, shaped.text
    ends = [*clusters[1:], len(text)][: len(clusters)]
    texts = [text[first:end] for first, end in zip(clusters, ends, strict=True)]
    for at in range(len(clusters) - 1, 0, -1):  # a cluster of several glyphs: its text is on the last one here
        if clusters[at] == clusters[at - 1]:
            texts[at - 1], texts[at] = texts[at], ""
    return texts


def _classify(result: Stream, run: Run, number: int) -> None:
    full = FULL * run.size
    kinds, kind = result.kinds, Kind.MARK
    for at in range(run.first, run.end):
        text = result.texts[at]
        if text:
            kind = _KINDS[text[0]]
            if kind >= Kind.OPENER and result.advances[at] < full:
                kind = Kind.DOT if kind is Kind.DOT and run.language.startswith("zh") else Kind.MARK
        kinds[at] = kind
        result.runs[at] = number


def _is_wide(result: Stream, run: Run) -> bool:
    """Whether a run is set in a Chinese face: it has Han signs, or Chinese says dashes and dots in it."""
    if any(kind in WIDE_KINDS for kind in result.kinds[run.first : run.end]):
        return True
    first = result.texts[run.first][:1]
    return run.language.startswith("zh") and first >= "\u2014"


def _halve(result: Stream, run: Run) -> None:
    """Full-width marks become half boxes; the other half is glue (see `_space`). The interpunct is centred in half an
    em."""
    half = HALF * run.size
    for at in range(run.first, run.end):
        kind = result.kinds[at]
        if kind == Kind.OPENER:
            result.shifts[at] -= result.boxes[at] - half
            result.boxes[at] = half
        elif kind == Kind.CLOSER:
            result.boxes[at] = half
        elif kind == Kind.DOT and result.boxes[at] > half:
            result.shifts[at] -= (result.boxes[at] - half) / 2
            result.boxes[at] = half


def _loosen(result: Stream, run: Run) -> None:
    """Latin glyphs give a little in width, and in the white between two of one word."""
    letter = LETTER * run.size
    kinds, boxes, scales, letters = result.kinds, result.boxes, result.scales, result.letters
    follows = False
    for at in range(run.end - 1, run.first - 1, -1):
        if kinds[at]:
            scales[at] = SCALE * boxes[at]
            if follows:
                letters[at] = letter
        follows = kinds[at] > 0 and boxes[at] > 0


def _space(result: Stream, shaped: ShapedText, legal: Container[int]) -> None:
    """Put glue after spaces, full-width marks and Han signs."""
    kinds, last = result.kinds, len(result.kinds) - 1
    for at, kind in enumerate(kinds):
        after = kinds[at + 1] if at < last else Kind.SPACE
        if kind == Kind.SPACE:
            _word_space(result, at, shaped.runs[result.runs[at]].size)
        elif (kind >= Kind.HAN or after >= Kind.HAN) and at < last:
            size = shaped.runs[result.runs[at if kind >= Kind.HAN else at + 1]].size
            glue = _glue((kind, after), result.texts[at], shaped.clusters[at + 1] in legal)
            result.gaps[at], result.stretches[at], result.shrinks[at] = (size * part for part in glue[:3])
            result.tiers[at] = glue[3]
            if kind == Kind.LATIN:
                result.letters[at] = 0.0


def _word_space(result: Stream, at: int, size: float) -> None:
    """A space is a box of no width and glue; between Han and Latin it is the scripts' gap (S4)."""
    kinds = result.kinds
    before = kinds[at - 1] if at else Kind.SPACE
    after = kinds[at + 1] if at + 1 < len(kinds) else Kind.SPACE
    result.boxes[at] = 0.0
    if {before, after} == {Kind.HAN, Kind.LATIN}:
        result.gaps[at], result.stretches[at], result.shrinks[at] = (
            size * GAP, size * GAP_STRETCH, size * GAP_SHRINK,
        )  # fmt: skip
        result.tiers[at] = Tier.GAP
        return
    fixed = result.texts[at] == "\u3000"
    natural = max(result.advances[at], 0.0 if fixed else WORD_SPACE * size)
    result.gaps[at] = natural
    if not fixed:
        result.stretches[at] = SPACE_STRETCH * natural
        result.shrinks[at] = max(0.0, min(SPACE_SHRINK * natural, natural - LEAST_SPACE * size))


def _glue(pair: tuple[int, int], text: str, legal: bool) -> tuple[float, float, float, Tier]:
    """Natural width, stretch and shrink, in em, and tier, between two neighbours of which one at least is
    full-width."""
    before, after = pair
    closes, opens = before == Kind.CLOSER, after == Kind.OPENER
    if (closes and after == Kind.CLOSER) or (opens and before == Kind.OPENER):
        return 0.0, 0.0, 0.0, Tier.HAN
    if closes and not opens and text[-1:] in _STOPS:
        return HALF, 0.0, HALF / 2, Tier.STOP
    if closes or opens:
        return HALF, 0.0, HALF, Tier.COMMA if not opens and text[-1:] in _COMMAS else Tier.BRACKET
    if before == Kind.HAN and after == Kind.HAN:
        return 0.0, HAN_STRETCH if legal else 0.0, 0.0, Tier.HAN
    if {before, after} == {Kind.HAN, Kind.LATIN}:
        return GAP, GAP_STRETCH, GAP_SHRINK, Tier.GAP
    return 0.0, 0.0, 0.0, Tier.HAN


class _Kinds(dict[str, Kind]):
    """Kinds by character, found once each."""

    def __missing__(self, char: str) -> Kind:
        self[char] = kind = _kind(char)
        return kind


def _kind(char: str) -> Kind:
    code = ord(char)
    if char.isspace():
        return Kind.SPACE
    if any(low <= code <= high for low, high in _HAN) or code >= 0x20000:
        return Kind.HAN
    if char in "·・‧":
        return Kind.DOT
    if char in _OPENERS or char in _CLOSERS:
        return Kind.OPENER if char in _OPENERS else Kind.CLOSER
    if 0x3000 <= code <= 0x303F or 0xFF00 <= code <= 0xFFEF:
        return Kind.WIDE
    return Kind.LATIN if char.isalnum() or char in _STANDS_OFF else Kind.MARK


_KINDS = _Kinds()


def visible_end(kinds: Sequence[int], end: int, first: int = 0) -> int:
    """The index after the last glyph before `end` that is not white space (`first` when there is none)."""
    while end > first and not kinds[end - 1]:
        end -= 1
    return end
