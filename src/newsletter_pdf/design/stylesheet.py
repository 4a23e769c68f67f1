"""The style of every role, for one type step.

Room: design. In: a type step and the issue's language. Out: a `Stylesheet` whose attributes are roles (body, caption, kicker …).
Sizes are given for the reference grid of 12 pt rows and scaled with the row, but for the body, whose size the step names.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsletter_pdf.design import palette
from newsletter_pdf.design.style import Align, Colour, Family, Figures, TextStyle


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One size of the whole issue: body size and row (leading) in points."""

    size: float
    row: float


LATIN_STEPS = (TypeStep(9, 12), TypeStep(8.75, 11.5), TypeStep(8.5, 11))
CHINESE_STEPS = (TypeStep(9, 15), TypeStep(9, 14), TypeStep(8.75, 13))


def type_steps(language: str) -> tuple[TypeStep, ...]:
    """The steps to try for an issue in `language`, the largest first."""
    return CHINESE_STEPS if language.startswith("zh") else LATIN_STEPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Stylesheet:
    """All roles. `scale` is the row against 12 pt; lengths below are points already scaled."""

    step: TypeStep
    scale: float
    body: TextStyle
    body_brief: TextStyle
    subheading: TextStyle
    nameplate_first: TextStyle
    nameplate_second: TextStyle
    slip: TextStyle
    issue_lead: TextStyle
    page_lead: TextStyle
    story: TextStyle
    brief: TextStyle
    section: TextStyle
    section_other: TextStyle
    standfirst: TextStyle
    kicker: TextStyle
    byline: TextStyle
    initial: TextStyle
    straddling_quote: TextStyle
    block_quote: TextStyle
    closing_quote: TextStyle
    quote_mark: TextStyle
    attribution: TextStyle
    caption: TextStyle
    credit: TextStyle
    box_title: TextStyle
    box_text: TextStyle
    point: TextStyle
    point_numeral: TextStyle
    contents_numeral: TextStyle
    contents_lead: TextStyle
    contents_entry: TextStyle
    signature: TextStyle
    running_head: TextStyle
    folio: TextStyle
    dateline: TextStyle
    event: TextStyle
    event_place: TextStyle
    month: TextStyle
    contact_name: TextStyle
    contact: TextStyle


def optical_size(size: float) -> float:
    """The value of Source Serif's `opsz` axis for a size in points. The axis is no point size: its named designs stand at
    SmText 16, Text 20, Subhead 32 and Display 60, and setting 9 for a 9 pt body gives caption letters 7 % wider."""
    for limit, value in ((12.0, 16.0), (20.5, 32.0)):
        if size <= limit:
            return value
    return 60.0


def serif(size: float, leading: float, weight: int = 400, **more: object) -> TextStyle:
    """A serif style in the optical design for its size."""
    return TextStyle(
        family=Family.SERIF, size=size, leading=leading, weight=weight, optical=optical_size(size)
    ).with_(**more)


def sans(size: float, leading: float, weight: int = 400, colour: Colour = palette.INK, **more: object) -> TextStyle:
    """A sans style."""
    return TextStyle(family=Family.SANS, size=size, leading=leading, weight=weight, colour=colour).with_(**more)


def stylesheet(step: TypeStep, language: str) -> Stylesheet:
    """The roles for a type step. Chinese beside Latin is set a little smaller so that the two look of one size; figures beside
    Chinese are lining."""
    k = step.row / 12 if not language.startswith("zh") else min(1.0, step.row / 13.5)
    han = 0.92 if not language.startswith("zh") else 1.0
    figures = Figures.LINING if language.startswith("zh") else Figures.OLDSTYLE
    roles = {**_text_roles(step, k, figures), **_heading_roles(k), **_quote_roles(k), **_small_roles(k)}
    return Stylesheet(step=step, scale=k, **{name: s.with_(han_scale=han) for name, s in roles.items()})


