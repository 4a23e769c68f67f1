"""Galleys poured into columns, against every way there is, and against the rules."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from galley_kit import JOB, Made, cheapest_ways
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_kit import COMPOSITOR, article, blocks, job_for, words

from newsletter_pdf.content import BlockQuote, ListBlock, Paragraph, Subheading, Text
from newsletter_pdf.layout.galley import GalleyStyle, Item, Placement, Pour, galley, pour

WIDE, NARROW = 100.0, 60.0
paragraphs = st.builds(
    Made,
    length=st.sampled_from([40.0, 150.0, 250.0, 330.0, 480.0]),
    prices=st.sampled_from([(0.0,), (0.0, 1.5), (0.4, 0.0, 3.0)]),
    hyphens=st.frozensets(st.integers(0, 5), max_size=3),
)
subheadings = st.builds(Made, length=st.sampled_from([40.0, 150.0]), heading=st.just(True))
galleys = st.lists(st.one_of(paragraphs, paragraphs, subheadings), min_size=1, max_size=5)
measures = st.lists(st.sampled_from([WIDE, NARROW]), min_size=1, max_size=24).map(tuple)
column_ends = st.frozensets(st.integers(1, 24), max_size=4)


def poured(made: Sequence[Made], widths: Sequence[float], ends: frozenset[int]) -> dict[int, Pour]:
    return pour(JOB, [one.item for one in made], widths, ends)


@settings(max_examples=150, deadline=None)
@given(galleys, measures, column_ends)
def test_no_way_to_pour_is_cheaper_than_the_one_found(
    made: list[Made], widths: tuple[float, ...], ends: frozenset[int]
) -> None:
    found = poured(made, widths, ends)
    assert {rows: way.cost for rows, way in found.items()} == pytest.approx(cheapest_ways(made, widths, ends))


@settings(max_examples=200, deadline=None)
@given(galleys, measures, column_ends)
def test_what_is_found_can_be_set_as_it_says(made: list[Made], widths: tuple[float, ...], ends: frozenset[int]) -> None:
    for rows, way in poured(made, widths, ends).items():
        assert way.last is not None
        chain = way.last.chain()
        assert len(chain) == len(made)
        here = 0
        for placement in chain:
            assert placement.row == here + placement.blank
            here = end(placement)
            assert not splits_badly(placement, ends)
        assert here == rows


def end(placement: Placement) -> int:
    return placement.row + len(placement.breaking.breaks)


def splits_badly(placement: Placement, ends: frozenset[int]) -> bool:
    """A line alone at a column's head or foot, or a subheading that a column's end touches from above."""
    first, last = placement.row - placement.blank, end(placement)
    if placement.item.subheading:
        return any(first < at <= last for at in ends)
    return any(at - first < 2 or last - at < 2 for at in ends if first < at < last)


def test_the_blank_row_above_a_subheading_vanishes_at_a_column_head() -> None:
    made = [Made(300.0), Made(40.0, heading=True), Made(300.0)]
    assert list(poured(made, (WIDE,), frozenset())) == [3 + 1 + 1 + 3]
    assert list(poured(made, (WIDE,), frozenset({3}))) == [3 + 1 + 3]
    assert list(poured(made[1:], (WIDE,), frozenset())) == [1 + 3]


@pytest.mark.parametrize("foot", [4, 5])
def test_no_subheading_stands_at_a_column_foot(foot: int) -> None:
    made = [Made(300.0), Made(40.0, heading=True), Made(300.0)]
    assert poured(made, (WIDE,), frozenset({foot})) == {}


def test_three_lines_stay_together_and_four_may_part_in_the_middle() -> None:
    assert poured([Made(300.0)], (WIDE,), frozenset({1})) == poured([Made(300.0)], (WIDE,), frozenset({2})) == {}
    assert list(poured([Made(400.0)], (WIDE,), frozenset({2}))) == [4]


def test_a_hyphen_at_a_column_end_costs_a_point() -> None:
    hyphened = Made(600.0, hyphens=frozenset({2}))
    assert poured([hyphened], (WIDE,), frozenset({3}))[6].cost == pytest.approx(1.0)
    assert poured([hyphened], (WIDE,), frozenset({2}))[6].cost == 0.0


def test_nothing_takes_no_rows() -> None:
    assert poured([], (WIDE,), frozenset({3}))[0].last is None


# ------------------------------------------------------------------------------------------------ making the galley


def style(initial: bool = False, indent_first: bool = False) -> GalleyStyle:
    sheet = job_for().styles
    return GalleyStyle(
        body=sheet.body, subheading=sheet.subheading, initial=sheet.initial if initial else None, indent=12.0,
        indent_first=indent_first,
    )  # fmt: skip


def made(*parts: object, initial: bool = False) -> tuple[Item, ...]:
    return galley(job_for(article("story", 20)), parts, "en-GB", style(initial))  # type: ignore[arg-type]


def text(number: int) -> Paragraph:
    return Paragraph(inlines=(Text(text=words(number)),))


def test_only_paragraphs_after_the_first_are_indented_and_none_after_a_subheading() -> None:
    found = made(text(9), text(9), Subheading(inlines=(Text(text="Then"),)), text(9), text(9))
    assert [item.prepared.indent for item in found] == [0.0, 12.0, 0.0, 0.0, 12.0]
    assert [item.subheading for item in found] == [False, False, True, False, False]


def test_lists_hang_their_labels_and_quotations_stand_in_from_both_sides() -> None:
    entries = ListBlock(items=(text(5), text(5)), ordered=True, start=3)
    first, second, quotation = made(entries, BlockQuote(paragraphs=(text(5),)))
    assert [said(item) for item in (first, second)] == ["3.", "4."]
    assert first.left > 0 and first.right == 0
    assert quotation.left > 0 and quotation.right > 0 and quotation.label is None


def said(item: Item) -> str:
    return "".join("".join(run.texts) for run in item.label.runs) if item.label else ""


def test_an_initial_narrows_three_lines_and_its_letter_is_not_said_twice() -> None:
    (item,) = made(text(60), initial=True)
    assert item.prepared.text == words(60)[1:]
    narrow = WIDE - item.initial_width
    assert item.measures((WIDE,) * 20, 0, 12) == (narrow,) * 3 + (WIDE,) * 9


@settings(max_examples=100, deadline=None)
@given(measures, st.integers(0, 30), st.integers(1, 12))
def test_an_item_takes_its_measures_from_the_rows_it_stands_in(widths: tuple[float, ...], start: int, most: int) -> None:
    item = Item(prepared=Made(1.0).item.prepared, left=9.0, right=6.0)
    found = item.measures(widths, start, most)
    for line in range(min(most, max(1, len(widths) - start))):
        assert found[min(line, len(found) - 1)] == widths[min(start + line, len(widths) - 1)] - 15.0


def test_every_word_comes_back_from_the_columns() -> None:
    work = job_for(article("story", 300))
    items = galley(work, blocks(300), "en-GB", style())
    ways = pour(work, items, (162.0,), frozenset({20, 40}))
    assert ways
    for way in ways.values():
        assert way.last is not None
        lines = [
            "".join("".join(run.texts) for run in line.runs)
            for placement in way.last.chain()
            for line in COMPOSITOR.set(placement.item.prepared, placement.breaking, placement.measures)
        ]
        assert plain("".join(lines)) == plain("".join(item.prepared.text for item in items))


def plain(text: str) -> str:
    return "".join(text.replace("\u00ad", "").split())
