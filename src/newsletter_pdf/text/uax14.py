"""The Unicode line-breaking algorithm (UAX #14, Unicode 17) over a list of classes.

Room: text. In: one class name per character (see `linebreak_classes`; the caller may have changed some: that is how
Chinese is tailored). Out: for every boundary whether a line must, may or may not end there. Knows no languages and no
words. Each rule is a function of a `Context` that says MAY, NOT or None (no opinion); the first opinion counts. What a
context gives is remembered, so the rules run only a few hundred times in a whole newsletter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsletter_pdf.text.linebreak_classes import KINDS, LETTERS, NAMES, STARTS

NOT, MAY, MUST = 0, 1, 2
"""What a boundary can be: no break, an opportunity, a forced break."""

_BEFORE_OPENING = ("OP", "QU", "GL", "SP", "ZW")
_AFTER_CLOSING = ("SP", "GL", "WJ", "CL", "QU", "CP", "EX", "IS", "SY", "BK", "CR", "LF", "NL", "ZW")
_START = ("", "BK", "CR", "LF", "NL")
_ENDERS = frozenset({"BK", "CR", "LF", "NL"})
_UNJOINED = _ENDERS | {"SP", "ZW"}


class _Classes(dict[str, str]):
    """The class of each character, looked up once."""

    def __missing__(self, char: str) -> str:
        found = self[char] = NAMES[LETTERS.index(KINDS[bisect_right(STARTS, ord(char)) - 1])]
        return found


_CLASSES = _Classes()


def classes(text: str) -> list[str]:
    """The line-break class of every character, LB1 resolved."""
    return [_CLASSES[char] for char in text]


class Context(NamedTuple):
    """What the rules see of one boundary. Classes carry their flags; "" is the start or the end of the text.

    `before` is the last class that is no space, `spaces` whether spaces stand behind it, `earlier` the
    class in front of it; `after`, `later`, `latest` follow (`latest` only behind IS). `number` is 1 inside NU (SY|IS)*,
    2 when a closer has followed that; `flags_odd`: an odd count of regional indicators stands before.
    """

    earlier: str
    before: str
    spaces: bool
    after: str
    later: str
    latest: str
    number: int
    flags_odd: bool


def boundaries(kinds: Sequence[str]) -> list[int]:
    """NOT, MAY or MUST for the boundary before each character; the first is NOT (LB2), the end is left out."""
    result = [NOT] * len(kinds)
    starts, units, joined = _units(kinds)
    units += ["", "", ""]
    earlier, before, spaces, number, odd = "", "", False, 0, False
    for at in range(len(starts)):
        after = units[at]
        if after == "AL" == before and not spaces:
            earlier, number = before, 0
            continue
        if at:
            last = units[at - 1]
            if last in _ENDERS:
                result[starts[at]] = NOT if last == "CR" and after == "LF" else MUST
                earlier, before, spaces, number, odd = "", last, False, 0, False
            elif after in _UNJOINED and after != "SP":
                pass  # LB6, LB7
            elif after != "SP" and not joined[at - 1]:
                later = units[at + 1]
                latest = units[at + 2] if later == "IS" else ""
                key = (earlier, before, spaces, after, later, latest, number, odd)
                verdict = _VERDICTS.get(key)
                if verdict is None:
                    verdict = _VERDICTS[key] = _judge(Context(*key))
                result[starts[at]] = verdict
        if after == "SP":
            spaces, number, odd = True, 0, False
            continue
        number = _number(number, after)
        odd = after == "RI" and not (odd and before == "RI" and not spaces)
        earlier, before, spaces = ("SP" if spaces else before), after, False
    return result


def _units(kinds: Sequence[str]) -> tuple[list[int], list[str], list[bool]]:
    """LB9 and LB10: marks and joiners are part of what they follow, or else letters. Starts, classes, ends with ZWJ."""
    if "CM" not in kinds and "ZJ" not in kinds:
        return list(range(len(kinds))), list(kinds), [False] * len(kinds)
    starts: list[int] = []
    units: list[str] = []
    joined: list[bool] = []
    for at, kind in enumerate(kinds):
        if kind in ("CM", "ZJ"):
            if units and units[-1] not in _UNJOINED:
                joined[-1] = kind == "ZJ"
                continue
            starts.append(at)
            units.append("AL")
            joined.append(kind == "ZJ")
        else:
            starts.append(at)
            units.append(kind)
            joined.append(False)
    return starts, units, joined


def _number(number: int, after: str) -> int:
    """The next state of LB25's NU (SY|IS)* (CL|CP)."""
    kind = after[:2]
    if kind == "NU" or (number == 1 and kind in ("SY", "IS")):
        return 1
    return 2 if number == 1 and kind in ("CL", "CP") else 0


