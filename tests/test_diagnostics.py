"""Messages as the editor reads them: order, place, the source line and its carets."""

from __future__ import annotations

from unicodedata import east_asian_width

from hypothesis import given
from hypothesis import strategies as st

from newsletter_pdf.diagnostics import WINDOW, Diagnostic, Report, Severity, Span, render

# marks that are narrow or wide beyond doubt: Latin, Chinese, Japanese, Korean
LETTERS = "abz .,:–“”é国际移民组织。，（）《》かなカナ한글"


def problem(span: Span, fix: str = "") -> Diagnostic:
    return Diagnostic(severity=Severity.ERROR, code="bad-word", message="this word is not known", span=span, fix=fix)


def shown(line: str, span: Span) -> tuple[str, str]:
    """The source line and the line of carets under it, both without what stands left of the bar."""
    *_, source, carets = render(problem(span), line).split("\n")
    return source.partition("| ")[2], carets.partition("| ")[2]


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def test_a_message_reads_like_this() -> None:
    span = Span("issues/2019-03/issue.yaml", 12, 7, 14)
    assert render(problem(span, "leave it out"), "      captoin: Two skylines").split("\n") == [
        "error[bad-word]: this word is not known",
        "  --> issues/2019-03/issue.yaml:12:7",
        "12 |       captoin: Two skylines",
        "   |       ^^^^^^^",
        "   fix: leave it out",
    ]


def test_the_place_is_as_exact_as_it_is_known() -> None:
    def place(span: Span) -> str:
        return render(problem(span), "some words").partition("\n")[2]

    assert place(Span("")) == ""
    assert place(Span("issue.yaml")) == "  --> issue.yaml"
    assert place(Span("issue.yaml", 3)) == "  --> issue.yaml:3"
    assert place(Span("issue.yaml", 3, 6, 11)).endswith("3 | some words\n  |      ^^^^^")


def test_without_its_source_line_a_message_has_no_carets() -> None:
    assert render(problem(Span("issue.yaml", 3, 2, 4))).split("\n")[1:] == ["  --> issue.yaml:3:2"]


def test_carets_stand_under_chinese_words() -> None:
    source, carets = shown("title: 国际移民组织 IOM", Span("a.md", 1, 15, 18))
    assert source == "title: 国际移民组织 IOM"
    assert carets == " " * (7 + 12 + 1) + "^^^"


def test_a_tab_moves_the_carets_as_it_moves_the_words() -> None:
    assert shown("\tname: x", Span("a.md", 1, 2, 6))[1] == "\t^^^^"


def test_a_place_at_or_beyond_the_line_end_gets_one_caret() -> None:
    assert shown("short", Span("a.md", 1, 6, 6))[1] == "     ^"
    assert shown("short", Span("a.md", 1, 6, 40))[1] == "     ^"


@st.composite
def places(draw: st.DrawFn) -> tuple[str, Span]:
    long = st.text(LETTERS, min_size=WINDOW + 1, max_size=4 * WINDOW)
    line = draw(st.one_of(st.text(LETTERS, min_size=1, max_size=WINDOW), long))
    column = draw(st.integers(1, len(line)))
    end = draw(st.integers(column + 1, min(len(line) + 1, column + 20)))
    return line, Span("articles/story.md", 7, column, end)


@given(places())
def test_the_carets_begin_under_the_first_bad_letter_however_long_the_line(place: tuple[str, Span]) -> None:
    line, span = place
    source, carets = shown(line, span)
    bad = line[span.column - 1 : span.end_column - 1]
    assert set(carets.lstrip()) == {"^"}
    assert cells(carets.lstrip()) == cells(bad)
    before = cells(carets) - cells(bad)
    ahead = next(n for n in range(len(source) + 1) if cells(source[:n]) == before)
    assert source[ahead : ahead + len(bad)] == bad


@given(places())
def test_long_lines_are_cut_to_a_window_and_marked(place: tuple[str, Span]) -> None:
    line, span = place
    source, _ = shown(line, span)
    if len(line) <= WINDOW:
        assert source == line
        return
    assert source.strip("…") in line
    assert len(source) <= WINDOW + 2
    assert source.startswith("…") or line.startswith(source.rstrip("…"))
    assert source.endswith("…") or line.endswith(source.lstrip("…"))


# ------------------------------------------------------------------------------------------------ the report


def test_the_report_keeps_each_problem_once() -> None:
    report = Report()
    for _ in range(3):
        report.warning("page-not-full", "page 2 has 3 rows to spare")
    report.note("page-not-full", "page 2 has 3 rows to spare")
    assert [found.severity for found in report.problems] == [Severity.WARNING, Severity.NOTE]


def test_problems_are_ordered_by_place_and_errors_come_last() -> None:
    report = Report()
    report.error("e", "one", Span("b.md", 1, 1, 2))
    report.error("e", "two", Span("a.md", 10, 1, 2))
    report.error("e", "three", Span("a.md", 9, 5, 6))
    report.error("e", "four", Span("a.md", 9, 12, 13))
    report.note("n", "five", Span("z.md", 1, 1, 2))
    report.warning("w", "six")
    assert [found.message for found in report.ordered()] == ["five", "six", "three", "four", "two", "one"]


def test_only_errors_count_as_errors() -> None:
    report = Report()
    report.warning("w", "one")
    report.note("n", "two")
    assert not report.has_errors
    report.error("e", "three")
    assert report.has_errors
    assert [report.count(severity) for severity in Severity] == [1, 1, 1]
