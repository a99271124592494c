"""proofdesk: the copy desk in a box. `Desk` is the one public entry point."""

from typing import TYPE_CHECKING

__version__ = "0.1.0"
RULESET = "2026.11"
"""The newest ruleset of this release (year.month): rules added later stay quiet until settings raise `ruleset`."""

if TYPE_CHECKING:
    from proofdesk.desk import Desk

__all__ = ["RULESET", "Desk", "__version__"]


def __getattr__(name: str) -> object:
    # Lazy, so that `proofdesk --version` imports neither pydantic nor the checkers.
    if name == "Desk":
        from proofdesk.desk import Desk

        return Desk
    raise AttributeError(name)
