"""The readability scores by their names in the report, with the names that people know them by."""

SCORES = {
    "flesch_reading_ease": "Flesch reading ease",
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "gunning_fog": "Gunning fog index",
    "smog": "SMOG grade",
    "coleman_liau": "Coleman-Liau index",
    "automated_readability": "Automated readability index",
    "dale_chall": "Dale-Chall score",
}
