"""Which settings file applies to a draft."""

from pathlib import Path

import pytest

from proofdesk.errors import UserError
from proofdesk.settings import SettingsFinder
from proofdesk.settings.load import read_layer


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_upward_applies(tmp_path: Path) -> None:
    _written(tmp_path / "proofdesk.toml", 'dialect = "en-US"')
    near = _written(tmp_path / "a" / "proofdesk.toml", 'dialect = "en-GB"')
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    finder = SettingsFinder()
    for folder in (tmp_path / "a", tmp_path / "a" / "b" / "c"):
        layer = finder.nearest(folder)
        assert layer is not None
        assert (layer.name, layer.base, layer.values) == (str(near), near.parent, {"dialect": "en-GB"})


def test_the_table_of_a_project_file_counts(tmp_path: Path) -> None:
    path = _written(tmp_path / "pyproject.toml", '[project]\nname = "x"\n\n[tool.proofdesk]\ndialect = "en-GB"\n')
    layer = SettingsFinder().nearest(tmp_path)
    assert layer is not None
    assert layer.values == {"dialect": "en-GB"}
    assert layer.origin("dialect") == f"{path}:5"
    assert layer.origin("fail_on") == str(path)


def test_a_file_of_its_own_wins_over_the_project_file_beside_it(tmp_path: Path) -> None:
    _written(tmp_path / "pyproject.toml", '[tool.proofdesk]\ndialect = "en-GB"\n')
    own = _written(tmp_path / "proofdesk.toml", 'dialect = "en-US"')
    layer = SettingsFinder().nearest(tmp_path)
    assert layer is not None
    assert layer.name == str(own)


def test_a_project_file_without_the_table_is_passed_by(tmp_path: Path) -> None:
    above = _written(tmp_path / "proofdesk.toml", "")
    _written(tmp_path / "code" / "pyproject.toml", "[tool.other]\n")
    layer = SettingsFinder().nearest(tmp_path / "code")
    assert layer is not None
    assert layer.name == str(above)


def test_no_file_gives_no_layer(tmp_path: Path) -> None:
    assert SettingsFinder().nearest(tmp_path) is None


def test_a_folder_is_looked_at_once(tmp_path: Path) -> None:
    path = _written(tmp_path / "proofdesk.toml", 'dialect = "en-GB"')
    finder = SettingsFinder()
    first = finder.nearest(tmp_path)
    path.unlink()
    assert finder.nearest(tmp_path) is first
    assert SettingsFinder().nearest(tmp_path) is None


def test_a_file_that_is_wrong_is_an_error_each_time(tmp_path: Path) -> None:
    _written(tmp_path / "proofdesk.toml", "dialect = 1")
    finder = SettingsFinder()
    for _ in range(2):
        with pytest.raises(UserError):
            finder.nearest(tmp_path)


def test_a_byte_order_mark_is_no_part_of_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_text('dialect = "en-GB"', encoding="utf-8-sig")
    assert read_layer(path).values == {"dialect": "en-GB"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool]\nproofdesk = 3\n", "[tool.proofdesk] is not a table"),
        ("[tool]\nproofdesk = [1]\n", "[tool.proofdesk] is not a table"),
    ],
)
def test_a_project_file_whose_entry_is_no_table_is_told(tmp_path: Path, text: str, message: str) -> None:
    path = _written(tmp_path / "pyproject.toml", text)
    with pytest.raises(UserError) as caught:
        read_layer(path)
    assert str(caught.value) == f"{path}: {message}"


def test_a_project_file_whose_tools_are_no_table_has_no_settings(tmp_path: Path) -> None:
    assert read_layer(_written(tmp_path / "pyproject.toml", "tool = 1\n")).values == {}


@pytest.mark.parametrize("data", [b"\xff\xfe", b'accept = "\xe9"'])
def test_a_file_that_is_not_utf8_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        read_layer(path)
    assert str(caught.value).startswith(f"{path}: the settings file cannot be read: 'utf-8' codec can't decode")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_layer(tmp_path / "none.toml")
    assert str(caught.value) == f"{tmp_path / 'none.toml'}: the settings file cannot be read: No such file or directory"
