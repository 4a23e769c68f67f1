"""Stacks of bands against every stack there is."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from bands_kit import Made, cheapest_stacks
from hypothesis import given, settings
from hypothesis import strategies as st

from newsletter_pdf.layout.bands import SAME_SHAPE, AsideSetting, Band, PageRules, stack
from newsletter_pdf.layout.story import Setting

prices = st.dictionaries(st.integers(4, 14), st.sampled_from([0.0, 0.7, 2.0, 5.5]), max_size=4)
lists = st.fixed_dictionaries({6: prices, 4: prices, 3: prices, 2: prices})
asides = st.dictionaries(st.integers(5, 12), st.sampled_from([0.0, 1.0]), max_size=3)
pages = st.builds(
    Made,
    prices=st.lists(lists, min_size=1, max_size=3),
    rows=st.integers(10, 40),
    corner=st.sampled_from([0.0, 1.0]),
    free_foot=st.booleans(),
    narrow=asides,
    wide=asides,
)


@settings(max_examples=150, deadline=None)
@given(pages)
def test_no_stack_is_cheaper_than_the_one_found(made: Made) -> None:
    found = stack(made.stories, made.rules, made.lists)
    assert {rows: price for rows, (price, _) in found.items()} == pytest.approx(cheapest_stacks(made))


@settings(max_examples=150, deadline=None)
@given(pages)
def test_where_grids_repeat_the_stack_found_is_not_much_dearer_than_the_best(made: Made) -> None:
    """The search keeps one stack for each height, whatever its first band is, so a like grid above may come as a surprise."""
    made = replace(made, alike=True)
    found, best = stack(made.stories, made.rules, made.lists), cheapest_stacks(made)
    assert set(found) == set(best)
    for rows, (price, bands) in found.items():
        assert best[rows] - 1e-9 <= price <= best[rows] + SAME_SHAPE * (len(bands) - 1) + 1e-9


@settings(max_examples=150, deadline=None)
@given(pages)
def test_every_stack_is_as_high_as_it_says_and_holds_all_stories_once(made: Made) -> None:
    for rows, (_, bands) in stack(made.stories, made.rules, made.lists).items():
        assert sum(band.gap + band.rows for band in bands) == rows <= made.rows
        assert bands[0].gap == 0
        assert [int(name) for name in names(bands)] == list(range(len(made.prices)))
        asides = [part for band in bands for part in band.parts if isinstance(part.setting, AsideSetting)]
        assert len(asides) == bool(made.narrow or made.wide)
        assert all(level(band) for band in bands)


def names(bands: tuple[Band, ...]) -> list[str]:
    return [part.setting.article.id for band in bands for part in band.parts if isinstance(part.setting, Setting)]


def level(band: Band) -> bool:
    """Whether the parts fill the page's width, side by side, and are of a height but for a row."""
    ends = [(part.unit, part.unit + part.setting.units) for part in band.parts]
    heights = [part.setting.rows for part in band.parts]
    joined = all(one[1] == other[0] for one, other in pairwise(ends))
    return joined and ends[0][0] == 0 and ends[-1][1] == 6 and band.rows == max(heights) <= min(heights) + 1


def test_an_unlevel_pair_and_a_wide_gap_cost_more() -> None:
    level_pair = Made(prices=({3: {10: 0.0}}, {3: {10: 0.0}}), rows=40)
    uneven = Made(prices=({3: {10: 0.0}}, {3: {11: 0.0}}), rows=40)
    assert stack(uneven.stories, uneven.rules, uneven.lists)[11][0] > stack(
        level_pair.stories, level_pair.rules, level_pair.lists
    )[10][0]
    stacked = Made(prices=({6: {10: 0.0}}, {6: {11: 0.0}}), rows=40)
    found = stack(stacked.stories, stacked.rules, stacked.lists)
    assert [rows for rows in sorted(found)] == [22, 23, 24]
    assert found[22][0] < found[23][0] < found[24][0]


def test_two_stories_on_the_same_grid_cost_more_than_on_two() -> None:
    unlike = Made(prices=({6: {10: 0.0}}, {6: {12: 0.0}}), rows=40)
    alike = replace(unlike, alike=True)
    assert stack(alike.stories, alike.rules, alike.lists)[23][0] == pytest.approx(
        stack(unlike.stories, unlike.rules, unlike.lists)[23][0] + SAME_SHAPE
    )


def test_the_bounds_leave_out_pairs_that_are_too_tall() -> None:
    made = Made(prices=({3: {10: 0.0}}, {3: {10: 0.0}}), rows=20)
    tall = PageRules(made.rows, lambda _: 15.0, False, False, {}, {})
    assert stack(made.stories, tall, made.lists) == {}
    assert stack(made.stories, made.rules, made.lists) != {}
