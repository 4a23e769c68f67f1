"""Over random mixed text: no line begins or ends with a mark that may not, and what belongs together stays together."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_breaks import breaks

from newsletter_pdf.text.breaks import opportunities
from newsletter_pdf.text.hyphenate import Hyphenator
from newsletter_pdf.text.shaped import BreakKind

STOPS = "、。，．：！？‼⁇⁈⁉；"
CLOSERS = "”’）》〉」』】〗〕］｝"
OPENERS = "“‘（《〈「『【〖〔［｛"
CONNECTORS = "～·・‧／々ー"
NEVER_FIRST = frozenset(STOPS + CLOSERS + CONNECTORS)
NEVER_LAST = frozenset(OPENERS + "／")
FIXES = "％%‰℃℉°′″￥¥$€£№"
OTHERS = "—…⋯⸺-–‐~/\"'()[]{}!?.,:;«»‹›„‚¿¡&#@*+=_|§†•"
LETTERS = "国际移民组织驻华ァっカナあabcXYZéß０１２0123456789"

SIGNS = st.sampled_from(sorted(set("".join(NEVER_FIRST | NEVER_LAST) + FIXES + OTHERS + LETTERS)))
PIECES = st.one_of(
    SIGNS,
    SIGNS,
    SIGNS,
    st.sampled_from(
        ["——", "……", "⋯⋯", "——……", "说“", "”。", "IOM’s", "Mr Li", "5 km", "第3页", "12个", "migration", " ", " "]
    ),
)
MIXED = st.lists(PIECES, max_size=24).map("".join)
CLUSTERS = st.sampled_from(
    ["e\u0301", "葛\U000e0100", "👩\u200d👧", "👍🏽", "🇨🇳", "1\ufe0f\u20e3", "か\u3099", "क्षि", "각", " \u0301"]
)

DIGITS = st.text("0123456789", min_size=3, max_size=4)
PHONES = st.tuples(
    st.sampled_from(["+86-", "+44 ", "(010) ", "86-10-", "010-", "+1 (202) ", "8 (495) "]),
    st.lists(DIGITS, min_size=2, max_size=3),
    st.sampled_from(["-", " "]),
).map(lambda parts: parts[0] + parts[2].join(parts[1]))
LOCALS = st.from_regex(r"[a-zA-Z][a-z0-9]{0,5}([.+_-][a-z0-9]{1,4}){0,2}", fullmatch=True).filter(lambda s: len(s) < 16)
AROUND = st.lists(st.sampled_from([*"国际，。：（）“”、 ", "tel. ", "或 "]), max_size=8).map("".join)


@dataclass(frozen=True)
class Ends:
    """A place where a line may end: the visible sign before it and the one after it."""

    before: str
    after: str


def ends(text: str, language: str = "zh-CN") -> list[Ends]:
    """What stands at the ends and starts of lines."""
    found = []
    for place in opportunities(text, [(0, len(text), language)], Hyphenator()):
        before = text[: place.index].rstrip(" ")
        if place.kind is not BreakKind.HYPHEN and before:
            found.append(Ends(before[-1], text[place.index]))
    return found


@given(MIXED, st.sampled_from(["zh-CN", "zh", "zh-TW", "zh-Hans"]))
@settings(max_examples=400)
def test_no_line_begins_or_ends_with_a_mark_that_may_not(text: str, language: str) -> None:
    for place in ends(text, language):
        assert place.after not in NEVER_FIRST, place
        assert place.before not in NEVER_LAST, place


@given(MIXED, st.sampled_from(["en-GB", "de", "fr"]))
@settings(max_examples=200)
def test_nor_do_full_width_marks_elsewhere(text: str, language: str) -> None:
    for place in ends(text, language):
        assert place.after not in "、。，．）》〉」』】〗〕］｝", place
        assert place.before not in "（《〈「『【〖〔［｛", place


@given(MIXED, st.sampled_from(["zh-CN", "en-GB"]))
@settings(max_examples=200)
def test_pairs_stay_whole(text: str, language: str) -> None:
    for at in (place.index for place in breaks(text, language)):
        assert text[at - 1 : at + 1] not in ("——", "……", "⋯⋯"), (text, at)


@given(st.lists(st.one_of(CLUSTERS, SIGNS, st.just(" ")), max_size=16), st.sampled_from(["zh-CN", "en-GB", "fr"]))
@settings(max_examples=200)
def test_clusters_stay_whole(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    places = {place.index for place in breaks(text, language)}
    at = 0
    for piece in pieces:
        assert places.isdisjoint(range(at + 1, at + len(piece))), (text, piece)
        at += len(piece)
    assert not [at for at in places if unicodedata.category(text[at]) in ("Mn", "Me", "Mc")]


@given(AROUND, PHONES, AROUND, st.sampled_from(["zh-CN", "en-GB"]))
@settings(max_examples=200)
def test_telephone_numbers_stay_whole(before: str, phone: str, after: str, language: str) -> None:
    inside = range(len(before) + 1, len(before + phone))
    assert {place.index for place in breaks(before + phone + after, language)}.isdisjoint(inside)


@given(AROUND, LOCALS, AROUND, st.sampled_from(["zh-CN", "en-GB"]))
@settings(max_examples=200)
def test_short_names_in_mail_addresses_stay_whole(before: str, name: str, after: str, language: str) -> None:
    inside = range(len(before) + 1, len(before + name))
    assert {place.index for place in breaks(f"{before}{name}@iom.int{after}", language)}.isdisjoint(inside)


def test_a_long_name_in_a_mail_address_may_break_at_its_full_stops() -> None:
    text = "mailto:wilhelmina.featherstonehaugh@iom.int"
    assert [place.index for place in breaks(text, "en") if place.penalty == 300] == [7, 17, 35, 39]


@given(
    st.lists(
        st.sampled_from(["« ", " »", " ;", " :", " !", " ?", "mot", " ", "l’", "(", ").", ", ", "\u2009?", "«\u2009"]),
        max_size=12,
    )
)
@settings(max_examples=300)
def test_french_spaces_beside_marks_never_break(pieces: list[str]) -> None:
    text = "".join(pieces)
    for place in breaks(text, "fr"):
        assert text[place.index] not in ";:!?»", (text, place)
        assert not text[: place.index].rstrip(" \u2009").endswith("«"), (text, place)


@pytest.mark.parametrize(("text", "place"), [("a « mot", 2), ("mot » a", 6)])
def test_outside_french_quotes_lines_may_end(text: str, place: int) -> None:
    assert [found.index for found in breaks(text, "fr")] == [place]


def test_french_rules_are_for_french_words_only() -> None:
    text = "«\u2009Oui " * 2
    pieces = [(0, 6, "de"), (6, len(text), "fr")]
    assert [found.index for found in opportunities(text, pieces, None)] == [2, 6]
