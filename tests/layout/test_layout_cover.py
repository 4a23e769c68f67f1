"""The cover: nameplate, vertical title, date; and the contents beside the foreword."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_kit import article, issue, job, photo, right, runs, said

from newsletter_pdf.content import Article, Localized
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.contents import contents, least_rows
from newsletter_pdf.layout.cover import WORDS_NOT_LAST, Masthead, chinese_date, nameplate_lines, vertical_columns
from newsletter_pdf.layout.foreword import foreword_list
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.opening import mastheads
from newsletter_pdf.sheet import LinkArea, PictureBox

HAN = "支持欧洲人员往来和移民领域对话项目与的通讯"


def titled(title: str, language: str = "en") -> Localized:
    return Localized(((language, title),))


# ------------------------------------------------------------------------------------------------ the title


@given(st.text(HAN, min_size=1, max_size=24))
def test_a_vertical_title_keeps_its_signs_in_two_columns_of_like_length(title: str) -> None:
    columns = vertical_columns(title)
    assert "".join(columns) == title
    assert len(columns) == (1 if len(title) <= 7 else 2)
    lengths = [len(column) for column in columns]
    assert max(lengths) - min(lengths) <= 5 or len(lengths) == 1
    if len(columns) == 2 and any(sign not in WORDS_NOT_LAST for sign in title[len(title) // 2 - 3 : len(title) // 2 + 2]):
        assert columns[0][-1] not in WORDS_NOT_LAST


def test_a_space_in_a_vertical_title_is_its_break() -> None:
    assert vertical_columns("支持欧洲人员往来 和移民领域对话项目") == ("支持欧洲人员往来", "和移民领域对话项目")
    assert vertical_columns("对话项目") == ("对话项目",)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2016-11-01", ("二〇一六年", "十一月")),
        ("2020-10-31", ("二〇二〇年", "十月")),
        ("1999-12-01", ("一九九九年", "十二月")),
        ("2031-01-15", ("二〇三一年", "一月")),
    ],
)
def test_dates_are_said_in_chinese_numerals(date: str, expected: tuple[str, str]) -> None:
    assert chinese_date(date) == expected


def test_the_publication_s_own_break_of_its_name_is_kept() -> None:
    assert nameplate_lines(issue(nameplate=("EU–China", "Dialogue on Migration"))) == ("EU–China", "Dialogue on Migration")


@pytest.mark.parametrize("title", ["News", "News from us al"])
def test_a_short_name_stays_on_one_line(title: str) -> None:
    assert nameplate_lines(issue(title=titled(title))) == (title,)


@given(st.lists(st.sampled_from(["News", "from", "the", "Harbour", "Mobility"]), min_size=4, max_size=9).map(" ".join))
def test_a_long_name_is_broken_between_words_into_two_lines(title: str) -> None:
    lines = nameplate_lines(issue(title=titled(title)))
    assert len(lines) == (1 if len(title) < 16 else 2)
    assert " ".join(lines) == title


@given(st.text(HAN, min_size=1, max_size=20))
def test_a_name_without_spaces_keeps_all_its_signs(title: str) -> None:
    assert "".join(nameplate_lines(issue(title=titled(title, "zh"), language="zh-CN"))) == title


@pytest.mark.parametrize("title", ["Us", "News from the harbour", "A publication with a very long name indeed, for all"])
def test_nameplate_and_slip_stay_within_the_page(title: str) -> None:
    made = issue(title=Localized((("en", title), ("zh", "支持欧洲人员往来和移民领域对话项目"))))
    work, canvas = job(made), Canvas(1)
    Masthead(photo=None, picture_rows=9).place(canvas, work, work.grid.left, 0)
    assert all(run.origin.x >= 0 and right(run) <= work.grid.left + work.grid.measure + 1 for run in runs(canvas))
    assert max(run.origin.y for run in runs(canvas)) < work.grid.y(20)


def test_the_cover_picture_takes_the_rows_it_is_given() -> None:
    shown = photo("harbour.jpg")
    work = job(issue(foreword=30, articles=(article("story", 20, photos=(shown,)),)))
    for rows in (8, 14, 26):
        canvas = Canvas(1)
        masthead = Masthead(photo=shown, picture_rows=rows)
        masthead.place(canvas, work, work.grid.left, 0)
        (box,) = (thing for thing in canvas.placed if isinstance(thing, PictureBox))
        assert box.bleeds and box.rect.bottom == pytest.approx(work.grid.baseline(rows - 1))
        assert masthead.rows > rows


def test_every_height_of_the_masthead_is_offered_once_and_one_is_free() -> None:
    found = list(mastheads(job(issue(foreword=30))))
    heights = [masthead.rows for masthead, _ in found]
    assert heights == list(range(heights[0], heights[-1] + 1))
    assert min(price for _, price in found) == 0.0


@pytest.mark.parametrize("number", [20, 90, 200, 320])
def test_a_foreword_of_any_length_has_a_height(number: int) -> None:
    made = issue(foreword=number)
    work = job(made)
    assert made.foreword is not None
    found = foreword_list(work, made.foreword)
    assert found
    for rows, (_, foreword) in found.items():
        canvas = Canvas(1)
        foreword.place(canvas, work, work.grid.left, 0)
        assert foreword.rows == rows
        assert max(run.origin.y for run in runs(canvas)) <= work.grid.baseline(rows - 1) + 0.01
        assert "The editor" in said(canvas)


# ------------------------------------------------------------------------------------------------ contents


def listing(*pages: int) -> tuple[Job, dict[str, int]]:
    """A job with one story for each of these page numbers."""
    stories = [article(f"story-{n}", 20, contents_title=f"Story {n} of the harbour and its town") for n in range(len(pages))]
    where = {f"story-{n}": page for n, page in enumerate(pages)}
    return job(issue(*stories), 0, None, **where), where


page_lists = st.lists(st.integers(1, 6), min_size=1, max_size=9).map(sorted)


@settings(max_examples=40, deadline=None)
@given(page_lists, st.integers(0, 45))
def test_the_contents_stand_within_their_rows(pages: list[int], height: int) -> None:
    work, where = listing(*pages)
    made, canvas = contents(work, where, height), Canvas(1)
    made.place(canvas, work, work.grid.x(4), 20)
    assert made.rows == max(height, least_rows(work, where))
    assert max(run.origin.y for run in runs(canvas)) <= work.grid.baseline(20 + made.rows - 1) + 0.01
    assert max(right(run) for run in runs(canvas)) <= work.grid.left + work.grid.measure + 0.5


@settings(max_examples=40, deadline=None)
@given(page_lists, st.integers(0, 45))
def test_every_page_and_every_story_is_a_link_and_they_stand_in_order(pages: list[int], height: int) -> None:
    work, where = listing(*pages)
    canvas = Canvas(1)
    contents(work, where, height).place(canvas, work, work.grid.x(4), 20)
    links = [thing for thing in canvas.placed if isinstance(thing, LinkArea)]
    assert [link.target for link in links if link.target.startswith("#story")] == [f"#{name}" for name in where]
    assert [link.target for link in links if link.target.startswith("#page")] == [f"#page-{n}" for n in sorted(set(pages))]
    tops = [link.rect for link in links if link.target.startswith("#story")]
    assert all(one.bottom <= other.y + 0.01 for one, other in pairwise(tops))


def test_stories_that_the_contents_leave_out_are_left_out() -> None:
    stories: list[Article] = [article("one", 20), article("two", 20, contents_title=None), article("three", 20)]
    work = job(issue(*stories))
    made = contents(work, {"one": 2, "two": 3, "three": 4}, 0)
    assert [group.page for group in made.groups] == [2, 4]


def test_a_thumbnail_goes_before_the_story_s_own_photo_and_stands_in_its_column() -> None:
    small = photo("small.jpg")
    story = article("one", 20, photos=(photo("large.jpg"),), thumbnail=small)
    made = issue(story)
    work = job(made, 0, {small.file: job(made).pictures[story.photos[0].file]})
    canvas = Canvas(1)
    contents(work, {"one": 2}, 20).place(canvas, work, work.grid.x(4), 20)
    (box,) = (thing for thing in canvas.placed if isinstance(thing, PictureBox))
    assert box.path == small.file
    column = Rect(work.grid.x(4), work.grid.y(20), work.grid.width(2), 20 * work.grid.row)
    assert column.x < box.rect.x and box.rect.right <= column.right + 0.01
    assert column.y < box.rect.y and box.rect.bottom < column.bottom
