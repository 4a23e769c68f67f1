"""The words inside a paragraph: markdown-it's inline tokens to `Text` and `PageReference`.

Room: below `markup`. Tokens and a follower go in, content with exact places comes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it.token import Token

from newsletter_pdf.content import Inline, PageReference, Text
from newsletter_pdf.diagnostics import Span
from newsletter_pdf.manifest.place import Follower
from newsletter_pdf.manifest.reading import BROKEN_REFERENCE, Reading
from newsletter_pdf.manifest.source import clean

_SPACES = re.compile(r"[ \t\n]+")
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff64\U00020000-\U0003ffff]")
_ADDRESS = re.compile(
    r"https?://[^\s/?#]+[^\s]*|mailto:[^@\s]+@[^@\s]+\.[^@\s]+|tel:\+?[0-9][-0-9.()%]*", re.IGNORECASE
)
_TYPED_PAGE = re.compile(r"\b(?:pgs?|pp?)\.\s*\d+|[(（](?:see )?page \d+|第\s*\d+\s*页", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")

_UNSUPPORTED = {
    "image": ("a picture in the text", "list it in issue.yaml, under photos of this article"),
    "code_inline": ("text in backquotes", "take the backquotes out"),
    "s_open": ("crossed-out text", "take out the two waves (~~) and the words between them"),
    "tag": ("a tag in angle brackets", "take it out; *italic* and **bold** are written with stars"),
}
_MARKS = {"strong_open", "strong_close", "em_open", "em_close", "s_close"}


def read_inlines(tokens: Sequence[Token], follower: Follower, at: Reading) -> tuple[Inline, ...]:
    """The pieces of one paragraph. Neighbours on one line that look alike are joined; a new line starts a new piece."""
    reader = _Inlines(follower, at)
    for token in tokens:
        reader.take(token)
    return reader.finished()


class _Inlines:
    def __init__(self, follower: Follower, at: Reading) -> None:
        self.follower = follower
        self.at = at
        self.pieces: list[Inline] = []
        self.run: list[str] = []  # the words of the last piece so far; joined once, as a hostile file has many
        self.bold = self.italic = 0
        self.address = ""
        self.gap = False
        self.star: Span | None = None

    def take(self, token: Token) -> None:
        if token.type in ("text", "text_special"):
            self._text(token)
            return
        self.star = None
        if token.type in _UNSUPPORTED:
            self._refuse(token)
        elif token.type in _MARKS:
            self._mark(token)
        elif token.type == "link_open":
            self._open_link(token)
        elif token.type == "link_close":
            self.follower.skip(">" if token.markup == "autolink" else token.meta.get("written", "]"))
            self.address = ""
        elif token.type == "page_reference":
            self._reference(token)
        elif token.type in ("softbreak", "hardbreak"):
            self.follower.next_line()
            self.gap = True

    def _text(self, token: Token) -> None:
        if not token.content:
            return
        span = self.follower.find(token.markup if token.type == "text_special" else token.content)
        if token.type == "text":
            self._check_text(token.content, span)
        text = _SPACES.sub(" ", clean(token.content))
        if text:
            self._add(Text(text=text, bold=self.bold > 0, italic=self.italic > 0, link=self.address, span=span))

    def _reference(self, token: Token) -> None:
        span = self.follower.find(token.markup)
        reference = PageReference(target=token.content, bold=self.bold > 0, italic=self.italic > 0, span=span)
        self.at.gathered.references.append(reference)
        self._add(reference)

    def _mark(self, token: Token) -> None:
        self.follower.find(token.markup)
        if token.type.startswith("strong"):
            self.bold += token.nesting
        elif token.type.startswith("em"):
            self.italic += token.nesting

    def _open_link(self, token: Token) -> None:
        span = self.follower.find("<" if token.markup == "autolink" else "[")
        address = str(token.attrs.get("href", ""))
        if _ADDRESS.fullmatch(address):
            self.address = address
            return
        message = f'the link leads to "{address[:60]}", which is no web, mail or telephone address'
        fix = "write the whole address, beginning with https:// or mailto: or tel:; or {page:article-id}"
        self.at.report.error("bad-link", message, span, fix)

    def _refuse(self, token: Token) -> None:
        what, fix = _UNSUPPORTED[token.type]
        opening = {"image": "![", "s_open": "~~"}.get(token.type, token.markup)
        span = self.follower.find(opening)
        if token.type in ("image", "code_inline"):
            self.follower.find(token.content)
        self.at.report.error("not-supported", f"{what} is not supported", span, fix)

    def _add(self, piece: Inline) -> None:
        before = self.pieces[-1] if self.pieces else None
        if self.gap and before is not None:
            piece = self._close_gap(self._end_run() or before, piece)
        elif isinstance(before, Text) and isinstance(piece, Text) and _alike(before, piece):
            whole = replace(before.span, end_column=max(before.span.end_column, piece.span.end_column))
            self.pieces[-1] = replace(before, span=whole)
            self.run.append(piece.text)
            return
        self._end_run()
        self.gap = False
        self.pieces.append(piece)
        self.run = [piece.text] if isinstance(piece, Text) else []

    def _end_run(self) -> Inline | None:
        last = self.pieces[-1] if self.pieces else None
        if isinstance(last, Text) and self.run:
            last = self.pieces[-1] = replace(last, text=_SPACES.sub(" ", "".join(self.run)))
        self.run = []
        return last

    def finished(self) -> tuple[Inline, ...]:
        """All pieces read so far."""
        self._end_run()
        return tuple(self.pieces)

    def _close_gap(self, before: Inline, piece: Inline) -> Inline:
        ends_han = isinstance(before, Text) and bool(_HAN.match(before.text[-1]))
        starts_han = isinstance(piece, Text) and bool(_HAN.match(piece.text[0]))
        numbers = isinstance(before, PageReference), isinstance(piece, PageReference)
        if (ends_han or numbers[0]) and (starts_han or numbers[1]) and not all(numbers):
            return piece  # between Han characters, also beside a page number, a line's end is no space
        if isinstance(before, Text):
            self.pieces[-1] = replace(before, text=before.text.rstrip(" ") + " ")
        elif isinstance(piece, Text):
            return replace(piece, text=" " + piece.text.lstrip(" "))
        else:
            self.pieces.append(Text(text=" ", span=piece.span))
        return piece

    def _check_text(self, text: str, span: Span) -> None:
        report = self.at.report
        if found := BROKEN_REFERENCE.search(text):
            fix = "write it as    {page:article-id}    with the id of an article"
            report.error("bad-page-reference", f"{found[0]} is not a reference to a page", _part(span, found), fix)
        if found := _TYPED_PAGE.search(text):
            message = f'the page number in "{found[0]}" is typed by hand and will be wrong when pages move'
            report.warning(
                "typed-page-number", message, _part(span, found), "write {page:article-id} in place of the number"
            )
        if found := _FOOTNOTE.search(text):
            report.error(
                "not-supported", "a footnote is not supported", _part(span, found), "put its words into the text"
            )
        if text == "*" and self.star:
            message = "these stars do not make the words bold and would be printed"
            fix = "put commas, colons and full stops outside the stars; to print a star write \\*"
            report.warning("stray-stars", message, replace(self.star, end_column=span.end_column), fix)
        self.star = span if text == "*" and not self.star else None


def _alike(one: Text, other: Text) -> bool:
    same = (one.bold, one.italic, one.link) == (other.bold, other.italic, other.link)
    return same and one.span.line == other.span.line


def _part(span: Span, found: re.Match[str]) -> Span:
    start = span.column + found.start()
    return replace(span, column=start, end_column=start + len(found[0]))
