"""What stands on every page: folio and running head, and the contact foot of the last page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_kit import issue, job, right, runs, said

from newsletter_pdf.content import Localized, Office
from newsletter_pdf.design import palette
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.furniture import ContactFoot, contact_foot, running_head
from newsletter_pdf.layout.job import Job
from newsletter_pdf.sheet import LinkArea, Panel

LEAST_CLEAR = 20.0
"""Points between the last line of the contact foot and the trim."""


def office(number: int = 1, chinese: bool = True, long: bool = False) -> Office:
    more = "Long Reading Room Street, behind the old lighthouse, second courtyard on the left, " if long else ""
    names = [("en", f"Office {number}"), ("zh", "驻华联络处")][: 1 + chinese]
    streets = [("en", f"{more}{number} Harbour Street, Beijing 100600"), ("zh", "北京市朝阳区塔园外交公寓 9-1-82")][: 1 + chinese]
    return Office(
        name=Localized(tuple(names)), organisation=Localized((("en", "The Harbour Society"),)), address=Localized(tuple(streets)),
        tel="86-10-12345678", fax="86-10-12345679", email="office@example.org", web="www.example.org",
    )  # fmt: skip


def footed(*offices: Office, step: int = 0, language: str = "en-GB") -> tuple[Job, ContactFoot, Canvas]:
    """The foot put at the end of the last page."""
    work = job(issue(footer=offices, language=language), step)
    foot, canvas = contact_foot(work), Canvas(3)
    assert foot is not None
    foot.place(canvas, work, work.grid.left, work.grid.rows - foot.rows(work))
    return work, foot, canvas


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 4), st.booleans(), st.booleans(), st.integers(0, 2), st.sampled_from(["en-GB", "zh-CN"]))
def test_the_last_line_stays_clear_of_the_trim(number: int, chinese: bool, long: bool, step: int, language: str) -> None:
    offices = [office(n, chinese, long) for n in range(number)]
    work, _, canvas = footed(*offices, step=step, language=language)
    assert max(run.origin.y for run in runs(canvas)) <= work.grid.page.height - LEAST_CLEAR
    assert max(right(run) for run in runs(canvas)) <= work.grid.left + work.grid.measure + 0.5


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_offices_do_not_run_into_each_other(number: int) -> None:
    _, foot, canvas = footed(*(office(n, long=n % 2 == 0) for n in range(number)))
    places = sorted((round(run.origin.y, 1), run.origin.x, right(run)) for run in runs(canvas))
    for one, other in pairwise(places):
        assert one[0] != other[0] or one[2] <= other[1] + 0.5
    assert len(foot.offices) == number


def test_the_ground_bleeds_at_three_sides_from_the_row_it_was_given() -> None:
    work, foot, canvas = footed(office())
    ground = canvas.placed[0]
    assert isinstance(ground, Panel) and ground.bleeds and ground.colour == palette.STONE
    assert (ground.rect.x, ground.rect.width, ground.rect.bottom) == (0, work.grid.page.width, work.grid.page.height)
    assert ground.rect.y == work.grid.y(work.grid.rows - foot.rows(work))
    assert canvas.anchors["contact"].y == ground.rect.y


def test_numbers_and_addresses_are_links() -> None:
    _, _, canvas = footed(office())
    targets = {thing.target for thing in canvas.placed if isinstance(thing, LinkArea)}
    assert targets == {"tel:+861012345678", "mailto:office@example.org", "https://www.example.org"}
    words = said(canvas).replace(" ", "")
    assert "Tel86-10-12345678" in words and "电话86-10-12345678" in words


def test_without_offices_and_partners_there_is_no_foot() -> None:
    assert contact_foot(job(issue())) is None


# ------------------------------------------------------------------------------------------------ head


def headed(page: int, folio_only: bool = False) -> tuple[Job, Canvas]:
    work, canvas = job(issue()), Canvas(page)
    running_head(canvas, work, folio_only)
    return work, canvas


@given(st.integers(2, 120))
def test_the_folio_hangs_at_the_outer_margin(page: int) -> None:
    work, canvas = headed(page)
    slip = canvas.placed[0]
    assert isinstance(slip, Panel) and slip.bleeds and slip.rect.y == 0
    if page % 2:
        assert slip.rect.right == pytest.approx(work.grid.left + work.grid.measure)
    else:
        assert slip.rect.x == pytest.approx(work.grid.left)
    number = next(run for run in runs(canvas) if "".join(run.texts) == str(page))
    assert slip.rect.x <= number.origin.x and right(number) <= slip.rect.right
    assert f"page-{page}" in canvas.anchors


@pytest.mark.parametrize("page", [2, 3])
def test_title_and_date_share_the_line_beside_the_folio(page: int) -> None:
    work, canvas = headed(page)
    slip, lines = canvas.placed[0], [run for run in runs(canvas) if run.origin.y > 29]
    assert isinstance(slip, Panel)
    assert "News from the harbour" in said(canvas) and "March 2019" in said(canvas)
    assert len({run.origin.y for run in lines}) == 1
    for run in lines:
        assert run.origin.x >= work.grid.left - 0.1 and right(run) <= work.grid.left + work.grid.measure + 0.1
        assert right(run) < slip.rect.x or run.origin.x > slip.rect.right
    assert max(run.origin.y for run in lines) < work.grid.y(0)


def test_a_page_that_opens_with_a_picture_has_its_folio_alone() -> None:
    assert said(headed(4, folio_only=True)[1]) == "4"
