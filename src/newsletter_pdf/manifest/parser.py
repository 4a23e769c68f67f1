"""The Markdown that an article may hold: markdown-it with few rules, and two of our own.

Room: below `markup`. What is not supported is recognised all the same, so that the editor is told instead of surprised.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.link import link

from newsletter_pdf.manifest.reading import PAGE_REFERENCE

_TAG_LIMIT = 1000  # longer ones are no tags, and looking further makes hostile files slow

_BLOCK_RULES = ["heading", "lheading", "list", "blockquote", "hr", "code", "fence", "table", "reference"]
_INLINE_RULES = ["newline", "escape", "entity", "emphasis", "link", "autolink", "image", "backticks", "strikethrough"]


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # the library's name; addresses are judged in `markup`, with a message
        return True


def markdown() -> MarkdownIt:
    """A parser whose inline marks keep what they were written as in `markup` and `meta["written"]`."""
    parser = _Markdown("zero", {"maxNesting": 40})
    parser.enable([*_BLOCK_RULES, *_INLINE_RULES, "balance_pairs"])
    parser.disable(["text_join", "fragments_join"])  # joined pieces could not be found again in the file
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.before("link", "page_reference", _page_reference)
    parser.inline.ruler.after("autolink", "tag", _tag)
    return parser


def _link(state: StateInline, silent: bool) -> bool:
    before, length = state.pos, len(state.tokens)
    found = link(state, silent)
    if found and not silent and len(state.tokens) > length:
        written = state.src[before : state.pos]
        closing = state.tokens[-1]
        closing.meta["written"] = written[_label_end(written) :]
    return found


def _label_end(written: str) -> int:
    """Where the address begins in a whole link: at the last `](` or `][`, or at the closing bracket."""
    return max(written.rfind("]("), written.rfind("]["), 0) or written.rfind("]")


def _page_reference(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "{":
        return False
    found = PAGE_REFERENCE.match(state.src, state.pos, min(state.posMax, state.pos + _TAG_LIMIT))
    if not found:
        return False
    if not silent:
        token = state.push("page_reference", "", 0)
        token.content, token.markup = found[1], found[0]
    state.pos = found.end()
    return True


def _tag(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "<":
        return False
    found = HTML_TAG_RE.match(state.src, state.pos, min(state.posMax, state.pos + _TAG_LIMIT))
    if not found:
        return False
    if not silent:
        token = state.push("tag", "", 0)
        token.content = token.markup = found[0]
    state.pos = found.end()
    return True
