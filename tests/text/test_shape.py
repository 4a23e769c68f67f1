"""Shaping: which font sets what (F1 to F4, P25 to P27), widths, clusters, the fonts' own facts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter_pdf.design.style import Family, Figures, TextStyle
from newsletter_pdf.text.fonts import Fonts, fonts_folder
from newsletter_pdf.text.shape import missing, right_to_left, shape
from newsletter_pdf.text.shaped import Run, ShapedText, TextSpan

FONTS = Fonts()
STYLE = TextStyle(size=10.0)
SANS = STYLE.with_(family=Family.SANS)


def shaped(text: str, language: str, style: TextStyle = STYLE) -> ShapedText:
    return shape([TextSpan(text=text, style=style, language=language)], FONTS)


def faces(found: ShapedText) -> list[tuple[str, str]]:
    """The words of each run and its family: Latin (Source) or Han (Noto)."""
    return [(words(found, run), "Han" if run.face.name.startswith("Noto") else "Latin") for run in found.runs]


def words(found: ShapedText, run: Run) -> str:
    end = found.clusters[run.end] if run.end < len(found.ids) else len(found.text)
    return found.text[found.clusters[run.first] : end]


@pytest.mark.parametrize("style", [STYLE, SANS])
def test_p25_latin_quotes_in_latin_words(style: TextStyle) -> None:
    found = shaped("IOM’s “migrants”", "en-GB", style)
    assert faces(found) == [("IOM’s “migrants”", "Latin")]
    assert max(found.advances[3], found.advances[6]) < 6


@pytest.mark.parametrize("style", [STYLE, SANS])
def test_p26_han_quotes_in_chinese(style: TextStyle) -> None:
    found = shaped("“移民”项目", "zh-CN", style)
    assert faces(found) == [("“移民”项目", "Han")]
    assert found.advances == (10,) * 6


@pytest.mark.parametrize("style", [STYLE, SANS, STYLE.with_(weight=700), SANS.with_(weight=700)])
def test_p27_a_double_dash_is_one_glyph_of_two_em(style: TextStyle) -> None:
    found = shaped("——", "zh", style)
    assert (len(found.ids), found.clusters, found.advances, found.pen) == (1, (0,), (20,), (0, 10, 20))


@pytest.mark.parametrize("style", [STYLE, SANS])
def test_interpunct_and_ellipsis(style: TextStyle) -> None:
    assert shaped("李·王……", "zh", style).advances == (10, 5, 10, 10, 10)


def test_f4_who_sets_what_in_chinese() -> None:
    found = shaped("约3～5%，IOM’s——（A-B）2012–2016。", "zh-CN")
    assert faces(found) == [
        ("约", "Han"), ("3", "Latin"), ("～", "Han"), ("5%", "Latin"), ("，", "Han"), ("IOM’s", "Latin"),
        ("——（", "Han"), ("A-B", "Latin"), ("）", "Han"), ("2012–2016", "Latin"), ("。", "Han"),
    ]  # fmt: skip


def test_han_signs_in_latin_words_are_chinese() -> None:
    found = shaped("the word “移民” here", "en-GB", STYLE.with_(han_scale=0.9))
    assert faces(found) == [("the word “", "Latin"), ("移民", "Han"), ("” here", "Latin")]
    assert [run.language for run in found.runs] == ["en-GB", "zh-CN", "en-GB"]
    assert [run.size for run in found.runs] == [10, 9, 10]
    assert found.advances[10] == 9


def test_scripts_part_runs_of_one_face() -> None:
    assert faces(shaped("Мир, Ελλάς, peace", "en")) == [("Мир, ", "Latin"), ("Ελλάς, ", "Latin"), ("peace", "Latin")]


def test_rare_signs_fall_back() -> None:
    assert shaped("㐂丂", "zh", SANS).runs[-1].face.name != "NotoSansSC-Regular"
    assert missing([TextSpan(text="丂", style=SANS, language="zh")], FONTS) == []


def test_figures() -> None:
    def widths(style: TextStyle) -> set[float]:
        return {round(advance, 6) for advance in shaped("0123456789", "en", style).advances}

    for style in (STYLE, SANS):
        assert len(widths(style.with_(figures=Figures.TABULAR))) == 1
        assert len(widths(style.with_(figures=Figures.LINING))) > 1
        lining, old = (shaped("6", "en", style.with_(figures=f)).ids for f in (Figures.LINING, Figures.OLDSTYLE))
        assert lining != old


def test_ligatures_end_with_tracking() -> None:
    assert len(shaped("fi", "en").ids) == 1
    assert len(shaped("fi", "en", STYLE.with_(tracking=0.02)).ids) == 1
    wide = shaped("fi", "en", STYLE.with_(tracking=0.05))
    assert len(wide.ids) == 2
    assert wide.pen[-1] == pytest.approx(sum(shaped("fi", "en", STYLE.with_(tracking=0.03)).advances) + 0.4)


def test_a_ligature_s_letters_share_its_width() -> None:
    found = shaped("fi", "en")
    assert found.pen[1] == pytest.approx(found.pen[2] / 2)


@pytest.mark.parametrize("char", ["\u00ad", "\u200b", "\u2060", "\n", "\ufeff"])
def test_invisible_characters_have_no_width(char: str) -> None:
    found = shaped(f"a{char}b", "en")
    assert found.pen[1] == found.pen[2]
    assert 0 not in found.ids


def test_spans_are_joined_and_keep_their_links() -> None:
    spans = [
        TextSpan(text="see ", style=STYLE, language="en"),
        TextSpan(text="page 4", style=STYLE.with_(weight=600), language="en", link="#there"),
    ]
    found = shape(spans, FONTS)
    assert (found.text, [run.link for run in found.runs]) == ("see page 4", ["", "#there"])
    assert found.clusters == tuple(range(10))


def test_nothing() -> None:
    assert shape([], FONTS).pen == (0.0,)
    assert shaped("", "en").runs == ()


def test_missing_and_right_to_left() -> None:
    span = TextSpan(text="ok 😀 שלום é\u0301\u200d", style=STYLE, language="en")
    assert [char for _, char in missing([span, span], FONTS)] == list("😀שלום") * 2
    assert missing([span], FONTS)[0] == (3, "😀")
    assert right_to_left(span.text) == 5
    assert right_to_left("abc 移民") is None


def test_the_same_words_at_another_size_are_proportional() -> None:
    small, large = shaped("Wave, 移民", "en"), shaped("Wave, 移民", "en", STYLE.with_(size=20.0))
    assert large.ids == small.ids
    assert large.advances == pytest.approx([2 * advance for advance in small.advances])


TEXT = st.text(
    st.one_of(st.sampled_from(list("office ffi AV To 移民，。“”——’1 é\u0301Жλ\u00ad")), st.characters(codec="utf-8"))
)


@given(TEXT, st.sampled_from(["en-GB", "zh-CN"]), st.sampled_from([0.0, 0.01, 0.08]))
def test_every_character_is_shaped_once(text: str, language: str, tracking: float) -> None:
    found = shaped(text, language, STYLE.with_(tracking=tracking))
    glyphs = len(found.ids)
    assert {len(found.clusters), len(found.advances), len(found.dx), len(found.dy)} == {glyphs}
    assert list(found.clusters) == sorted(found.clusters)
    assert "".join(words(found, run) for run in found.runs) == text
    assert [run.first for run in found.runs] == [0, *[run.end for run in found.runs[:-1]]][: len(found.runs)]
    assert len(found.pen) == len(text) + 1
    assert list(found.pen) == sorted(found.pen)
    assert found.pen[-1] == pytest.approx(sum(found.advances), abs=1e-6)


def test_faces() -> None:
    assert FONTS.face(TextStyle(weight=600, optical=20)).name == "SourceSerif4-wght600opsz20"
    assert FONTS.face(TextStyle(optical=4)).axes == (("opsz", 8.0), ("wght", 400.0))
    assert FONTS.face(SANS.with_(italic=True)).italic_angle < 0
    assert FONTS.han_face(TextStyle(weight=549)).name == "NotoSerifSC-Regular"
    assert FONTS.han_face(SANS.with_(weight=550)).name == "NotoSansSC-Bold"
    face = FONTS.face(STYLE)
    assert 0.4 < face.x_height < face.cap_height < face.ascent < 1.2
    assert -0.5 < face.descent < 0
    assert FONTS.hb_font(face) is FONTS.hb_font(Fonts(fonts_folder()).face(STYLE))
