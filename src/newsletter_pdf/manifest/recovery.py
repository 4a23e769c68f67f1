"""Reading on after a line that cannot be read, so that an editor hears of everything at once.

Room: between `tree` and `read`. A line that `faults` understands is reported, mended in memory, and the whole is read
again.
"""

from __future__ import annotations

import re
from dataclasses import replace

from yaml import YAMLError

from newsletter_pdf.diagnostics import Diagnostic, Report
from newsletter_pdf.manifest.faults import diagnose
from newsletter_pdf.manifest.readers import is_empty
from newsletter_pdf.manifest.reading import CappedReport
from newsletter_pdf.manifest.source import Source
from newsletter_pdf.manifest.tree import TooMuch, Value, build_tree

_ROUNDS = 12
_LEAD = re.compile(r" *(?:- +)*")
_TAB_INDENT = re.compile(r" *\t[ \t]*(?=[^ \t])")


def read_tree(source: Source, report: Report) -> Value | None:
    """The manifest's outermost value, as far as it can be read; None when it cannot, or when there is none."""
    seen: set[int] = set()
    mended = _without_tabs(source, report, seen)
    for _ in range(_ROUNDS):
        attempt = CappedReport()
        try:
            tree = build_tree(mended, attempt)
        except YAMLError as problem:
            fault = diagnose(problem, mended)
            line = fault.problem.span.line
            _pass_on(attempt.problems if fault.mended is None else [], report)
            if line not in seen:
                _pass_on([fault.problem], report)
            if fault.mended is None or line in seen:
                return None
            seen.add(line)
            mended = replace(mended, lines=(*mended.lines[: line - 1], fault.mended, *mended.lines[line:]))
        except (TooMuch, RecursionError):
            _pass_on(attempt.problems, report)
            return None
        else:
            _pass_on(attempt.problems, report)
            return tree if _holds_something(tree, source, report) else None
    return None


def _pass_on(problems: list[Diagnostic], report: Report) -> None:
    for found in problems:
        report.error(found.code, found.message, found.span, found.fix)


def _without_tabs(source: Source, report: Report, seen: set[int]) -> Source:
    """The source with tabs as spaces; lines that they indent are reported, and lined up with the line before."""
    lines: list[str] = []
    indent = 0
    for number, line in enumerate(source.lines, start=1):
        if (found := _TAB_INDENT.match(line)) and line[found.end()] != "#":
            column = line.index("\t") + 1
            message = "this line is indented with a tab"
            report.error("yaml-tab", message, source.span(number, column, found.end() + 1), "use spaces in its place")
            seen.add(number)
            line = " " * indent + line[found.end() :]
        if line.strip():
            indent = len(_LEAD.match(line)[0])  # type: ignore[index]  # it matches any line
        lines.append(line.replace("\t", " "))
    return replace(source, lines=tuple(lines))


def _holds_something(tree: Value | None, source: Source, report: Report) -> bool:
    if tree is not None and not is_empty(tree):
        return True
    report.error(
        "empty-manifest", f"{source.name} is empty", source.span(1), "copy the one of an older issue, and change it"
    )
    return False
