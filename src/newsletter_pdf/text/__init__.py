"""From characters to glyphs: fonts, itemisation, shaping, and where lines may end. Knows no measures, lines or pages."""
