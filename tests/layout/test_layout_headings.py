"""Story openings: headlines of any length in three languages, in two weights, within their measure."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_kit import issue, job, right, runs, said

from newsletter_pdf.content import Article, Rank
from newsletter_pdf.geometry import Rect
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.headings import OPEN_PRICE, Heading, headings
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.setline import SetLine
from newsletter_pdf.sheet import Panel

RANKS = (Rank.LEAD, Rank.STORY, Rank.BRIEF)
ENGLISH = ("the", "of", "and", "in", "IOM", "workshop", "migration", "dialogue", "officers", "cooperation", "–", "new")
GERMAN = ("und", "der", "im", "gegen", "Zusammenarbeit", "Menschenhandel", "Gespräch", "Grenzschutz", "Rückkehr", "–", "neu")
CHINESE = "国际移民组织与中国公安部在北京举行打击人口贩运研讨会：合作、对话新的开始，“共同”发展"


def titles(vocabulary: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Titles of 5 to 140 characters."""
    words = st.lists(st.sampled_from(vocabulary), min_size=2, max_size=30).map(" ".join)
    return words.map(lambda title: title[:140].strip(" –")).filter(lambda title: len(title) >= 5)


titled = st.one_of(
    st.tuples(st.just("en-GB"), titles(ENGLISH)),
    st.tuples(st.just("de"), titles(GERMAN)),
    st.tuples(st.just("zh-CN"), st.text(CHINESE, min_size=5, max_size=50)),
)


def opened(title: str, units: int, rank: Rank, language: str = "en-GB", **more: str) -> tuple[Job, list[tuple[float, Heading]]]:
    story = Article(id="story", title=title, blocks=(), language=language, **more)  # type: ignore[arg-type]
    work = job(issue(story, language=language))
    return work, headings(work, story, work.grid.width(units), rank)


def weights(line: SetLine) -> list[float]:
    return [dict(run.face.axes).get("wght", 0.0) for run in line.runs]


def words(lines: tuple[SetLine, ...]) -> str:
    return "".join("".join(run.texts) for line in lines for run in line.runs)


def plain(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=80, deadline=None)
@given(titled, st.sampled_from([3, 4, 6]), st.sampled_from(RANKS))
def test_headlines_say_their_title_within_their_measure(title: tuple[str, str], units: int, rank: Rank) -> None:
    language, said_title = title
    work, found = opened(said_title, units, rank, language)
    for _, heading in found:
        assert plain(words(heading.headline.lines)) == plain(said_title)
        assert max(line.width for line in heading.headline.lines) <= work.grid.width(units) + 0.05


@settings(max_examples=60, deadline=None)
@given(titled, st.sampled_from(RANKS))
def test_over_the_whole_page_no_headline_takes_more_than_three_lines(title: tuple[str, str], rank: Rank) -> None:
    for _, heading in opened(title[1], 6, rank, title[0])[1]:
        assert 1 <= len(heading.headline.lines) <= 3


@pytest.mark.parametrize("language", ["en-GB", "de"])
@pytest.mark.parametrize("rank", [Rank.LEAD])
def test_long_words_stay_within_a_narrow_measure(language: str, rank: Rank) -> None:
    title = {"en-GB": "IOM – representatives", "de": "Gespräch der Sicherheitsbehörden"}[language]
    work, found = opened(title, 2, rank, language)
    assert max(line.width for _, heading in found for line in heading.headline.lines) <= work.grid.width(2) + 0.05


def test_a_long_headline_in_a_narrow_column_takes_three_lines() -> None:
    _, found = opened("Officers of the reading room meet the harbour council for a new dialogue", 2, Rank.STORY)
    assert min(len(heading.headline.lines) for _, heading in found) <= 3


@settings(max_examples=60, deadline=None)
@given(titled, st.sampled_from([2, 3, 4, 6]), st.sampled_from(RANKS))
def test_a_headline_stands_in_its_rows(title: tuple[str, str], units: int, rank: Rank) -> None:
    work, found = opened(title[1], units, rank, title[0])
    for _, heading in found:
        headline = heading.headline
        lowest = headline.first + (len(headline.lines) - 1) * headline.leading
        assert lowest < headline.rows * work.grid.row
        assert heading.rows == headline.rows
        assert headline.leading >= 0.75 * max(run.size for line in headline.lines for run in line.runs)


@pytest.mark.parametrize("rank", RANKS)
def test_a_row_of_space_more_is_offered_at_a_price(rank: Rank) -> None:
    (usual, first), (price, second), *_ = opened("The new reading room", 6, rank)[1]
    assert (usual, price) == (0.0, OPEN_PRICE)
    assert second.rows == first.rows + 1


def test_two_weights_part_at_the_dash_or_after_the_first_line() -> None:
    (line,) = opened("Renewed relations – China joins", 6, Rank.LEAD)[1][0][1].headline.lines
    assert weights(line) == [300, 600]
    first, *others = opened("Officers of the reading room meet the council of the harbour", 3, Rank.STORY)[1][0][1].headline.lines
    assert weights(first) == [600] and others
    assert [weights(line) for line in others] == [[300]] * len(others)
    (plain_line,) = opened("The reading room", 6, Rank.STORY)[1][0][1].headline.lines
    assert weights(plain_line) == [600]


def test_a_lead_is_larger_than_a_story_and_a_story_than_a_brief() -> None:
    sizes = [opened("The room", 6, rank)[1][0][1].headline.lines[0].runs[0].size for rank in RANKS]
    assert sizes == sorted(sizes, reverse=True) and len(set(sizes)) == 3


def test_kicker_standfirst_and_byline_take_their_rows_and_stand_in_order() -> None:
    bare = opened("The room", 6, Rank.LEAD)[1][0][1]
    work, found = opened(
        "The room", 6, Rank.LEAD, kicker="Harbour", standfirst="What readers found in the old lists", byline="By the librarian"
    )
    heading = found[0][1]
    assert heading.rows == bare.rows + 1 + (len(heading.standfirst) + 1) + 1
    canvas = Canvas(2)
    heading.place(canvas, work, work.grid.left, 4)
    baselines = [run.origin.y for run in runs(canvas)]
    assert baselines == sorted(baselines)
    assert baselines[-1] <= work.grid.baseline(4 + heading.rows - 1)
    assert plain(said(canvas)) == plain("Harbour The room What readers found in the old lists By the librarian")
    assert canvas.anchors["story"].y == work.grid.y(4)


@pytest.mark.parametrize(("rank", "tabs"), [(Rank.LEAD, 1), (Rank.STORY, 1), (Rank.BRIEF, 0)])
def test_a_rule_stands_over_the_story_and_a_tab_hangs_from_it(rank: Rank, tabs: int) -> None:
    work, found = opened("The room", 4, rank)
    canvas = Canvas(2)
    found[0][1].place(canvas, work, work.grid.left, 4)
    rule, *others = (thing for thing in canvas.placed if isinstance(thing, Panel))
    assert rule.rect == Rect(work.grid.left, work.grid.y(4), work.grid.width(4), 0.5)
    assert [panel.rect.x for panel in others] == [work.grid.left] * tabs


def test_a_headline_ends_where_its_story_does() -> None:
    work, found = opened("Officers of the reading room meet the council of the harbour", 3, Rank.LEAD)
    for _, heading in found:
        canvas = Canvas(2)
        heading.place(canvas, work, work.grid.x(3), 0)
        assert max(right(run) for run in runs(canvas)) <= work.grid.x(3) + work.grid.width(3) + 0.5
