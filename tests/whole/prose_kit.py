"""Issues made up for the tests: prose of any length in three languages, pictures, manifests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from PIL import Image, ImageDraw

ENGLISH = """\
The harbour office opened its new reading room in the spring, and readers came from the first day.
Nobody had expected that so many would ask for the old shipping lists.
Each list names the vessel, its master, and the people who came ashore.
Most of them stayed a winter; some never left.
The staff have begun to copy the pages, which are brittle and stained by salt.
It is slow work, and it needs good light.
Two volunteers from the grammar school help on Thursdays, when the room is closed to the public.
“We thought that it would take a year,” says the librarian, “but it will be nearer three.”
Visitors may use the copies that are ready, provided that they sign for them.
A small display by the entrance shows what has been found so far: letters, a cook’s bill, and one drawing of a whale.
The town council paid for the shelves, and a shipping company gave the lamps.
Further gifts are welcome, above all chairs.
Those who cannot climb the stairs are asked to ring the bell at the side door.
The room is warm in winter and, thanks to thick walls, cool in July and August.
""".splitlines()

GERMAN = """\
Das Hafenamt hat im Frühjahr seinen neuen Lesesaal eröffnet, und vom ersten Tag an kamen Besucher.
Niemand hatte erwartet, dass so viele nach den alten Schiffslisten fragen würden.
Jede Liste nennt das Schiff, den Kapitän und die Menschen, die an Land gingen.
Die meisten blieben einen Winter lang; manche sind nie wieder abgereist.
Die Mitarbeiterinnen und Mitarbeiter haben begonnen, die brüchigen Seiten abzuschreiben.
Das ist eine langsame Arbeit, und sie braucht gutes Licht.
Zwei Freiwillige des Gymnasiums helfen donnerstags, wenn der Saal geschlossen ist.
Die Stadtverwaltung bezahlte die Regale, eine Reederei stiftete die Leuchten.
Weitere Spenden sind willkommen, vor allem Stühle.
Wer keine Treppen steigen kann, möge an der Seitentür läuten.
""".splitlines()

CHINESE = """\
港务局的新阅览室今年春天开放，第一天就有许多读者前来。
没有人想到，会有这么多人查阅旧时的船员名单。
每份名单都记载了船名、船长和上岸的人。
他们大多住过一个冬天，有些人再也没有离开。
工作人员已经开始抄写这些发脆的纸页。
这项工作很慢，而且需要充足的光线。
每逢星期四阅览室不开放，两位中学生来帮忙。
“我们原以为一年就能完成，”馆员说，“现在看来差不多要三年。”
市政府出资购置了书架，一家航运公司赠送了12盏灯。
不能上楼的读者，请按侧门的门铃。
""".splitlines()


def prose(sentences: list[str], count: int, start: int = 0, joint: str = " ") -> str:
    """`count` sentences, beginning with number `start`, four to a paragraph."""
    taken = list(islice(cycle(sentences), start, start + count))
    return "\n\n".join(joint.join(taken[n : n + 4]) for n in range(0, count, 4)) + "\n"


@dataclass
class Story:
    """An article: its id and title, how many sentences it has and with which it begins, and what its manifest entry adds."""

    id: str
    title: str
    sentences: int
    start: int = 0
    more: tuple[str, ...] = ()


@dataclass
class Made:
    """An issue to be written."""

    pages: int
    stories: list[Story]
    language: str = "en-GB"
    head: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    foreword: str = ""
    id: str = "2019-03"

    @property
    def pool(self) -> list[str]:
        return {"en": ENGLISH, "de": GERMAN, "zh": CHINESE}[self.language.split("-")[0]]

    def manifest(self) -> Iterator[str]:
        """The lines of the manifest."""
        yield f"issue: {self.id}"
        yield f"pages: {self.pages}"
        yield f"language: {self.language}"
        yield from self.head
        if self.foreword:
            yield "foreword: {text: articles/foreword.md}"
        yield "articles:"
        for story in self.stories:
            yield f"  - id: {story.id}"
            yield f'    title: "{story.title}"'
            yield f"    text: articles/{story.id}.md"
            yield from (f"    {line}" for line in story.more)
        yield from self.tail

    def write(self, root: Path) -> Path:
        """Write the issue below `root`; gives its folder."""
        folder = root / "issues" / self.id
        (folder / "articles").mkdir(parents=True)
        (folder / "issue.yaml").write_text("\n".join(self.manifest()) + "\n", "utf-8")
        joint = "" if self.language.startswith("zh") else " "
        for story in self.stories:
            text = prose(self.pool, story.sentences, story.start, joint)
            (folder / "articles" / f"{story.id}.md").write_text(text, "utf-8")
        if self.foreword:
            (folder / "articles" / "foreword.md").write_text(self.foreword, "utf-8")
        return folder


def picture(path: Path, hue: int, size: tuple[int, int] = (1800, 1200)) -> None:
    """A made-up photograph: sky, sun, land and a row of houses."""
    path.parent.mkdir(parents=True, exist_ok=True)
    width, height = size
    image = Image.new("RGB", size, (200, 215, 230 - hue))
    draw = ImageDraw.Draw(image)
    draw.ellipse((width * 0.6, height * 0.1, width * 0.75, height * 0.33), fill=(240, 200, 120))
    draw.rectangle((0, height * 0.65, width, height), fill=(90 + hue, 120, 80))
    for n in range(7):
        left, top = width * (0.05 + n * 0.13), height * (0.35 + 0.04 * (n % 3))
        draw.rectangle((left, top, left + width * 0.1, height * 0.7), fill=(150 + hue, 110 + 5 * n, 90))
    image.save(path, quality=85)
