"""Settings: their keys, where they are found, how layers merge, and where each value came from."""

from proofdesk.settings.load import Layer, SettingsFinder, layer_from_mapping, load_profile, merge, profile_names
from proofdesk.settings.model import DIALECTS, FAIL_ON, GRAMMAR_ENGINES, Param, RuleSetting, Settings
from proofdesk.settings.selectors import matches

__all__ = [
    "DIALECTS",
    "FAIL_ON",
    "GRAMMAR_ENGINES",
    "Layer",
    "Param",
    "RuleSetting",
    "Settings",
    "SettingsFinder",
    "layer_from_mapping",
    "load_profile",
    "matches",
    "merge",
    "profile_names",
]
