"""The whole way: manifest, pictures, pages, PDF, file. The only place that knows all phases.

In: an issue's folder. Out: a `Result`; problems are in its report. A build that fails leaves the last good PDF alone.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from newsletter_pdf.characters import check_characters
from newsletter_pdf.composing import Composed, compose_issue, unpinned
from newsletter_pdf.content import Issue, Logo, Photo
from newsletter_pdf.diagnostics import Report
from newsletter_pdf.fitting import report_fit, report_impossible
from newsletter_pdf.folders import OUT
from newsletter_pdf.geometry import Size
from newsletter_pdf.manifest.read import read_issue
from newsletter_pdf.pdf.writer import write_pdf
from newsletter_pdf.pictures import PictureError, Pictures, probe
from newsletter_pdf.text.fonts import Fonts


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a build came to: the file written (None when nothing was), its size in bytes and pages, and the problems."""

    report: Report
    output: Path | None = None
    size: int = 0
    composed: Composed | None = None


def build(folder: Path, root: Path, output: Path | None = None, *, write: bool = True) -> Result:
    """Build the issue in `folder`; `output` is the folder for results (default: out/ISSUE under `root`).

    Raises NotWritten when the result cannot be written.
    """
    report = Report()
    issue = read_issue(folder, root, report)
    if issue is None or report.has_errors:
        return Result(report=report)
    fonts, pictures = Fonts(), Pictures()
    sizes = _sizes(issue, report)
    check_characters(issue, fonts, report)
    if report.has_errors:
        return Result(report=report)
    if write:
        pictures.prefetch(list(sizes))
    composed = compose_issue(issue, fonts, sizes, report)
    if composed is None:
        report_impossible(issue, report, lambda: compose_issue(unpinned(issue), fonts, sizes, Report()) is not None)
        return Result(report=report)
    report_fit(issue, composed, report)
    if not write:
        return Result(report=report, composed=composed)
    data = write_pdf(composed.sheets, pictures, fonts)
    target = (output or root / OUT / issue.id) / f"newsletter-{issue.id}.pdf"
    if report.has_errors:  # what does not fit is shown, but never in place of the last good pages
        target = target.with_name(f"newsletter-{issue.id}-overset.pdf")
    write_atomically(target, data)
    return Result(report=report, output=target, size=len(data), composed=composed)


class NotWritten(Exception):
    """A result could not be written; the text says which and why, and the old file is as it was."""


def write_atomically(target: Path, data: bytes) -> None:
    """Write a file so that there is always either the old one or the new one, whole; raises NotWritten."""
    try:
        _write(target, data)
    except OSError as problem:
        raise NotWritten(f"could not write {target}: {problem.strerror or problem}") from problem


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.stem}-{os.getpid()}.tmp")
    try:
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _sizes(issue: Issue, report: Report) -> dict[Path, Size]:
    """The upright pixel sizes of all pictures; a broken picture is an error at its place in the manifest."""
    sizes: dict[Path, Size] = {}
    for item in _pictures(issue):
        try:
            info = probe(item.file)
        except PictureError as problem:
            report.error("picture-unreadable", f"{item.file.name}: {problem}", item.span, "save it again as JPEG or PNG")
        else:
            sizes[item.file] = Size(info.width, info.height)
    return sizes


def _pictures(issue: Issue) -> list[Photo | Logo]:
    items: list[Photo | Logo] = [*issue.logos]
    if issue.foreword:
        items += issue.foreword.photos
    for article in issue.articles:
        items += article.photos
        if article.thumbnail:
            items.append(article.thumbnail)
    return items
