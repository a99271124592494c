"""Every key of a settings file is explained, and nothing else is."""

from proofdesk.settings import Settings
from proofdesk.settings.keys import KEYS
from proofdesk.settings.schema import TOP, faults


def test_the_explained_keys_are_those_that_a_file_may_have() -> None:
    assert {key.name.partition(".")[0] for key in KEYS} == set(TOP)
    assert all(key.holds and key.default and key.meaning for key in KEYS)


def test_explained_defaults_are_the_defaults() -> None:
    defaults = {key.name: key.default.strip('"') for key in KEYS}
    settings = Settings()
    assert (defaults["profile"], defaults["dialect"], defaults["fail_on"], defaults["engines.grammar"]) == (
        settings.profile,
        settings.dialect,
        settings.fail_on,
        settings.grammar,
    )


def test_parts_of_explained_tables_are_known() -> None:
    for key in KEYS:
        table, _, name = key.name.partition(".")
        if name:
            assert "unknown key" not in str(faults({table: {name: None}}))
