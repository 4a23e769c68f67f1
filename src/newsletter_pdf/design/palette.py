"""The palette: one accent, two tints, three greys.

Room: design. The CMYK values are for coated stock (FOGRA39). The accent must keep 4.5:1 against `STONE` and reversed in white.
"""

from __future__ import annotations

from newsletter_pdf.design.style import colour

INK = colour("ink", "#1D1D1B", (0, 0, 0, 100))
VERMILION = colour("vermilion", "#BE2F1A", (5, 92, 100, 12))
PAPER = colour("paper", "#FBF3EC", (0, 4, 6, 0))
STONE = colour("stone", "#F3E3D8", (0, 9, 12, 0))
GREY = colour("grey", "#575756", (0, 0, 0, 80))
HAIRLINE = colour("hairline", "#B9B4AE", (0, 0, 0, 35))
HAIRLINE_ON_PAPER = colour("hairline on paper", "#D9B9A8", (0, 18, 20, 12))
HAIRLINE_ON_STONE = colour("hairline on stone", "#B9907F", (0, 25, 28, 25))
WHITE = colour("white", "#FFFFFF", (0, 0, 0, 0))
