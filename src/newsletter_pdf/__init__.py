"""newsletter_pdf: typesets a multi-column newsletter from a manifest; every page full and level, every page reference right."""

__version__ = "0.1.0"
