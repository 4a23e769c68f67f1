"""The command as its user runs it: exit codes, streams, messages, and what it leaves on the disk."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import other_kit
import pikepdf
import pytest
from prose_kit import Made, Story

import newsletter_pdf

SOURCE = Path(newsletter_pdf.__file__).parents[1]
PDF = Path("out/2019-03/newsletter-2019-03.pdf")


@dataclass(frozen=True)
class Said:
    """What the command came to."""

    code: int
    out: str
    err: str


def run(root: Path, *words: str, seed: str = "0") -> Said:
    """Run the command in the newsletter folder `root`. It must never show a traceback."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "newsletter_pdf", *words]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8")
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    return Said(done.returncode, done.stdout, done.stderr)


def files(root: Path) -> set[Path]:
    return {path.relative_to(root) for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A newsletter folder with one tiny issue."""
    other_kit.tiny().write(tmp_path)
    return tmp_path


@pytest.fixture
def manifest(root: Path) -> Path:
    """The tiny issue's manifest."""
    return root / "issues" / "2019-03" / "issue.yaml"


# ------------------------------------------------------------------------------------------------ it works


def test_a_build_says_what_it_wrote(root: Path) -> None:
    said = run(root, "2019-03")
    assert said.code == 0
    assert re.fullmatch(
        r"Wrote out/2019-03/newsletter-2019-03\.pdf   1 pages?, \S+ [kM]B \(\S+ [kM]B as an e-mail attachment\)\n",
        said.out,
    )
    assert said.err.endswith("0 errors, 1 warning\n")
    with pikepdf.open(root / PDF) as document:
        assert len(document.pages) == 1


def test_one_page_is_not_pages(root: Path) -> None:
    assert "   1 page, " in run(root, "2019-03").out


def test_nothing_but_the_result_is_written(root: Path) -> None:
    before = files(root)
    run(root, "2019-03")
    assert files(root) - before == {PDF}


@pytest.mark.parametrize("word", ["latest", "issues/2019-03", "issues/2019-03/", "issues/2019-03/issue.yaml"])
def test_other_names_of_the_issue(root: Path, word: str) -> None:
    assert run(root, "check", word).code == 0


def test_check_writes_nothing(root: Path) -> None:
    before = files(root)
    said = run(root, "check", "2019-03")
    assert (said.code, said.out) == (0, "")
    assert "warning[page-not-full]" in said.err
    assert files(root) == before


def test_quiet(root: Path) -> None:
    said = run(root, "2019-03", "--quiet")
    assert (said.code, said.err) == (0, "")
    assert "newsletter-2019-03.pdf" in said.out


def test_results_elsewhere(root: Path) -> None:
    said = run(root, "2019-03", "-o", "here")
    assert said.code == 0
    assert "here/newsletter-2019-03.pdf" in said.out
    assert (root / "here" / PDF.name).is_file()


def test_same_input_same_bytes(root: Path) -> None:
    for seed in ("1", "2"):
        run(root, "2019-03", "-o", seed, seed=seed)
    assert (root / "1" / PDF.name).read_bytes() == (root / "2" / PDF.name).read_bytes()


def test_help_and_version(root: Path) -> None:
    assert run(root, "--version").out == f"make-issue {newsletter_pdf.__version__}\n"
    said = run(root, "--help")
    assert said.code == 0
    assert said.out.startswith("Usage: make-issue ISSUE")


# ------------------------------------------------------------------------------------------------ wrong commands


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["2019-3"], "there is no issue 2019-3. Did you mean 2019-03?"),
        (["check", "2019-30"], "Did you mean 2019-03?"),
        (["november"], "There are: 2019-03."),
        (["2019-03", "--nonsense"], "--nonsense"),
        ([], "Issues in"),
        (["2019-03", "2019-04"], "Usage:"),
        (["--folder", "nowhere", "2019-03"], "nowhere"),
    ],
)
def test_wrong_command(root: Path, words: list[str], message: str) -> None:
    said = run(root, *words)
    assert (said.code, said.out) == (2, "")
    assert message in said.err


def test_no_newsletter_folder(tmp_path: Path) -> None:
    said = run(tmp_path, "2019-03")
    assert said.code == 2
    assert 'no folder "issues"' in said.err


# ------------------------------------------------------------------------------------------------ problems in the issue


def in_text(old: str, new: str) -> Callable[[Path], None]:
    """A change of the manifest."""

    def change(manifest: Path) -> None:
        text = manifest.read_text("utf-8")
        assert old in text
        manifest.write_text(text.replace(old, new), "utf-8")

    return change


def in_article(text: bytes) -> Callable[[Path], None]:
    """Another text of the article."""

    def change(manifest: Path) -> None:
        (manifest.parent / "articles" / "note.md").write_bytes(text)

    return change


