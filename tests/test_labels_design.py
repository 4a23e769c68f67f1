"""The design: the program's own words, the grid, the palette's contrast, the styles of every role."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter_pdf.design import palette
from newsletter_pdf.design.grid import a4_grid
from newsletter_pdf.design.labels import Labels, issue_label, labels
from newsletter_pdf.design.style import Colour, TextStyle, colour
from newsletter_pdf.design.stylesheet import (
    CHINESE_STEPS,
    LATIN_STEPS,
    Stylesheet,
    optical_size,
    stylesheet,
    type_steps,
)

STEPS = [*((step, "en-GB") for step in LATIN_STEPS), *((step, "zh-CN") for step in CHINESE_STEPS)]
LANGUAGES = ["en", "zh", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "ru", "el"]


# ------------------------------------------------------------------------------------------------ words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_the_words(language: str) -> None:
    said = labels(language)
    assert all(getattr(said, field.name) for field in fields(Labels))
    assert said.issue.count("{}") == 1
    assert issue_label("27", language).count("27") == 1


def test_a_region_makes_no_difference_and_an_unknown_language_gets_english() -> None:
    assert labels("de-CH") is labels("de")
    assert labels("zh-Hans-CN") is labels("zh")
    assert labels("fi") is labels("en-GB") is labels("en")


def test_issues_are_counted_as_each_language_counts() -> None:
    numbers = ["1", "2", "3", "4", "11", "12", "13", "21", "22", "101", "111", "112"]
    endings = ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "101st", "111th", "112th"]
    assert [issue_label(number, "en-GB") for number in numbers] == [f"{ending} Issue" for ending in endings]
    assert issue_label("4a", "en") == "Issue 4a"
    assert issue_label("4", "zh-CN") == "第4期"
    assert issue_label("4", "de") == "Ausgabe 4"


# ------------------------------------------------------------------------------------------------ grid


def test_the_reference_grid_has_the_measures_of_the_design() -> None:
    grid = a4_grid(12)
    assert grid.rows == 61
    assert [grid.width(units) for units in range(1, 7)] == pytest.approx([75, 162, 249, 336, 423, 510], abs=0.1)
    assert (grid.left, grid.top) == pytest.approx((42.64, 48.0), abs=0.01)
    assert grid.y(1) - grid.y(0) == grid.row == grid.gutter


@given(st.floats(10.0, 16.0))
def test_a_grid_lies_within_the_page_whatever_the_row(row: float) -> None:
    grid = a4_grid(row)
    assert grid.x(5) + grid.unit == pytest.approx(grid.left + grid.measure)
    assert grid.left + grid.measure == pytest.approx(grid.page.width - grid.left)
    assert grid.page.height - grid.y(grid.rows) > 55
    for units in range(1, 6):
        assert grid.x(units) - grid.gutter == pytest.approx(grid.x(0) + grid.width(units))
    assert grid.y(3) < grid.cap_line(3) < grid.baseline(3) < grid.y(4)


# ------------------------------------------------------------------------------------------------ palette


def test_colours_are_read_from_their_notation() -> None:
    assert colour("teal", "#008080", (100, 0, 0, 50)) == Colour("teal", (0, 128 / 255, 128 / 255), (1, 0, 0, 0.5))


def luminance(of: Colour) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in of.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", [palette.WHITE, palette.PAPER, palette.STONE])
@pytest.mark.parametrize("ink", [palette.INK, palette.VERMILION, palette.GREY])
def test_words_can_be_read_on_every_ground(ink: Colour, ground: Colour) -> None:
    assert contrast(ink, ground) >= 4.5


# ------------------------------------------------------------------------------------------------ styles


def roles(sheet: Stylesheet) -> dict[str, TextStyle]:
    return {f.name: value for f in fields(sheet) if isinstance(value := getattr(sheet, f.name), TextStyle)}


def test_each_script_has_its_steps_the_largest_first() -> None:
    for language in ("en-GB", "de", "ru", "zh-CN", "zh-Hant"):
        steps = type_steps(language)
        assert list(steps) == sorted(steps, key=lambda step: (step.row, step.size), reverse=True)
    assert type_steps("zh") == CHINESE_STEPS != LATIN_STEPS == type_steps("el")


@pytest.mark.parametrize(("step", "language"), STEPS)
def test_the_body_stands_on_the_grid_at_its_size(step: object, language: str) -> None:
    sheet = stylesheet(step, language)  # type: ignore[arg-type]
    assert (sheet.body.size, sheet.body.leading) == (sheet.step.size, sheet.step.row)
    for name in ("body_brief", "subheading", "standfirst", "contents_entry"):
        assert roles(sheet)[name].leading == sheet.step.row


@pytest.mark.parametrize(("step", "language"), STEPS)
def test_no_role_is_too_small_to_read_or_set_tighter_than_its_size_allows(step: object, language: str) -> None:
    for name, style in roles(stylesheet(step, language)).items():  # type: ignore[arg-type]
        assert style.size >= 6.7, name
        assert style.leading >= style.size * 0.78 or name == "quote_mark", name


def test_the_optical_axis_rises_with_the_size_and_stays_on_the_axis() -> None:
    values = [optical_size(size / 4) for size in range(20, 260)]
    assert values == sorted(values)
    assert 8 <= values[0] < values[-1] <= 60
