"""Files of the issue as clean lines of text.

Room: the first step of the manifest room. Bytes in, normalised text out; every line and column that a message names
counts in this text, so `source_line` cleans in the same way.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from newsletter_pdf.diagnostics import Report, Span

MANIFEST_LIMIT = 1_000_000
ARTICLE_LIMIT = 500_000

_LINE_ENDS = re.compile("\r\n?")
_BREAKS = re.compile(
    "[\v\f\x1c-\x1e\x85\u2028\u2029]"
)  # Word's own line breaks; as spaces, so that lines count as in an editor
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_SAVE_AS = 'save the file as UTF-8 (Notepad: "Save as", Encoding: UTF-8)'


@dataclass(frozen=True, slots=True)
class Source:
    """One text file: `name` as it is shown in messages, and its clean lines."""

    name: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)

    def span(self, line: int, column: int = 0, end_column: int = 0) -> Span:
        """A place in this file; lines and columns count from 1."""
        return Span(self.name, line, column, end_column)


def clean(text: str) -> str:
    """`text` in normal form C, its line ends as `\\n`, without control characters; tabs stay."""
    text = _LINE_ENDS.sub("\n", text)
    text = _CONTROLS.sub("", _BREAKS.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def read_source(path: Path, name: str, limit: int, report: Report, asked: Span | None = None) -> Source | None:
    """The file's clean text, or None when it is too large or cannot be read; that is reported, at `asked` if given."""
    whole = asked or Span(name)
    try:
        size = path.stat().st_size
        if size > limit:
            _report_size(name, size, limit, report)
            return None
        data = path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or "the system refused it"
        report.error(
            "file-unreadable", f"{name} cannot be opened ({reason})", whole, "close it in other programs and try again"
        )
        return None
    text = _decode(data, name, report)
    return None if text is None else Source(name, tuple(clean(text).split("\n")))


def source_line(root: Path, span: Span) -> str | None:
    """The line of the issue's file that `span` names, as the columns count it; None when there is no such line."""
    if not span.file or span.line < 1:
        return None
    try:
        data = (root / span.file).read_bytes()[: 4 * MANIFEST_LIMIT]
    except (OSError, ValueError):
        return None
    lines = clean(data.decode(_encoding(data), errors="replace")).split("\n")
    return lines[span.line - 1] if span.line <= len(lines) else None


def _report_size(name: str, size: int, limit: int, report: Report) -> None:
    message = f"{name} is too large: {size // 1000:,} KB, the limit is {limit // 1000:,} KB"
    report.error("file-too-large", message, Span(name), "check that this is the right file, or divide it")


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not data.startswith(codecs.BOM_UTF32_LE):
        return "utf-16"
    return "utf-8-sig"


def _decode(data: bytes, name: str, report: Report) -> str | None:
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as problem:
        at = problem.start + (
            len(codecs.BOM_UTF8) if encoding == "utf-8-sig" and data.startswith(codecs.BOM_UTF8) else 0
        )
        _report_encoding(data, at, name, report)
        return None
    if encoding == "utf-8-sig" and "\0" in text:  # UTF-16 or UTF-32 without its mark reads as UTF-8 full of zeros
        _report_encoding(data, data.index(b"\0"), name, report)
        return None
    return text


def _report_encoding(data: bytes, at: int, name: str, report: Report) -> None:
    at = min(at, len(data) - 1)
    before = _LINE_ENDS.sub("\n", data[:at].decode("latin-1"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"{name} is not saved as UTF-8: line {line} holds the byte 0x{data[at]:02X}{_guess(data)}"
    report.error("not-utf-8", message, Span(name, line, column, column + 1), _SAVE_AS)


def _guess(data: bytes) -> str:
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return " (it looks like a Word file)"
    if b"\0" in data:
        return " (it looks like UTF-16)"
    try:
        chinese = sum("\u4e00" <= c <= "\u9fff" for c in data.decode("gb18030"))
    except UnicodeDecodeError:
        chinese = 0
    high = sum(byte >= 0x80 for byte in data)
    return " (it looks like Chinese GBK)" if chinese * 2 > high * 0.8 else " (it looks like Windows Western)"
