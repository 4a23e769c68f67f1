"""Lines: where a paragraph is broken. Pure arithmetic; knows no fonts, no files and no words."""
