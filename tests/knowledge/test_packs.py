"""Packs: whole, dated, found by name; read anew only from an address that is given."""

import datetime
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import pairwise

import pytest

from proofdesk.errors import UserError
from proofdesk.knowledge import load_pack, pack_names
from proofdesk.knowledge.packs import read_pack
from proofdesk.knowledge.refresh import RECIPES, office_rows
from proofdesk.knowledge.verify import faults, stale
from proofdesk.settings.model import FACT_PACKS


def test_settings_and_recipes_know_every_pack() -> None:
    assert pack_names() == FACT_PACKS == tuple(sorted(RECIPES))


@pytest.mark.parametrize("name", FACT_PACKS)
def test_a_shipped_pack_is_whole(name: str) -> None:
    pack = load_pack(name)
    assert list(faults(pack)) == []
    assert pack.name == name


def test_there_is_enough_in_them() -> None:
    acronyms = [row for row in load_pack("bodies").rows if row["kind"] == "acronym"]
    assert len(acronyms) >= 250
    assert len(load_pack("science").rows) >= 160


def test_terms_of_offices_follow_each_other() -> None:
    for row in load_pack("offices").rows:
        ends = [(since, until or "9999") for _, since, until in row["terms"]]
        assert all(since < until for since, until in ends), row["id"]
        assert all(first[1] <= second[0] for first, second in pairwise(ends)), row["id"]


def test_rows_are_found_by_id_or_name() -> None:
    pack = load_pack("countries")
    assert pack.row("au") is pack.row("Australia")
    with pytest.raises(UserError, match="did you mean “Austria”"):
        pack.row("Austriaa")
    with pytest.raises(UserError, match="did you mean “science”"):
        load_pack("sciense")


@pytest.mark.parametrize("text", ["{", "[]", '{"pack": "x"}'])
def test_what_is_no_pack_is_said(text: str) -> None:
    with pytest.raises(UserError, match="not a pack"):
        read_pack(text)


def test_faults_are_told() -> None:
    head = {"pack": "science", "title": "", "schema": 1, "licence": "x", "sources": ["x"], "as_of": "soon"}
    told = list(faults(read_pack(json.dumps({**head, "covers_from": None, "rows": [{"id": "a"}, {"id": "a"}]}))))
    assert any("as_of" in line for line in told)
    assert "title is empty" in told
    assert any("stands twice" in line for line in told)
    assert any("missing" in line for line in told)


def test_facts_that_change_grow_stale() -> None:
    day = datetime.date(2030, 1, 1)
    assert stale(load_pack("offices"), day)
    assert not stale(load_pack("elements"), day)
    assert not stale(load_pack("countries"), datetime.date(2026, 6, 1))


@pytest.fixture
def answer() -> Iterator[dict[str, bytes]]:
    """A loopback service that gives what the test puts under “body”; its address is under “url”."""
    given: dict[str, bytes] = {"body": b""}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(given["body"])

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    given["url"] = f"http://127.0.0.1:{server.server_port}/sparql".encode()
    yield given
    server.shutdown()
    thread.join()
    server.server_close()


def binding(**values: str) -> dict[str, dict[str, str]]:
    return {name: {"value": value} for name, value in values.items()}


def test_offices_are_read_from_the_address_given(answer: dict[str, bytes]) -> None:
    rows = [
        binding(iso="XA", office="President of Exampla", holder="B", since="2010-01-01T00:00:00Z"),
        binding(iso="XA", office="President of Exampla", holder="A", since="2005-01-01T00:00:00Z", until="2010-01-01T"),
    ]
    answer["body"] = json.dumps({"results": {"bindings": rows}}).encode()
    (row,) = office_rows(answer["url"].decode())
    assert row["id"] == "XA president"
    assert row["terms"] == [["A", "2005-01-01", "2010-01-01"], ["B", "2010-01-01", None]]


@pytest.mark.parametrize("body", [b"no", b"{}", b"[]"])
def test_an_answer_that_is_none_is_said(answer: dict[str, bytes], body: bytes) -> None:
    answer["body"] = body
    with pytest.raises(UserError, match="not a SPARQL result"):
        office_rows(answer["url"].decode())


def test_an_address_must_be_one_and_must_answer() -> None:
    with pytest.raises(UserError, match="is not an address"):
        office_rows("file:///etc/passwd")
    with pytest.raises(UserError, match="does not answer"):
        office_rows("http://127.0.0.1:9/")
