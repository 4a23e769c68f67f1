"""How a newsletter looks: palette, type, grid and the style of every role. Knows content, but no fonts, lines or pages."""
