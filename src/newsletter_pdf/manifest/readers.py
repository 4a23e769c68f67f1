"""Readers: each takes one value of the manifest and gives what it means, or says what is wrong with it.

Room: above `tree` and `reading`, below `schema`. A reader is data (a frozen dataclass), so that a table of readers can
also be turned into a description of the manifest. A reader gives `UNUSABLE` for a fault, after reporting it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final, Protocol

from newsletter_pdf.content import Localized
from newsletter_pdf.diagnostics import Span
from newsletter_pdf.manifest.reading import BROKEN_REFERENCE, Reading, did_you_mean
from newsletter_pdf.manifest.tree import Entries, Settings, Value, Words

LANGUAGE: Final = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
)


class _Unusable:
    def __repr__(self) -> str:
        return "UNUSABLE"


UNUSABLE: Final = _Unusable()


class Reader(Protocol):
    """Reads one value; `expects` says in plain words what it takes."""

    @property
    def expects(self) -> str: ...  # noqa: D102

    def read(self, value: Value, at: Reading) -> Any: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Key:
    """One setting: how it is read, what it means to an editor, whether it must be there, and its name in `content`."""

    reader: Reader
    description: str
    required: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing: its name with an article ("a photo"), its settings, and how it is made from what was read."""

    name: str
    keys: Mapping[str, Key]
    make: Callable[[dict[str, Any], Reading, Span], Any]


def is_empty(value: Value) -> bool:
    """Whether nothing was written for this value."""
    return isinstance(value, Words) and not value.text.strip()


def wrong_kind(value: Value, expects: str, at: Reading) -> _Unusable:
    """Report that something else than `expects` stands here."""
    found = {Words: "a text", Entries: "a list", Settings: "a group of settings"}[type(value)]
    fix = ""
    if isinstance(value, Settings) and value.inline:
        fix = "put a text that starts with a brace in quotes"
    elif isinstance(value, Entries):
        fix = "take out the dash or the brackets; a text that starts with a bracket needs quotes"
    elif expects.startswith("a list"):
        fix = 'begin each entry on its own line with "- "'
    elif isinstance(value, Words) and expects != "a text":
        fix = "write its settings on lines of their own below, further to the right"
    elif isinstance(value, Settings):
        fix = "write the words behind the colon, on the same line"
    at.report.error("wrong-kind", f"{expects} is expected here, but this is {found}", value.span, fix)
    return UNUSABLE


def warn_of_loss(words: Words, free: bool, at: Reading) -> None:
    """Warn when a `#` took the rest of a line away, as it does after unquoted text."""
    remark, span = words.remark, words.remark_span
    tight = remark.startswith("#") and len(remark) > 1 and remark[1] not in " #-="
    if not remark or not (tight or (free and words.text.strip())):
        return
    message = f'everything from "#" on is left out: "{remark[:60]}"'
    whole = f"{words.text} {remark}".strip().replace('"', '\\"')
    at.report.warning(
        "text-after-hash", message, span or words.span, f'if it belongs to the text, use quotes    "{whole[:200]}"'
    )


@dataclass(frozen=True, slots=True)
class Text:
    """A text on one line. `free` text is for readers, as opposed to a name or a number."""

    expects: str = "a text"
    free: bool = True

    def read(self, value: Value, at: Reading) -> Any:
        """The text with single spaces, or UNUSABLE."""
        if not isinstance(value, Words):
            return wrong_kind(value, self.expects, at)
        warn_of_loss(value, self.free, at)
        found = BROKEN_REFERENCE.search(value.text)
        if found and ":" in found[0]:
            message = f"{found[0]} cannot stand here: page numbers are filled in only in the text of articles and boxes"
            at.report.error(
                "page-reference-here", message, value.span, "move the reference into an article, or leave it out"
            )
            return UNUSABLE
        return " ".join(value.text.split(" ")).replace("\n", " ").strip()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A short text of a given form, such as an e-mail address."""

    expects: str
    form: str
    code: str
    fix: str

    def read(self, value: Value, at: Reading) -> Any:
        """The text, or UNUSABLE."""
        if not isinstance(value, Words):
            return wrong_kind(value, "a text", at)
        warn_of_loss(value, False, at)
        text = value.text.strip()
        if not re.fullmatch(self.form, text):
            at.report.error(self.code, f'"{text[:60]}" is not {self.expects}', value.span, self.fix)
            return UNUSABLE
        return text


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two bounds; without `most`, the issue's number of pages is the upper one."""

    least: int = 1
    most: int | None = None
    code: str = "bad-number"
    expects: str = "a number"

    def read(self, value: Value, at: Reading) -> Any:
        """The number, or UNUSABLE."""
        if not isinstance(value, Words):
            return wrong_kind(value, self.expects, at)
        warn_of_loss(value, False, at)
        most = at.pages if self.most is None else self.most
        text = value.text.strip()
        if len(text) <= 6 and text.isdecimal() and self.least <= int(text) <= most:
            return int(text)
        message = f'"{text[:40]}" is not {self.expects} from {self.least} to {most}'
        fix = f"the issue has {most} pages; write one of them, or leave the setting out" if self.most is None else ""
        at.report.error(self.code, message, value.span, fix or f"write a number from {self.least} to {most} in digits")
        return UNUSABLE


