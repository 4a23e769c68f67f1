"""UAX #14 without the house's tailoring: Unicode's own test, and a frozen sample of random texts that ICU broke.

The product uses Unicode 17.0.0, for the rules and for the table of classes alike. How the files were made: see
tests/tools/make_linebreak_test.py and tests/tools/make_linebreak_sample.py.
"""

from __future__ import annotations

import gzip
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsletter_pdf.text.uax14 import MAY, MUST, NOT, boundaries, classes

OFFICIAL = Path(__file__).with_name("LineBreakTest-17.0.0.txt.gz")
SAMPLE = Path(__file__).with_name("linebreak_sample.txt")


def cases(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.startswith("#")]


def wrong(lines: list[str]) -> list[str]:
    """The cases whose breaks are other than ours; the mark at the end of the text, if there is one, says nothing."""
    found = []
    for line in lines:
        fields = line.split(" ")
        text = "".join(chr(int(code, 16)) for code in fields[1::2])
        expected = [mark == "÷" for mark in fields[0::2]][: len(text)]
        if [verdict != NOT for verdict in boundaries(classes(text))] != expected:
            found.append(line)
    return found


def test_every_line_of_the_official_test() -> None:
    lines = cases(gzip.decompress(OFFICIAL.read_bytes()).decode())
    assert len(lines) == 19338
    assert wrong(lines) == []


def test_same_breaks_as_icu() -> None:
    lines = cases(SAMPLE.read_text("utf-8"))
    assert len(lines) == 3000
    assert wrong(lines) == []


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
