"""Paragraphs: words in, lines of glyphs out, with a price for every number of lines.

Room: layout. In: styled spans and the measure of each line. Out: a table {line count: Breaking} and set lines.
Everything is kept: a text is shaped once, broken once for each pattern of measures. Knows neither columns nor pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsletter_pdf.design.style import Align, Family, TextStyle
from newsletter_pdf.layout import balance, protrusion
from newsletter_pdf.layout.halves import Halves, Words
from newsletter_pdf.layout.rows import Manner, Row, items, rows
from newsletter_pdf.layout.setline import Room, SetLine, set_line
from newsletter_pdf.layout.spacing import Stream, stream
from newsletter_pdf.lines.badness import Parameters
from newsletter_pdf.lines.breaker import Breaking, break_lines
from newsletter_pdf.lines.items import Items
from newsletter_pdf.text.breaks import opportunities
from newsletter_pdf.text.fonts import Fonts
from newsletter_pdf.text.hyphenate import Hyphenator
from newsletter_pdf.text.shape import shape
from newsletter_pdf.text.shaped import Break, BreakKind, TextSpan

ENDLESS = 1e6  # points, a measure no line reaches
RUNT = 4.0  # em, the shortest last line of a paragraph
RAGGED = 3.0  # em, what a ragged line may fall short at ratio 1
BALANCED = 0.6  # of the measure, the same for a heading's lines
BALANCED_RUNT = 0.25  # of the measure, the shortest last line of a heading


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Prepared:
    """A text ready to be broken at any measure. Compared by identity: equal words in equal style give the same
    object."""

    words: Words
    style: TextStyle
    indent: float
    stream: Stream
    rows: tuple[Row, ...]
    items: Items
    hang: float

    @property
    def text(self) -> str:
        """All the characters."""
        return self.words.shaped.text


class Compositor:
    """Sets paragraphs. Holds the fonts, the hyphenator and everything worth keeping between two measures."""

    def __init__(self, fonts: Fonts, names: Iterable[str] = ()) -> None:
        """`names` are words never to be hyphenated."""
        self.fonts = fonts
        self._hyphenator = Hyphenator(names)
        self._halves = Halves(fonts)
        self._prepared: dict[tuple[object, ...], Prepared] = {}
        self._break_lists: dict[tuple[object, ...], tuple[Break, ...]] = {}
        self._lines: dict[tuple[TextSpan, ...], SetLine] = {}
        self._naturals: dict[tuple[Prepared, float], tuple[SetLine, ...]] = {}
        self._tables: dict[tuple[Prepared, tuple[float, ...]], Mapping[int, Breaking]] = {}

    def prepare(self, spans: tuple[TextSpan, ...], style: TextStyle, indent: float = 0.0) -> Prepared:
        """Shape a paragraph and find where it may break. `style` says how lines are filled (`align`, `hyphenate`) and
        the size that counts as an em; `indent` is the first line's, in points."""
        key = (spans, style, indent)
        found = self._prepared.get(key)
        if found is None:
            found = self._prepared[key] = self._prepare(spans, style, indent)
        return found

    def table(self, prepared: Prepared, measures: tuple[float, ...]) -> Mapping[int, Breaking]:
        """The best breaking for each line count worth having. `measures[i]` is line i's, in points; the last repeats.
        Of balanced text (headings) only the fewest lines are offered.

        Never empty, never raises for words that do not fit: see `Breaking.overfull`.
        """
        measures = _trimmed(measures)
        key = (prepared, measures)
        found = self._tables.get(key)
        if found is None:
            extra = 0 if prepared.style.align is Align.BALANCED else 1  # of headings only the fewest lines are wanted
            found = break_lines(prepared.items, measures, _parameters(prepared.style, measures), extra)
            if prepared.style.align is Align.BALANCED:
                found = {min(found): found[min(found)]}
            self._tables[key] = found
        return found

    def set(self, prepared: Prepared, breaking: Breaking, measures: tuple[float, ...]) -> tuple[SetLine, ...]:
        """The lines of one breaking, each set to its measure (points, the last repeats)."""
        lines = []
        justified = prepared.style.align is Align.JUSTIFY
        first = prepared.rows[0]
        for number, at in enumerate(breaking.breaks):
            last = prepared.rows[at]
            room = Room(
                measure=measures[min(number, len(measures) - 1)], indent=prepared.indent if number == 0 else 0.0,
                fill=justified and last.kind is not BreakKind.FORCED, hang=prepared.hang,
            )  # fmt: skip
            glyphs = prepared.words.line(prepared.stream, first, last)
            hyphenated = last.kind is BreakKind.HYPHEN
            lines.append(set_line(glyphs, prepared.words.shaped.runs, room, hyphenated=hyphenated))
            first = last
        return tuple(lines)

    def natural(self, prepared: Prepared, measure: float) -> tuple[SetLine, ...]:
        """The lines of the cheapest breaking at one measure, in points."""
        key = (prepared, measure)
        found = self._naturals.get(key)
        if found is None:
            found = self._naturals[key] = self.set(prepared, cheapest(self.table(prepared, (measure,))), (measure,))
        return found

    def line(self, spans: tuple[TextSpan, ...]) -> SetLine:
        """Words on one line, as wide as they come; no breaks are looked for."""
        found = self._lines.get(spans)
        if found is None:
            shaped = shape(spans, self.fonts)
            glyphs = stream(shaped, ())
            first, last = rows(shaped, glyphs.kinds, ())
            line = Words(shaped, spans, self._halves).line(glyphs, first, last)
            room = Room(measure=ENDLESS, indent=0.0, fill=False, hang=0.0)
            found = self._lines[spans] = set_line(line, shaped.runs, room, hyphenated=False)
        return found

    def _prepare(self, spans: tuple[TextSpan, ...], style: TextStyle, indent: float) -> Prepared:
        shaped = shape(spans, self.fonts)
        breaks = self._breaks(spans, style)
        glyphs = stream(shaped, {at.index for at in breaks})
        words = Words(shaped, spans, self._halves)
        points = rows(shaped, glyphs.kinds, breaks)
        if style.align is Align.BALANCED:
            language = spans[0].language if spans else ""
            points = tuple(balance.prefer(shaped.text, row, language) for row in points)
        hang = _hang(style)
        manner = Manner(
            justified=style.align is Align.JUSTIFY, hang=hang, indent=indent, hyphen=words.hyphen_width
        )
        return Prepared(
            words=words, style=style, indent=indent, stream=glyphs, rows=points,
            items=items(shaped, glyphs, points, manner), hang=hang,
        )  # fmt: skip

    def _breaks(self, spans: tuple[TextSpan, ...], style: TextStyle) -> tuple[Break, ...]:
        languages: list[tuple[int, int, str]] = []
        at = 0
        for span in spans:
            languages.append((at, at + len(span.text), span.language))
            at += len(span.text)
        hyphenate = style.hyphenate and style.align is not Align.BALANCED
        key = ("".join(span.text for span in spans), tuple(languages), hyphenate)
        found = self._break_lists.get(key)
        if found is None:
            found = self._break_lists[key] = opportunities(key[0], languages, self._hyphenator if hyphenate else None)
        return found


