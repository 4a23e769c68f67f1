"""Where lines may end: the strings of the typography digest (P01 to P14, P24, P28 to P30), the house's rules, properties."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter_pdf.text.breaks import opportunities
from newsletter_pdf.text.hyphenate import Hyphenator
from newsletter_pdf.text.shaped import Break, BreakKind

NEVER_FIRST = "、。，．：；！？”’）》〉」』】〗〕］｝～·／々"
NEVER_LAST = "“‘（《〈「『【〖〔［｛／"


def breaks(text: str, language: str, hyphenator: Hyphenator | None = None) -> tuple[Break, ...]:
    return opportunities(text, [(0, len(text), language)], hyphenator)


def marked(text: str, language: str, hyphenator: Hyphenator | None = None) -> str:
    """The text with `|` where a line may end and `=` where it may with a hyphen."""
    at, parts = 0, []
    for found in breaks(text, language, hyphenator):
        parts += [text[at : found.index], "=" if found.kind is BreakKind.HYPHEN else "|"]
        at = found.index
    return "".join([*parts, text[at:]])


DIGEST = {
    "P01": (
        "zh",
        "国|际|移|民|组|织|驻|华|联|络|处, |北|京|市|朝|阳|区|塔|院|外|交|公|寓 |9-1-82, |邮|编 |100600, |"
        "电|话: |86-10-59799695, |传|真: |86-10-85323687, |电|子|邮|件: |iombeijingMMSP|@iom|.int",
    ),
    "P02": ("zh", "他|说：|“你|好。”|然|后|走|了。"),
    "P03": ("zh", "约|占|3～|5%"),
    "P04": ("zh", "它|是|——|真|的"),
    "P05": ("zh", "等|等……|他|说"),
    "P06": ("zh", "A/B|测|试"),
    "P07": ("zh", "《国|际|移|民》、|《劳|工》"),
    "P08": ("zh", "人|民|币|￥1,000|元"),
    "P09": ("en", "Mr Li, |19 Sept"),
    "P10": ("en", "20–22 June |2016"),
    "P11": ("en", "Phase |II—|the |final"),
    "P12": ("en", "http://|www|.iom|.int/|china/|news|-2016|.html|?id|=12|&x=y"),
    "P13": ("en", "iombeijingMMSP|@iom|.int"),
    "P14": ("en", "+86 10 5979 9695"),
}


@pytest.mark.parametrize("key", DIGEST)
def test_string_of_the_digest(key: str) -> None:
    language, expected = DIGEST[key]
    assert marked(expected.replace("|", ""), language, Hyphenator()) == expected


@pytest.mark.parametrize("word", ["only", "IOM", "Liljert"])
def test_p28_no_point(word: str) -> None:
    assert marked(word, "en-GB", Hyphenator(["Pär Liljert"])) == word


def test_p29_both_parts_of_a_compound_are_hyphenated() -> None:
    assert marked("counter-trafficking", "en-GB", Hyphenator()) == "coun=ter-|traf=fick=ing"


def test_p24_a_line_may_end_on_either_side_of_a_number() -> None:
    assert marked("来自12个省", "zh") == "来|自|12|个|省"
    assert marked("来自 12 个省", "zh") == "来|自 |12 |个|省"


def test_p30_a_word_parted_with_a_hyphen_is_whole_in_the_text() -> None:
    assert marked("migration", "en-GB", Hyphenator()) == "mi=gra=tion"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh", "IOM’s |工|作"),
        ("zh", "“IOM” |说"),
        ("zh", "２０１６|年"),
        ("zh", "李|明·|王"),
        ("zh", "北|京／上|海"),
        ("zh", "他|说：|“‘好。’”|然|后"),
        ("zh", "约|50%|的|人"),
        ("zh", "第|3—|5|章"),
        ("zh", "网|址|http://|www|.iom|.int。"),
        ("en", "see |http://|www|.iom|.int, |then"),
        ("en", "write |to |info|@iom|.int."),
        ("en", "(see |pg. 2)"),
        ("en", "on |page 4 |of |No. 5 |and |pp. 20–22"),
        ("en", "5 million |people, |3.5 per cent, |40 km, |20 %"),
        ("en", "€ 5 |or |US$ 5 |or |10 000 000"),
        ("en", "J. F. Kennedy |and |Dr Smith"),
        ("en", "on |June 20, |2016"),
        ("en", "19th September |2016"),
        ("en", "one – |two … |three - |four"),
        ("en", "60 km/h, |24/7, |A/B, |employers/|employees"),
        ("en", "an |e-mail |to |a |well-|known |20-|year-|old"),
        ("en", "1990–1995 |and |2012-2016"),
        ("en", "a |“quoted” |word, |a |‘single’ |one"),
        ("en", "50% |of |$1,000.50 |(net)"),
        ("en", "tied\u00a0word, |10\u202fkm, |a\u2060-\u2060b"),
        ("fr", "le |3 mai |2016"),
        ("de", "am |3. Mai |2016, |S. 4"),
    ],
)
def test_rules_of_the_house(language: str, expected: str) -> None:
    assert marked(expected.replace("|", ""), language) == expected


def test_quotes_go_by_the_language_of_their_piece() -> None:
    text = "said “移民” 说“好”"
    found = opportunities(text, [(0, 9, "en-GB"), (9, len(text), "zh-CN")], None)
    assert [text[b.index :][:1] for b in found] == ["“", "民", "说", "“"]


def test_penalties() -> None:
    costs = {b.index: b.penalty for b in breaks("12个月——李·王", "zh")}
    assert costs == {2: 50, 3: 0, 4: 100, 6: 0, 8: 50}
    assert [b.penalty for b in breaks("well-known", "en")] == [60]
    assert [b.penalty for b in breaks("Programmes migration x", "en", Hyphenator())] == [200, 0, 60, 60, 0]


def test_a_soft_hyphen_is_the_author_s_choice() -> None:
    found = breaks("migra\u00adtion of", "en", Hyphenator())
    assert found[0] == Break(6, BreakKind.HYPHEN, 60.0)
    assert len(found) == 2


def test_zero_width_space_and_line_ends() -> None:
    assert breaks("ab\u200bcd", "en") == (Break(3, BreakKind.PLAIN),)
    assert breaks("ab\ncd", "en") == (Break(3, BreakKind.FORCED),)
    assert breaks("", "en", Hyphenator()) == ()


def test_the_last_word_of_several_is_not_parted() -> None:
    assert marked("the migration", "en", Hyphenator()) == "the |migration"


@pytest.mark.parametrize("token", ["x@organisation", "organisation/migration", "organisation2", "covid19organisation"])
def test_codes_are_not_hyphenated(token: str) -> None:
    assert "=" not in marked(f"{token} end", "en", Hyphenator())


def test_a_long_piece_of_an_address_may_break_anywhere_at_a_price() -> None:
    found = breaks("http://www.internationalorganisationformigration.int", "en")
    assert {b.penalty for b in found} == {300.0, 2000.0}
    assert all(b.kind is BreakKind.PLAIN for b in found)


ZH = st.text(st.sampled_from(list("国际移民组织12aB, " + NEVER_FIRST + NEVER_LAST + "—…")), max_size=30)
ANY = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from(list("ab 1-–—./:@“”’'国。（）\u0301\u200d👍🏽"))))


@given(ZH)
def test_kinsoku_is_never_broken(text: str) -> None:
    for found in breaks(text, "zh-CN"):
        before, after = text[found.index - 1], text[found.index]
        apostrophe = text[found.index - 1 : found.index + 2]
        assert after not in NEVER_FIRST or (after == "’" and apostrophe.isascii()) or before == " ", found
        assert before not in NEVER_LAST, found
        assert not (before == after == "—"), found
        assert not (before == after == "…"), found


@given(ANY, st.sampled_from(["en-GB", "zh-CN", "de"]))
def test_order_extent_and_clusters(text: str, language: str) -> None:
    found = breaks(text, language, Hyphenator())
    places = [b.index for b in found]
    assert places == sorted(set(places))
    assert all(0 < at < len(text) for at in places)
    for at in places:
        if unicodedata.combining(text[at]):
            assert text[at - 1].isspace() or text[at - 1] in "\u200b\x1c\x1d\x1e\x1f"
        assert text[at] not in "\u200d\ufe0f🏽" or text[at - 1].isspace() or not text[at - 1].isprintable()


@given(st.text(st.sampled_from(list("abcdefghijk ")), max_size=60))
def test_kind_space_exactly_after_spaces(text: str) -> None:
    for found in breaks(text, "en", Hyphenator()):
        assert (found.kind is BreakKind.SPACE) == (text[found.index - 1] == " ")


def test_a_counted_page_stays_whole() -> None:
    text = "见第12页和第 3 期"
    found = {one.index for one in opportunities(text, [(0, len(text), "zh-CN")], None)}
    assert found.isdisjoint(range(text.index("第") + 1, text.index("页") + 1))
    assert found.isdisjoint(range(text.rindex("第") + 1, len(text)))
