"""The one public entry point: wires registries, settings, checkers and review. Every surface is a shell over `Desk`."""

from proofdesk.desk.catalogue import Catalogue
from proofdesk.desk.desk import Desk, Options, Outcome
from proofdesk.desk.drafts import STANDARD_INPUT, Draft, find_drafts
from proofdesk.desk.exit_code import exit_code
from proofdesk.desk.personal import personal_list

__all__ = [
    "STANDARD_INPUT",
    "Catalogue",
    "Desk",
    "Draft",
    "Options",
    "Outcome",
    "exit_code",
    "find_drafts",
    "personal_list",
]