ISSUE, NOTE = "issues/2019-03/issue.yaml", "issues/2019-03/articles/note.md"
BAD = {
    "second colon": (in_text("title: A Note", "title: A Note: short"), "yaml-colon", f"{ISSUE}:4:14"),
    "unknown key": (in_text("    text:", "    tetx:"), "unknown-key", f"{ISSUE}:8:5"),
    "tab": (in_text("    text:", "\ttext:"), "yaml-tab", f"{ISSUE}:8:1"),
    "open quote": (in_text('note"', "note"), "yaml-quote", f"{ISSUE}:7:12"),
    "alias bomb": (in_text("title: A Note", "title: &a [*a, *a]"), "yaml-anchor", f"{ISSUE}:4:8"),
    "nesting": (in_text("title: A Note", f"title: {'[' * 5000}"), "", ISSUE),
    "no article file": (in_text("articles/note.md", "articles/none.md"), "file-not-found", f"{ISSUE}:8:11"),
    "way out": (in_text("articles/note.md", "../../../etc/passwd"), "", f"{ISSUE}:8:11"),
    "pages": (in_text("pages: 1", "pages: -1"), "bad-number", f"{ISSUE}:2:8"),
    "empty manifest": (lambda manifest: manifest.write_bytes(b""), "", ISSUE),
    "binary manifest": (lambda manifest: manifest.write_bytes(bytes(range(256))), "", ISSUE),
    "unknown reference": (in_article(b"See page {page:nowhere}.\n"), "unknown-article", f"{NOTE}:1:10"),
    "not UTF-8": (in_article("Müller".encode("latin-1")), "", NOTE),
    "emoji": (in_article("A whale 🐋.\n".encode()), "missing-character", f"{NOTE}:1:"),
    "html": (in_article(b"A <script>alert(1)</script>\n"), "", f"{NOTE}:1"),
    "broken picture": (
        in_text("    text:", "    photos: [{file: issue.jpg, alt: x}]\n    text:"), "", ISSUE
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_issue(manifest: Path, name: str) -> None:
    change, code, place = BAD[name]
    (manifest.parent / "issue.jpg").write_bytes(b"\xff\xd8\xffnothing")
    change(manifest)
    said = run(manifest.parents[2], "2019-03")
    assert (said.code, said.out) == (1, ""), said.err
    assert f"error[{code}" in said.err
    assert f"--> {place}" in said.err
    assert "   fix: " in said.err
    assert not (manifest.parents[2] / PDF).exists()


def test_place_of_a_missing_character(manifest: Path) -> None:
    in_article("A whale 🐋.\n".encode())(manifest)
    assert f"--> {NOTE}:1:9\n" in run(manifest.parents[2], "check", "2019-03").err


def test_form_of_a_message(manifest: Path) -> None:
    in_text("    text:", "    tetx:")(manifest)
    lines = run(manifest.parents[2], "2019-03").err.splitlines()
    at = next(n for n, line in enumerate(lines) if "[unknown-key]" in line)
    assert re.fullmatch(r"error\[unknown-key\]: .*\"tetx\"", lines[at])
    assert lines[at + 1 : at + 4] == [
        "  --> issues/2019-03/issue.yaml:8:5",
        "8 |     tetx: articles/note.md",
        "  |     ^^^^",
    ]
    assert re.match(r'   fix: did you mean "text"\?', lines[at + 4])


def test_all_problems_at_once(manifest: Path) -> None:
    in_text("    text:", "    tetx:")(manifest)
    in_text("pages: 1", "pages: none")(manifest)
    said = run(manifest.parents[2], "2019-03")
    assert "[unknown-key]" in said.err
    assert "[bad-number]" in said.err
    assert re.search(r"^[2-9] errors, ", said.err, re.MULTILINE)


def test_a_failing_build_leaves_the_last_good_pdf(root: Path, manifest: Path) -> None:
    run(root, "2019-03")
    good = (root / PDF).read_bytes()
    in_text("    text:", "    tetx:")(manifest)
    assert run(root, "2019-03").code == 1
    assert (root / PDF).read_bytes() == good
    assert files(root / "out") == {PDF.relative_to("out")}


# ------------------------------------------------------------------------------------------------ too much text


def test_too_much_text(root: Path) -> None:
    """The issue is still shown, on more pages and beside the last good PDF; the message says what to cut."""
    run(root, "2019-03")
    good = (root / PDF).read_bytes()
    articles = root / "issues" / "2019-03" / "articles"
    overlong = Made(
        pages=1, id="2019-04", head=["title: A Note"], stories=[Story("note", "A", 20), Story("more", "B", 40)]
    )
    source = overlong.write(root / "made")
    for path in (source / "articles").iterdir():
        (articles / path.name).write_bytes(path.read_bytes())
    text = (source / "issue.yaml").read_text("utf-8").replace("2019-04", "2019-03")
    (articles.parent / "issue.yaml").write_text(text, "utf-8")
    said = run(root, "2019-03")
    assert said.code == 1
    assert "error[text-too-long]" in said.err
    assert re.search(r"fix: cut about \d+ words", said.err)
    assert (root / PDF).read_bytes() == good
    (draft,) = (root / "out" / "2019-03").glob("newsletter-2019-03-*.pdf")
    assert draft.name in said.out
    with pikepdf.open(draft) as document:
        assert len(document.pages) == 2


# ------------------------------------------------------------------------------------------------ cannot write


def test_output_is_a_file(root: Path) -> None:
    (root / "taken").write_text("a file", "utf-8")
    said = run(root, "2019-03", "-o", "taken")
    assert (said.code, said.out) == (3, "")
    assert "could not write" in said.err
    assert "taken" in said.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_output_is_read_only(root: Path) -> None:
    (root / "locked").mkdir(mode=0o500)
    said = run(root, "2019-03", "-o", "locked")
    assert (said.code, said.out) == (3, "")
    assert list((root / "locked").iterdir()) == []


def test_the_old_pdf_cannot_be_replaced(root: Path) -> None:
    """A folder stands where the PDF should go: exit code 3, and no temporary file is left."""
    (root / PDF / "something").mkdir(parents=True)
    said = run(root, "2019-03")
    assert (said.code, said.out) == (3, "")
    assert "newsletter-2019-03" in said.err
    assert [path.name for path in (root / PDF).parent.iterdir()] == [PDF.name]
