"""The search: as many pages as are wanted, order and pins kept, every row accounted for; bounds that exclude nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_kit import COMPOSITOR, FONTS, article, issue, job, photo, quote, sizes_of

from newsletter_pdf.composing import Composed, compose_issue
from newsletter_pdf.content import (
    Article,
    Event,
    Events,
    Issue,
    Localized,
    Office,
    PageReference,
    Paragraph,
    Photo,
    Rank,
    Text,
)
from newsletter_pdf.design.grid import a4_grid
from newsletter_pdf.design.stylesheet import stylesheet, type_steps
from newsletter_pdf.diagnostics import Report
from newsletter_pdf.geometry import Size
from newsletter_pdf.layout.article import Pricer
from newsletter_pdf.layout.bounds import Bounds, pinned
from newsletter_pdf.layout.compose import FOOT_GAP, Composer, PagePlan
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.shapes import Place
from newsletter_pdf.manifest.read import read_issue
from newsletter_pdf.pictures import probe

ROOT = Path(__file__).resolve().parents[2]
OFFICE = Office(name=Localized((("en", "Beijing"),)), organisation=Localized(), address=Localized((("en", "Harbour Street"),)))
EVENTS = Events(title="Coming events 2019", entries=tuple(Event(date="May", title=f"A walk {n}", place="Pier") for n in range(3)))
REFERRING = Paragraph(inlines=(Text(text="More of this on page "), PageReference(target="d"), Text(text=".")))


def stories(**more: dict[str, object]) -> list[Article]:
    """Five stories, some with pictures; `more` changes them by name."""
    lengths = {"a": 420, "b": 260, "c": 380, "d": 180, "e": 330}
    photos = {"a": 1, "c": 2, "e": 1}
    return [
        article(name, number, **{
            "photos": tuple(photo(f"{name}-{n}.jpg") for n in range(photos.get(name, 0))), **more.get(name, {}),
        }) for name, number in lengths.items()
    ]  # fmt: skip


@cache
def made(kind: str) -> tuple[Issue, Composed]:
    """An issue of each kind, and its pages."""
    kinds = {
        "plain": lambda: issue(*stories(), pages=4, foreword=160),
        "pinned": lambda: issue(*stories(c={"page": 3}, d={"page": 4}), pages=4, foreword=160),
        "pinned together": lambda: issue(*stories(b={"page": 2}, c={"page": 2}), pages=4, foreword=160),
        "ended": lambda: issue(*stories(), pages=4, foreword=160, footer=(OFFICE,), events=EVENTS, closing_quote=quote(9)),
        "without a foreword": lambda: issue(*stories(), pages=4),
        "full": lambda: issue(*stories(), pages=3, foreword=160),
        "referring": lambda: issue(*stories(a={"blocks": (*article("a", 300).blocks, REFERRING)}), pages=4, foreword=160),
    }
    whole = kinds[kind]()
    composed = compose_issue(whole, FONTS, sizes_of(whole, [Size(3000, 2000)]), Report())
    assert composed is not None
    return whole, composed


KINDS = ["plain", "pinned", "pinned together", "ended", "without a foreword", "full", "referring"]


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_as_many_pages_as_are_wanted_and_the_stories_keep_their_order(kind: str) -> None:
    whole, composed = made(kind)
    plan = composed.plan
    assert [page.number for page in plan.pages] == list(range(1, whole.pages + 1))
    assert [story.id for page in plan.pages for story in page.articles] == [story.id for story in whole.articles]
    assert (len(composed.sheets.pages), plan.extra) == (whole.pages, 0)


@pytest.mark.parametrize("kind", KINDS)
def test_pins_are_obeyed_and_references_tell_the_true_pages(kind: str) -> None:
    whole, composed = made(kind)
    found = {story.id: page.number for page in composed.plan.pages for story in page.articles}
    assert all(found[story.id] == story.page for story in whole.articles if story.page)
    assert composed.settled
    last = whole.pages
    assert composed.plan.references() == found | {"foreword": 1, "contents": 1, "events": last, "contact": last}
    for story in whole.articles:
        assert composed.sheets.anchors[story.id].page == found[story.id]


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_of_every_page_is_accounted_for(kind: str) -> None:
    _, composed = made(kind)
    work = job(made(kind)[0])
    grid = a4_grid(composed.step.row)
    for page in composed.plan.pages:
        foot = page.foot.rows(work) + FOOT_GAP if page.foot and composed.step == work.styles.step else 0
        if page.foot and not foot:
            continue
        assert page.first_row + sum(band.gap + band.rows for band in page.bands) + page.spare + foot == grid.rows
        assert page.spare >= 0
        assert all(band.rows == max(part.setting.rows for part in band.parts) for band in page.bands)


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_page_opens_and_the_last_one_ends_the_issue(kind: str) -> None:
    whole, composed = made(kind)
    first, *others = composed.plan.pages
    assert first.masthead and first.opening
    assert bool(first.opening.foreword) == bool(whole.foreword)
    assert not any(page.masthead or page.opening for page in others)
    assert [bool(page.foot) for page in composed.plan.pages[:-1]] == [False] * (whole.pages - 1)
    assert bool(others[-1].foot) == bool(whole.footer)


def test_events_and_closing_quote_stand_on_the_last_page_once() -> None:
    plan = made("ended")[1].plan
    assert [asides(page) for page in plan.pages] == [0, 0, 0, 1]


def asides(page: PagePlan) -> int:
    return sum(type(part.setting).__name__ == "AsideSetting" for band in page.bands for part in band.parts)


def test_the_same_issue_gives_the_same_pages() -> None:
    whole, composed = made("ended")
    again = compose_issue(whole, FONTS, sizes_of(whole, [Size(3000, 2000)]), Report())
    assert again is not None
    assert (again.plan.price, again.step) == (composed.plan.price, composed.step)
    assert [p.price for p in again.plan.pages] == [p.price for p in composed.plan.pages]
    assert again.sheets == composed.sheets


def test_too_many_stories_take_a_page_more() -> None:
    whole = issue(*(article(f"story-{n}", 620) for n in range(4)), pages=2, foreword=160)
    composed = compose_issue(whole, FONTS, {}, Report())
    assert composed is not None and composed.plan.extra > 0
    assert composed.step == type_steps("en-GB")[-1]


def test_pins_that_contradict_the_order_leave_no_plan() -> None:
    whole = issue(article("a", 200, page=3), article("b", 200, page=2), pages=3, foreword=160)
    work = job(whole)
    assert Composer(work, Pricer(work), Bounds()).compose(3) is None


@given(st.lists(st.sampled_from([None, 1, 2, 3]), max_size=5), st.integers(0, 5), st.integers(0, 5), st.integers(1, 3))
def test_a_page_takes_what_is_pinned_to_it_and_leaves_nothing_behind(
    pins: list[int | None], one: int, other: int, number: int
) -> None:
    start, end = sorted((min(one, len(pins)), min(other, len(pins))))
    articles = [article(str(n), 1, page=pin) for n, pin in enumerate(pins)]
    fits = all(pin in {None, number} for pin in pins[start:end])
    late = any(pin is not None and pin <= number for pin in pins[end:])
    assert pinned(articles, start, end, number) == (fits and not late)


# ------------------------------------------------------------------------------------------------ bounds


@cache
def sample() -> tuple[Issue, dict[Path, Size]]:
    """The issue that comes with the program, and its pictures' sizes."""
    found = read_issue(ROOT / "issues" / "2016-11", ROOT, Report())
    assert found is not None
    files = {shown.file: probe(shown.file) for shown in pictures(found)}
    return found, {file: Size(info.width, info.height) for file, info in files.items()}


