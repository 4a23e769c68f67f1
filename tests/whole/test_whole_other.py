"""Issues unlike the sample: other lengths, languages and numbers of pages. They build, or say what they lack."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import other_kit
import pytest
import said
from page_geometry import colliding, off_grid, outside, split_badly, text_boxes
from prose_kit import Made, Story
from reading import normalised
from whole_kit import READERS, Whole, contents_words, inner_links, lost_words, made, missing, page_texts

from newsletter_pdf.diagnostics import Severity

SMALL: dict[str, Callable[[], Made]] = {
    "tiny": other_kit.tiny,
    "three pages": other_kit.three_pages,
    "german": other_kit.german,
    "chinese": other_kit.chinese,
}


def whole(issue: Made, root: Path) -> Whole:
    folder = issue.write(root)
    other_kit.pictures(folder)
    return made(folder, root, root / "out")


@pytest.fixture(scope="module")
def quarterly(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Four pages, cut to fill them."""
    return whole(other_kit.quarterly((30, 20, 24, 26, 22, 24)), tmp_path_factory.mktemp("quarterly"))


@pytest.fixture(scope="module", params=SMALL)
def small(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """One of the small issues."""
    return whole(SMALL[request.param](), tmp_path_factory.mktemp("small"))


# ------------------------------------------------------------------------------------------------ four pages, full


def test_quarterly_is_exactly_full(quarterly: Whole) -> None:
    assert quarterly.problems == []
    assert [page.spare for page in quarterly.composed.plan.pages] == [0] * 4
    assert len(quarterly.poppler) == 4


@pytest.mark.parametrize("reader", READERS)
def test_quarterly_says_everything(quarterly: Whole, reader: str) -> None:
    assert lost_words(quarterly, reader) == []
    assert READERS[reader](contents_words(quarterly)) in page_texts(quarterly, reader)[0]


def test_quarterly_links(quarterly: Whole) -> None:
    links = {link.says: link.goes_to for link in inner_links(quarterly.pdf)}
    titles = [article.contents_title for article in quarterly.issue.articles]
    assert [links[title] for title in titles if title] == list(quarterly.pages.values())


@pytest.mark.parametrize("longer", [-3, -2, 2, 3])
def test_a_few_sentences_more_or_less_still_fill_it(longer: int, tmp_path: Path) -> None:
    lengths = (30 + longer, 20, 24, 26 - longer, 22 + longer, 24)
    assert whole(other_kit.quarterly(lengths), tmp_path).problems == []


# ------------------------------------------------------------------------------------------------ small ones


def test_small_ones_have_only_warnings(small: Whole) -> None:
    report = small.result.report
    assert report.count(Severity.ERROR) == 0, small.problems
    assert {problem.code for problem in report.problems} <= {"page-not-full"}
    assert len(small.poppler) == small.issue.pages


@pytest.mark.parametrize("reader", READERS)
def test_small_ones_say_everything(small: Whole, reader: str) -> None:
    assert lost_words(small, reader) == []


def test_all_keep_to_the_grid(small: Whole, quarterly: Whole) -> None:
    for issue in (small, quarterly):
        sheets = issue.composed.sheets
        assert off_grid(issue.composed) == []
        assert outside(sheets) == []
        assert split_badly(issue.composed.plan) == []
        assert [pair for sheet in sheets.pages for pair in colliding(text_boxes(sheet))] == []


# ------------------------------------------------------------------------------------------------ longer than a page


def test_a_story_of_two_pages_loses_nothing(tmp_path: Path) -> None:
    long = whole(other_kit.long_story(), tmp_path)
    assert not long.result.report.has_errors, long.problems
    text = normalised("\n".join(long.poppler[1:]))
    story = next(article for article in long.issue.articles if article.id == "long")
    assert missing(said.running(story, {}), text, normalised, ordered=True) == []


def test_a_long_first_story_without_a_foreword(tmp_path: Path) -> None:
    """Four pages would do; three are wanted, so there must be a draft of four."""
    stories = [Story("one", "The lists", 60), Story("two", "The lamps", 50), Story("three", "The whale", 40)]
    issue = whole(Made(pages=3, head=["title: Harbour News"], stories=stories), tmp_path)
    assert issue.result.output is not None
    assert len(issue.poppler) == 4


def test_pins_that_contradict_the_order(tmp_path: Path) -> None:
    stories = [Story("one", "The lists", 12, more=("page: 3",)), Story("two", "The lamps", 12, more=("page: 2",))]
    issue = whole(Made(pages=3, head=["title: Harbour News"], stories=stories), tmp_path)
    assert issue.result.report.has_errors
    assert "text-too-long" not in {problem.code for problem in issue.result.report.problems}
