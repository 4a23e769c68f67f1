"""The two halves of a word that is broken by an added hyphen, shaped anew.

Room: layout (paragraphs). A break may fall inside a ligature or a kern pair, so both halves go through HarfBuzz again:
the first with its hyphen (which says U+00AD, typography X1), the second alone. In: shaped text and rows. Out:
`Stream`s.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from unicodedata import category

from newsletter_pdf.layout.rows import Row
from newsletter_pdf.layout.spacing import Stream, stream
from newsletter_pdf.text.fonts import Fonts
from newsletter_pdf.text.shape import shape
from newsletter_pdf.text.shaped import BreakKind, ShapedText, TextSpan

SOFT_HYPHEN = "\u00ad"
FIRST_HAN = "\u2e80"


class Halves:
    """Shapes pieces of words; remembers them, since the same word breaks at the same place at many measures."""

    def __init__(self, fonts: Fonts) -> None:
        """`fonts` are those the whole text was shaped with."""
        self._fonts = fonts
        self._pieces: dict[TextSpan, Stream] = {}

    def hyphen_width(self, span: TextSpan) -> float:
        """The width in points of a hyphen in the style of a span."""
        return self.piece(span, "-").boxes[0]

    def piece(self, span: TextSpan, text: str) -> Stream:
        """`text` shaped as part of `span`. Do not change what comes back."""
        part = TextSpan(text=text, style=span.style, language=span.language, link=span.link)
        found = self._pieces.get(part)
        if found is None:
            found = self._pieces[part] = stream(shape((part,), self._fonts), ())
        return found


class Words:
    """One shaped text with its spans, in which words can be found and cut."""

    def __init__(self, shaped: ShapedText, spans: Sequence[TextSpan], halves: Halves) -> None:
        """`spans` are those that `shaped` was made of."""
        self.shaped, self._spans, self._halves = shaped, spans, halves
        self._starts = list(accumulate((len(span.text) for span in spans), initial=0))[:-1]

    def span_at(self, index: int) -> TextSpan:
        """The span that character `index` belongs to."""
        return self._spans[max(bisect_right(self._starts, index) - 1, 0)]

    def hyphen_width(self, glyph: int) -> float:
        """The width of a hyphen added after this glyph, in points."""
        return self._halves.hyphen_width(self.span_at(self.shaped.clusters[glyph]))

    def line(self, whole: Stream, first: Row, last: Row) -> Stream:
        """The glyphs of the line between two rows, cut words shaped anew, the space it ends with included."""
        result = Stream()
        start, end = first.glyph, last.glyph
        if first.kind is BreakKind.HYPHEN:
            stop = self._word_end(first.index)
            if last.kind is BreakKind.HYPHEN and last.index <= stop:
                self._add(result, whole, (first.index, last.index), hyphen=True)
                return result
            if stop > first.index:
                self._add(result, whole, (first.index, stop), hyphen=False)
            start = bisect_left(self.shaped.clusters, stop)
        if last.kind is not BreakKind.HYPHEN:
            result.add(whole, start, end)
            return result
        begin = max(self._word_start(last.index), first.index)
        result.add(whole, start, bisect_left(self.shaped.clusters, begin))
        self._add(result, whole, (begin, last.index), hyphen=True)
        return result

    def _add(self, result: Stream, whole: Stream, between: tuple[int, int], *, hyphen: bool) -> None:
        """Append the characters between two indices, shaped anew; the glue after them is the whole word's own."""
        begin, stop = between
        piece = self._halves.piece(self.span_at(stop - 1), self.shaped.text[begin:stop] + ("-" if hyphen else ""))
        result.add(piece, 0, len(piece.ids))
        run = whole.runs[bisect_right(self.shaped.clusters, stop - 1) - 1]
        result.runs[-len(piece.ids) :] = [run] * len(piece.ids)
        if hyphen:
            result.texts[-1] = SOFT_HYPHEN
            return
        after = bisect_left(self.shaped.clusters, stop) - 1
        result.gaps[-1], result.stretches[-1] = whole.gaps[after], whole.stretches[after]
        result.shrinks[-1], result.letters[-1] = whole.shrinks[after], whole.letters[after]

    def _word_start(self, index: int) -> int:
        """Where the word begins that character `index` continues, in the same run and span."""
        limit = self._run_edges(index - 1)[0]
        while index > limit and _is_inside_word(self.shaped.text[index - 1]):
            index -= 1
        return index

    def _word_end(self, index: int) -> int:
        """The index after the word that character `index` continues, in the same run and span."""
        limit = self._run_edges(index)[1]
        while index < limit and _is_inside_word(self.shaped.text[index]):
            index += 1
        return index

    def _run_edges(self, index: int) -> tuple[int, int]:
        """The first character of the run that character `index` is in, and the one after its last."""
        clusters = self.shaped.clusters
        glyph = bisect_right(clusters, index) - 1
        run = next(run for run in self.shaped.runs if run.first <= glyph < run.end)
        return clusters[run.first], clusters[run.end] if run.end < len(clusters) else len(self.shaped.text)


def _is_inside_word(char: str) -> bool:
    """Whether a character belongs to a word of an alphabet: a letter, an accent, a soft hyphen. Han signs do not."""
    return char < FIRST_HAN and (char.isalpha() or char == SOFT_HYPHEN or category(char).startswith("M"))