def pictures(of: Issue) -> Iterator[Photo]:
    for story in of.articles:
        yield from story.photos
        if story.thumbnail:
            yield story.thumbnail
    yield from of.foreword.photos if of.foreword else ()


def sample_job(step: int) -> Job:
    of, sizes = sample()
    chosen = type_steps(of.language)[step]
    return Job(
        issue=of, grid=a4_grid(chosen.row), styles=stylesheet(chosen, of.language), compositor=COMPOSITOR, report=Report(),
        references={}, pictures=sizes,
    )  # fmt: skip


@pytest.mark.parametrize("step", [0, 1, 2])
def test_no_story_of_the_sample_is_lower_than_its_bound(step: int) -> None:
    work = sample_job(step)
    bounds, pricer = Bounds(), Pricer(work)
    for story in work.issue.articles:
        found = pricer.price_list(story, 6, Place(top=True))
        assert found
        assert bounds.rows(work, story) <= min(found), story.id


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.integers(100, 420), st.integers(0, 1), st.integers(0, 1), st.integers(0, 2), st.sampled_from([Rank.AUTO, Rank.BRIEF]))
def test_no_story_at_all_is_lower_than_its_bound(words: int, photos: int, quotes: int, step: int, rank: Rank) -> None:
    whole = article("story", words, rank=rank, photos=(photo("a.jpg"),) * photos, quotes=(quote(8),) * quotes)
    work = job(issue(whole), step)
    heights = Pricer(work).price_list(whole, 6, Place())
    assert not heights or Bounds().rows(work, whole) <= min(heights)


def test_a_first_guess_of_the_pages_keeps_the_order_and_the_pins() -> None:
    whole = issue(*stories(c={"page": 3}), pages=4, foreword=160)
    work = job(whole)
    guess = Bounds().guess(work, [0, 61, 61, 61])
    assert list(guess) == [story.id for story in whole.articles]
    assert list(guess.values()) == sorted(guess.values())
    assert guess["c"] >= 3