def cheapest(table: Mapping[int, Breaking]) -> Breaking:
    """The natural breaking of a table: the one with the fewest demerits."""
    return min(table.values(), key=lambda breaking: (breaking.demerits, len(breaking.breaks)))


def _trimmed(measures: tuple[float, ...]) -> tuple[float, ...]:
    """The measures without repetitions of the last one."""
    end = len(measures)
    while end > 1 and measures[end - 1] == measures[end - 2]:
        end -= 1
    return measures[:end]


def _hang(style: TextStyle) -> float:
    """The share of the protrusion table used: all for serif, half for sans, none for ragged text."""
    if style.align is not Align.JUSTIFY:
        return 0.0
    return protrusion.SANS if style.family is Family.SANS else 1.0


def _parameters(style: TextStyle, measures: tuple[float, ...]) -> Parameters:
    """The breaker's taste for a style: justified, ragged right, or balanced."""
    size = style.size
    if style.align is Align.JUSTIFY:
        return Parameters(em=size, runt=RUNT * size)
    if style.align is Align.LEFT:
        return Parameters(em=size, runt=RUNT * size, line_stretch=RAGGED * size)
    return Parameters(
        em=size, runt=0.0, runt_share=BALANCED_RUNT, line_stretch=BALANCED * measures[-1], level_last=True, adjacent=0.0
    )