# ------------------------------------------------------------------------------------------------ the rules in order

Rule = Callable[[Context], int | None]


def _is(kind: str, *names: str) -> bool:
    return kind[:2] in names


def _wide(kind: str) -> bool:
    """East Asian width F, W or H ($EastAsian of LB19a and LB30)."""
    return "e" in kind[2:]


def _lb8(c: Context) -> int | None:
    return MAY if c.before == "ZW" else None


def _lb11(c: Context) -> int | None:
    """Word joiner, LB11."""
    return NOT if c.after == "WJ" or (c.before == "WJ" and not c.spaces) else None


def _lb12(c: Context) -> int | None:
    """Non-breaking glue, LB12 and LB12a."""
    if not c.spaces and _is(c.before, "GL"):
        return NOT
    return NOT if _is(c.after, "GL") and not c.spaces and not _is(c.before, "BA", "HY", "HH") else None


def _lb13(c: Context) -> int | None:
    return NOT if _is(c.after, "CL", "CP", "EX", "SY") else None


def _lb14(c: Context) -> int | None:
    return NOT if _is(c.before, "OP") else None


def _lb15(c: Context) -> int | None:
    """Quotation marks that open (LB15a) and that close (LB15b); decimal points after a space (LB15c); LB15d."""
    opens = c.earlier in _START or _is(c.earlier, *_BEFORE_OPENING)
    if opens and _is(c.before, "QU") and "i" in c.before[2:]:
        return NOT
    closes = c.later == "" or _is(c.later, *_AFTER_CLOSING)
    if closes and _is(c.after, "QU") and "f" in c.after[2:]:
        return NOT
    if _is(c.after, "IS"):
        return MAY if c.spaces and _is(c.later, "NU") else NOT
    return None


def _lb16(c: Context) -> int | None:
    return NOT if _is(c.before, "CL", "CP") and _is(c.after, "NS") else None


def _lb17(c: Context) -> int | None:
    return NOT if _is(c.before, "B2") and _is(c.after, "B2") else None


def _lb18(c: Context) -> int | None:
    return MAY if c.spaces else None


def _lb19(c: Context) -> int | None:
    """Quotation marks: LB19, and LB19a for those between East Asian characters."""
    if _is(c.after, "QU") and ("i" not in c.after[2:] or not _wide(c.before) or not _wide(c.later)):
        return NOT
    if _is(c.before, "QU") and ("f" not in c.before[2:] or not _wide(c.after) or not _wide(c.earlier)):
        return NOT
    return None


def _lb20(c: Context) -> int | None:
    """Contingent breaks (LB20), and a hyphen that begins a word (LB20a)."""
    if _is(c.before, "CB") or _is(c.after, "CB"):
        return MAY
    begins = c.earlier in _START or _is(c.earlier, "SP", "ZW", "CB", "GL")
    return NOT if begins and _is(c.before, "HY", "HH") and _is(c.after, "AL", "HL") else None


def _lb21(c: Context) -> int | None:
    """Hyphens and such end a line, never begin it: LB21, LB21a, LB21b."""
    if _is(c.after, "BA", "HH", "HY", "NS") or _is(c.before, "BB"):
        return NOT
    if _is(c.earlier, "HL") and _is(c.before, "HY", "HH") and not _is(c.after, "HL"):
        return NOT
    return NOT if _is(c.before, "SY") and _is(c.after, "HL") else None


