"""How far marks and letters hang into the margin, so that the edge looks straight.

Room: layout (paragraphs). Fractions of the glyph's width, after the defaults of the microtype package (R. Schlicht);
halved for sans. Full-width marks never hang.
"""

from __future__ import annotations

_TABLE = (  # signs, left, right, in thousandths
    (".", 0, 700), (",", 0, 500), (":", 0, 500), (";", 0, 300), ("!?", 0, 100), ("-\u00ad\u2010", 500, 500),
    ("–", 200, 200), ("—", 150, 150), ("‘’", 300, 400), ("“”", 300, 300), ("(", 100, 0), (")", 0, 200),
    ("/", 100, 200), ("ATVWXY", 50, 50), ("FKLkr", 0, 50), ("J", 50, 0), ("147vwx", 50, 50),
)  # fmt: skip
LEFT = {sign: left / 1000 for signs, left, _ in _TABLE for sign in signs if left}
RIGHT = {sign: right / 1000 for signs, _, right in _TABLE for sign in signs if right}
SANS = 0.5


def left(text: str, width: float, share: float = 1.0) -> float:
    """Points by which a line that begins with this cluster may begin before its measure does."""
    return LEFT.get(text[:1], 0.0) * width * share


def right(text: str, width: float, share: float = 1.0) -> float:
    """Points by which a line that ends with this cluster may reach beyond its measure."""
    return RIGHT.get(text[-1:], 0.0) * width * share
