"""The door of the manifest room.

Room: above all of `manifest`. The issue's folder goes in, the whole `Issue` comes out, or all that is wrong with it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newsletter_pdf.content import Issue, PageReference
from newsletter_pdf.diagnostics import Report, Span
from newsletter_pdf.manifest.files import IssueFolder
from newsletter_pdf.manifest.readers import LANGUAGE, Group
from newsletter_pdf.manifest.reading import CappedReport, Reading, did_you_mean
from newsletter_pdf.manifest.recovery import read_tree
from newsletter_pdf.manifest.schema import ISSUE, PAGES_DEFAULT, PAGES_MOST
from newsletter_pdf.manifest.source import MANIFEST_LIMIT, read_source
from newsletter_pdf.manifest.tree import Settings, Value, Words

MANIFEST = "issue.yaml"


def read_issue(folder: Path, root: Path, report: Report) -> Issue | None:
    """Everything that the issue in `folder` says; `root` is the newsletter's folder, from which messages name files.

    All that is wrong goes to `report` at once. Gives None when there is an error. Raises nothing for faults of the
    content.
    """
    found = CappedReport()
    issue = _read(IssueFolder(folder, root), found)
    report.problems.extend(problem for problem in found.problems if problem not in report.problems)
    return None if found.has_errors else issue


def _read(folder: IssueFolder, report: Report) -> Issue | None:
    path = folder.path / MANIFEST
    name = folder.shown(path)
    if not path.is_file():
        message = f"{name} is not there, so there is no issue in this folder"
        report.error("no-manifest", message, Span(name), "copy the folder of another issue and change what is in it")
        return None
    source = read_source(path, name, MANIFEST_LIMIT, report)
    if source is None:
        return None
    tree = read_tree(source, report)
    if tree is None:
        return None
    at = _surroundings(tree, Reading(report=report, source=source, folder=folder))
    issue = Group(ISSUE).read(tree, at)
    if isinstance(tree, Settings):
        _check_references(tree, at)
    return issue if isinstance(issue, Issue) else None


def _surroundings(tree: Value, at: Reading) -> Reading:
    """The language and number of pages, which are needed before all is read; their own readers judge them later."""
    if not isinstance(tree, Settings):
        return at
    language, pages, title = (tree.get(name) for name in ("language", "pages", "title"))
    written = language.text.strip() if isinstance(language, Words) else ""
    main = written if LANGUAGE.fullmatch(written) else at.language
    others = [key.text for key, _ in title.pairs] if isinstance(title, Settings) else []
    languages = (main, *(key for key in others if key.split("-")[0] != main.split("-")[0]))
    number = pages.text.strip() if isinstance(pages, Words) else ""
    usable = len(number) < 4 and number.isdecimal() and 1 <= int(number) <= PAGES_MOST
    return replace(at, language=main, languages=languages, pages=int(number) if usable else PAGES_DEFAULT)


def _check_references(tree: Settings, at: Reading) -> None:
    parts = {"foreword": "foreword", "events": "events", "contact": "footer"}
    anchors = [*at.gathered.ids, "contents", *(anchor for anchor, key in parts.items() if tree.get(key) is not None)]
    for reference in at.gathered.references:
        if reference.target not in anchors:
            _report_reference(reference, anchors, at)


def _report_reference(reference: PageReference, anchors: list[str], at: Reading) -> None:
    guess = did_you_mean(reference.target, anchors, "{{page:{}}}")
    fix = guess or f"the articles are: {', '.join(anchors[:20])}"
    message = f"{{page:{reference.target[:60]}}} points to no article"
    at.report.error("unknown-article", message, reference.span, fix)
