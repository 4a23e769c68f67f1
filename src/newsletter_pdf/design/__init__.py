"""How a newsletter looks: palette, type, grid and the style of every role. Knows no fonts, lines or pages."""
