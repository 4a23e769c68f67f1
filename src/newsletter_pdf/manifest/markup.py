"""Markdown to blocks of content.

Room: above `parser`, `place` and `inlines`. A clean source goes in; paragraphs, subheadings, lists and quoted passages
come out, each with its place. Anything else that Markdown knows is reported with what to do instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsletter_pdf.content import Block, BlockQuote, Inline, ListBlock, Paragraph, Subheading
from newsletter_pdf.diagnostics import Span
from newsletter_pdf.manifest.inlines import read_inlines
from newsletter_pdf.manifest.parser import markdown
from newsletter_pdf.manifest.place import Follower
from newsletter_pdf.manifest.reading import Reading
from newsletter_pdf.manifest.source import Source
from newsletter_pdf.manifest.tree import Words

_UNSUPPORTED = {
    "table_open": ("a table", "write it as a list, or as a box in issue.yaml"),
    "hr": ("a rule across the column", "take the line out; for a new part write a subheading:  ## …"),
    "fence": ("a block of code", "take out the lines of ``` or ~~~"),
    "code_block": (
        "a block of code (a line that begins with four spaces)",
        "take out the spaces at the start of the line",
    ),
    "blockquote_open": ("a quotation inside a quotation or a list", "write it as a passage of its own"),
    "heading_open": ("a subheading inside a list or a quotation", "take out the number signs, or the mark before them"),
}
_NESTED_LIST = ("a list inside a list or a quotation", "write one list, without indented entries")
_LINE_START = re.compile(r"[ \t]*")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return markdown()


def read_blocks(source: Source, at: Reading) -> tuple[Block, ...]:
    """The blocks of a whole Markdown file; problems go to the report of `at`, page references to what it gathers."""
    return tuple(_Walk(source, at).blocks(_parser().parse(source.text)))


def read_passage(words: Words, at: Reading) -> tuple[Block, ...]:
    """The paragraphs of a text in the manifest that may hold marks and page references (a blank line divides them)."""
    follower = Follower(at.source, words.span.line, words.last_line, words.span.column)
    blocks: list[Block] = []
    for part in re.split(r"\n[ \n]*\n|\n\n", words.text):
        tokens = _parser().parseInline(part.strip(), {})
        inlines = read_inlines(tokens[0].children or [], follower, at)
        if inlines:
            blocks.append(Paragraph(inlines=inlines, span=words.span))
    return tuple(blocks)


class _Walk:
    def __init__(self, source: Source, at: Reading) -> None:
        self.source = source
        self.at = at

    def blocks(self, tokens: Sequence[Token]) -> list[Block]:
        read = [self._block(tokens[start:end]) for start, end in _pieces(tokens)]
        return [block for block in read if block is not None]

    def _block(self, tokens: Sequence[Token]) -> Block | None:
        match tokens[0].type:
            case "paragraph_open":
                return self._paragraph(tokens)
            case "heading_open":
                return self._heading(tokens)
            case "bullet_list_open" | "ordered_list_open":
                return self._list(tokens)
            case "blockquote_open":
                return self._quote(tokens)
            case _:
                self._refuse(tokens[0])
                return None

    def _paragraph(self, tokens: Sequence[Token]) -> Paragraph | None:
        inlines, span = self._inlines(tokens[1])
        return Paragraph(inlines=inlines, span=span) if inlines else None

    def _heading(self, tokens: Sequence[Token]) -> Subheading | None:
        mark, level = tokens[0].markup, int(tokens[0].tag[1:])
        inlines, span = self._inlines(tokens[1])
        if mark in ("-", "="):
            message = "a line of signs under a text would make it a heading, which is not supported"
            self.at.report.error(
                "not-supported", message, span, "for a subheading begin the line with    ## ; else add a blank line"
            )
            return None
        if level not in (2, 3):
            message = (
                "a heading with one # is the title, which stands in issue.yaml"
                if level == 1
                else "this heading is too deep"
            )
            fix = "take the line out, or begin it with    ##" if level == 1 else "begin it with    ##    or    ###"
            self.at.report.error("heading-level", message, span, fix)
            return None
        if not inlines:
            self.at.report.error(
                "empty-heading", "this subheading has no words", span, "write them, or take the line out"
            )
            return None
        return Subheading(inlines=inlines, level=level, span=span)

    def _list(self, tokens: Sequence[Token]) -> ListBlock:
        items = []
        for start, end in _pieces(tokens[1:-1]):
            item = self._flat(tokens[1:-1][start + 1 : end - 1])
            if len(item) > 1:
                message = "an entry of a list has more than one paragraph"
                self.at.report.error(
                    "list-paragraphs", message, item[1].span, "make it one paragraph, or end the list before it"
                )
            items += item[:1]
        begin = int(tokens[0].attrs.get("start", 1))
        ordered = tokens[0].type == "ordered_list_open"
        return ListBlock(items=tuple(items), ordered=ordered, start=begin, span=self._span(tokens[0]))

    def _quote(self, tokens: Sequence[Token]) -> BlockQuote | None:
        paragraphs = tuple(self._flat(tokens[1:-1]))
        return BlockQuote(paragraphs=paragraphs, span=self._span(tokens[0])) if paragraphs else None

    def _flat(self, tokens: Sequence[Token]) -> list[Paragraph]:
        """The paragraphs inside a list's entry or a quotation; anything else is refused."""
        paragraphs = []
        for start, end in _pieces(tokens):
            if tokens[start].type != "paragraph_open":
                self._refuse(tokens[start])
            elif paragraph := self._paragraph(tokens[start:end]):
                paragraphs.append(paragraph)
        return paragraphs

    def _refuse(self, token: Token) -> None:
        what, fix = _UNSUPPORTED.get(token.type, _NESTED_LIST)
        self.at.report.error("not-supported", f"{what} is not supported", self._span(token), fix)

    def _inlines(self, token: Token) -> tuple[tuple[Inline, ...], Span]:
        first, last = token.map or (0, 1)
        follower = Follower.at_content(self.source, first + 1, last, token.content)
        line = self.source.lines[first] if first < len(self.source.lines) else ""
        span = self.source.span(first + 1, follower.column, max(len(line.rstrip()), follower.column) + 1)
        return read_inlines(token.children or [], follower, self.at), span

    def _span(self, token: Token) -> Span:
        first = (token.map or (0, 1))[0]
        line = self.source.lines[first] if first < len(self.source.lines) else ""
        start = _LINE_START.match(line)
        column = start.end() + 1 if start else 1
        return self.source.span(first + 1, column, max(len(line.rstrip()), column) + 1)


def _pieces(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Where each outermost piece of `tokens` begins and ends."""
    pieces, start, depth = [], 0, 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            pieces.append((start, index + 1))
            start = index + 1
    return pieces
