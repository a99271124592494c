"""The examples inside rule files are run: exact words, exact fixes, silence where nothing is wrong."""

from pathlib import Path

import pytest
from fixtures.drafts import HOUSE, rule

from proofdesk.desk.rule_tests import test_pack as pack_test

GOOD = (HOUSE / "utilise.yml").read_text(encoding="utf-8")
MAIL = (HOUSE / "mail.yml").read_text(encoding="utf-8")


def test_a_good_pack_passes_whole_or_one_rule_at_a_time() -> None:
    assert pack_test(HOUSE) == (4, (), ())
    assert pack_test(HOUSE / "mail.yml") == (1, (), ())


@pytest.mark.parametrize(
    "text, failure",
    [
        (GOOD.replace("[[utilise]] boats", "[[utilise boats]]"), "expected “utilise boats” at 5\n    found    “utilise” at 5"),
        (GOOD.replace("They use boats", "They utilise boats"), "expected nothing\n    found    “utilise” at 5"),
        (GOOD.replace("They [[utilise]]", "They [[use]]"), "expected “use” at 5\n    found    nothing"),
        (MAIL.replace("-> email]].", "-> mail]]."), "expected “e-mail” at 8 → “mail”\n    found    “e-mail” at 8 → “email”"),
        (GOOD.replace('"They use boats.", ', ""), "1 good examples; a rule needs at least 2"),
        (GOOD.partition("examples:")[0], "0 bad examples; a rule needs at least 2"),
        (GOOD.replace("[[utilise]] boats", "[[utilise -> use]] boats"), "→ “use”"),
    ],
)  # fmt: skip
def test_a_failing_example_is_told_with_what_was_expected_and_found(tmp_path: Path, text: str, failure: str) -> None:
    path = rule(tmp_path / "pack", "rule", text)
    result = pack_test(path)
    assert (result.tested, result.errors) == (1, ())
    assert any(failure in line for line in result.failures), result.failures
    assert all(line.startswith(str(path)) for line in result.failures)


def test_spans_may_be_marked_by_their_words_and_scopes_and_profiles_hold(tmp_path: Path) -> None:
    text = GOOD.partition("examples:")[0] + (
        "scope: [headline]\nprofiles: [wire-us]\nexamples:\n  bad:\n"
        "    - {text: 'They utilise what we utilise', spans: [utilise, utilise]}\n"
        "    - {text: 'They [[utilise]]', profile: wire-us}\n"
        "  good: ['They use it', {text: 'They utilise it', profile: general}]\n"
    )
    assert pack_test(rule(tmp_path / "pack", "rule", text)) == (1, (), ())


def test_an_example_whose_words_are_removed_shows_what_is_left(tmp_path: Path) -> None:
    text = GOOD.replace("tokens:", "action: {name: remove}\ntokens:")
    for right in ("", "x"):
        path = rule(
            tmp_path / "pack", "rule", text.replace("They [[utilise]] boats", f"They [[utilise -> {right}]] boats")
        )
        failures = pack_test(path).failures
        assert bool(failures) is bool(right), failures


def test_a_broken_file_is_told_and_the_others_are_tested(tmp_path: Path) -> None:
    rule(tmp_path / "pack", "good", GOOD)
    broken = rule(tmp_path / "pack", "broken", "extends: existense\n")
    result = pack_test(tmp_path / "pack")
    assert (result.tested, result.failures) == (1, ())
    assert result.errors[0].startswith(f"{broken}:1:10: ")
    assert pack_test(tmp_path / "pack" / "good.yml") == (1, (), ())
    assert len(pack_test(broken).errors) == 1


@pytest.mark.parametrize("name", ["nowhere", "pack/nothing.yml"])
def test_a_path_that_holds_no_rule_is_told(tmp_path: Path, name: str) -> None:
    rule(tmp_path / "pack", "good", GOOD)
    (error,) = pack_test(tmp_path / name).errors
    assert "no such" in error
