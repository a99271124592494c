"""Any text between fences is front matter with exact places, or a warning: YAML and TOML."""

from fuzz.properties import assert_exact
from proofdesk.errors import UnreadableError
from proofdesk.reading import read

KIND = "front matter"


def check(data: bytes) -> None:
    """The copy below is read whatever stands above it."""
    text = data.decode("utf-8", "replace").replace("\0", "")
    for fence in ("---", "+++"):
        source = f"{fence}\n{text}\n{fence}\n\nThe copy below.\n"
        try:
            document = read(source.encode(), "draft.md")
        except UnreadableError:
            continue
        assert document.source == source
        assert_exact(document)
        assert all(isinstance(value, str) for value in document.story.values())
