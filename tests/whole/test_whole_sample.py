"""The November issue, whole: five full pages that say every word of the manifest, each in its place."""

from __future__ import annotations

import re

import pikepdf
import pytest
from page_geometry import Box, colliding, hyphen_ends, off_grid, outside, split_badly, text_boxes
from whole_kit import READERS, Whole, contents_words, inner_links, lost_words, page_texts

from newsletter_pdf.geometry import mm

"""The cover's picture shows its credit only: the look has no place for a caption there."""


def test_five_a4_pages(sample: Whole) -> None:
    with pikepdf.open(sample.pdf) as document:
        boxes = [tuple(round(float(side), 2) for side in page.mediabox) for page in document.pages]
    assert boxes == [(0, 0, round(mm(210), 2), round(mm(297), 2))] * 5


def test_nothing_to_report(sample: Whole) -> None:
    assert sample.problems == []


def test_no_spare_rows(sample: Whole) -> None:
    assert [page.spare for page in sample.composed.plan.pages] == [0] * 5
    assert sample.composed.settled


@pytest.mark.parametrize("reader", READERS)
def test_every_word_is_found(sample: Whole, reader: str) -> None:
    """Headlines and text in reading order; captions, quotes, boxes and points with their article."""
    assert lost_words(sample, reader) == []


@pytest.mark.parametrize("reader", READERS)
def test_running_heads(sample: Whole, reader: str) -> None:
    simplify = READERS[reader]
    for number, text in enumerate(page_texts(sample, reader)[1:], 2):
        head = text[:160]
        assert simplify(sample.issue.running_title) in head
        assert sample.issue.title.get("zh") in head
        assert re.search(rf"\b{number}\b", head)


def test_poppler_reads_all_characters_once(sample: Whole) -> None:
    """No paragraph is drawn twice, and no character is unknown."""
    text = " ".join(page_texts(sample, "poppler"))
    assert "\ufffd" not in text
    assert text.count("Ban Ki-moon, the UN Secretary-General, welcomed the step.") == 1


# ------------------------------------------------------------------------------------------------ page numbers


@pytest.mark.parametrize("reader", READERS)
def test_contents_name_the_pages_of_the_headlines(sample: Whole, reader: str) -> None:
    assert page_texts(sample, reader)[0].endswith(READERS[reader](contents_words(sample)))


def test_foreword_names_the_pages_of_the_headlines(sample: Whole) -> None:
    """Read off the page, without the manifest's help: every number in brackets, in order."""
    numbers = [int(n) for n in re.findall(r"\(page (\d+)\)", page_texts(sample, "poppler")[0])]
    named = [
        "china-joins-iom",
        "iom-joins-un",
        "forum-researchers",
        "experts-meet",
        "nanjing-workshop",
        "exchange-visit",
    ]
    assert numbers == [sample.pages[name] for name in named]


def test_contents_links_go_to_the_headlines(sample: Whole) -> None:
    links = {link.says: link.goes_to for link in inner_links(sample.pdf)}
    for article in sample.issue.articles:
        if article.contents_title is not None:
            assert links[article.contents_title] == sample.pages[article.id]


def test_numbers_link_to_the_page_they_name(sample: Whole) -> None:
    links = [(re.search(r"\d+$", link.says), link.goes_to) for link in inner_links(sample.pdf)]
    numbers = [(int(number.group()), page) for number, page in links if number]
    assert len(numbers) >= 10
    assert all(number == page for number, page in numbers)


def test_bookmarks_go_to_the_headlines(sample: Whole) -> None:
    with pikepdf.open(sample.pdf) as document, document.open_outline() as outline:
        titles = [str(item.title) for item in outline.root]
    assert [a.title for a in sample.issue.articles if a.title in titles] == [a.title for a in sample.issue.articles]


# ------------------------------------------------------------------------------------------------ the grid


def test_body_lines_stand_on_the_grid(sample: Whole) -> None:
    assert off_grid(sample.composed) == []


def test_only_what_bleeds_reaches_the_trim(sample: Whole) -> None:
    assert outside(sample.composed.sheets) == []


def test_no_line_runs_into_another(sample: Whole) -> None:
    assert [pair for sheet in sample.composed.sheets.pages for pair in colliding(text_boxes(sheet))] == []


def test_collisions_are_seen() -> None:
    one, other, far = Box(0, 10, 50, 15, "one"), Box(40, 12, 90, 17, "other"), Box(0, 20, 50, 25, "far")
    assert list(colliding([one, other, far])) == [("one", "other")]


def test_no_widow_and_no_orphan(sample: Whole) -> None:
    assert split_badly(sample.composed.plan) == []


def test_hyphens_are_few(sample: Whole, record_property: pytest.RecordProperty) -> None:
    hyphens, lines = hyphen_ends(sample.composed)
    record_property("hyphens at line ends", f"{hyphens} of {lines}")
    assert hyphens < lines / 4, f"{hyphens} of {lines} body lines end in a hyphen"
