"""Price lists: every entry really has the rows it says, its columns are level, and nothing stands on anything else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from layout_kit import COMPOSITOR, PROPORTIONS, article, blocks, issue, job, job_for, photo, quote, sizes_of

from newsletter_pdf.content import Article, Box, Localized, Points, QuotePlace, Rank
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.article import PriceList, Pricer, rank_of
from newsletter_pdf.layout.frame import capacity, slots
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.shapes import Place
from newsletter_pdf.layout.story import Setting

TOUCH = 0.5
"""Points by which things side by side may seem to overlap."""
TOP, LOWER = Place(top=True), Place()
BOX = Box(title=Localized((("en", "Facts"),)), label="PL", items=("Capital: Warsaw", "One office, opened in 2002"))
POINTS = Points(title="Ten ways to: help", items=("Ask for the old lists", "Ring the bell", "Bring a chair"))
STORIES = {
    "words": article("words", 330),
    "headed": article("headed", 0, blocks=blocks(300, 50, headed=True), standfirst="What was found", byline="The editor"),
    "pictured": article("pictured", 260, photos=(photo("pier.jpg"),)),
    "upright": article("upright", 260, photos=(photo("pier.jpg"), photo("lighthouse.jpg"))),
    "album": article("album", 340, photos=tuple(photo(f"album-{n}.jpg") for n in range(3))),
    "straddled": article("straddled", 330, quotes=(quote(place=QuotePlace.STRADDLE),)),
    "banded": article("banded", 330, quotes=(quote(place=QuotePlace.BAND),)),
    "quoted": article("quoted", 330, quotes=(quote(9), quote()), photos=(photo("crane.jpg"),)),
    "brief": article("brief", 120, rank=Rank.BRIEF),
    "boxed": article("boxed", 200, boxes=(BOX,) * 3),
    "numbered": article("numbered", 200, points=POINTS),
}


def listed(name: str, units: int, place: Place = LOWER) -> tuple[Job, PriceList]:
    work = job_for(STORIES[name])
    return work, Pricer(work).price_list(STORIES[name], units, place)


def boxes(work: Job, setting: Setting) -> list[Rect]:
    """Where the pieces stand, the solid corner left out, with rows for points downwards."""
    whole = work.grid.width(setting.units)
    return [
        Rect(put.x, put.row, getattr(put.piece, "width", whole), put.piece.rows)
        for put in (*setting.before, *setting.after) if type(put.piece).__name__ != "Corner"
    ]  # fmt: skip


def text_rows(setting: Setting) -> list[Rect]:
    return [Rect(slot.x, setting.text_row + slot.row, slot.width, 1) for slot in slots(setting.strips)]


def overlap(one: Rect, other: Rect) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > TOUCH and min(one.bottom, other.bottom) > max(one.y, other.y)


def uncovered(work: Job, setting: Setting) -> Iterator[tuple[int, int, int]]:
    """Rows of the columns in which nothing stands, as (column, row, the columns' height)."""
    put, rows = boxes(work, setting), text_rows(setting)
    columns = {strip.column: strip.x for strip in setting.strips if strip.width == max(s.width for s in setting.strips)}
    foot = max(strip.row + strip.rows for strip in setting.strips)
    foot = max([foot, *(int(box.bottom) - setting.text_row for box in put if box.y < setting.text_row + foot)])
    for column, x in columns.items():
        for row in range(foot):
            cell = Rect(x, setting.text_row + row, work.grid.width(2), 1)
            if not any(overlap(cell, thing) for thing in (*put, *rows)):
                yield column, row, foot


@pytest.mark.parametrize("units", [6, 4, 3, 2])
@pytest.mark.parametrize("name", STORIES)
def test_every_setting_is_as_high_as_the_list_says(name: str, units: int) -> None:
    work, found = listed(name, units)
    assert units != 6 or found
    for rows, (price, setting) in found.items():
        assert setting.rows == rows
        assert price > -5
        assert max(int(thing.bottom) for thing in (*boxes(work, setting), *text_rows(setting))) == rows


@pytest.mark.parametrize("units", [6, 4, 3, 2])
@pytest.mark.parametrize("name", STORIES)
def test_nothing_stands_on_anything_else(name: str, units: int) -> None:
    work, found = listed(name, units)
    for _, setting in found.values():
        put = boxes(work, setting)
        assert not any(overlap(one, other) for one, other in combinations(put, 2))
        assert not any(overlap(box, row) for box in put for row in text_rows(setting))


@pytest.mark.parametrize("units", [6, 4, 3])
@pytest.mark.parametrize("name", STORIES)
def test_the_columns_are_filled_and_level(name: str, units: int) -> None:
    work, found = listed(name, units)
    for _, setting in found.values():
        text = {(strip.column, strip.row + n) for strip in setting.strips for n in range(strip.rows)}
        for column, row, foot in uncovered(work, setting):
            assert row == foot - 1 and (column, row - 1) in text
        assert 0 <= setting.short <= 2
        last = setting.pour.last
        assert last is not None
        assert last.row + len(last.breaking.breaks) == capacity(setting.strips) - setting.short


@pytest.mark.parametrize("units", [6, 4])
@pytest.mark.parametrize("name", ["pictured", "upright", "album", "quoted"])
def test_pictures_stand_at_the_head_or_the_foot_of_their_columns(name: str, units: int) -> None:
    for _, setting in listed(name, units)[1].values():
        for put in (*setting.before, *setting.after):
            if type(put.piece).__name__ == "Figure" and put.row > setting.text_row:
                assert put.row + put.piece.rows == setting.rows


@pytest.mark.parametrize("name", ["words", "headed", "straddled", "quoted"])
def test_every_line_has_the_measure_of_its_row(name: str) -> None:
    _, found = listed(name, 6)
    for _, setting in found.values():
        rows = slots(setting.strips)
        for placement in setting.pour.last.chain() if setting.pour.last else ():
            lines = COMPOSITOR.set(placement.item.prepared, placement.breaking, placement.measures)
            assert len(lines) == len(placement.breaking.breaks)
            for number, line in enumerate(lines):
                room = rows[placement.row + number].width - placement.item.left - placement.item.right
                assert line.width <= room + 0.01 or placement.breaking.overfull


@pytest.mark.parametrize("name", STORIES)
def test_all_pictures_quotes_and_panels_are_put_down_once(name: str) -> None:
    story = STORIES[name]
    for _, setting in listed(name, 6)[1].values():
        kinds = [type(put.piece).__name__ for put in (*setting.before, *setting.after)]
        assert kinds.count("Heading") == 1
        assert kinds.count("Figure") == len(story.photos)
        assert kinds.count("Statement") + kinds.count("Band") == len(story.quotes)
        assert kinds.count("BoxRow") == bool(story.boxes) and kinds.count("PointsBand") == bool(story.points)


def test_a_head_picture_takes_the_place_of_the_first_photo() -> None:
    work, found = listed("upright", 6, Place(top=True, head_picture=True))
    assert found
    for rows, (_, setting) in found.items():
        assert [type(put.piece).__name__ for put in setting.before[:2]] == ["HeadPicture", "Heading"]
        assert setting.before[0].row == 0
        assert setting.rows == rows == max(int(thing.bottom) for thing in (*boxes(work, setting), *text_rows(setting)))


def test_quotes_may_stand_on_a_solid_corner_at_the_sheet_s_foot_alone() -> None:
    story = article("cornered", 130, quotes=(quote(18), quote(16)))
    work = job_for(story)
    pricer = Pricer(work)
    foot = pricer.price_list(story, 6, Place(foot=True))
    corners = [setting for _, setting in foot.values() if "corner" in setting.shape]
    assert corners
    for setting in corners:
        (put,) = (put for put in setting.after if type(put.piece).__name__ == "Corner")
        assert put.piece.rows <= setting.rows
        assert put.x == pytest.approx(work.grid.width(4) + work.grid.gutter)
    assert not any("corner" in s.shape for _, s in pricer.price_list(story, 6, LOWER).values())


def test_a_corner_is_no_column_beside_a_long_story() -> None:
    story = article("long", 330, quotes=(quote(9),))
    foot = Pricer(job_for(story)).price_list(story, 6, Place(foot=True))
    assert not any("corner" in setting.shape for _, setting in foot.values())


def test_points_stand_over_the_whole_page_only() -> None:
    assert listed("numbered", 6)[1]
    assert [listed("numbered", units)[1] for units in (4, 3, 2)] == [{}, {}, {}]


def test_a_story_s_rank_comes_from_its_place_unless_it_is_given() -> None:
    assert rank_of(article("one", 9), TOP) is Rank.LEAD
    assert rank_of(article("one", 9), LOWER) is Rank.STORY
    assert rank_of(article("one", 9, rank=Rank.BRIEF), TOP) is Rank.BRIEF


def test_new_page_numbers_make_new_lists_only_for_the_stories_that_tell_them() -> None:
    first, second = STORIES["words"], STORIES["pictured"]
    work = job_for(first, second)
    pricer = Pricer(work)
    before = [pricer.price_list(story, 6, LOWER) for story in (first, second)]
    pricer.renew(work, [first.id])
    after = [pricer.price_list(story, 6, LOWER) for story in (first, second)]
    assert after[1] is before[1] and after[0] is not before[0]
    assert {rows: price for rows, (price, _) in after[0].items()} == {rows: price for rows, (price, _) in before[0].items()}


# ------------------------------------------------------------------------------------------------ never empty


def whole_width(story: Article, turn: int = 0) -> PriceList:
    made = issue(story)
    work = job(made, 0, sizes_of(made, PROPORTIONS[turn:] + PROPORTIONS[:turn]))
    return Pricer(work).price_list(story, 6, LOWER)


@pytest.mark.parametrize("turn", range(len(PROPORTIONS)))
@pytest.mark.parametrize("photos", [0, 1, 2, 3])
def test_a_story_of_some_length_can_stand_over_the_whole_page(photos: int, turn: int) -> None:
    quotes = tuple(quote(9) for _ in range((photos + turn) % 3))
    story = article("story", 180, photos=tuple(photo(f"{n}.jpg") for n in range(photos)), quotes=quotes)
    assert whole_width(story, turn)


SHORT = {
    "a quote beside 30 words": article("story", 30, quotes=(quote(),)),
    "a band in 80 words": article("story", 80, quotes=(quote(place=QuotePlace.BAND),)),
    "a long straddling quote in 135 words": article("story", 135, quotes=(quote(30, QuotePlace.STRADDLE),)),
    "a quote in a column of 110 words": article("story", 110, quotes=(quote(14, QuotePlace.COLUMN),)),
    "a band in a brief of 100 words": article("story", 100, rank=Rank.BRIEF, quotes=(quote(30, QuotePlace.BAND),)),
}


@pytest.mark.parametrize("name", SHORT)
def test_a_short_story_with_a_quote_can_stand_over_the_whole_page(name: str) -> None:
    found, work = whole_width(SHORT[name]), job_for(SHORT[name])
    assert found
    for rows, (_, setting) in found.items():
        put, text = boxes(work, setting), text_rows(setting)
        assert max(int(thing.bottom) for thing in (*put, *text)) == setting.rows == rows
        assert not any(overlap(one, other) for one, other in combinations([*put, *text], 2))


@pytest.mark.parametrize(("number", "each", "headed"), [(124, 30, True), (144, 30, False), (192, 120, True), (328, 30, False)])
def test_a_brief_of_any_length_can_stand_over_the_whole_page(number: int, each: int, headed: bool) -> None:
    story = article("brief", 0, rank=Rank.BRIEF, blocks=blocks(number, each, headed))
    lists = [Pricer(job_for(story, step=step)).price_list(story, 6, LOWER) for step in range(3)]
    assert all(lists)
