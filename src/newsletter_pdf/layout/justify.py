"""How a line's surplus or want of room is shared out among its spaces, letters and glyph widths.

Room: layout (paragraphs). In: what a line can give. Out: `Share`, the part each kind of white takes. In Latin lines all
moves together up to ratio 1 and down to -1; beyond, letterspacing and glyph scaling stay at their limits and the spaces
take the rest. In Chinese lines one kind of white after another gives way (typography J1, J2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsletter_pdf.layout.spacing import Tier
from newsletter_pdf.lines.badness import SLACK

SQUEEZE = 1.5  # spaces may shrink to this multiple of their shrink when a re-shaped half turns out wider than reckoned
STRETCH_ORDER = (Tier.WORD, Tier.GAP)
SHRINK_ORDER = (Tier.WORD, Tier.BRACKET, Tier.COMMA, Tier.GAP, Tier.STOP)


@dataclass(frozen=True, slots=True)
class Share:
    """`factors` multiply, by tier, the stretch (or, if negative, the shrink) of the white; `boxes` that of letters and
    scaling. `ratio` is the line's as a whole: that of its spaces, were all to move together."""

    factors: tuple[float, ...]
    boxes: float
    ratio: float


NATURAL = Share((0.0,) * len(Tier), 0.0, 0.0)


def share(gap: float, glue: float, boxes: float) -> Share:
    """How to fill `gap` points (negative: to save them) with spaces that give `glue` and letters that give `boxes` at
    ratio 1. A line without spaces is left as it is when it is short; one that cannot shrink enough stays too long."""
    if glue + boxes <= 0 or (gap >= 0 and glue <= 0):
        return NATURAL
    ratio = max(-1.0, min(gap / (glue + boxes), 1.0))
    spaces = (gap - ratio * boxes) / glue if glue > 0 else 0.0
    spaces = max(spaces, -SQUEEZE)
    return Share((spaces,) * len(Tier), ratio, spaces)


def share_by_tier(gap: float, glue: Sequence[float], boxes: float) -> Share:
    """The same for a line of Chinese: `glue` is what each tier gives at ratio 1. Each gives all it has before the next;
    what is left over when stretching goes to the white between Han signs and, as it grows, between the scripts."""
    plain = share(gap, sum(glue), boxes)
    left, sign = abs(gap), 1.0 if gap >= 0 else -1.0
    factors = [0.0] * len(Tier)
    for tier in STRETCH_ORDER if gap >= 0 else SHRINK_ORDER:
        given = min(left, glue[tier])
        factors[tier] = sign * given / glue[tier] if given > 0 else 0.0
        left -= given
    rest = glue[Tier.HAN] + glue[Tier.GAP]
    if left > SLACK and (gap < 0 or rest <= 0):  # the Latin words must give way too
        return plain
    if left > SLACK:
        factors[Tier.HAN] = left / rest
        factors[Tier.GAP] += left / rest
    return Share(tuple(factors), 0.0, plain.ratio)
