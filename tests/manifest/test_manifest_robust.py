"""Whatever the files hold, reading them ends with an issue or a report, never with an exception."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from manifest_kit import MANIFEST, write_issue

from newsletter_pdf.diagnostics import Report, render
from newsletter_pdf.manifest.read import read_issue
from newsletter_pdf.manifest.source import clean, source_line

PIECES = st.sampled_from(
    [
        "\t",
        ":",
        ": ",
        "：",
        "#",
        " #",
        '"',
        "'",
        "*",
        "&",
        "!",
        "[",
        "]",
        "{",
        "}",
        "- ",
        "\n",
        "\n  ",
        "|",
        ">",
        "%",
        "@",
        "\\",
        "---\n",
        "<<: ",
        "? ",
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        "中",
        "{page:x}",
        ",",
        "`",
        "null",
        "~",
        "é",
        "\r",
    ]
)
MARKS = st.sampled_from(
    [
        "*",
        "**",
        "_",
        "[",
        "](",
        ")",
        "{page:",
        "}",
        "<b>",
        "<!--",
        "&amp;",
        "\\",
        "`",
        "#",
        "## ",
        "> ",
        "- ",
        "1. ",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "|",
        "---",
        "word ",
        "中文",
        "![",
        "~~",
        "http://",
        "<http://a>",
        "[a]: b\n",
        "[^1]",
        " ",
        "&#0;",
        "&#xD800;",
    ]
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("robust")
    write_issue(folder)
    return folder


def check(root: Path) -> None:
    report = Report()
    folder = root / "issues" / "2016-11"
    issue = read_issue(folder, root, report)
    assert (issue is None) == report.has_errors
    for problem in report.ordered():
        assert problem.message and problem.span.file
        render(problem, source_line(root, problem.span)).encode("utf-8")


SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SLOW
@given(data=st.binary(max_size=400))
def test_any_bytes(root: Path, data: bytes) -> None:
    path = root / "issues" / "2016-11" / "issue.yaml"
    path.write_bytes(data)
    check(root)


@SLOW
@given(text=st.lists(st.one_of(PIECES, st.sampled_from(["title", "articles", "id", "photos"])), max_size=40))
def test_any_signs(root: Path, text: list[str]) -> None:
    (root / "issues" / "2016-11" / "issue.yaml").write_bytes("".join(text).encode("utf-8"))
    check(root)


@SLOW
@given(changes=st.lists(st.tuples(st.integers(0, len(MANIFEST)), st.integers(0, 12), PIECES), min_size=1, max_size=4))
def test_any_change_to_a_good_manifest(root: Path, changes: list[tuple[int, int, str]]) -> None:
    text = MANIFEST
    for at, length, piece in changes:
        text = text[:at] + piece + text[at + length :]
    (root / "issues" / "2016-11" / "issue.yaml").write_bytes(text.encode("utf-8"))
    check(root)


@SLOW
@given(text=st.lists(st.one_of(MARKS, st.text(max_size=5)), max_size=40))
def test_any_article(root: Path, text: list[str]) -> None:
    write_issue(root)
    path = root / "issues" / "2016-11" / "articles" / "foreword.md"
    path.write_bytes("".join(text).encode("utf-8", errors="surrogatepass"))
    check(root)


@given(text=st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
