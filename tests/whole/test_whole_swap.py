"""Two articles change places: the contents and the foreword's page numbers follow."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from whole_kit import READERS, Whole, contents_words, copy_of_sample, inner_links, lost_words, made, page_texts


def swapped(manifest: str, one: str, other: str) -> str:
    """The manifest with two articles in each other's places, and no article pinned to a page."""
    head, rest = manifest.split("\narticles:\n", 1)
    body, tail = re.split(r"(?m)^(?=\S)(?=[^\n]*(?:events|These entries))", rest, maxsplit=1)
    entries = re.split(r"(?m)^(?=  - id: )", body)
    places = {name: n for n, entry in enumerate(entries) for name in re.findall(r"(?m)^  - id: (\S+)$", entry)}
    entries[places[one]], entries[places[other]] = entries[places[other]].rstrip(), entries[places[one]].rstrip()
    body = "\n\n".join(entry.strip("\n") for entry in entries if entry.strip())
    return f"{head}\narticles:\n{re.sub(r'(?m)^    page: [0-9]+$', '', body)}\n\n{tail}"


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """The sample with the researchers' forum and Europol in each other's places."""
    root: Path = tmp_path_factory.mktemp("swap")
    folder = copy_of_sample(root)
    manifest = folder / "issue.yaml"
    manifest.write_text(swapped(manifest.read_text("utf-8"), "forum-researchers", "europol"), "utf-8")
    return made(folder, root, root / "out")


def test_the_articles_changed_places(sample: Whole, turned: Whole) -> None:
    before, after = ([article.id for article in whole.issue.articles] for whole in (sample, turned))
    assert before.index("forum-researchers") == after.index("europol")
    assert before.index("europol") == after.index("forum-researchers")
    assert turned.pages["forum-researchers"] > sample.pages["forum-researchers"]
    assert turned.pages["europol"] < sample.pages["europol"]


def test_it_still_builds(turned: Whole) -> None:
    assert not turned.result.report.has_errors, turned.problems
    assert len(turned.poppler) == 5
    assert turned.composed.settled


@pytest.mark.parametrize("reader", READERS)
def test_contents_follow(turned: Whole, reader: str) -> None:
    assert page_texts(turned, reader)[0].endswith(READERS[reader](contents_words(turned)))


def test_foreword_follows(sample: Whole, turned: Whole) -> None:
    pattern = r"encouraged to move \(page (\d+)\)"
    numbers = [re.findall(pattern, page_texts(whole, "poppler")[0]) for whole in (sample, turned)]
    assert numbers == [[str(whole.pages["forum-researchers"])] for whole in (sample, turned)]
    assert numbers[0] != numbers[1]


def test_links_follow(turned: Whole) -> None:
    links = {link.says: link.goes_to for link in inner_links(turned.pdf)}
    assert links["Forum on Researchers’ Mobility"] == turned.pages["forum-researchers"]


@pytest.mark.parametrize("reader", READERS)
def test_no_word_is_lost(sample: Whole, turned: Whole, reader: str) -> None:
    assert set(lost_words(turned, reader)) == set(lost_words(sample, reader))
