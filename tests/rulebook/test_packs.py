"""Packs of rules, and the cache of what was read before."""

import json
import os
from pathlib import Path

import pytest

from proofdesk.errors import UserError
from proofdesk.rulebook import load_pack, shipped_packs

_RULES = {
    "very": "extends: existence\nmessage: m\nwhy: w\ntokens: [very, really]\nexcept: [very well]\n",
    "use": (
        "extends: substitution\nmessage: m\nwhy: w\nswap: {utilise: use}\nlevel: error\nsince: 2026.10\n"
        "examples: {bad: ['We [[utilise -> use]] it.', {text: so very, spans: [very]}], good: [We use it.]}\n"
    ),
    "twice": "extends: repetition\nmessage: m\nwhy: w\ntokens: ['\\w+']\nmax: 1\nprofiles: [general]\n",
    "either": "extends: consistency\nmessage: m\nwhy: w\neither: {adviser: advisor}\nsource: {name: A, url: u}\n",
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    folder.mkdir()
    for name, text in _RULES.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "deep"


def test_a_pack_has_its_rules_in_the_order_of_their_names(pack: Path) -> None:
    (pack / "notes.txt").write_text("no rule", encoding="utf-8")
    loaded = load_pack(pack)
    assert (loaded.name, loaded.errors) == ("house", ())
    assert [rule.id for rule in loaded.rules] == ["house.either", "house.twice", "house.use", "house.very"]
    assert [rule.origin for rule in loaded.rules] == [str(pack / f"{name}.yml") for name in sorted(_RULES)]


def test_a_byte_order_mark_is_no_part_of_a_rule(pack: Path) -> None:
    (pack / "very.yml").write_text(_RULES["very"], encoding="utf-8-sig")
    assert load_pack(pack).errors == ()


@pytest.mark.parametrize("name", [".", "../house"])
def test_a_pack_is_called_by_its_folder(pack: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pack)
    assert load_pack(Path(name)).rules[0].id == "house.either"


def test_from_inside_a_pack_is_called_by_its_folder(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (pack / "inner").mkdir()
    monkeypatch.chdir(pack / "inner")
    assert load_pack(Path("..")).name == "house"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nowhere: no such folder of rules"):
        load_pack(tmp_path / "nowhere")


def test_the_shipped_packs_are_found_and_whole() -> None:
    packs = [load_pack(folder) for folder in shipped_packs()]
    assert "newsroom" in [pack.name for pack in packs]
    assert [str(error) for pack in packs for error in pack.errors] == []


def test_the_second_load_equals_the_first(pack: Path, cache: Path) -> None:
    first = load_pack(pack, cache)
    (stored,) = cache.iterdir()
    assert stored.name.startswith("house-")
    assert load_pack(pack, cache) == first == load_pack(pack)


def test_the_second_load_comes_from_the_cache(pack: Path, cache: Path) -> None:
    load_pack(pack, cache)
    (stored,) = cache.iterdir()
    stored.write_text(stored.read_text().replace('"message": "m"', '"message": "kept"'), encoding="utf-8")
    assert {rule.message for rule in load_pack(pack, cache).rules} == {"kept"}


def test_a_changed_file_is_read_anew(pack: Path, cache: Path) -> None:
    load_pack(pack, cache)
    (pack / "very.yml").write_text(_RULES["very"].replace("message: m", "message: new"), encoding="utf-8")
    assert load_pack(pack, cache).rules[-1].message == "new"
    (pack / "very.yml").rename(pack / "zeal.yml")
    assert load_pack(pack, cache).rules[-1].id == "house.zeal"
    (pack / "zeal.yml").unlink()
    assert len(load_pack(pack, cache).rules) == 3


def test_packs_of_one_name_do_not_share_a_cache(pack: Path, cache: Path, tmp_path: Path) -> None:
    load_pack(pack, cache)
    other = tmp_path / "other" / "house"
    other.mkdir(parents=True)
    for path in pack.iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    assert load_pack(other, cache).rules[0].origin == str(other / "either.yml")


def test_a_pack_with_a_broken_rule_is_not_kept(pack: Path, cache: Path) -> None:
    (pack / "broken.yml").write_text("nothing", encoding="utf-8")
    assert len(load_pack(pack, cache).errors) == 1
    assert len(load_pack(pack, cache).errors) == 1
    assert not cache.exists()


@pytest.mark.parametrize(
    "rubbish",
    [b"", b"{", b"\xff", b"null", b"[]", b"{}", b"[1, 2]", b'[{"id": "a"}]', b'[{"options": {}}]', b"3"],
)
def test_a_corrupt_cache_is_ignored(pack: Path, cache: Path, rubbish: bytes) -> None:
    expected = load_pack(pack, cache)
    (stored,) = cache.iterdir()
    stored.write_bytes(rubbish)
    assert load_pack(pack, cache) == expected
    assert len(json.loads(stored.read_bytes())) == len(_RULES)


def test_a_cache_of_other_fields_is_ignored(pack: Path, cache: Path) -> None:
    expected = load_pack(pack, cache)
    (stored,) = cache.iterdir()
    values = json.loads(stored.read_bytes())
    values[0]["severity"] = "grave"
    stored.write_text(json.dumps(values), encoding="utf-8")
    assert load_pack(pack, cache) == expected


def test_a_cache_folder_that_cannot_be_made_is_harmless(pack: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("in the way", encoding="utf-8")
    assert len(load_pack(pack, in_the_way).rules) == len(_RULES)
    assert len(load_pack(pack, in_the_way / "below").rules) == len(_RULES)


def test_a_cache_file_that_cannot_be_written_leaves_nothing_behind(
    pack: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", refused)
    assert len(load_pack(pack, cache).rules) == len(_RULES)
    assert list(cache.iterdir()) == []


def test_only_the_latest_states_of_a_pack_are_kept(pack: Path, cache: Path) -> None:
    cache.mkdir(parents=True)
    for number in range(12):
        old = cache / f"house-{number:024}.json"
        old.write_text("[]", encoding="utf-8")
        os.utime(old, (number, number))
    (cache / "sport-1.json").write_text("[]", encoding="utf-8")
    load_pack(pack, cache)
    assert len(list(cache.glob("house-*.json"))) == 8
    assert (cache / "sport-1.json").exists()
    assert not (cache / f"house-{4:024}.json").exists()
