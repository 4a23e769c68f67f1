"""What the manifest holds, as values that know their place; no meaning yet.

Room: between `source` and `readers`. Every value is text (`Words`), a list (`Entries`) or a group of settings
(`Settings`). PyYAML's events are read once and built up here, so that anchors, aliases, tags and merge keys never take
effect.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeGuard

from yaml import events as ev
from yaml.error import Mark
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from newsletter_pdf.diagnostics import Report, Span
from newsletter_pdf.manifest.source import Source, clean

NESTING_LIMIT = 30
VALUE_LIMIT = 20_000  # far above any issue; keeps a hostile file from taking minutes

_COMMENT = re.compile(r"\s+(#.*)")
_HAN_GAP = re.compile(r"(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]) (?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])")


@dataclass(frozen=True, slots=True)
class Words:
    """A value that is text. `remark` is the comment that follows it unquoted; `last_line` the line on which it ends."""

    text: str
    span: Span
    quoted: bool = False
    remark: str = ""
    remark_span: Span | None = None
    last_line: int = 0


@dataclass(frozen=True, slots=True)
class Entries:
    """A value that is a list."""

    values: tuple[Value, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Settings:
    """A value that is a group of named settings; `inline` when written in braces."""

    pairs: tuple[tuple[Words, Value], ...]
    span: Span
    inline: bool = False

    def get(self, name: str) -> Value | None:
        """The value of the setting called `name`, or None."""
        return next((value for key, value in self.pairs if key.text == name), None)


Value = Words | Entries | Settings


class TooMuch(Exception):
    """The manifest went over a limit; it has been reported."""


class _Stream(Reader, Scanner, Parser):
    """The three parts of PyYAML's own loader that give events; none of those that make values."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def next(self) -> ev.Event:
        event: ev.Event = self.get_event()  # type: ignore[no-untyped-call]
        return event


def build_tree(source: Source, report: Report) -> Value | None:
    """The manifest's outermost value, or None when it is empty; refused features and repeated keys are reported.

    Raises `yaml.YAMLError` when the text cannot be read, and `TooMuch` when a limit is passed.
    """
    builder = _Builder(source, report)
    stream = builder.stream
    stream.next()  # the stream's start
    if not isinstance(stream.next(), ev.DocumentStartEvent):
        return None
    value = builder.value(stream.next(), depth=1)
    stream.next()  # the document's end
    following = stream.next()
    if isinstance(following, ev.DocumentStartEvent):
        span = builder.span(following)
        report.error("yaml-divider", 'a line of three dashes "---" divides this file in two', span, "take the line out")
    return value


class _Builder:
    def __init__(self, source: Source, report: Report) -> None:
        self.source = source
        self.report = report
        self.stream = _Stream(source.text + "\n")
        self.count = 0

    def span(self, event: ev.Event) -> Span:
        start, end = _marks(event)
        end_column = end.column + 1 if end.line == start.line else len(self.source.lines[start.line]) + 1
        return self.source.span(start.line + 1, start.column + 1, max(end_column, start.column + 1))

    def value(self, event: ev.Event, depth: int) -> Value:
        self._check_limits(event, depth)
        _refuse_features(self, event)
        if isinstance(event, ev.SequenceStartEvent):
            return self._entries(event, depth)
        if isinstance(event, ev.MappingStartEvent):
            return self._settings(event, depth)
        return self._words(event)

    def _check_limits(self, event: ev.Event, depth: int) -> None:
        self.count += 1
        span = self.span(event)
        if depth > NESTING_LIMIT:
            message = f"lists and groups stand {depth} deep in one another here, the limit is {NESTING_LIMIT}"
            self.report.error("too-deep", message, span, "take out surplus brackets, or indent less")
            raise TooMuch
        if self.count > VALUE_LIMIT:
            message = f"the manifest has more than {VALUE_LIMIT:,} values"
            self.report.error("too-many-values", message, span, "check that this is the right file")
            raise TooMuch

    def _entries(self, start: ev.Event, depth: int) -> Entries:
        values = []
        while not isinstance(event := self.stream.next(), ev.SequenceEndEvent):
            values.append(self.value(event, depth + 1))
        return Entries(tuple(values), self.span(start))

    def _settings(self, start: ev.MappingStartEvent, depth: int) -> Settings:
        pairs: dict[str, tuple[Words, Value]] = {}
        while not isinstance(event := self.stream.next(), ev.MappingEndEvent):
            key = self.value(event, depth + 1)
            value = self.value(self.stream.next(), depth + 1)
            if self._usable(key) and not _repeats(key, pairs, self.report):
                pairs[key.text] = (key, value)
        first = next((key.span for key, _ in pairs.values()), None)
        inline = bool(start.flow_style)
        span = first if first and not inline else self.span(start)
        return Settings(tuple(pairs.values()), span, inline)

    def _usable(self, key: Value) -> TypeGuard[Words]:
        if not isinstance(key, Words):
            message = "there is a list or a group in braces where the name of a setting is expected"
            self.report.error(
                "yaml-key", message, key.span, "put a text that starts with a bracket or a brace in quotes"
            )
            return False
        if key.text == "<<" and not key.quoted:
            self.report.error("yaml-merge", '"<<" is not used here', key.span, "write the settings out")
            return False
        return True

    def _words(self, event: ev.Event) -> Words:
        start, end = _marks(event)
        if not isinstance(event, ev.ScalarEvent):
            return Words("", self.span(event), quoted=True, last_line=end.line + 1)
        text = clean(event.value).replace("\t", " ")
        if end.line > start.line:
            text = _HAN_GAP.sub("", text)  # a line end between two Han characters is no space
        quoted = event.style is not None
        remark, remark_span = ("", None) if quoted else self._remark(end)
        return Words(text, self.span(event), quoted, remark, remark_span, end.line + 1)

    def _remark(self, end: Mark) -> tuple[str, Span | None]:
        line = self.source.lines[end.line] if end.line < len(self.source.lines) else ""
        found = _COMMENT.match(line, end.column)
        if not found:
            return "", None
        return found[1], self.source.span(end.line + 1, found.start(1) + 1, found.end(1) + 1)


def _marks(event: ev.Event) -> tuple[Mark, Mark]:
    start, end = event.start_mark, event.end_mark
    assert isinstance(start, Mark) and isinstance(end, Mark)  # the pure Python scanner always gives both
    return start, end


def _repeats(key: Words, pairs: dict[str, tuple[Words, Value]], report: Report) -> bool:
    if key.text not in pairs:
        return False
    lines = pairs[key.text][0].span.line, key.span.line
    where = f"on lines {lines[0]} and {lines[1]}" if lines[0] != lines[1] else f"on line {lines[0]}"
    report.error("duplicate-key", f'"{key.text}" is written twice: {where}', key.span, "keep one of the two")
    return True


def _refuse_features(builder: _Builder, event: ev.Event) -> None:
    tag, anchor = getattr(event, "tag", None), getattr(event, "anchor", None)
    if tag is None and anchor is None:
        return
    if isinstance(event, ev.AliasEvent):
        sign, code = "*", "yaml-alias"
    else:
        sign, code = ("&", "yaml-anchor") if anchor is not None else ("!", "yaml-tag")
    start, _ = _marks(event)
    line = builder.source.lines[start.line]
    column = max(line.find(sign, start.column), start.column) + 1
    span = builder.source.span(start.line + 1, column, column + 1)
    message = f'a value that starts with "{sign}" has a special meaning, which is not used here'
    builder.report.error(code, message, span, f'put the text in quotes    "{line[column - 1 :].strip()[:40]}"')
