"""From characters to glyphs: fonts, itemisation, shaping, where lines may end. No measures, lines or pages."""
