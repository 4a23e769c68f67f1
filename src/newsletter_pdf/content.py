"""What an issue says, without any looks.

Room: above diagnostics, below design. The manifest room makes an `Issue`; design and layout read it. Everything is frozen;
every node keeps the `Span` of the words it came from, and its language where it may differ from the issue's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from newsletter_pdf.diagnostics import NOWHERE, Span

# ------------------------------------------------------------------------------------------------ words


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A run of words inside a block. `link` is a whole address (http, https, mailto) or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReference:
    """A page number that only the layout knows: `{page:china-joins-iom}`. `target` is an article id or an anchor."""

    target: str
    bold: bool = False
    italic: bool = False
    span: Span = NOWHERE


Inline = Text | PageReference


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of running text."""

    inlines: tuple[Inline, ...]
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Subheading:
    """A heading inside an article's text; `level` 2 is the first below the headline."""

    inlines: tuple[Inline, ...]
    level: int = 2
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """A list; each item is one paragraph of words. `ordered` lists are numbered from `start`."""

    items: tuple[Paragraph, ...]
    ordered: bool = False
    start: int = 1
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockQuote:
    """A passage quoted at length inside the text, set apart by indents."""

    paragraphs: tuple[Paragraph, ...]
    span: Span = NOWHERE


Block = Paragraph | Subheading | ListBlock | BlockQuote


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph | Subheading]:
    """The paragraphs and subheadings of some blocks, those inside lists and quotations included, in reading order."""
    for block in blocks:
        if isinstance(block, ListBlock):
            yield from block.items
        elif isinstance(block, BlockQuote):
            yield from block.paragraphs
        else:
            yield block


@dataclass(frozen=True, slots=True)
class Localized:
    """The same words in one or more languages, in the order they were written: (("en", "Foreword"), ("zh", "卷首语")).

    The key of the first entry is the manifest's key or, for a plain string, the issue's language.
    """

    entries: tuple[tuple[str, str], ...] = ()
    span: Span = NOWHERE

    def __bool__(self) -> bool:
        """Whether there are words in any language."""
        return bool(self.entries)

    def get(self, language: str) -> str:
        """The words in `language` (compared by primary subtag, so `en` finds `en-GB`), or an empty string."""
        wanted = language.split("-")[0]
        return next((words for key, words in self.entries if key.split("-")[0] == wanted), "")

    def first(self, language: str) -> str:
        """The words in `language`, or else in the first language that there is."""
        return self.get(language) or (self.entries[0][1] if self.entries else "")

    def ordered(self, language: str) -> list[tuple[str, str]]:
        """All entries, the one in `language` (or else the first there is) in front."""
        wanted = language.split("-")[0]
        return sorted(self.entries, key=lambda entry: entry[0].split("-")[0] != wanted)

    def others(self, language: str) -> Iterator[tuple[str, str]]:
        """The entries that are not in `language`."""
        wanted = language.split("-")[0]
        return ((key, words) for key, words in self.entries if key.split("-")[0] != wanted)


# ------------------------------------------------------------------------------------------------ parts of an article


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture with its caption. `focus` is the point a crop must keep, as fractions from the top left."""

    file: Path
    caption: str = ""
    alt: str = ""
    credit: str = ""
    consent: str = ""
    focus: tuple[float, float] = (0.5, 0.5)
    optional: bool = False
    accept: Mapping[str, str] = field(default_factory=dict)
    span: Span = NOWHERE


class QuotePlace(StrEnum):
    """Where a pull quote stands: across the gutter, in one column, as a band over all columns, or as the layout likes."""

    AUTO = "auto"
    STRADDLE = "straddle"
    COLUMN = "column"
    BAND = "band"


@dataclass(frozen=True, slots=True, kw_only=True)
class PullQuote:
    """A statement set large. `quoted`: the marks of the article's language are drawn; else it is reported speech."""

    text: str
    by: str = ""
    role: str = ""
    place: QuotePlace = QuotePlace.AUTO
    quoted: bool = True
    optional: bool = False
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A fact box: a heading in one or more languages, a short label for its slip, and either blocks of text or items."""

    title: Localized
    label: str = ""
    items: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """A panel of numbered points."""

    title: str
    items: tuple[str, ...]
    span: Span = NOWHERE


class Rank(StrEnum):
    """How much a story weighs; AUTO leaves it to its place on the page."""

    AUTO = "auto"
    LEAD = "lead"
    STORY = "story"
    BRIEF = "brief"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One story. `contents_title` is None when the contents leave it out; `page` is a pin (1 is the cover) or None.

    `thumbnail` is a picture for the contents alone; without it the story's first photo serves.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    contents_title: str | None = None
    kicker: str = ""
    standfirst: str = ""
    byline: str = ""
    rank: Rank = Rank.AUTO
    photos: tuple[Photo, ...] = ()
    quotes: tuple[PullQuote, ...] = ()
    points: Points | None = None
    boxes: tuple[Box, ...] = ()
    thumbnail: Photo | None = None
    page: int | None = None
    language: str = "en-GB"
    span: Span = NOWHERE


# ------------------------------------------------------------------------------------------------ parts of the issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreword:
    """The editor's opening text on the cover, with the name and role it is signed with; its photos open the cover."""

    title: Localized
    blocks: tuple[Block, ...]
    signed_name: str = ""
    signed_role: str = ""
    photos: tuple[Photo, ...] = ()
    language: str = "en-GB"
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of the events panel; `date` is as it is to be shown in the slip (a month, a day)."""

    date: str
    title: str
    place: str = ""
    status: str = ""
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """The panel of coming events."""

    title: str
    entries: tuple[Event, ...]
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A partner's mark, set in a white field with the donor's line."""

    file: Path
    alt: str = ""
    link: str = ""
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One office of the contact footer."""

    name: Localized
    organisation: Localized
    address: Localized
    tel: str = ""
    fax: str = ""
    email: str = ""
    web: str = ""
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A whole issue: everything the manifest and the files it names say.

    `nameplate` holds the publication's own two-line break of its title (one or two lines); empty when the manifest gives
    none. `date` is the words to show ("November 2016"), `iso_date` the first day meant ("2016-11-01").
    """

    id: str
    number: str
    pages: int
    language: str
    title: Localized
    date: Localized
    iso_date: str
    kind: Localized = field(default_factory=Localized)
    nameplate: tuple[str, ...] = ()
    running_title: str = ""
    contents_title: Localized = field(default_factory=Localized)
    foreword: Foreword | None = None
    articles: tuple[Article, ...] = ()
    events: Events | None = None
    closing_quote: PullQuote | None = None
    contact_title: Localized = field(default_factory=Localized)
    footer: tuple[Office, ...] = ()
    logos: tuple[Logo, ...] = ()
    funding: str = ""
    names: tuple[str, ...] = ()
    folder: Path = Path()
    span: Span = NOWHERE

    def article(self, article_id: str) -> Article | None:
        """The article with this id, or None."""
        return next((a for a in self.articles if a.id == article_id), None)
