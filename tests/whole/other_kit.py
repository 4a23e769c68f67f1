"""The other issues that the tests build: a quarterly of four pages, and small ones in three languages."""

from __future__ import annotations

from pathlib import Path

from prose_kit import ENGLISH, Made, Story, picture, prose

OFFICE = """\
footer:
  - office: Harbour Office
    organisation: Port Authority
    address: 3 Quay Street, Seaport SP1 2AB
    tel: 44-20-7946-0000
    email: office@port.example
    web: www.port.example
""".splitlines()

FOREWORD = """\
This is our first letter from the harbour. It tells of the new reading room (page {page:reading-room}), of lamps and chairs
(page {page:lamps}), and of a whale (page {page:whale}).

We are a small office with a long memory. Whatever you find in your attic, a bill or a ticket or a sailor's letter, please
show it to us before it is thrown away.

The pages that follow were written by those who did the work. Our thanks go to all of them, and to the readers who came
with questions we could not answer; their questions have led us to most of what we know today.

"""


def photo(name: str, caption: str) -> tuple[str, ...]:
    """The lines of a photo in an article's entry."""
    return (
        f"  - file: photos/{name}.jpg",
        f"    caption: {caption}",
        "    alt: Drawing of houses by the water",
        "    credit: Port Authority",
    )


QUOTE = (
    "quotes:",
    "  - text: We thought that it would take a year, but it will be nearer three.",
    "    by: The librarian",
)


def quarterly(lengths: tuple[int, ...]) -> Made:
    """Four pages in English, three photographs, one office, no events, no Chinese title."""
    one, two, three, four, five, six = lengths
    return Made(
        pages=4,
        head=["number: 1", "title: Letters from the Harbour", 'nameplate: ["Letters", "from the Harbour"]'],
        foreword=FOREWORD + prose(ENGLISH, 25, 1) + "\nHave a good summer, and come to see us.\n",
        stories=[
            Story("reading-room", "A reading room opens", one, 0, ("photos:", *photo("room", "The room in April"))),
            Story("lamps", "Lamps and chairs – who gave what", two, 3),
            Story("whale", "The drawing of a whale", three, 9, ("photos:", *photo("whale", "The whale, about 1840"))),
            Story("volunteers", "Volunteers at work on Thursdays", four, 6, QUOTE),
            Story("lists", "What the lists say", five, 2),
            Story("stairs", "The side door and the stairs", six, 5, ("photos:", *photo("door", "The side door"))),
        ],
        tail=OFFICE,
    )


def pictures(folder: Path) -> None:
    """Draw the quarterly's photographs."""
    for hue, (name, size) in enumerate({"room": (1800, 1200), "whale": (1500, 1500), "door": (2000, 1100)}.items()):
        picture(folder / "photos" / f"{name}.jpg", hue * 25, size)


def tiny() -> Made:
    """One page with one short article."""
    return Made(pages=1, head=["title: A Note"], stories=[Story("note", "A short note", 6)])


def three_pages() -> Made:
    """Three pages without pictures."""
    stories = [Story("one", "The lists", 36), Story("two", "The lamps", 70, 4), Story("three", "The whale", 64, 8)]
    return Made(pages=3, head=["title: Harbour News"], stories=stories, tail=OFFICE)


def german() -> Made:
    """Two pages in German."""
    stories = [Story("saal", "Ein Lesesaal wird eröffnet", 40), Story("listen", "Was die Listen erzählen", 44, 3)]
    return Made(pages=2, language="de-DE", head=["title: Hafenbrief", "date: März 2019"], stories=stories, tail=OFFICE)


def chinese() -> Made:
    """Two pages in Chinese."""
    stories = [Story("room", "新阅览室开放", 36), Story("lists", "名单里的故事", 80, 4)]
    return Made(pages=2, language="zh", head=["title: 港务通讯"], stories=stories)


def long_story() -> Made:
    """Four pages, of which one story takes about two."""
    stories = [Story("short", "Before", 20), Story("long", "The whole story", 170, 2), Story("end", "After", 30, 7)]
    return Made(pages=4, head=["title: Harbour News"], stories=stories, tail=OFFICE)
