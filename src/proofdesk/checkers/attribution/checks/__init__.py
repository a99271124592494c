"""One module for each check: `RULE` is its record, `asked(copy)` gives its queries; it is found by its being here."""
