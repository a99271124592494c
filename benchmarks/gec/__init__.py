"""Scores of corrections: several systems correct texts with known errors; people’s corrections are the measure."""
