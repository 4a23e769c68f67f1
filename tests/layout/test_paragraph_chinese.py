"""Chinese and mixed paragraphs: the test strings P15 to P26 of the typography notes, and a story."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paragraph_kit import CHINESE, CHINESE_STORY, COMPOSITOR, chinese, dump, lines, places, prepared, said

EM = CHINESE.size


def width(text: str, ems: float = 40.0) -> float:
    return lines(prepared(text, CHINESE, "zh-CN"), ems * EM)[0].width / EM


def test_marks_share_their_blanks() -> None:
    assert width("他说：“你好。”然后走了") == pytest.approx(11.0)  # P15
    assert width("他说：“你好。”（笑）《移民》、《劳工》") == pytest.approx(16.5)  # P16


def test_a_line_without_marks_opens_between_its_signs() -> None:
    assert chinese("他来自中国北京。明天回去", 7) == ["他来自中国北", "京。明天回去"]  # P17
    first, _ = lines(prepared("他来自中国北京。明天回去", CHINESE, "zh-CN"), 7 * EM)
    assert first.width == pytest.approx(7 * EM)
    assert places(first.runs[0]) == pytest.approx([EM * 1.2 * i for i in range(6)])


def test_marks_are_squeezed_before_a_sign_is_carried_down() -> None:
    assert chinese("他说，来自中国北京。明天回去", 9) == ["他说，来自中国北京。", "明天回去"]  # P18
    first, _ = lines(prepared("他说，来自中国北京。明天回去", CHINESE, "zh-CN"), 9 * EM)
    assert places(first.runs[0])[3] == pytest.approx(2.5 * EM)


def test_an_opening_bracket_at_the_line_start_loses_its_blank() -> None:
    assert chinese("国际移民组织（简称移民组织）", 7) == ["国际移民组织", "（简称移民组织）"]  # P19
    _, second = lines(prepared("国际移民组织（简称移民组织）", CHINESE, "zh-CN"), 7 * EM)
    assert second.width == pytest.approx(7 * EM)
    assert places(second.runs[0])[0] == pytest.approx(-0.5 * EM)
    assert width("“移民”项目") == pytest.approx(5.5)  # P26


def test_signs_that_fit_stand_solid() -> None:
    found = lines(prepared("国际移民组织驻华联络处", CHINESE, "zh-CN"), 6 * EM)
    assert [line.width for line in found] == pytest.approx([6 * EM, 5 * EM])  # P20
    assert all(line.ratio == 0.0 for line in found)


def test_a_quarter_em_stands_between_the_scripts() -> None:
    (line,) = lines(prepared("来自12个省", CHINESE, "zh-CN"), 40 * EM)  # P21
    before, number, after = line.runs
    assert number.origin.x == pytest.approx(2.25 * EM)
    assert after.origin.x == pytest.approx(number.origin.x + sum(number.advances) + 0.25 * EM)
    assert "".join(before.texts) == "来自"


def test_a_typed_space_between_the_scripts_is_the_same_gap() -> None:
    (line,) = lines(prepared("公寓 9-1-82", CHINESE, "zh-CN"), 40 * EM)  # P22
    assert said(line) == "公寓 9-1-82"
    assert width("公寓 9-1-82") == pytest.approx(width("公寓9-1-82"))


def test_no_gap_stands_beside_a_bracket_or_at_a_line_end() -> None:
    (line,) = lines(prepared("IOM（国际移民组织）", CHINESE, "zh-CN"), 40 * EM)  # P23
    assert places(line.runs[1])[0] == pytest.approx(sum(line.runs[0].advances))
    first, second = lines(prepared("来自\n12个省", CHINESE, "zh-CN"), 40 * EM)  # P24
    assert first.width == pytest.approx(2 * EM)
    assert second.runs[0].origin.x == pytest.approx(0.0, abs=0.05 * EM)


def test_a_dash_is_two_ems_and_never_divided() -> None:
    assert width("它是——真的") == pytest.approx(6.0)  # P27
    assert all(not line.startswith("—") or line.startswith("——") for line in chinese("它是——真的", 3))


def test_a_chinese_story_reads_like_this() -> None:
    golden = Path(__file__).parent / "golden" / "paragraph-chinese-162.txt"
    assert dump(lines(prepared(CHINESE_STORY, CHINESE, "zh-CN"), 162.0)) == golden.read_text("utf-8")


@pytest.mark.parametrize("ems", [11, 14, 16.2, 20, 24.9])
def test_a_story_comes_out_flush_with_no_mark_where_it_may_not_stand(ems: float) -> None:
    found = lines(prepared(CHINESE_STORY, CHINESE, "zh-CN"), ems * EM)
    assert "".join(map(said, found)) == CHINESE_STORY
    for line in found[:-1]:
        assert line.width == pytest.approx(ems * EM, abs=0.01)
        assert said(line)[-1] not in "（“《"
    for line in found:
        assert said(line)[0] not in "，。、：；！？）”》"


MIXED = st.sampled_from(
    [
        "国际移民组织", "（简称", "IOM）", "12个省", "，", "。", "“移民”", "——", "……", "《劳工》", "migration", " ",
        "\u00ad", "50%", "的", "e\u0301tude", "counter-trafficking", "http://www.iom.int/china/news", "official", "· ",
        "\u200b", "３０",
    ]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(MIXED, min_size=1, max_size=30).map("".join), st.floats(40, 250), st.sampled_from(["zh-CN", "en-GB"]))
def test_mixed_words_come_back_and_no_line_is_too_long(text: str, measure: float, language: str) -> None:
    ready = prepared(text, CHINESE.with_(hyphenate=True), language)
    for breaking in COMPOSITOR.table(ready, (measure,)).values():
        found = COMPOSITOR.set(ready, breaking, (measure,))
        assert plain("".join(map(said, found))) == plain(text)
        assert breaking.overfull or all(line.width <= measure + 0.01 for line in found)


def plain(text: str) -> str:
    return "".join(text.replace("\u00ad", "").split())
