"""Readers that only a newsletter needs: ids, dates, pictures, text files, the point a crop must keep.

Room: above `readers`, `files` and `markup`, below `schema`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from newsletter_pdf.manifest.files import PICTURE_SUFFIXES
from newsletter_pdf.manifest.markup import read_blocks, read_passage
from newsletter_pdf.manifest.readers import LANGUAGE, UNUSABLE, Text, truth, warn_of_loss, wrong_kind
from newsletter_pdf.manifest.reading import RESERVED_ANCHORS, Reading
from newsletter_pdf.manifest.source import ARTICLE_LIMIT, read_source
from newsletter_pdf.manifest.tree import Value, Words

_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ISSUE: Final = re.compile(r"([0-9]{4})-([0-9]{2})(-([0-9]{2}))?(-[a-z0-9]+)*")
_PERCENT: Final = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%[\s,]+(\d{1,3}(?:\.\d+)?)\s*%")
_ACROSS: Final = {"left": 0.0, "right": 1.0}
_DOWN: Final = {"top": 0.0, "bottom": 1.0}
_MIDDLE: Final = ("center", "centre", "middle")


@dataclass(frozen=True, slots=True)
class ArticleId:
    """The short name by which an article is referred to; no two are alike."""

    expects: str = "a short name of small letters, digits and hyphens"

    def read(self, value: Value, at: Reading) -> Any:
        """The id, or UNUSABLE; it is noted among the ids that references may name."""
        if not isinstance(value, Words):
            return wrong_kind(value, self.expects, at)
        warn_of_loss(value, False, at)
        name = value.text.strip()
        if not _ID.fullmatch(name) or len(name) > 80:
            fix = f"write    id: {_slug(name)}" if _slug(name) else "use small letters, digits and hyphens"
            at.report.error("bad-id", f'"{name[:40]}" is not {self.expects}', value.span, fix)
            return UNUSABLE
        if name in RESERVED_ANCHORS:
            message = f'"{name}" is the name of a part of every issue, so no article may have it'
            at.report.error("bad-id", message, value.span, f"write    id: {name}-article")
            return UNUSABLE
        return UNUSABLE if self._repeated(name, value, at) else name

    def _repeated(self, name: str, value: Words, at: Reading) -> bool:
        first = at.gathered.ids.setdefault(name, value.span)
        if first == value.span:
            return False
        message = f'two articles have the id "{name}": on lines {first.line} and {value.span.line}'
        at.report.error("duplicate-id", message, value.span, f"write    id: {name}-2    or another name")
        return True


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:60]


@dataclass(frozen=True, slots=True)
class IssueId:
    """The issue's year and month, and the day if it matters."""

    expects: str = "a year and a month such as 2016-11"

    def read(self, value: Value, at: Reading) -> Any:
        """The id, or UNUSABLE."""
        if not isinstance(value, Words):
            return wrong_kind(value, self.expects, at)
        warn_of_loss(value, False, at)
        name = value.text.strip()
        if issue_day(name) is None:
            at.report.error(
                "bad-issue-id", f'"{name[:40]}" is not {self.expects}', value.span, f"write    issue: {self._guess(at)}"
            )
            return UNUSABLE
        if name != at.folder.path.name:
            message = f"the issue is called {name}, but its folder {at.folder.path.name}"
            at.report.warning("issue-not-folder", message, value.span, "give both the same name")
        return name

    def _guess(self, at: Reading) -> str:
        return at.folder.path.name if issue_day(at.folder.path.name) else "2016-11"


def issue_day(name: str) -> tuple[date, bool] | None:
    """The first day that an issue's id means and whether it means the whole month; None when it is no such id."""
    found = _ISSUE.fullmatch(name)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[4] or 1)), found[4] is None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Language:
    """The language of a text, as in en-GB, fr or zh."""

    expects: str = "a language such as en-GB, fr or zh"

    def read(self, value: Value, at: Reading) -> Any:
        """The language, or UNUSABLE."""
        if not isinstance(value, Words):
            return wrong_kind(value, self.expects, at)
        warn_of_loss(value, False, at)
        name = value.text.strip()
        if LANGUAGE.fullmatch(name):
            return name
        fix = (
            f"write    language: {name.replace('_', '-')}"
            if LANGUAGE.fullmatch(name.replace("_", "-"))
            else "write en-GB, fr or zh"
        )
        at.report.error("bad-language", f'"{name[:40]}" is not {self.expects}', value.span, fix)
        return UNUSABLE


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file in the issue's folder."""

    expects: str = "the path of a picture, such as photos/meeting.jpg"

    def read(self, value: Value, at: Reading) -> Any:
        """The file's whole path, or UNUSABLE."""
        if not isinstance(value, Words):
            return wrong_kind(value, self.expects, at)
        warn_of_loss(value, False, at)
        path = at.folder.find(value.text.strip(), value.span, at.report)
        if path is None:
            return UNUSABLE
        if path.suffix.lower() not in PICTURE_SUFFIXES:
            svg = path.suffix.lower() in (".svg", ".eps", ".pdf", ".ai")
            fix = "save it as PNG, 2000 pixels wide" if svg else "save it as JPEG or PNG"
            at.report.error("picture-kind", f"{path.name} is not a kind of picture that can be placed", value.span, fix)
            return UNUSABLE
        return path