_YES: Final = ("true", "yes", "on", "y", "是")
_NO: Final = ("false", "no", "off", "n", "否")


def truth(value: Value) -> bool | None:
    """What a yes or a no means, or None for another value."""
    word = value.text.strip().lower() if isinstance(value, Words) else ""
    return True if word in _YES else False if word in _NO else None


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    expects: str = "true or false"

    def read(self, value: Value, at: Reading) -> Any:
        """True, False, or UNUSABLE."""
        answer = truth(value)
        if answer is None:
            word = value.text[:40] if isinstance(value, Words) else "this"
            at.report.error("bad-choice", f'"{word}" is neither true nor false', value.span, "write true or false")
            return UNUSABLE
        if isinstance(value, Words):
            warn_of_loss(value, False, at)
        return answer


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: type[StrEnum]

    @property
    def expects(self) -> str:
        """The words to choose from."""
        return "one of " + ", ".join(self.words)

    def read(self, value: Value, at: Reading) -> Any:
        """The member that the word names, or UNUSABLE."""
        if not isinstance(value, Words):
            return wrong_kind(value, self.expects, at)
        warn_of_loss(value, False, at)
        word = value.text.strip()
        if word.lower() in list(self.words):
            return self.words(word.lower())
        guess = did_you_mean(word, self.words)
        fix = f"{guess}  It may be: {', '.join(self.words)}".strip()
        at.report.error("bad-choice", f'"{word[:40]}" is not known here', value.span, fix)
        return UNUSABLE


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose entries are all read alike. `alone` also takes one entry without a list around it."""

    entry: Reader
    what: str
    least: int = 0
    most: int = 400
    alone: bool = False

    @property
    def expects(self) -> str:
        """What the list holds."""
        return f"a list of {self.what}"

    def read(self, value: Value, at: Reading) -> Any:
        """The entries that could be read, or UNUSABLE when this is no list or has too few or too many."""
        values = (value,) if self.alone and not isinstance(value, Entries) else getattr(value, "values", None)
        if not isinstance(values, tuple):
            return wrong_kind(value, self.expects, at)
        read = [self._entry(entry, at) for entry in values[: self.most + 1]]
        if not self.least <= len(values) <= self.most:
            bounds = f"at least {self.least}" if len(values) < self.least else f"at most {self.most}"
            message = f"this list has {len(values)} entries, but needs {bounds}"
            fix = "add one" if len(values) < self.least else "take some out"
            at.report.error("wrong-count", message, value.span, fix)
            return UNUSABLE
        return tuple(entry for entry in read if entry is not UNUSABLE)

    def _entry(self, value: Value, at: Reading) -> Any:
        if not is_empty(value):
            return self.entry.read(value, at)
        if isinstance(value, Words):
            warn_of_loss(value, False, at)
        at.report.error(
            "empty-entry", f"an entry in this list of {self.what} is empty", value.span, "fill it in or take it out"
        )
        return UNUSABLE


@dataclass(frozen=True, slots=True)
class InLanguages:
    """A text, or the same text in several languages."""

    expects: str = "a text, or the text in each language,"

    def read(self, value: Value, at: Reading) -> Any:
        """A `Localized`, or UNUSABLE."""
        if isinstance(value, Words):
            text = Text().read(value, at)
            return text if text is UNUSABLE else Localized(((at.language, text),), value.span)
        if not isinstance(value, Settings):
            return wrong_kind(value, self.expects, at)
        entries = [self._entry(key, words, at) for key, words in value.pairs]
        usable = tuple(entry for entry in entries if entry is not None)
        if not usable:
            if not value.pairs or all(is_empty(words) for _, words in value.pairs):
                at.report.error("empty-text", "there is no text here", value.span, "write it")
            return UNUSABLE
        return Localized(usable, value.span)

    def _entry(self, key: Words, value: Value, at: Reading) -> tuple[str, str] | None:
        if not LANGUAGE.fullmatch(key.text):
            fix = "write a language such as en, fr or zh; a text in braces that is not in languages needs quotes"
            at.report.error("bad-language", f'"{key.text[:40]}" is not a language', key.span, fix)
            return None
        if is_empty(value):
            return None
        text = Text().read(value, at)
        return None if text is UNUSABLE else (key.text, text)


@dataclass(frozen=True, slots=True)
class Reasons:
    """Problems that are accepted, each with the reason why."""

    expects: str = "the names of problems, each with a reason,"

    def read(self, value: Value, at: Reading) -> Any:
        """A dict from the problem's code to the reason, or UNUSABLE."""
        if not isinstance(value, Settings):
            return wrong_kind(value, self.expects, at)
        reasons = {}
        for key, words in value.pairs:
            if is_empty(words):
                at.report.error(
                    "empty-text", f"accepting {key.text[:40]} needs a reason", key.span, "write why it is accepted"
                )
            else:
                reasons[key.text] = Text().read(words, at)
        return UNUSABLE if UNUSABLE in reasons.values() else reasons


