"""UAX #14 against ICU: a frozen sample of 3,000 random texts (see tests/tools/make_linebreak_sample.py)."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsletter_pdf.text.uax14 import MAY, MUST, NOT, boundaries, classes

SAMPLE = Path(__file__).with_name("linebreak_sample.txt")


def test_same_breaks_as_icu() -> None:
    wrong = []
    lines = [line for line in SAMPLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    for line in lines:
        fields = line.split(" ")
        text = "".join(chr(int(code, 16)) for code in fields[1::2])
        expected = [mark == "÷" for mark in fields[0::2]]
        if [verdict != NOT for verdict in boundaries(classes(text))] != expected:
            wrong.append(line)
    assert len(lines) == 3000
    assert wrong == []


def test_line_ends_are_forced() -> None:
    assert boundaries(classes("a\nb")) == [NOT, NOT, MUST]
    assert boundaries(classes("a\r\nb")) == [NOT, NOT, NOT, MUST]


def test_a_line_may_end_after_a_space() -> None:
    assert boundaries(classes("a b")) == [NOT, NOT, MAY]


def test_nothing_in_nothing_out() -> None:
    assert boundaries([]) == []


@given(st.text())
def test_never_before_a_mark_nor_at_the_start(text: str) -> None:
    kinds = classes(text)
    verdicts = boundaries(kinds)
    assert verdicts[:1] in ([], [NOT])
    for at in range(1, len(text)):
        if kinds[at] == "CM" and kinds[at - 1] not in ("SP", "ZW", "BK", "CR", "LF", "NL"):
            assert verdicts[at] == NOT


@given(st.text())
def test_spaces_stay_at_the_end_of_the_line(text: str) -> None:
    kinds = classes(text)
    for at, verdict in enumerate(boundaries(kinds)):
        assert verdict != MAY or kinds[at] not in ("SP", "ZW")
