"""Writing sheets down as PDF: ReportLab writes the objects, HarfBuzz cuts the fonts. Decides nothing about looks."""
