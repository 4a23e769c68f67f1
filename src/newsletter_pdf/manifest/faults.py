"""What is wrong with a line of the manifest that cannot be read, in an editor's words.

Room: beside `tree`. PyYAML's complaint and the lines go in; one problem comes out, often with the line as it should be.
PyYAML notices many faults a line or more too late, so the lines before are looked at too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from yaml import YAMLError
from yaml.error import MarkedYAMLError

from newsletter_pdf.diagnostics import Diagnostic, Severity
from newsletter_pdf.manifest.source import Source

_SETTING = re.compile(r"^(?P<lead> *(?:- +)*)(?P<key>[A-Za-z_][\w -]*?) *: +(?P<value>\S.*?) *$")
_NAMED = re.compile(r"^ *(?:- +)*[A-Za-z_][\w -]*: *")
_WIDE = re.compile(r"^(?P<lead> *(?:- +)*)(?P<key>[A-Za-z_]+) *：\s*(?P<value>.*)$")
_SPECIAL = "*&!@`%|>{[,?"
_LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem, and the line mended so that reading can go on (None when nobody can tell how)."""

    problem: Diagnostic
    mended: str | None = None


@dataclass(frozen=True, slots=True)
class _Complaint:
    """PyYAML's complaint; lines count from 0, and `origin` is where the thing it was reading began."""

    source: Source
    text: str
    line: int
    column: int
    origin: int
    origin_column: int

    def content(self, line: int) -> str:
        return self.source.lines[line] if 0 <= line < len(self.source.lines) else ""

    def fault(self, code: str, message: str, fix: str, at: tuple[int, int], mended: str | None = None) -> Fault:
        span = self.source.span(at[0] + 1, at[1] + 1, at[1] + 2)
        problem = Diagnostic(severity=Severity.ERROR, code=code, message=message, span=span, fix=fix)
        return Fault(problem, mended)


def diagnose(problem: YAMLError, source: Source) -> Fault:
    """The fault behind PyYAML's `problem` with `source`."""
    complaint = _complaint(problem, source)
    return next(fault for judge in _JUDGES if (fault := judge(complaint)) is not None)


def _complaint(problem: YAMLError, source: Source) -> _Complaint:
    mark = problem.problem_mark if isinstance(problem, MarkedYAMLError) else None
    origin = (problem.context_mark if isinstance(problem, MarkedYAMLError) else None) or mark
    last = len(source.lines) - 1
    line, begin = (min(m.line, last) if m else 0 for m in (mark, origin))
    text = f"{getattr(problem, 'context', '') or ''}: {getattr(problem, 'problem', '') or ''}"
    return _Complaint(source, text, line, mark.column if mark else 0, begin, origin.column if origin else 0)


def _quoted(value: str) -> str:
    if '"' in value and "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _with_quotes(found: re.Match[str]) -> str:
    return f"{found['lead']}{found['key']}: {_quoted(found['value'])}"


def _advice(found: re.Match[str]) -> str:
    value = found["value"] if len(found["value"]) <= 60 else found["value"][:57] + "…"
    return f"put the text in quotes    {found['key']}: {_quoted(value)}"


# ------------------------------------------------------------------------------------------------ the judges, in order


def _unclosed_quote(c: _Complaint) -> Fault | None:
    if "quoted scalar" in c.text and ("end of stream" in c.text or "document separator" in c.text):
        return _open_quote(c, c.origin, c.origin_column)
    for line in range(c.line, max(-1, c.line - _LOOK_BACK), -1):
        found = _SETTING.match(c.content(line))
        if found and _stays_open(found["value"]) and (line == c.line or _NAMED.match(_next_content(c, line))):
            return _open_quote(c, line, found.start("value"))
    return None


def _stays_open(value: str) -> bool:
    mark = value[0]
    inside = value[1:].replace("\\\\", "").replace('\\"', "").replace("''", "")
    return mark in "\"'" and mark not in inside


def _next_content(c: _Complaint, line: int) -> str:
    return next((text for text in c.source.lines[line + 1 : line + 10] if text.strip()), "")


def _open_quote(c: _Complaint, line: int, column: int) -> Fault:
    content = c.content(line)
    mark = content[column : column + 1]
    mended = content.rstrip() + mark if _SETTING.match(content) and not content.rstrip().endswith(mark) else None
    fix = f"add the closing quote    {mark}    at the end of the text"
    return c.fault("yaml-quote", "the quote that opens here is never closed", fix, (line, column), mended)


def _wide_colon(c: _Complaint) -> Fault | None:
    for line in range(max(0, c.origin - 1), c.line + 1):
        if found := _WIDE.match(c.content(line)):
            fix = f"write    {found['key']}: {found['value'][:60]}    with an English colon and a space"
            message = f'the colon after "{found["key"]}" is the Chinese one, so the line cannot be read'
            value = found["value"].strip()
            mended = f"{found['lead']}{found['key']}: {_quoted(value) if _needs_quotes(value) else value}"
            return c.fault("yaml-wide-colon", message, fix, (line, c.content(line).index("：")), mended)
    return None


