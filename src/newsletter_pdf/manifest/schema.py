"""The settings of a manifest: one table for each kind of thing.

Room: above all readers, below `read`. The tables are data: a description of the manifest for editors (and for their
text editors) can be made from them. Names once given here stay; old issues must keep building.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from newsletter_pdf.content import (
    Article,
    Box,
    Event,
    Events,
    Foreword,
    Issue,
    Localized,
    Logo,
    Office,
    Photo,
    Points,
    PullQuote,
    QuotePlace,
    Rank,
)
from newsletter_pdf.diagnostics import Span
from newsletter_pdf.manifest import defaults
from newsletter_pdf.manifest.parts import (
    ArticleId,
    ContentsEntry,
    Focus,
    IssueId,
    Language,
    Passage,
    Picture,
    Telephone,
    TextFile,
    issue_day,
)
from newsletter_pdf.manifest.readers import (
    Choice,
    Flag,
    Group,
    InLanguages,
    Key,
    Kind,
    ListOf,
    Number,
    Pattern,
    Reasons,
    Text,
)
from newsletter_pdf.manifest.reading import Reading

PAGES_MOST: Final = 40
PAGES_DEFAULT: Final = 5

_TEXT, _TEXTS, _NAME = Text(), InLanguages(), Text(free=False)
_EMAIL = Pattern(
    "an e-mail address", r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+", "bad-email", "write it like name@iom.int"
)
_WEB = Pattern(
    "a web address",
    r"(https?://)?([^\s/.:]+\.)+[^\s/.:]{2,}(:\d+)?(/\S*)?",
    "bad-link",
    "write it like https://www.iom.int",
)
_LINK = Pattern("a web address", r"https?://[^\s/]+\S*", "bad-link", "write the whole address, beginning with https://")


def _makes(content: Callable[..., Any]) -> Callable[[dict[str, Any], Reading, Span], Any]:
    def make(values: dict[str, Any], at: Reading, span: Span) -> Any:
        return content(**values, span=span)

    return make


# ---------------------------------------------------------------------------------------------- pictures and quotes


def _make_photo(values: dict[str, Any], at: Reading, span: Span) -> Photo:
    photo = Photo(**values, span=span)
    for code, missing, message, fix in (
        (
            "alt-missing",
            not photo.alt,
            "has no description for readers who cannot see it",
            "add    alt: what the photo shows",
        ),
        (
            "credit-missing",
            not photo.credit,
            "does not say who took it",
            "add    credit: Name of the photographer / organisation",
        ),
    ):
        if missing and code in photo.accept:
            at.report.note(code, f"{photo.file.name} {message}; accepted: {photo.accept[code]}", span)
        elif missing:
            at.report.warning(code, f"{photo.file.name} {message}", span, fix)
    return photo


PHOTO = Kind(
    "a photo",
    {
        "file": Key(Picture(), "the picture's path in the issue's folder, such as photos/meeting.jpg", required=True),
        "caption": Key(_TEXT, "the words printed below the photo"),
        "alt": Key(_TEXT, "what the photo shows, for readers who cannot see it"),
        "credit": Key(_TEXT, "who took the photo or owns it"),
        "consent": Key(_TEXT, "the number of the consent form, or why none is needed"),
        "focus": Key(Focus(), 'what a crop must keep: top, bottom, left, right, "top left" or "40% 30%"'),
        "optional": Key(Flag(), "true when the photo may be left out if room is short"),
        "accept": Key(Reasons(), "problems that are accepted, each with the reason"),
    },
    _make_photo,
)

THUMBNAIL = Kind(
    "a thumbnail",
    {name: PHOTO.keys[name] for name in ("file", "alt", "credit", "focus")},
    _makes(Photo),
)

QUOTE = Kind(
    "a quote",
    {
        "text": Key(_TEXT, "the words to set large", required=True),
        "by": Key(_TEXT, "whose words they are"),
        "role": Key(_TEXT, "the speaker's office"),
        "place": Key(Choice(QuotePlace), "straddle (over two columns), column, band (over all) or auto"),
        "quoted": Key(Flag(), "false for reported speech, which has no quotation marks"),
        "optional": Key(Flag(), "true when the quote may be left out if room is short"),
    },
    _makes(PullQuote),
)

CLOSING_QUOTE = Kind(
    "the closing quote",
    {name: QUOTE.keys[name] for name in ("text", "by", "role", "quoted")},
    _makes(PullQuote),
)

LOGO = Kind(
    "a logo",
    {
        "file": Key(Picture(), "the picture's path in the issue's folder", required=True),
        "alt": Key(_TEXT, "the organisation's name, for readers who cannot see the logo"),
        "link": Key(_LINK, "the organisation's web address"),
    },
    _makes(Logo),
)

# ---------------------------------------------------------------------------------------------- boxes and panels


def _make_box(values: dict[str, Any], at: Reading, span: Span) -> Box:
    if "items" not in values and "blocks" not in values:
        at.report.error(
            "missing-key", 'a box needs "text" or "items"', span, "add    text: …    or    items:    with a list"
        )
    return Box(**values, span=span)


BOX = Kind(
    "a box",
    {
        "title": Key(_TEXTS, "the heading of the box", required=True),
        "label": Key(_TEXT, "a short word for the slip at its edge"),
        "text": Key(Passage(), "the words in the box; entries may be divided by semicolons", field="blocks"),
        "items": Key(ListOf(_TEXT, "texts"), "the entries of the box as a list"),
    },
    _make_box,
)

POINTS = Kind(
    "the panel of points",
    {
        "title": Key(_TEXT, "the heading of the panel", required=True),
        "items": Key(ListOf(_TEXT, "texts", least=1), "the points, which are numbered", required=True),
    },
    _makes(Points),
)

EVENT = Kind(
    "an event",
    {
        "date": Key(_NAME, "the day or month as it is to be shown", required=True),
        "title": Key(_TEXT, "what takes place", required=True),
        "place": Key(_TEXT, "where it takes place"),
        "status": Key(_TEXT, "such as: to be confirmed"),
    },
    _makes(Event),
)


def _make_events(values: dict[str, Any], at: Reading, span: Span) -> Events:
    title = defaults.in_languages(defaults.EVENTS, (at.language,), span).entries[0][1]
    return Events(**{"title": title, **values}, span=span)


EVENTS = Kind(
    "the events panel",
    {
        "title": Key(_TEXT, "the heading of the panel"),
        "entries": Key(
            ListOf(Group(EVENT), "events", least=1), "the events, in the order of their dates", required=True
        ),
    },
    _make_events,
)

# ---------------------------------------------------------------------------------------------- articles and foreword


def _make_article(values: dict[str, Any], at: Reading, span: Span) -> Article:
    shown = values.pop("contents_title", True)
    contents_title = values["title"] if shown is True else None if shown is False else shown
    return Article(**{**values, "language": at.language}, contents_title=contents_title, span=span)


ARTICLE = Kind(
    "an article",
    {
        "id": Key(ArticleId(), "a short name for references, such as china-joins-iom", required=True),
        "title": Key(_TEXT, "the headline", required=True),
        "text": Key(
            TextFile(), "the path of its text, such as articles/china-joins-iom.md", required=True, field="blocks"
        ),
        "language": Key(Language(), "its language, when it is not the issue's"),
        "kicker": Key(_TEXT, "a line above the headline"),
        "standfirst": Key(_TEXT, "a summary below the headline"),
        "byline": Key(_TEXT, "who wrote it"),
        "rank": Key(Choice(Rank), "lead, story or brief: how much it weighs"),
        "page": Key(Number(code="bad-page", expects="a page"), "the page where it must stand (1 is the cover)"),
        "contents": Key(
            ContentsEntry(), "false to leave it out of the contents, or a shorter title", field="contents_title"
        ),
        "photos": Key(ListOf(Group(PHOTO), "photos"), "its photos, the most important first"),
        "quotes": Key(ListOf(Group(QUOTE), "quotes"), "statements set large"),
        "points": Key(Group(POINTS), "a panel of numbered points"),
        "boxes": Key(ListOf(Group(BOX), "boxes"), "fact boxes, set side by side"),
        "thumbnail": Key(Group(THUMBNAIL), "a picture for the contents; else its first photo serves"),
    },
    _make_article,
)

SIGNED = Kind(
    "the signature",
    {"name": Key(_TEXT, "who signs", required=True), "role": Key(_TEXT, "the signer's office")},
    lambda values, at, span: {f"signed_{name}": text for name, text in values.items()},
)


def _make_foreword(values: dict[str, Any], at: Reading, span: Span) -> Foreword:
    title = defaults.in_languages(defaults.FOREWORD, (at.language,), span)
    signed = values.pop("signed", {})
    return Foreword(**{"title": title, **values, **signed, "language": at.language}, span=span)


FOREWORD = Kind(
    "the foreword",
    {
        "title": Key(_TEXTS, "its heading"),
        "text": Key(TextFile(), "the path of its text, such as articles/foreword.md", required=True, field="blocks"),
        "language": Key(Language(), "its language, when it is not the issue's"),
        "signed": Key(Group(SIGNED), "the name and role it is signed with"),
        "photos": Key(ListOf(Group(PHOTO), "photos"), "its photos, which open the cover"),
    },
    _make_foreword,
)

# ---------------------------------------------------------------------------------------------- the issue


def _make_office(values: dict[str, Any], at: Reading, span: Span) -> Office:
    return Office(**{"organisation": Localized(), "address": Localized(), **values}, span=span)


OFFICE = Kind(
    "an office",
    {
        "office": Key(_TEXTS, "the office's name", required=True, field="name"),
        "organisation": Key(_TEXTS, "the organisation it belongs to"),
        "address": Key(_TEXTS, "the postal address"),
        "tel": Key(Telephone(), "the telephone number"),
        "fax": Key(Telephone("a fax number"), "the fax number"),
        "email": Key(_EMAIL, "the e-mail address"),
        "web": Key(_WEB, "the web address"),
    },
    _make_office,
)

HEADING = Kind(
    "this part",
    {"title": Key(_TEXTS, "its heading")},
    lambda values, at, span: values.get("title", Localized()),
)


def _make_issue(values: dict[str, Any], at: Reading, span: Span) -> Issue:
    day, whole_month = issue_day(values["id"]) or (None, True)
    assert day is not None  # the id's reader has seen to it

    def default(words: dict[str, str]) -> Localized:
        return defaults.in_languages(words, at.languages, span)

    filled = {
        "number": "",
        "pages": PAGES_DEFAULT,
        "kind": default(defaults.KIND),
        "date": default(defaults.date_words(day, whole_month)),
        "running_title": values["title"].first(at.language),
        **values,
        "contents_title": values.get("contents_title") or default(defaults.CONTENTS),
        "contact_title": values.get("contact_title") or default(defaults.CONTACT),
        "language": at.language,
    }
    return Issue(**filled, iso_date=day.isoformat(), folder=at.folder.path, span=span)


ISSUE = Kind(
    "an issue",
    {
        "issue": Key(IssueId(), "its year and month, such as 2016-11", required=True, field="id"),
        "number": Key(_NAME, "which issue it is, such as 4"),
        "pages": Key(Number(1, PAGES_MOST), f"how many pages it has (default {PAGES_DEFAULT})"),
        "language": Key(Language(), "its main language, such as en-GB"),
        "date": Key(_TEXTS, "the date as it is to be shown; else made from the issue's year and month"),
        "kind": Key(_TEXTS, 'what it is, such as "Newsletter"'),
        "title": Key(_TEXTS, "the publication's name", required=True),
        "nameplate": Key(ListOf(_TEXT, "lines", 1, 2, alone=True), "the name as the cover breaks it: one or two lines"),
        "running_title": Key(_TEXT, "the name at the head of the inner pages"),
        "logos": Key(ListOf(Group(LOGO), "logos"), "the partners' marks on the cover"),
        "funding": Key(_TEXT, "the donor's line, set with the logos"),
        "contents": Key(Group(HEADING), "the list of contents: its title", field="contents_title"),
        "foreword": Key(Group(FOREWORD), "the opening text on the cover"),
        "articles": Key(ListOf(Group(ARTICLE), "articles", least=1), "the articles in reading order", required=True),
        "events": Key(Group(EVENTS), "the panel of coming events"),
        "closing_quote": Key(Group(CLOSING_QUOTE), "a statement at the end of the issue"),
        "contact": Key(Group(HEADING), "the contact footer: its title", field="contact_title"),
        "footer": Key(ListOf(Group(OFFICE), "offices"), "the offices in the contact footer"),
        "names": Key(ListOf(_NAME, "names", most=2000), "names that are never hyphenated"),
    },
    _make_issue,
)
