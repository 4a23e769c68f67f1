"""The tests' own normaliser: what it joins, and what it must leave alone."""

from __future__ import annotations

import pytest
from reading import normalised, unhyphened


@pytest.mark.parametrize(
    ("extracted", "meant"),
    [
        ("migra\u00ad\ntion", "migration"),
        ("a two-\nday Forum", "a two-day Forum"),
        ("the EU–\nChina Dialogue", "the EU–China Dialogue"),
        ("A world – \nIOM", "A world – IOM"),
        ("one line \nand the next", "one line and the next"),
        ("国际移民组织驻华\n联络处", "国际移民组织驻华联络处"),
        ("公寓 9-1-82，邮\n编 100600", "公寓9-1-82，邮编100600"),
        ("来自 12 个省", "来自12个省"),
        ("Foreword 卷首语", "Foreword卷首语"),
        ("M\nuch has happened", "Much has happened"),
        ("vitamin C\nand zinc", "vitamin C and zinc"),
        ("iombeijingMMSP\n@iom.int", "iombeijingMMSP@iom.int"),
        ("\u200b Ministry", "Ministry"),
        ("cafe\u0301", "café"),
    ],
)
def test_normalised(extracted: str, meant: str) -> None:
    assert normalised(extracted) == meant


@pytest.mark.parametrize("text", ["Once more", "40% of cases", "a - b", "“SHOP Den Haag”", "移民组织（简称）"])
def test_plain_text_stays(text: str) -> None:
    assert normalised(text) == text


@pytest.mark.parametrize(
    ("extracted", "meant"),
    [("re\ufffelated", "related"), ("two\x02day", "two-day"), ("policy\ufffe\nmakers", "policymakers")],
)
def test_unhyphened(extracted: str, meant: str) -> None:
    assert unhyphened(extracted) == unhyphened(meant)
