"""What is wrong with an issue, in words for its editor.

Room: beside geometry, below all others. A `Report` goes into every phase and collects `Diagnostic`s; no phase prints or
raises for a fault in the issue. Wording rules: one plain sentence, where it is, what to do; no words of the libraries.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum


class Severity(IntEnum):
    """How much a problem matters: an ERROR makes the command end with exit code 1."""

    NOTE = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in one of the issue's files; lines and columns count characters from 1, `end_column` is exclusive.

    `file` is the path as it is shown: relative to the newsletter folder, with forward slashes. Line 0 means the whole file.
    """

    file: str
    line: int = 0
    column: int = 0
    end_column: int = 0


NOWHERE = Span("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One problem: a readable code such as `unknown-key`, one sentence, the place, and what to do."""

    severity: Severity
    code: str
    message: str
    span: Span = NOWHERE
    fix: str = ""


@dataclass(slots=True)
class Report:
    """The problems found so far, in the order they were found."""

    problems: list[Diagnostic] = field(default_factory=list)

    def error(self, code: str, message: str, span: Span = NOWHERE, fix: str = "") -> None:
        """Note something that must be mended before the issue can be sent."""
        self._add(Severity.ERROR, code, message, span, fix)

    def warning(self, code: str, message: str, span: Span = NOWHERE, fix: str = "") -> None:
        """Note something that should be looked at; the build goes on."""
        self._add(Severity.WARNING, code, message, span, fix)

    def note(self, code: str, message: str, span: Span = NOWHERE, fix: str = "") -> None:
        """Note a decision that is worth knowing."""
        self._add(Severity.NOTE, code, message, span, fix)

    def _add(self, severity: Severity, code: str, message: str, span: Span, fix: str) -> None:
        problem = Diagnostic(severity=severity, code=code, message=message, span=span, fix=fix)
        if problem not in self.problems:  # layout rounds may meet the same problem again
            self.problems.append(problem)

    @property
    def has_errors(self) -> bool:
        """Whether anything found so far is an error."""
        return any(p.severity is Severity.ERROR for p in self.problems)

    def count(self, severity: Severity) -> int:
        """How many problems of this severity were found."""
        return sum(p.severity is severity for p in self.problems)

    def ordered(self) -> list[Diagnostic]:
        """The problems in file order, the worst last so that they stay on the screen."""
        return sorted(self.problems, key=lambda p: (p.severity, p.span.file, p.span.line, p.span.column))


def render(problem: Diagnostic, source_line: str | None = None) -> str:
    """A problem as the lines that are shown: headline, place, the source line with a caret, and the fix."""
    lines = [f"{problem.severity.name.lower()}[{problem.code}]: {problem.message}"]
    lines += _place(problem.span, source_line)
    if problem.fix:
        lines.append(f"   fix: {problem.fix}")
    return "\n".join(lines)


def _cells(char: str) -> int:
    """How many cells of a terminal a character takes."""
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


WINDOW = 96
"""Characters of a long source line that are shown, the place in their middle."""


def _window(line: str, span: Span) -> tuple[str, Span]:
    """The part of a long line about the place, marked with dots where it was cut, and the place in it."""
    if len(line) <= WINDOW:
        return line, span
    start = max(0, min(span.column - 1 - WINDOW // 3, len(line) - WINDOW))
    before, after = ("…" if start else ""), ("…" if start + WINDOW < len(line) else "")
    shift = len(before) - start
    moved = Span(span.file, span.line, span.column + shift, span.end_column + shift)
    return f"{before}{line[start : start + WINDOW]}{after}", moved


def _place(span: Span, source_line: str | None) -> Iterable[str]:
    if not span.file:
        return
    position = "".join(f":{n}" for n in (span.line, span.column) if n)
    yield f"  --> {span.file}{position}"
    if source_line is not None and span.line and span.column:
        source_line, span = _window(source_line, span)
        gutter = f"{span.line} | "
        before, there = source_line[: span.column - 1], source_line[span.column - 1 : max(span.end_column - 1, span.column)]
        lead = "".join("\t" if char == "\t" else " " * _cells(char) for char in before)
        carets = "^" * max(1, sum(map(_cells, there)))
        yield f"{gutter}{source_line}"
        yield f"{' ' * (len(gutter) - 2)}| {lead}{carets}"
