"""The newsletter folder and its issues, found from what was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter_pdf.folders import find_root, issue_ids, named_issue, nearest


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("2016-11", "2017-02", "2016-9"):
        folder = tmp_path / "issues" / name
        (folder / "articles").mkdir(parents=True)
        (folder / "issue.yaml").write_text("issue: x\n", "utf-8")
    (tmp_path / "issues" / "drafts").mkdir()
    (tmp_path / "issues" / "notes.txt").write_text("", "utf-8")
    return tmp_path


def test_the_root_is_found_from_anywhere_below_it(root: Path) -> None:
    for start in (root, root / "issues", root / "issues" / "2016-11" / "articles"):
        assert find_root(start) == root.resolve()


def test_there_may_be_no_root(tmp_path: Path) -> None:
    (tmp_path / "issues").write_text("a file, not a folder", "utf-8")
    assert find_root(tmp_path) is None


def test_the_nearest_root_is_taken(root: Path) -> None:
    inner = root / "other"
    (inner / "issues").mkdir(parents=True)
    assert find_root(inner) == inner.resolve()


def test_only_folders_with_a_manifest_are_issues(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert issue_ids(root) == ["2016-11", "2016-9", "2017-02"]
    assert issue_ids(tmp_path_factory.mktemp("empty")) == []


def test_an_issue_is_named_by_its_id_its_folder_or_its_manifest(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = root / "issues" / "2016-11"
    assert named_issue(root, "2016-11") == wanted
    assert named_issue(root, str(wanted)) == wanted
    assert named_issue(root, f"{wanted}/") == wanted
    assert named_issue(root, str(wanted / "issue.yaml")) == wanted
    monkeypatch.chdir(wanted)
    assert named_issue(root, ".") == named_issue(root, "issue.yaml") == named_issue(root, "../2016-11") == wanted


def test_the_latest_is_the_last_by_name(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert named_issue(root, "latest") == root / "issues" / "2017-02"
    assert named_issue(tmp_path_factory.mktemp("empty"), "latest") is None


NO_ISSUES = ["2016-12", "drafts", "issues", "issues/drafts", "notes.txt", "", "/", "..", "issues/2016-11/articles"]


@pytest.mark.parametrize("word", NO_ISSUES)
def test_anything_else_is_no_issue(root: Path, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert named_issue(root, word) is None


def test_an_issue_of_another_newsletter_is_no_issue_of_this_one(root: Path) -> None:
    other = root / "elsewhere" / "issues" / "2016-11"
    other.mkdir(parents=True)
    (other / "issue.yaml").write_text("issue: x\n", "utf-8")
    assert named_issue(root, str(other)) is None


def test_a_mistyped_name_finds_the_one_most_like_it() -> None:
    names = ["2016-11", "2017-02"]
    assert nearest("2016-1", names) == nearest("201611", names) == "2016-11"
    assert nearest("chapter", names) is None
    assert nearest("2016-11", []) is None