def _text_roles(step: TypeStep, k: float, figures: Figures) -> dict[str, TextStyle]:
    ink = palette.INK
    body = serif(step.size, step.row, colour=ink, align=Align.JUSTIFY, hyphenate=True, figures=figures)
    return {
        "body": body,
        "body_brief": sans(step.size * 8.5 / 9, step.row, align=Align.LEFT, hyphenate=False),
        "subheading": sans(9.5 * k, step.row, 600, align=Align.BALANCED),
        "standfirst": serif(10.5 * k, step.row, 400, italic=True, colour=ink),
        "kicker": sans(8 * k, step.row, 700, palette.VERMILION),
        "byline": sans(8 * k, step.row, 600, palette.GREY),
        "initial": serif(46 * k, 36 * k, colour=palette.VERMILION),
        "signature": serif(11 * k, step.row, 600, italic=True, colour=ink),
        "contents_lead": serif(11 * k, step.row, 600, colour=ink, align=Align.BALANCED),
        "contents_entry": serif(step.size, step.row, colour=ink, align=Align.LEFT),
    }


def _heading_roles(k: float) -> dict[str, TextStyle]:
    return {
        "nameplate_first": serif(55 * k, 60 * k, 600, colour=palette.INK, tracking=-0.012),
        "nameplate_second": serif(25 * k, 30 * k, 400, colour=palette.INK),
        "slip": serif(21 * k, 24 * k, 700, colour=palette.WHITE),
        "issue_lead": serif(38 * k, 36 * k, 600, tracking=-0.013, colour=palette.INK, align=Align.BALANCED),
        "page_lead": serif(28 * k, 27 * k, 600, tracking=-0.01, colour=palette.INK, align=Align.BALANCED),
        "story": serif(19 * k, 24 * k, 600, colour=palette.INK, align=Align.BALANCED),
        "brief": sans(9.5 * k, 12 * k, 700, palette.VERMILION, align=Align.BALANCED),
        "section": serif(21 * k, 24 * k, 400, colour=palette.INK),
        "section_other": serif(10 * k, 24 * k, 600, colour=palette.VERMILION),
        "box_title": serif(17 * k, 24 * k, 600, colour=palette.INK),
        "point_numeral": serif(27 * k, 24 * k, 300, colour=palette.VERMILION),
        "contents_numeral": serif(36 * k, 36 * k, 300, colour=palette.VERMILION),
    }


def _quote_roles(k: float) -> dict[str, TextStyle]:
    return {
        "straddling_quote": serif(14.5 * k, 16 * k, colour=palette.INK, italic=True),
        "block_quote": serif(12.5 * k, 14 * k, colour=palette.WHITE, italic=True),
        "closing_quote": serif(13 * k, 14.5 * k, colour=palette.INK, italic=True),
        "quote_mark": serif(40 * k, 24 * k, 700, colour=palette.VERMILION),
        "attribution": sans(7.5 * k, 9 * k, 400, palette.GREY),
    }


def _small_roles(k: float) -> dict[str, TextStyle]:
    grey = palette.GREY
    return {
        "caption": sans(7.5 * k, 9 * k, 400, grey),
        "credit": sans(7.5 * k, 9 * k, 700, palette.VERMILION),
        "box_text": sans(8.25 * k, 12 * k),
        "point": sans(9 * k, 12 * k, 600, align=Align.BALANCED),
        "running_head": sans(7.5 * k, 9 * k, 600),
        "folio": serif(13 * k, 13 * k, 600, colour=palette.WHITE),
        "dateline": sans(7.5 * k, 12 * k),
        "event": sans(8.25 * k, 12 * k, 600),
        "event_place": sans(7.5 * k, 12 * k, 400, grey),
        "month": sans(7.5 * k, 9 * k, 700, palette.WHITE),
        "contact_name": sans(7.4 * k, 9 * k, 700),
        "contact": sans(7.4 * k, 9 * k),
    }