def _needs_quotes(value: str) -> bool:
    return ": " in value or value[:1] in tuple(_SPECIAL.replace("[", "").replace("{", ""))


def _special_start(c: _Complaint) -> Fault | None:
    for line in sorted({c.line, c.origin}, reverse=True):
        found = _SETTING.match(c.content(line))
        if not found or found["value"][0] not in _SPECIAL:
            continue
        if found["value"][0] in "[{" and (_closed(found["value"]) or line != c.line):
            continue
        message = f'a text cannot start with "{found["value"][0]}" unless it stands in quotes'
        mended = None if found["value"][0] in "[{" and not _words_follow(found["value"]) else _with_quotes(found)
        return c.fault("yaml-start", message, _advice(found), (line, found.start("value")), mended)
    found = re.match(r"^(?P<lead> *(?:- +)+)(?P<value>[*&!@`%|>].*)$", c.content(c.line))
    if not found:
        return None
    message = f'a text cannot start with "{found["value"][0]}" unless it stands in quotes'
    fix = f"put the text in quotes    {_quoted(found['value'][:60])}"
    return c.fault("yaml-start", message, fix, (c.line, found.start("value")), found["lead"] + _quoted(found["value"]))


def _closed(value: str) -> bool:
    return value[-1] in "]}"


def _words_follow(value: str) -> bool:
    closing = "]" if value[0] == "[" else "}"
    return 0 < value.find(closing) < len(value) - 1


def _second_colon(c: _Complaint) -> Fault | None:
    got_colon = "but got ':'" in c.text
    if (got_colon and c.line == c.origin) or "mapping values are not allowed" in c.text:
        before = c.content(c.line)[: c.column]
        message = "this line has a second colon, so it cannot be read"
        found = _SETTING.match(c.content(c.line))
        if found and found.end("key") < c.column and not got_colon and found["value"][0] not in "\"'":
            return c.fault("yaml-colon", message, _advice(found), (c.line, c.column), _with_quotes(found))
        if got_colon or ": " in before:
            return c.fault("yaml-colon", message, "put the text that holds the colon in quotes", (c.line, c.column))
    return None


def _words_after_quote(c: _Complaint) -> Fault | None:
    found = _SETTING.match(c.content(c.line))
    if not found or found["value"][0] not in "\"'" or c.column <= found.start("value"):
        return None
    mark = found["value"][0]
    value = found["value"]
    better = value[1:-1] if value.endswith(mark) else value
    message = "words follow after the closing quote, so the line cannot be read"
    fix = f"put the whole text in quotes    {found['key']}: {_quoted(better)[:80]}"
    mended = f"{found['lead']}{found['key']}: {_quoted(better)}"
    return c.fault("yaml-quote-inside", message, fix, (c.line, c.column), mended)


def _open_bracket(c: _Complaint) -> Fault | None:
    if "while parsing a flow" not in c.text:
        return None
    mark = c.content(c.origin)[c.origin_column : c.origin_column + 1]
    message = f'the bracket "{mark}" that opens here is not closed, or a comma is missing after it'
    fix = "close it, and put a comma between entries; texts with commas or colons need quotes"
    return c.fault("yaml-bracket", message, fix, (c.origin, c.origin_column))


def _backslash(c: _Complaint) -> Fault | None:
    if "escape" not in c.text:
        return None
    fix = "write two backslashes, or / in a path, or use single quotes"
    return c.fault(
        "yaml-backslash", "a backslash in double quotes has a special meaning", fix, (c.line, max(0, c.column - 1))
    )


def _no_colon(c: _Complaint) -> Fault | None:
    if "could not find expected ':'" not in c.text:
        return None
    message = "this line has no colon and space after its first word, so it cannot be read"
    return c.fault("yaml-no-colon", message, "write it like    title: The text", (c.origin, c.origin_column))


def _indent(c: _Complaint) -> Fault | None:
    if not any(sign in c.text for sign in ("block end", "not allowed here", "<document start>")):
        return None
    content = c.content(c.line)
    column = len(content) - len(content.lstrip())
    message = "this line does not line up with the lines that it belongs to"
    fix = "begin it exactly below its neighbours, with the same number of spaces"
    return c.fault("yaml-indent", message, fix, (c.line, min(c.column, column)))


def _unknown(c: _Complaint) -> Fault:
    message = "the file cannot be read from here on"
    fix = "compare this line and the one before with an older issue; texts with unusual signs need quotes"
    return c.fault("yaml-unreadable", message, fix, (c.line, c.column))


_JUDGES: tuple[Callable[[_Complaint], Fault | None], ...] = (
    _backslash,
    _wide_colon,
    _special_start,
    _unclosed_quote,
    _second_colon,
    _words_after_quote,
    _open_bracket,
    _no_colon,
    _indent,
    _unknown,
)
