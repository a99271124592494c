"""One module for each comparison: `RULE`, and `differences(analysis)`, which yields what does not agree."""
