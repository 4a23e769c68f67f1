"""Ways to look at finished sheets without a PDF."""
