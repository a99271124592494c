"""One module for each target; `check(data)` states its property."""