@dataclass(frozen=True, slots=True)
class TextFile:
    """A Markdown file in the issue's folder; what is read is its text."""

    expects: str = "the path of a text file, such as articles/foreword.md"

    def read(self, value: Value, at: Reading) -> Any:
        """The blocks of the text, or UNUSABLE."""
        if not isinstance(value, Words):
            return wrong_kind(value, self.expects, at)
        warn_of_loss(value, False, at)
        name = value.text.strip()
        if not name.lower().endswith(".md"):
            return self._not_a_text(name, value, at)
        path = at.folder.find(name, value.span, at.report)
        source = path and read_source(path, at.folder.shown(path), ARTICLE_LIMIT, at.report, value.span)
        if not source:
            return UNUSABLE
        before = at.report.problems[:]
        blocks = read_blocks(source, at)
        if not blocks and at.report.problems == before:
            at.report.error("empty-article", f"{name} has no text", value.span, "write the text, or take the entry out")
        return blocks or UNUSABLE

    def _not_a_text(self, name: str, value: Words, at: Reading) -> Any:
        if len(name) > 60 or (" " in name and "/" not in name):
            message, fix = "the text itself stands here", "put it into a file and write    text: articles/name.md"
        else:
            message, fix = (
                f'"{name}" is not a Markdown file',
                'write the path of a file that ends in ".md"',
            )
        at.report.error("not-markdown", message, value.span, fix)
        return UNUSABLE


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that may hold *italic*, **bold**, links and page references."""

    expects: str = "a text"

    def read(self, value: Value, at: Reading) -> Any:
        """The paragraphs, or UNUSABLE."""
        if not isinstance(value, Words):
            return wrong_kind(value, self.expects, at)
        warn_of_loss(value, True, at)
        return read_passage(value, at) or UNUSABLE


@dataclass(frozen=True, slots=True)
class Focus:
    """The point of a photo that a crop must keep."""

    expects: str = 'top, bottom, left, right, two of them as in "top left", or "40% 30%"'

    def read(self, value: Value, at: Reading) -> Any:
        """The point as fractions from the left and the top, or UNUSABLE."""
        if not isinstance(value, Words):
            return wrong_kind(value, self.expects, at)
        warn_of_loss(value, False, at)
        text = value.text.strip().lower()
        point = _percentages(text) or _named_point(text.replace("-", " ").split())
        if point is None:
            message = f'"{value.text[:40]}" is no place in a photo'
            at.report.error("bad-focus", message, value.span, f"write {self.expects} (from the left and from the top)")
            return UNUSABLE
        return point


def _percentages(text: str) -> tuple[float, float] | None:
    found = _PERCENT.fullmatch(text)
    point = (float(found[1]) / 100, float(found[2]) / 100) if found else None
    return point if point and max(point) <= 1 else None


def _named_point(words: list[str]) -> tuple[float, float] | None:
    across = [_ACROSS[word] for word in words if word in _ACROSS]
    down = [_DOWN[word] for word in words if word in _DOWN]
    middle = [word for word in words if word in _MIDDLE]
    fits = 1 <= len(words) <= 2 and len(across) + len(down) + len(middle) == len(words)
    if not fits or len(across) > 1 or len(down) > 1:
        return None
    return (across[0] if across else 0.5), (down[0] if down else 0.5)


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """What the contents say of an article: false leaves it out, a text is a shorter title."""

    expects: str = "false, or a shorter title for the contents"

    def read(self, value: Value, at: Reading) -> Any:
        """False, True, a text, or UNUSABLE."""
        answer = truth(value)
        if answer is None or (isinstance(value, Words) and value.quoted):
            return Text(self.expects).read(value, at)
        return answer


@dataclass(frozen=True, slots=True)
class Telephone:
    """A telephone number as it is to be printed."""

    expects: str = "a telephone number"

    def read(self, value: Value, at: Reading) -> Any:
        """The number as written, or UNUSABLE."""
        text = Text(self.expects, free=False).read(value, at)
        if isinstance(text, str) and isinstance(value, Words) and sum(c.isdigit() for c in text) < 3:
            at.report.error("bad-telephone", f'"{text[:40]}" is not {self.expects}', value.span, "write it in digits")
            return UNUSABLE
        return text
