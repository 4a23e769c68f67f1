"""Which story on which page, in which shape: the cheapest arrangement that fills every page to the row.

Room: layout. In: a `Job` and a `Pricer`. Out: a `Plan`. A dynamic programme over the places where a page may end: stories stay
whole and in order, pins are obeyed. Spare rows are dear, so a page stays short only when nothing fills it.
Source: Plass 1981, Mittelbach 2019 (pagination as dynamic programming).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from newsletter_pdf.content import Article
from newsletter_pdf.layout.article import Pricer
from newsletter_pdf.layout.aside import Aside, asides
from newsletter_pdf.layout.bands import AsideSetting, Band, PageRules, stack
from newsletter_pdf.layout.bounds import Bounds, pinned
from newsletter_pdf.layout.cover import NAMEPLATE_ROWS, Masthead
from newsletter_pdf.layout.furniture import ContactFoot, contact_foot
from newsletter_pdf.layout.job import Job
from newsletter_pdf.layout.opening import Opening, mastheads, openings
from newsletter_pdf.layout.story import Setting

SPARE_ROW, SPARE_PAGE = 4.0, 10.0
FOOT_GAP = 1
THINNEST = 0.9
"""Inner pages that their stories could fill less than this are tried only when there is no other plan."""
LEAST_BELOW = 9
"""Rows under the foreword that a story can use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """One page: what stands above its stories, the bands, and how many rows stay empty at its foot."""

    number: int
    price: float
    first_row: int
    bands: tuple[Band, ...] = ()
    masthead: Masthead | None = None
    opening: Opening | None = None
    foot: ContactFoot | None = None
    spare: int = 0

    @property
    def articles(self) -> tuple[Article, ...]:
        """The stories of the page in the order they are read."""
        parts = [part.setting for band in self.bands for part in band.parts]
        if self.opening and self.opening.story:
            parts.insert(0, self.opening.story)
        return tuple(setting.article for setting in parts if not isinstance(setting, AsideSetting))

    @property
    def opens_with_picture(self) -> bool:
        """Whether a picture bleeds at the page's head."""
        first = self.bands[0].parts[0].setting if self.bands else None
        return isinstance(first, Setting) and first.head_picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All pages. `wanted` is how many there should have been."""

    pages: tuple[PagePlan, ...]
    price: float
    wanted: int
    asides: tuple[Aside | None, Aside | None]

    @property
    def extra(self) -> int:
        """Pages too many."""
        return len(self.pages) - self.wanted

    @property
    def spare(self) -> int:
        """Rows left empty in all."""
        return sum(page.spare for page in self.pages)

    def references(self) -> dict[str, int]:
        """Where everything that can be referred to begins."""
        pages = {article.id: page.number for page in self.pages for article in page.articles}
        return _references(pages, len(self.pages))


def _references(articles: dict[str, int], last: int) -> dict[str, int]:
    """Where everything that can be referred to begins, from where the stories do."""
    return {"foreword": 1, "contents": 1, "events": last, "contact": last} | articles


@dataclass(slots=True)
class Composer:
    """The search for one job."""

    job: Job
    pricer: Pricer
    bounds: Bounds
    _pages: dict[tuple[int, int, int, bool], PagePlan | None] = field(default_factory=dict)
    _rows: dict[str, float] = field(default_factory=dict)
    _asides: tuple[Aside | None, Aside | None] = (None, None)
    _foot: ContactFoot | None = None
    _opening_list: list[Opening] | None = None

    def compose(self, pages: int) -> Plan | None:
        """The cheapest plan with exactly this many pages, over (page, stories placed); None when there is none."""
        self._asides = asides(self.job)
        self._foot = contact_foot(self.job)
        if not self._openings():
            return None
        rooms = [self._room(number, number == pages) for number in range(1, pages + 1)]
        if not self.bounds.possible(self.job, pages, rooms):
            return None
        return self._searched(pages, THINNEST) or self._searched(pages, 0.0)

    def guess(self, pages: int) -> dict[str, int]:
        """The pages that everything would come to by a rough reckoning, so that the first round is mostly the last."""
        self._foot = contact_foot(self.job)
        foot = self._foot.rows(self.job) + FOOT_GAP if self._foot else 0
        rooms = [0 if self.job.issue.foreword else self.job.grid.rows // 2, *[self.job.grid.rows] * (pages - 1)]
        rooms[-1] -= foot
        return _references(self.bounds.guess(self.job, rooms), pages)

    def _room(self, number: int, last: bool) -> int:
        """The rows a page has for stories at most."""
        rows = self.job.grid.rows
        if number == 1:
            rows -= NAMEPLATE_ROWS
            return rows - (0 if self._beside else min(opening.rows for opening in self._openings()))
        return rows - (self._foot.rows(self.job) + FOOT_GAP if self._foot and last else 0)

    def _searched(self, pages: int, thinnest: float) -> Plan | None:
        """The cheapest plan; inner pages whose stories could fill less than `thinnest` of them are not tried."""
        count = len(self.job.issue.articles)
        best: dict[int, tuple[float, tuple[PagePlan, ...]]] = {0: (0.0, ())}
        for number in range(1, pages + 1):
            reached: dict[int, tuple[float, tuple[PagePlan, ...]]] = {}
            for start, (price, before) in best.items():
                for end in self._page_ends(number, start, pages, thinnest):
                    plan = self._page(number, start, end, number == pages)
                    if plan is None:
                        continue
                    total = price + plan.price
                    if end not in reached or total < reached[end][0]:
                        reached[end] = (total, (*before, plan))
            best = reached
        if count not in best:
            return None
        price, plans = best[count]
        return Plan(pages=plans, price=price, wanted=self.job.issue.pages, asides=self._asides)

    def _page_ends(self, number: int, start: int, pages: int, thinnest: float) -> Iterator[int]:
        """How far a page may reach: pins are obeyed, the last page takes all that is left, bounds leave out the hopeless."""
        articles = self.job.issue.articles
        count, last = len(articles), number == pages
        room = self._room(number, last)
        first = start if number == 1 or last else min(start + 1, count)
        for end in range(count if last else first, count + 1):
            rows = sum(self._least(article) for article in articles[start:end])
            thick = sum(self._most(article) for article in articles[start:end])
            if rows > room or (1 < number < pages and thick < thinnest * room):
                continue
            if pinned(articles, start, end, number):
                yield end

    def _least(self, article: Article) -> float:
        """The fewest rows of the full width that a story takes."""
        if article.id not in self._rows:
            self._rows[article.id] = self.bounds.rows(self.job, article)
        return self._rows[article.id]

    def _most(self, article: Article) -> float:
        """About the most rows of the full width that a story can be spread over."""
        return self._least(article) * 1.12 + 5 + 18 * len(article.photos)

    def _page(self, number: int, start: int, end: int, last: bool) -> PagePlan | None:
        if number == 1:
            return self._cover(start, end, last)
        key = (number % 2, start, end, last)
        if key not in self._pages:
            self._pages[key] = self._inner(number, start, end, last)
        page = self._pages[key]
        return replace(page, number=number) if page else None

    def _inner(self, number: int, start: int, end: int, last: bool) -> PagePlan | None:
        rows = self.job.grid.rows
        foot = self._foot if last else None
        if foot:
            rows -= foot.rows(self.job) + FOOT_GAP
        stories = self.job.issue.articles[start:end]
        rules = self._rules(rows, number, foot is None, last)
        return self._filled(stack(stories, rules, self.pricer.price_list), rows, PagePlan(
            number=number, price=0.0, first_row=0, foot=foot,
        ))  # fmt: skip

    def _rules(self, rows: int, number: int, free_foot: bool, last: bool) -> PageRules:
        narrow, wide = self._asides if last else (None, None)
        return PageRules(
            rows=rows,
            least=self._least,
            head_picture=number % 2 == 0,
            free_foot=free_foot,
            aside_narrow=narrow.heights() if narrow else {},
            aside_wide=wide.heights() if wide else {},
        )

    def _filled(
        self, stacks: dict[int, tuple[float, tuple[Band, ...]]], rows: int, page: PagePlan
    ) -> PagePlan | None:
        """The page with the stack that costs least, its empty rows counted."""
        best: PagePlan | None = None
        for height, (price, bands) in stacks.items():
            spare = rows - height
            if spare < 0:
                continue
            total = page.price + price + (SPARE_PAGE + SPARE_ROW * spare if spare else 0.0)
            if best is None or total < best.price:
                best = replace(page, price=total, bands=bands, spare=spare)
        return best

    def _cover(self, start: int, end: int, last: bool) -> PagePlan | None:
        """The cover: its picture takes what nameplate and opening leave; only if it cannot, stories stand below."""
        plain = self._best_cover(start, min(end, start + self._beside), last=False)
        if not last and (end <= start + self._beside or (plain and not plain.spare)):
            return plain if end == start + self._beside else None
        return self._best_cover(start, end, last)

    @property
    def _beside(self) -> int:
        """How many stories stand beside the contents: one where there is no foreword."""
        return 1 if any(opening.story for opening in self._openings()) else 0

    def _best_cover(self, start: int, end: int, last: bool) -> PagePlan | None:
        best: PagePlan | None = None
        for opening in self._openings():
            for masthead, price in mastheads(self.job):
                page = PagePlan(
                    number=1, price=price + opening.price, first_row=masthead.rows + opening.rows,
                    masthead=masthead, opening=opening,
                )  # fmt: skip
                below = self._below(page, start + self._beside, end, last)
                if below and (best is None or below.price < best.price):
                    best = below
        return best

    def _below(self, page: PagePlan, start: int, end: int, last: bool) -> PagePlan | None:
        """The cover with the stories from `start` under its opening; None if they have no room."""
        rows = self.job.grid.rows - page.first_row
        if start >= end and not last:
            spare = SPARE_PAGE + SPARE_ROW * rows if rows else 0.0
            return replace(page, price=page.price + spare, spare=rows) if rows >= 0 else None
        foot = self._foot if last else None
        rows -= FOOT_GAP + (foot.rows(self.job) + FOOT_GAP if foot else 0)
        if rows < LEAST_BELOW:
            return None
        stacks = stack(
            self.job.issue.articles[start:end], self._rules(rows, 1, foot is None, last), self.pricer.price_list
        )
        return self._filled(stacks, rows, replace(page, first_row=page.first_row + FOOT_GAP, foot=foot))

    def _openings(self) -> list[Opening]:
        """Each way to open the cover, with its rows and price."""
        if self._opening_list is None:
            self._opening_list = openings(self.job, self.pricer)
        return self._opening_list
