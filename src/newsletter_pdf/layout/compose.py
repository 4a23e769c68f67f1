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
from newsletter_pdf.layout.contents import least_rows
from newsletter_pdf.layout.cover import NAMEPLATE_ROWS, Masthead
from newsletter_pdf.layout.foreword import SetForeword, foreword_list
from newsletter_pdf.layout.furniture import ContactFoot, contact_foot
from newsletter_pdf.layout.job import Job

SPARE_ROW, SPARE_PAGE = 4.0, 10.0
COVER_PICTURE = (8, 14, 26)
"""Least, best and most rows of the cover picture, on the reference grid."""
COVER_PICTURE_PRICE = 0.06
FOOT_GAP = 1
THINNEST = 0.9
"""Inner pages that their stories could fill less than this are tried only when there is no other plan."""
LEAST_BELOW = 9
"""Rows under the foreword that a story can use."""
UNLEVEL_ROW = 2.0
"""What a row costs by which the contents are longer than the foreword beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """One page: what stands above its stories, the bands, and how many rows stay empty at its foot."""

    number: int
    price: float
    first_row: int
    bands: tuple[Band, ...] = ()
    masthead: Masthead | None = None
    foreword: SetForeword | None = None
    contents_rows: int = 0
    foot: ContactFoot | None = None
    spare: int = 0

    @property
    def articles(self) -> tuple[Article, ...]:
        """The stories of the page in the order they are read."""
        parts = (part.setting for band in self.bands for part in band.parts)
        return tuple(setting.article for setting in parts if not isinstance(setting, AsideSetting))

    @property
    def opens_with_picture(self) -> bool:
        """Whether a picture bleeds at the page's head."""
        first = self.bands[0].parts[0].setting if self.bands else None
        return isinstance(first, object) and "head picture" in getattr(first, "shape", "")


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
    _opening_list: list[tuple[float, SetForeword | None, int]] | None = None

    def compose(self, pages: int) -> Plan | None:
        """The cheapest plan with exactly this many pages, over (page, stories placed); None when there is none."""
        self._asides = asides(self.job)
        self._foot = contact_foot(self.job)
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
            rows -= NAMEPLATE_ROWS + min(head for _, _, head in self._openings())
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
        """The cover: its picture takes what nameplate and foreword leave; only if it cannot, stories stand below."""
        full = self._plain_cover()
        if not last and (start == end or (full and not full.spare)):
            return full if start == end else None
        best: PagePlan | None = None
        for price, opening, head in self._openings():
            for picture_rows, picture_price in self._picture_heights():
                base = self._cover_base((picture_rows, opening, head), price + picture_price)
                page = self._with_stories(base, start, end, last)
                if page and (best is None or page.price < best.price):
                    best = page
        return best

    def _plain_cover(self) -> PagePlan | None:
        """The cover without stories that costs least, its empty rows counted."""
        best: PagePlan | None = None
        for price, opening, head in self._openings():
            for picture_rows, picture_price in self._picture_heights():
                page = self._cover_base((picture_rows, opening, head), price + picture_price)
                spare = self.job.grid.rows - page.first_row
                cost = page.price + (SPARE_PAGE + SPARE_ROW * spare if spare else 0.0)
                if spare >= 0 and (best is None or cost < best.price):
                    best = replace(page, price=cost, spare=spare)
        return best

    def _cover_base(self, opening: tuple[int, SetForeword | None, int], price: float) -> PagePlan:
        picture_rows, foreword, head = opening
        photos = self.job.issue.foreword.photos if self.job.issue.foreword else ()
        masthead = Masthead(photo=photos[0] if picture_rows else None, picture_rows=picture_rows)
        first = masthead.rows + head
        return PagePlan(
            number=1, price=price, first_row=first, masthead=masthead, foreword=foreword, contents_rows=head
        )

    def _with_stories(self, base: PagePlan, start: int, end: int, last: bool) -> PagePlan | None:
        foot = self._foot if last else None
        rows = self.job.grid.rows - base.first_row - FOOT_GAP
        if foot:
            rows -= foot.rows(self.job) + FOOT_GAP
        if rows < LEAST_BELOW:
            return None
        stories = self.job.issue.articles[start:end]
        stacks = stack(stories, self._rules(rows, 1, foot is None, last), self.pricer.price_list)
        return self._filled(stacks, rows, replace(base, first_row=base.first_row + FOOT_GAP, foot=foot))

    def _openings(self) -> list[tuple[float, SetForeword | None, int]]:
        """Each height of the foreword with the rows that it and the contents beside it take."""
        if self._opening_list is None:
            self._opening_list = list(self._make_openings())
        return self._opening_list

    def _make_openings(self) -> Iterator[tuple[float, SetForeword | None, int]]:
        listed = {article.id: 2 + n // 2 for n, article in enumerate(self.job.issue.articles)}
        contents_rows = least_rows(self.job, self.job.references or listed)
        foreword = self.job.issue.foreword
        if foreword is None:
            yield 0.0, None, contents_rows
            return
        for rows, (price, opening) in foreword_list(self.job, foreword).items():
            over = max(0, contents_rows - rows)
            yield price + UNLEVEL_ROW * over, opening, max(rows, contents_rows)

    def _picture_heights(self) -> Iterator[tuple[int, float]]:
        foreword = self.job.issue.foreword
        if foreword is None or not foreword.photos:
            yield 0, 0.0
            return
        least, wanted, most = (round(rows / self.job.k) for rows in COVER_PICTURE)
        for rows in range(least, most + 1):
            yield rows, COVER_PICTURE_PRICE * (rows - wanted) ** 2
