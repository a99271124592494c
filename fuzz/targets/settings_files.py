"""Any bytes as a settings file are settings that merge, or an error of the user's."""

import tempfile
from pathlib import Path, PurePath

from proofdesk.errors import UserError
from proofdesk.settings import Settings, load_profile, merge
from proofdesk.settings.load import read_layer

KIND = "settings"


def check(data: bytes) -> None:
    """As a file of its own and as a project file: a layer that merges over a profile, or a UserError."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("proofdesk.toml", "pyproject.toml"):
            path = Path(folder) / name
            path.write_bytes(data)
            try:
                layer = read_layer(path)
                settings = merge([load_profile("general"), layer], PurePath(folder, "opinion/draft.md"))
                load_profile(settings.profile, layer.base)
            except UserError as error:
                _told(error)
            else:
                assert isinstance(settings, Settings)
                assert all(value.startswith((str(path), "profile")) for value in settings.origins.values())


def _told(error: UserError) -> None:
    assert error.message
    origin = error.origin
    assert origin is None or (origin.line >= 1 and 1 <= origin.column <= len(origin.excerpt) + 1)