def _lb22(c: Context) -> int | None:
    return NOT if _is(c.after, "IN") else None


def _lb23(c: Context) -> int | None:
    """Letters and digits (LB23), numeric signs and ideographs (LB23a), signs and letters (LB24)."""
    before, after = c.before, c.after
    if (_is(before, "AL", "HL") and _is(after, "NU")) or (_is(before, "NU") and _is(after, "AL", "HL")):
        return NOT
    if (_is(before, "PR") and _is(after, "ID", "EB", "EM")) or (_is(before, "ID", "EB", "EM") and _is(after, "PO")):
        return NOT
    if _is(before, "PR", "PO") and _is(after, "AL", "HL"):
        return NOT
    return NOT if _is(before, "AL", "HL") and _is(after, "PR", "PO") else None


def _lb25(c: Context) -> int | None:
    """Numbers stay whole."""
    if c.number and _is(c.after, "PO", "PR"):
        return NOT
    if _is(c.before, "PO", "PR"):
        opened = _is(c.after, "OP") and (_is(c.later, "NU") or (_is(c.later, "IS") and _is(c.latest, "NU")))
        return NOT if opened or _is(c.after, "NU") else None
    numeric = c.number == 1 or _is(c.before, "HY", "IS")
    return NOT if numeric and _is(c.after, "NU") else None


def _lb26(c: Context) -> int | None:
    """Korean syllables stay whole, LB26 and LB27."""
    before, after = c.before, c.after
    if _is(before, "JL") and _is(after, "JL", "JV", "H2", "H3"):
        return NOT
    if (_is(before, "JV", "H2") and _is(after, "JV", "JT")) or (_is(before, "JT", "H3") and _is(after, "JT")):
        return NOT
    korean = ("JL", "JV", "JT", "H2", "H3")
    return NOT if (_is(before, *korean) and _is(after, "PO")) or (_is(before, "PR") and _is(after, *korean)) else None


def _lb28(c: Context) -> int | None:
    """Letters (LB28) and the aksaras of Brahmic scripts (LB28a)."""
    if _is(c.before, "AL", "HL") and _is(c.after, "AL", "HL"):
        return NOT
    if _is(c.before, "AP") and _aksara(c.after):
        return NOT
    if _aksara(c.before) and _is(c.after, "VF", "VI"):
        return NOT
    if _aksara(c.earlier) and _is(c.before, "VI") and (_is(c.after, "AK") or "o" in c.after[2:]):
        return NOT
    return NOT if _aksara(c.before) and _aksara(c.after) and _is(c.later, "VF") else None


def _aksara(kind: str) -> bool:
    return _is(kind, "AK", "AS") or "o" in kind[2:]


def _lb29(c: Context) -> int | None:
    """A full stop inside a name (LB29), brackets on letters (LB30), flags and emoji (LB30a, LB30b)."""
    before, after = c.before, c.after
    if _is(before, "IS") and _is(after, "AL", "HL"):
        return NOT
    if _is(before, "AL", "HL", "NU") and _is(after, "OP") and not _wide(after):
        return NOT
    if _is(before, "CP") and not _wide(before) and _is(after, "AL", "HL", "NU"):
        return NOT
    if _is(before, "RI") and _is(after, "RI") and c.flags_odd:
        return NOT
    return NOT if _is(after, "EM") and (_is(before, "EB") or "x" in before[2:]) else None


RULES: tuple[Rule, ...] = (
    _lb8, _lb11, _lb12, _lb13, _lb14, _lb15, _lb16, _lb17, _lb18, _lb19, _lb20, _lb21, _lb22, _lb23, _lb25, _lb26,
    _lb28, _lb29,
)  # fmt: skip

_VERDICTS: dict[tuple[str, str, bool, str, str, str, int, bool], int] = {}


def _judge(context: Context) -> int:
    """The first rule's opinion; LB31: without one, a line may end."""
    return next((verdict for rule in RULES if (verdict := rule(context)) is not None), MAY)
