"""Line breaking against brute force, against its promises, and as people read it."""

from __future__ import annotations

import pytest
from boxes import Paragraph, cheapest, cost
from hypothesis import given, settings
from hypothesis import strategies as st

from newsletter_pdf.lines import search
from newsletter_pdf.lines.badness import Parameters, adjustment
from newsletter_pdf.lines.breaker import Breaking, break_lines

vocabulary = st.sampled_from(["a", "on", "the", "some", "to-day", "in-no-vate", "mi-gra-tion"])
texts = st.lists(vocabulary, min_size=1, max_size=8).map(" ".join)
patterns = st.lists(st.sampled_from([60.0, 75.0, 90.0, 120.0]), min_size=1, max_size=3).map(tuple)
STORY = (
    "in the au-tumn of the year the mem-bers met in the cap-i-tal to speak of mi-gra-tion and of the peo-ple who had "
    "come from far away to work and to live in the cit-ies of the coast where the har-bours are"
)


def parameters(**changes: object) -> Parameters:
    return Parameters(em=10.0, **changes)  # type: ignore[arg-type]


@settings(max_examples=300, deadline=None)
@given(texts, patterns)
def test_no_breaking_is_better_than_the_one_found(text: str, measures: tuple[float, ...]) -> None:
    paragraph, rules = Paragraph(text), parameters(window=9, tolerance=90_001.0)
    oracle = cheapest(paragraph.items, measures, rules)
    found = break_lines(paragraph.items, measures, rules)
    if not oracle:
        assert all(breaking.overfull or breaking.emergency > 0 for breaking in found.values())
        return
    natural = min(oracle, key=lambda count: (oracle[count], count))
    expected = {count: best for count, best in oracle.items() if natural - 1 <= count <= natural + 1}
    assert {count: breaking.demerits for count, breaking in found.items()} == pytest.approx(expected)
    for breaking in found.values():
        assert cost(paragraph.items, breaking.breaks, measures, rules) == pytest.approx(breaking.demerits)


@settings(max_examples=200, deadline=None)
@given(texts, patterns)
def test_the_promises_hold_at_any_measure(text: str, measures: tuple[float, ...]) -> None:
    paragraph = Paragraph(text)
    for count, breaking in break_lines(paragraph.items, measures, parameters()).items():
        assert len(breaking.breaks) == len(breaking.ratios) == count
        lines = paragraph.lines(breaking.breaks)
        assert rejoined(lines) == text.replace("-", "").split()
        assert longest_ladder(lines) <= 2
        assert breaking.overfull or all(fits(paragraph, breaking, measures))


def rejoined(lines: list[str]) -> list[str]:
    return " ".join(lines).replace("- ", "").split()


def longest_ladder(lines: list[str]) -> int:
    longest = now = 0
    for line in lines:
        now = now + 1 if line.endswith("-") else 0
        longest = max(longest, now)
    return longest


def fits(paragraph: Paragraph, breaking: Breaking, measures: tuple[float, ...]) -> list[bool]:
    result = []
    for number, (first, last) in enumerate(zip((0, *breaking.breaks), breaking.breaks, strict=False)):
        width, _, _, shrink = paragraph.items.line(first, last)
        result.append(width - shrink <= measures[min(number, len(measures) - 1)] + 1e-3)
    return result


def test_a_story_reads_like_this() -> None:
    paragraph = Paragraph(STORY)
    breakings = break_lines(paragraph.items, (220.0,), parameters())
    natural = min(breakings.values(), key=lambda breaking: breaking.demerits)
    assert paragraph.lines(natural.breaks) == GOLDEN


GOLDEN = [
    "in the autumn of the year", "the members met in the", "capital to speak of mi-", "gration and of the peo-",
    "ple who had come from", "far away to work and to", "live in the cities of", "the coast where the har-",
    "bours are",
]  # fmt: skip


def test_a_word_too_long_is_flagged_and_nothing_fails() -> None:
    paragraph = Paragraph("a wordthatneverends a")
    (breaking,) = break_lines(paragraph.items, (60.0,), parameters()).values()
    assert breaking.overfull
    assert paragraph.lines(breaking.breaks) == ["a", "wordthatneverends", "a"]


def test_three_hyphens_in_a_row_are_never_set() -> None:
    paragraph = Paragraph("aaaaa-aaaaa-aaaaa-aaaaa-aaaaa")
    for breaking in break_lines(paragraph.items, (54.0,), parameters()).values():
        assert longest_ladder(paragraph.lines(breaking.breaks)) <= 2


def test_forced_ends_are_kept_and_not_stretched() -> None:
    paragraph = Paragraph("the end|of some")
    (breaking,) = break_lines(paragraph.items, (200.0,), parameters()).values()
    assert paragraph.lines(breaking.breaks) == ["the end", "of some"]
    assert breaking.ratios == (0.0, 0.0)


def test_a_runt_is_avoided_where_another_way_exists() -> None:
    paragraph = Paragraph("some some some some some some some some a")
    found = break_lines(paragraph.items, (134.0,), parameters(runt=30.0))
    best = min(found.values(), key=lambda breaking: breaking.demerits)
    assert paragraph.lines(best.breaks)[-1] != "a"


def test_lines_of_their_own_measures_keep_them() -> None:
    paragraph = Paragraph(STORY)
    measures = (150.0, 150.0, 220.0)
    for breaking in break_lines(paragraph.items, measures, parameters()).values():
        assert not breaking.overfull
        assert all(fits(paragraph, breaking, measures))


def test_an_empty_paragraph_is_one_line() -> None:
    assert list(break_lines(Paragraph("").items, (100.0,), parameters())) == [1]


def test_work_grows_with_the_text_and_no_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in lines looked at, since seconds depend on what else the machine does."""
    looked = []
    for copies in (8, 64):
        count = 0

        def counted(*lengths: float) -> float:
            nonlocal count
            count += 1
            return adjustment(*lengths)

        monkeypatch.setattr(search, "adjustment", counted)
        break_lines(Paragraph(" ".join([STORY] * copies)).items, (300.0,), parameters())
        looked.append(count)
    assert looked[1] < looked[0] * 10
