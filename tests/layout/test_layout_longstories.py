"""Stories longer than a page, cut into parts: nothing is lost, nothing changes its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_kit import article, blocks, issue, job, paragraph, photo, quote

from newsletter_pdf.content import Article, Block, Box, Issue, Localized, Points, Subheading, Text
from newsletter_pdf.layout.bounds import Bounds
from newsletter_pdf.layout.longstories import in_parts

FULLEST = 0.86

HEADED = Subheading(inlines=(Text(text="What is to come"),))
parts_of_text = st.lists(
    st.one_of(st.integers(20, 900).map(paragraph), st.just(HEADED)), min_size=2, max_size=14
).map(tuple)  # fmt: skip


def cut(*stories: Article) -> Issue:
    return in_parts(job(issue(*stories)), Bounds(), FULLEST)


def story(*parts: Block, **more: object) -> Article:
    return article("story", 0, blocks=parts, **more)


@settings(max_examples=20, deadline=None)
@given(parts_of_text, st.integers(0, 4), st.integers(0, 3))
def test_everything_comes_back_in_its_order(text: tuple[Block, ...], photos: int, quotes: int) -> None:
    whole = story(*text, photos=tuple(photo(f"{n}.jpg") for n in range(photos)), quotes=tuple(quote() for _ in range(quotes)))
    found = cut(article("before", 30), whole, article("after", 30)).articles
    assert (found[0].id, found[-1].id) == ("before", "after")
    inner = found[1:-1]
    assert sum((part.blocks for part in inner), ()) == text
    assert sum((part.photos for part in inner), ()) == whole.photos
    assert sum((part.quotes for part in inner), ()) == whole.quotes
    ids = [part.id for part in found]
    assert len(set(ids)) == len(ids)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(20, 400), min_size=4, max_size=14))
def test_every_part_can_stand_on_a_page(lengths: list[int]) -> None:
    bounds, work = Bounds(), job(issue(story(*(paragraph(length) for length in lengths))))
    for part in in_parts(work, bounds, FULLEST).articles:
        assert bounds.rows(work, part) <= work.grid.rows * FULLEST


def test_a_story_that_fits_stays_as_it_is() -> None:
    whole = article("story", 500, photos=(photo("a.jpg"),))
    assert cut(whole).articles == (whole,)


def test_one_endless_paragraph_is_not_cut() -> None:
    whole = story(paragraph(4000))
    assert cut(whole).articles == (whole,)


def test_only_the_first_part_is_pinned_listed_and_opened() -> None:
    whole = article("story", 3000, page=2, kicker="Harbour", standfirst="What was found", byline="The editor")
    first, *others = cut(whole).articles
    assert others
    assert (first.id, first.page, first.contents_title) == ("story", 2, "The story")
    for part in others:
        assert (part.page, part.contents_title, part.kicker, part.standfirst, part.byline) == (None, None, "", "", "")
        assert part.title == first.title


def test_boxes_and_points_come_with_the_end_of_the_story() -> None:
    box = Box(title=Localized((("en", "Facts"),)), items=("one", "two"))
    points = Points(title="Ways to help", items=("one", "two"))
    *others, last = cut(article("story", 3000, boxes=(box,), points=points)).articles
    assert others and (last.boxes, last.points) == ((box,), points)
    assert all(part.boxes == () and part.points is None for part in others)


def test_no_part_ends_with_a_subheading() -> None:
    text: tuple[Block, ...] = sum(((paragraph(180), HEADED, paragraph(50)) for _ in range(16)), ())
    parts = cut(story(*text)).articles
    assert len(parts) > 2
    assert not any(isinstance(part.blocks[-1], Subheading) for part in parts)


@pytest.mark.parametrize("names", [("story--part-two",), ("story", "story--part-2")])
def test_a_story_may_have_a_name_like_a_part_s(names: tuple[str, ...]) -> None:
    found = [part.id for part in cut(*(article(name, 0, blocks=blocks(3000)) for name in names)).articles]
    assert len(set(found)) == len(found)
