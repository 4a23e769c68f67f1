"""Paths in a manifest, and the files that they name.

Room: beside `tree`. A path is text from an untrusted file: it may only name what lies in the issue's own folder.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from newsletter_pdf.diagnostics import Report, Span

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp")

_DRIVE = re.compile(r"[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]+:")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>"|?*]')


@dataclass(slots=True)
class IssueFolder:
    """The folder of one issue. Its listings are kept, as a build asks for them often."""

    path: Path
    root: Path
    _listings: dict[Path, tuple[frozenset[str], dict[str, str]]] = field(default_factory=dict)

    def shown(self, path: Path) -> str:
        """`path` as messages show it: from the newsletter folder, with forward slashes."""
        return Path(os.path.relpath(path, self.root)).as_posix() if _same_drive(path, self.root) else path.as_posix()

    def find(self, written: str, span: Span, report: Report) -> Path | None:
        """The file that `written` names in the issue's folder, or None, which is then reported."""
        if problem := _refusal(written):
            message, fix = problem
            report.error("bad-path", f'"{_short(written)}" {message}', span, fix)
            return None
        path = self._walk(written, span, report)
        if path is not None and not _inside(path, self.path):
            report.error(
                "bad-path",
                f'"{_short(written)}" leads out of the issue\'s folder',
                span,
                "copy the file into the folder",
            )
            return None
        return path

    def _walk(self, written: str, span: Span, report: Report) -> Path | None:
        path, differs = self.path, False
        parts = [part for part in written.split("/") if part not in ("", ".")]
        for part in parts:
            name = self._actual(path, part)
            if not name:
                self._report_missing(written, path, part, span, report)
                return None
            differs |= name != part
            path /= name
        if not parts or not _is_file(path):
            report.error("file-not-found", f"{_short(written)} is not a file", span, "write the name of a file")
            return None
        if differs:
            there = path.relative_to(self.path).as_posix()
            message = f'"{written}" is spelt differently on the disk: "{there}"'
            report.warning("file-name-differs", message, span, "write the name exactly as the folder shows it")
        return path

    def _actual(self, folder: Path, part: str) -> str:
        exact, by_folded = self._names(folder)
        return part if part in exact else by_folded.get(_folded(part), "")

    def _names(self, folder: Path) -> tuple[frozenset[str], dict[str, str]]:
        if folder not in self._listings:
            names = sorted(_listing(folder))
            self._listings[folder] = frozenset(names), {_folded(name): name for name in names}
        return self._listings[folder]

    def _report_missing(self, written: str, folder: Path, part: str, span: Span, report: Report) -> None:
        _, names = self._names(folder)
        close = get_close_matches(_folded(part)[:80], names, n=1, cutoff=0.55)
        if close:
            fix = f'the folder has "{names[close[0]]}"; write that name, or rename the file'
        elif other := self._elsewhere(part):
            fix = f'there is one at "{other}"; write that'
        else:
            fix = f"put the file into the folder {self.shown(folder)}, or correct the name"
        report.error("file-not-found", f"{_short(written)} is not there", span, fix)

    def _elsewhere(self, name: str) -> str:
        for folder in ("articles", "photos"):
            if found := self._names(self.path / folder)[1].get(_folded(name)):
                return f"{folder}/{found}"
        return ""


def _refusal(written: str) -> tuple[str, str] | None:
    parts = written.split("/")
    if written.startswith(("/", "\\", "~")) or _DRIVE.match(written):
        return "is the path of one computer only", "copy the file into the issue's folder and write its path from there"
    if ".." in parts:
        return "leads out of the issue's folder", 'copy the file into the folder and write its path without ".."'
    if "\\" in written:
        return "has a backslash", f"write    {written.replace(chr(92), '/')}"
    if _FORBIDDEN.search(written) or "\n" in written:
        return "has a character that file names may not have", 'rename the file, without   < > " | ? *'
    if any(_DEVICE.fullmatch(part) or (part != "." and part.endswith((".", " "))) for part in parts):
        return "is a name that Windows does not allow", "rename the file"
    return None


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _short(written: str) -> str:
    return written if len(written) <= 80 else written[:77] + "…"


def _listing(folder: Path) -> Iterator[str]:
    try:
        yield from (entry.name for entry in folder.iterdir())
    except OSError:  # not a folder, or not ours to read: nothing is there
        return


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _inside(path: Path, folder: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False


def _same_drive(one: Path, other: Path) -> bool:
    return one.absolute().drive.casefold() == other.absolute().drive.casefold()
