"""Hyphenation: pyphen's answers, the house's limits, names and exceptions."""

from __future__ import annotations

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter_pdf.text.hyphenate import Hyphenator

WORDS = """migration international organization government trafficking cooperation foreword dialogue beginning
programmes activities development assistance understanding particularly successfully vulnerable university"""


def parted(word: str, language: str = "en-GB", names: tuple[str, ...] = ()) -> str:
    points = Hyphenator(names).points(word, language)
    return "-".join(word[a:b] for a, b in zip((0, *points), (*points, len(word)), strict=True))


@pytest.mark.parametrize("word", WORDS.split())
@pytest.mark.parametrize(("tag", "dictionary"), [("en-GB", "en_GB"), ("en-US", "en_US"), ("en", "en_GB"), ("fr", "fr")])
def test_same_points_as_pyphen(word: str, tag: str, dictionary: str) -> None:
    oracle = pyphen.Pyphen(lang=dictionary, left=2, right=3)
    assert Hyphenator().points(word, tag) == tuple(oracle.positions(word))


@given(st.text(st.sampled_from(list("abcdefghijklmnopqrstuvwxyz")), min_size=6, max_size=14))
def test_same_points_as_pyphen_on_any_letters(word: str) -> None:
    assert Hyphenator().points(word, "en-GB") == tuple(pyphen.Pyphen(lang="en_GB", left=2, right=3).positions(word))


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("сотрудничество", "ru"),
        ("συνεργασία", "el"),
        ("verantwortung", "de-DE"),
        ("együttműködés", "hu"),
        ("współpraca", "pl"),
    ],
)
def test_other_languages_have_points(word: str, language: str) -> None:
    assert Hyphenator().points(word, language)


@pytest.mark.parametrize("word", ["only", "those", "UNESCO", "MIGRATION", "McDonald", "iPhones", "Beijing", "", "a"])
def test_never_parted(word: str) -> None:
    assert parted(word) == word


def test_capitalised_words_want_eight_letters_and_three_on_each_side() -> None:
    assert parted("Migration") == "Migra-tion"
    assert parted("migration") == "mi-gra-tion"


def test_names_are_whole_in_any_case() -> None:
    names = ("Alexander Thomson",)
    assert parted("alexander", names=names) == "alexander"
    assert parted("Alexander", names=names) == "Alexander"
    assert parted("Alexander") != "Alexander"


def test_exceptions_go_first() -> None:
    assert parted("readmission") == "re-admis-sion"
    assert parted("counter") == "coun-ter"
    assert parted("reintegration", "en-US") == "re-inte-gra-tion"


@pytest.mark.parametrize("language", ["zh-CN", "xx", "", "tlh"])
def test_an_unknown_language_has_no_points(language: str) -> None:
    assert Hyphenator().points("migration", language) == ()
