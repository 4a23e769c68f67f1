"""Latin paragraphs: justified, ragged and balanced, set with the house's fonts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paragraph_kit import BODY, CAPTION, COMPOSITOR, HEADING, STORY, dump, edge, lines, prepared, said

from newsletter_pdf.design.style import Align
from newsletter_pdf.layout import protrusion
from newsletter_pdf.layout.paragraph import cheapest
from newsletter_pdf.text.shaped import TextSpan

GOLDEN = Path(__file__).parent / "golden"
NARROW, WIDE = 162.0, 249.0
vocabulary = st.sampled_from(
    [
        "IOM", "the", "migration", "counter-trafficking", "officers,",
        "“dialogue”", "a", "www.iom.int/china", "China’s", "—",
    ]
)  # fmt: skip
texts = st.lists(vocabulary, min_size=1, max_size=40).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(texts, st.floats(60, 300), st.sampled_from(list(Align)))
def test_all_words_come_back_and_no_line_is_too_long(text: str, measure: float, align: Align) -> None:
    ready = prepared(text, BODY.with_(align=align))
    for breaking in COMPOSITOR.table(ready, (measure,)).values():
        found = COMPOSITOR.set(ready, breaking, (measure,))
        assert "".join(map(said, found)).replace("\u00ad", "") == text
        assert breaking.overfull or all(line.width <= measure + 0.01 for line in found)
        assert "111" not in "".join(str(int(line.hyphenated)) for line in found)


@pytest.mark.parametrize("measure", [NARROW, WIDE])
def test_justified_lines_reach_their_measure_and_hang_no_more_than_the_table_says(measure: float) -> None:
    for line in lines(prepared(STORY), measure)[:-1]:
        run, last = line.runs[-1], said(line).rstrip()[-1]
        index = max(i for i, text in enumerate(run.texts) if text.strip() or text == "\u00ad")
        hang = protrusion.right(last, run.advances[index])
        assert line.width == pytest.approx(measure, abs=0.01)
        assert edge(line) == pytest.approx(measure + hang, abs=0.01)


def test_glyphs_follow_each_other_without_overlap() -> None:
    for line in lines(prepared(STORY), NARROW):
        for run in line.runs:
            assert list(run.xs) == sorted(run.xs)
            assert len(run.ids) == len(run.xs) == len(run.advances) == len(run.texts)


def test_added_hyphens_say_so_and_words_end_with_a_space() -> None:
    found = lines(prepared(STORY), NARROW)
    assert any(line.hyphenated for line in found)
    for line in found[:-1]:
        assert said(line).endswith("\u00ad" if line.hyphenated else " ")


def test_a_ligature_is_taken_apart_at_a_break() -> None:
    found = lines(prepared("officers officers officers officers"), 45.0)
    at = next(i for i, line in enumerate(found) if line.hyphenated)
    assert [said(line) for line in found[at : at + 2]] == ["officers of\u00ad", "ficers of\u00ad"]
    assert "ffi" in found[at].runs[0].texts
    assert found[at + 1].runs[0].texts[0] == "fi"


def test_equal_words_are_prepared_and_broken_once() -> None:
    assert prepared(STORY) is prepared(STORY)
    assert COMPOSITOR.table(prepared(STORY), (NARROW,)) is COMPOSITOR.table(prepared(STORY), (NARROW, NARROW, NARROW))


def test_each_line_keeps_its_own_measure() -> None:
    measures = (WIDE, NARROW, NARROW, WIDE)
    found = lines(prepared(STORY), *measures)
    assert [line.width for line in found[:4]] == pytest.approx(measures, abs=0.01)


def test_the_first_line_alone_is_indented() -> None:
    found = lines(prepared(STORY, indent=12.0), WIDE)
    assert found[0].runs[0].origin.x == pytest.approx(12.0, abs=0.5)
    assert found[1].runs[0].origin.x == pytest.approx(0.0, abs=0.5)
    assert found[0].width == pytest.approx(WIDE, abs=0.01)


def test_other_line_counts_than_the_natural_are_offered() -> None:
    ready = prepared(" ".join([STORY] * 3))
    table = COMPOSITOR.table(ready, (WIDE,))
    natural = len(cheapest(table).breaks)
    assert natural + 1 in table
    assert table[natural + 1].price > table[natural].price


def test_ragged_lines_are_not_stretched_nor_hyphenated() -> None:
    found = lines(prepared(STORY, CAPTION), NARROW)
    assert all(line.ratio == 0.0 and not line.hyphenated and line.width <= NARROW for line in found)
    assert len({round(line.width, 2) for line in found}) > 1


def test_a_heading_takes_the_fewest_lines_and_makes_them_alike() -> None:
    found = lines(prepared("Effective cooperation against trafficking: experts meet in Beijing", HEADING), 300.0)
    assert len(found) == 2
    assert said(found[0]).endswith("trafficking: ")


def test_a_heading_without_marks_is_divided_in_the_middle_and_not_after_a_little_word() -> None:
    found = lines(prepared("Experts from both sides meet for the first time in Beijing", HEADING), 300.0)
    assert [said(line) for line in found] == ["Experts from both sides meet ", "for the first time in Beijing"]


def test_runs_end_where_the_looks_change() -> None:
    bold, link = BODY.with_(weight=700), "https://www.iom.int"
    spans = (
        TextSpan(text="Read ", style=BODY, language="en-GB"),
        TextSpan(text="all of it ", style=bold, language="en-GB"),
        TextSpan(text="here", style=bold, language="en-GB", link=link),
    )
    (line,) = COMPOSITOR.natural(COMPOSITOR.prepare(spans, BODY), WIDE)
    assert ["".join(run.texts) for run in line.runs] == ["Read ", "all of it ", "here"]
    assert [run.link for run in line.runs] == ["", "", link]


def test_forced_breaks_end_lines_and_say_nothing() -> None:
    found = lines(prepared("first line\nsecond", CAPTION), WIDE)
    assert [said(line) for line in found] == ["first line", "second"]


def test_a_word_too_long_is_set_and_flagged() -> None:
    ready = prepared("a verylongwordthatnobodycandivideanywhereatall b", BODY.with_(hyphenate=False))
    breaking = cheapest(COMPOSITOR.table(ready, (60.0,)))
    assert breaking.overfull
    assert len(COMPOSITOR.set(ready, breaking, (60.0,))) == 3


def test_nothing_is_one_empty_line() -> None:
    (line,) = lines(prepared("", CAPTION), WIDE)
    assert line.runs == ()


@pytest.mark.parametrize("measure", [NARROW, WIDE])
def test_a_paragraph_reads_like_this(measure: float, pytestconfig: pytest.Config) -> None:
    text, golden = dump(lines(prepared(STORY), measure)), GOLDEN / f"paragraph-{measure:g}.txt"
    if pytestconfig.getoption("--rewrite-golden"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8"), "if this change is meant, run pytest --rewrite-golden"
