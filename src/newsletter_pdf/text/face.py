"""One face: a font file at one point of its design space.

Room: text. A `Face` is a plain value that can be hashed, compared and handed to the PDF room, which opens the
file itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A font file and the axis values it is set at (sorted by tag; empty for a static font).

    `name` is a PostScript name without spaces, unique per face ("SourceSerif4-wght600opsz20"). The metrics are in em:
    `ascent` and `descent` (negative) of the design, `cap_height`, `x_height`, and the `italic_angle` in degrees.
    """

    name: str
    path: Path
    axes: tuple[tuple[str, float], ...] = ()
    ascent: float = 0.0
    descent: float = 0.0
    cap_height: float = 0.0
    x_height: float = 0.0
    italic_angle: float = 0.0
