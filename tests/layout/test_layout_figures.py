"""Pictures: how they are cropped, what that costs, and the figures they make with their captions."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from layout_kit import article, issue, job, photo, said

from newsletter_pdf.content import Photo
from newsletter_pdf.geometry import Size
from newsletter_pdf.layout.canvas import Canvas
from newsletter_pdf.layout.figures import FLATTEST, TALLEST, crop_price, crop_to, figures
from newsletter_pdf.layout.headpicture import head_pictures
from newsletter_pdf.layout.job import Job
from newsletter_pdf.sheet import PictureBox

EDGE = 1e-9
sizes = st.builds(Size, st.integers(50, 8000), st.integers(50, 8000))
ratios = st.floats(0.2, 8.0)
shares = st.floats(0.0, 1.0)
permitted = st.floats(TALLEST, FLATTEST)


@given(sizes, ratios, st.tuples(shares, shares))
def test_a_crop_has_the_ratio_lies_in_the_picture_and_keeps_the_focus(
    size: Size, ratio: float, focus: tuple[float, float]
) -> None:
    crop = crop_to(size, ratio, focus)
    assert crop.width * size.width / (crop.height * size.height) == pytest.approx(ratio)
    assert -EDGE <= crop.x <= crop.right <= 1 + EDGE
    assert -EDGE <= crop.y <= crop.bottom <= 1 + EDGE
    assert crop.x - EDGE <= focus[0] <= crop.right + EDGE
    assert crop.y - EDGE <= focus[1] <= crop.bottom + EDGE


@given(sizes, ratios, st.tuples(shares, shares))
def test_a_crop_is_the_largest_and_its_middle_as_near_the_focus_as_can_be(
    size: Size, ratio: float, focus: tuple[float, float]
) -> None:
    crop = crop_to(size, ratio, focus)
    assert max(crop.width, crop.height) == pytest.approx(1.0)
    for start, length, at in ((crop.x, crop.width, focus[0]), (crop.y, crop.height, focus[1])):
        touches = start <= EDGE or start + length >= 1 - EDGE
        assert touches or start + length / 2 == pytest.approx(at)


@given(sizes, permitted, permitted)
def test_the_more_is_cropped_the_dearer_it_is(size: Size, one: float, other: float) -> None:
    own = size.width / size.height
    assume((one - own) * (other - own) >= 0)
    nearer, farther = sorted((one, other), key=lambda ratio: abs(ratio - own))
    assert 0.0 <= crop_price(size, nearer) <= crop_price(size, farther)


def test_a_small_crop_is_free_and_a_shape_beyond_the_limits_is_not() -> None:
    size = Size(3000, 2000)
    assert crop_price(size, 1.5) == crop_price(size, 1.8) == 0.0
    assert crop_price(size, 2.2) > 0.0
    assert crop_price(Size(1000, 2000), 0.5) > crop_price(Size(1000, 2000), TALLEST)


# ------------------------------------------------------------------------------------------------ figures


def pictured(size: Size, step: int = 0) -> tuple[Job, Photo]:
    shown = photo("lighthouse.jpg")
    made = issue(article("lighthouse", 40, photos=(shown,)))
    return job(made, step, {shown.file: size}), shown


@settings(max_examples=40, deadline=None)
@given(sizes, st.sampled_from([2, 3, 4, 6]), st.integers(0, 2))
def test_every_photo_makes_figures_of_any_width_in_rising_heights(size: Size, units: int, step: int) -> None:
    work, shown = pictured(size, step)
    found = list(figures(work, shown, units, "en-GB", (1, 0)))
    rows = [figure.rows for _, figure in found]
    assert found
    assert rows == list(range(rows[0], rows[0] + len(rows)))
    assert all(figure.rows == figure.block_rows + 1 for _, figure in found)


@pytest.mark.parametrize("units", [2, 3, 4, 6])
@pytest.mark.parametrize("gaps", [(0, 0), (1, 0), (0, 1)])
def test_a_figure_stands_within_its_rows(units: int, gaps: tuple[int, int]) -> None:
    work, shown = pictured(Size(3000, 2000))
    for _, figure in figures(work, shown, units, "en-GB", gaps):
        canvas = Canvas(2)
        figure.place(canvas, work, work.grid.left, 5)
        (box,) = (thing for thing in canvas.placed if isinstance(thing, PictureBox))
        first, last = 5 + gaps[0], 5 + figure.rows - 1 - gaps[1]
        assert box.rect.y == pytest.approx(work.grid.cap_line(first))
        assert box.rect.width == pytest.approx(work.grid.width(units))
        lowest = max(thing.origin.y for thing in canvas.placed if not isinstance(thing, PictureBox))  # type: ignore[union-attr]
        assert box.rect.bottom < lowest == pytest.approx(work.grid.baseline(last))
        assert "before it was repaired" in said(canvas)


def test_a_picture_without_a_caption_runs_down_to_a_baseline() -> None:
    work, shown = pictured(Size(3000, 2000))
    bare = Photo(file=shown.file, alt="A lighthouse")
    _, figure = next(figures(work, bare, 3, "en-GB", (0, 1)))
    canvas = Canvas(2)
    figure.place(canvas, work, 0.0, 0)
    (box,) = canvas.placed
    assert isinstance(box, PictureBox)
    assert box.rect.bottom == pytest.approx(work.grid.baseline(figure.block_rows - 1))
    assert box.alt == "A lighthouse"


def test_a_head_picture_bleeds_at_three_sides_and_its_caption_ends_on_a_baseline() -> None:
    work, shown = pictured(Size(3000, 2000))
    for _, head in head_pictures(work, shown, "en-GB"):
        canvas = Canvas(2)
        head.place(canvas, work, work.grid.left, 0)
        box = canvas.placed[0]
        assert isinstance(box, PictureBox) and box.bleeds
        assert (box.rect.x, box.rect.y, box.rect.width) == (0, 0, work.grid.page.width)
        lowest = max(thing.origin.y for thing in canvas.placed[1:])  # type: ignore[union-attr]
        assert lowest == pytest.approx(work.grid.baseline(head.rows - 1))