@dataclass(frozen=True, slots=True)
class Group:
    """A group of settings of one kind."""

    kind: Kind

    @property
    def expects(self) -> str:
        """The kind's name and what it may have."""
        return f"{self.kind.name} ({', '.join(self.kind.keys)})"

    def read(self, value: Value, at: Reading) -> Any:
        """What the kind makes of its settings, or UNUSABLE when one that is required cannot be used."""
        if not isinstance(value, Settings):
            return wrong_kind(value, self.expects, at)
        inner = self._with_language(value, at)
        self._report_unknown(value, inner)
        values = {key.field or name: self._read_key(name, key, value, inner) for name, key in self.kind.keys.items()}
        required = {key.field or name for name, key in self.kind.keys.items() if key.required}
        usable = {name: read for name, read in values.items() if read is not UNUSABLE}
        return self.kind.make(usable, inner, value.span) if required <= set(usable) else UNUSABLE

    def _with_language(self, value: Settings, at: Reading) -> Reading:
        written = value.get("language") if "language" in self.kind.keys else None
        if isinstance(written, Words) and LANGUAGE.fullmatch(written.text.strip()):
            return replace(at, language=written.text.strip())
        return at

    def _read_key(self, name: str, key: Key, value: Settings, at: Reading) -> Any:
        found = value.get(name)
        if found is None:
            if key.required:
                message = f'{self.kind.name} needs "{name}", which is missing'
                at.report.error("missing-key", message, value.span, f"add    {name}: …    ({key.description})")
            return UNUSABLE
        if not is_empty(found):
            return key.reader.read(found, at)
        if isinstance(found, Words):
            warn_of_loss(found, False, at)
        if key.required:
            at.report.error("empty-text", f'"{name}" is empty', found.span, f"fill it in: {key.description}")
        return UNUSABLE

    def _report_unknown(self, value: Settings, at: Reading) -> None:
        for key, content in value.pairs:
            if key.text in self.kind.keys:
                continue
            name, colon, _ = key.text.partition("：")
            if colon and name.strip() in self.kind.keys:
                message = f'the colon after "{name}" is the Chinese one'
                at.report.error(
                    "yaml-wide-colon", message, key.span, f"write    {name}: …    with an English colon and a space"
                )
                continue
            fix = did_you_mean(key.text, self.kind.keys)
            if value.inline and is_empty(content):
                fix = "if these words belong to the text before the comma, put that whole text in quotes"
            may_have = f"{self.kind.name.capitalize()} may have: {', '.join(self.kind.keys)}"
            message = f'{self.kind.name} has no setting called "{key.text[:40]}"'
            at.report.error("unknown-key", message, key.span, f"{fix}  {may_have}".strip())
