"""What an issue says, taken from the manifest alone: the words that must be found on its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsletter_pdf.content import (
    Article,
    Block,
    BlockQuote,
    Inline,
    Issue,
    ListBlock,
    Localized,
    Office,
    PageReference,
    Photo,
    PullQuote,
)


@dataclass(frozen=True)
class Said:
    """Words that stand on the pages in one piece, and what they are."""

    what: str
    words: str


def inline_words(nodes: Sequence[Inline], pages: Mapping[str, int]) -> str:
    return "".join(str(pages[n.target]) if isinstance(n, PageReference) else n.text for n in nodes)


def block_words(blocks: Sequence[Block], pages: Mapping[str, int]) -> Iterator[Said]:
    """Each paragraph, subheading and list item in reading order."""
    for block in blocks:
        match block:
            case ListBlock():
                parts = [item.inlines for item in block.items]
            case BlockQuote():
                parts = [paragraph.inlines for paragraph in block.paragraphs]
            case _:
                parts = [block.inlines]
        for part in parts:
            yield Said(type(block).__name__.lower(), inline_words(part, pages))


def running(article: Article, pages: Mapping[str, int]) -> list[Said]:
    """What is read from headline to end: headline, then the text."""
    opening = [("kicker", article.kicker), ("headline", article.title), ("standfirst", article.standfirst)]
    opening.append(("byline", article.byline))
    return [*(Said(what, words) for what, words in opening if words), *block_words(article.blocks, pages)]


def beside(article: Article, pages: Mapping[str, int]) -> list[Said]:
    """What stands anywhere with the article: captions, credits, quotes, boxes, points."""
    found = [said for photo in article.photos for said in photo_words(photo)]
    found += [said for quote in article.quotes for said in quote_words(quote)]
    for box in article.boxes:
        found += [Said("box title", words) for _, words in box.title.entries]
        found += [Said("box label", box.label)] if box.label else []
        found += [Said("box item", item) for item in box.items]
        found += block_words(box.blocks, pages)
    if article.points:
        found += panel_title(article.points.title)
        found += [Said("point", item) for item in article.points.items]
    return found


def panel_title(title: str) -> list[Said]:
    """A title with a colon is set in two lines, broken there, and the colon goes."""
    return [Said("points title", part) for part in title.split(": ")]


def photo_words(photo: Photo) -> list[Said]:
    return [Said(what, words) for what, words in (("caption", photo.caption), ("credit", photo.credit)) if words]


def quote_words(quote: PullQuote) -> list[Said]:
    parts = (("quote", quote.text), ("quote by", quote.by), ("quote role", quote.role))
    return [Said(what, words) for what, words in parts if words]


def localized(what: str, words: Localized) -> list[Said]:
    return [Said(f"{what} {language}", text) for language, text in words.entries]


def foreword(issue: Issue, pages: Mapping[str, int]) -> list[Said]:
    opening = issue.foreword
    if opening is None:
        return []
    signed = [Said("signed", words) for words in (opening.signed_name, opening.signed_role) if words]
    return [*localized("foreword title", opening.title), *block_words(opening.blocks, pages), *signed]


def cover(issue: Issue) -> list[Said]:
    """Nameplate, dateline and what belongs to the cover picture."""
    photos = issue.foreword.photos if issue.foreword else ()
    lines = [Said("nameplate", line) for line in issue.nameplate]
    lines += [Said("kind", issue.kind.first(issue.language)), Said("date", issue.date.first(issue.language))]
    return [*lines, *(said for photo in photos for said in photo_words(photo))]


def closing(issue: Issue) -> list[Said]:
    """Events, closing quote and the contact foot, in this order."""
    found: list[Said] = []
    if issue.events:
        found.append(Said("events title", issue.events.title))
        for event in issue.events.entries:
            parts = (
                ("event date", event.date),
                ("event", event.title),
                ("place", event.place),
                ("status", event.status),
            )
            found += [Said(what, words) for what, words in parts if words]
    found += quote_words(issue.closing_quote) if issue.closing_quote else []
    if issue.footer:
        found += localized("contact title", issue.contact_title)
    return [*found, *(said for office in issue.footer for said in office_words(office))]


def office_words(office: Office) -> list[Said]:
    lines = [*localized("office", office.name), *localized("organisation", office.organisation)]
    lines += localized("address", office.address)
    parts = (("tel", office.tel), ("fax", office.fax), ("email", office.email), ("web", office.web))
    return [*lines, *(Said(what, words) for what, words in parts if words)]
