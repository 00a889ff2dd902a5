"""The addresses of the API: what goes in reaches the engine, what comes out fits its schema."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from concierge.client import Client
from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import to_wire
from tests.api.conftest import Served


def test_openapi_describes_every_address(served: Served) -> None:
    status, _, body = served.send("GET", "/v1/openapi.json")
    assert status == 200
    schema: dict[str, Any] = json.loads(body)
    paths = schema["paths"]
    assert set(paths) == {
        "/v1/health", "/v1/roots", "/v1/index", "/v1/rescan", "/v1/forget", "/v1/status",
        "/v1/search", "/v1/facets", "/v1/why", "/v1/complete", "/v1/ask", "/v1/files/{file_id}",
        "/v1/files",
        "/v1/failures", "/v1/events", "/v1/stop", "/v1/explain", "/v1/text", "/v1/unlock",
        "/v1/models", "/v1/models/ask", "/v1/models/fetch", "/v1/models/cancel",
        "/v1/models/use", "/v1/models/none", "/v1/models/try", "/v1/models/try/cancel",
        "/v1/files/{file_id}/thumbnail",
        "/v1/files/{file_id}/words", "/v1/files/{file_id}/part", "/v1/pause", "/v1/resume",
        "/v1/hurry", "/v1/retry",
        "/v1/reindex", "/v1/cancel", "/v1/check",
        "/v1/rules", "/v1/confirm", "/v1/settings",
        "/v1/tags", "/v1/tags/assign", "/v1/tags/remove", "/v1/tags/of", "/v1/files/at",
        "/v1/tags/alias", "/v1/tags/merge", "/v1/tags/split", "/v1/tags/folders",
        "/v1/tags/folders/remove", "/v1/tags/export", "/v1/tags/import", "/v1/tags/conflicts",
        "/v1/collections", "/v1/collections/files", "/v1/collections/add",
        "/v1/collections/remove", "/v1/collections/move", "/v1/collections/of",
            "/v1/collections/note", "/v1/collections/notes",
            "/v1/collections/export", "/v1/saved/collect",
        "/v1/files/{file_id}/passages", "/v1/files/{file_id}/similar",
        "/v1/files/{file_id}/versions", "/v1/files/{file_id}/suggestions",
        "/v1/suggestions", "/v1/suggestions/answers",
        "/v1/files/{file_id}/marks", "/v1/history", "/v1/history/remove", "/v1/opened",
        "/v1/files/{file_id}/opened", "/v1/changes", "/v1/insights", "/v1/ledger", "/v1/survey",
        "/v1/rules/preview", "/v1/window", "/v1/journal", "/v1/journal/undo", "/v1/journal/redo",
        "/v1/notes", "/v1/notes/of", "/v1/notes/tags", "/v1/notes/document", "/v1/reminders",
        "/v1/reminders/take", "/v1/reading",
        "/v1/export", "/v1/filing", "/v1/filing/try", "/v1/filing/run", "/v1/saved",
        "/v1/saved/seen", "/v1/conversations", "/v1/conversations/{conversation}",
        "/v1/conversations/{conversation}/export", "/v1/messages/{message}", "/v1/ask/further",
        "/v1/offered", "/v1/people", "/v1/people/tag", "/v1/places", "/v1/places/tag",
        "/v1/duplicates", "/v1/duplicates/plan", "/v1/duplicates/remove",
    }  # fmt: skip
    ask = paths["/v1/ask"]["post"]["responses"]["200"]["content"]
    assert ask["text/event-stream"]["schema"]["$ref"].endswith("/AskEvent")
    found = paths["/v1/search"]["get"]["responses"]["200"]["content"]["application/json"]
    assert found["schema"]["$ref"].endswith("/SearchReply")
    wrong = paths["/v1/search"]["get"]["responses"]["default"]["content"]
    assert wrong["application/problem+json"]["schema"]["$ref"].endswith("/Problem")
    assert {"Problem", "AskEvent", "Event", "SearchReply"} <= set(schema["components"]["schemas"])


def test_search_passes_query_and_page_on(client: Client) -> None:
    query = 'müller & söhne + 100% \U0001f9fe \x01 "quoted" C:\\x?#'
    reply = client.search(query, limit=7, offset=3)
    assert (reply.query, reply.total, reply.took_ms) == (query, 7, 3)


def test_the_longest_query_is_taken_and_a_longer_one_refused(client: Client) -> None:
    query = "\u00fc" * 10_000
    assert client.search(query).query == query
    with pytest.raises(MisusedError):
        client.search(query + "a")
    with pytest.raises(MisusedError, match="longer"):
        client.search("\U0001f9fe" * 10_000)


def test_paths_arrive_byte_for_byte(served: Served, client: Client) -> None:
    names = [b"/a/plain", "/a/\u00fc \U0001f600".encode(), b"/a/new\nline", b"/a/\xff\xfe", b"/%41"]
    paths = [Path(os.fsdecode(name)) for name in names]
    reply = client.add(paths)
    assert [os.fsencode(path) for path in served.engine.added] == names
    assert reply.ticket == len(names)


def test_more_paths_than_one_request_takes_are_sent_in_several(
    served: Served, client: Client
) -> None:
    paths = [Path(f"/a/{number}") for number in range(2500)]
    reply = client.add(paths)
    assert served.engine.added == paths
    assert len(reply.roots) == len(paths)


def test_roots_can_be_added_at_their_own_address(served: Served) -> None:
    assert served.send("POST", "/v1/roots", {"paths": ["/a"]})[0] == 200
    assert served.engine.added == [Path("/a")]


def test_rescan_takes_paths_or_none(client: Client) -> None:
    assert client.rescan().ticket == 0
    assert client.rescan([Path("/a"), Path("/b")]).ticket == 2


def test_failures_come_in_pages(client: Client) -> None:
    page = client.failures(limit=3)
    assert ([row.file_id for row in page.failures], page.next) == ([1, 2, 3], 3)
    page = client.failures(after=6, limit=3)
    assert ([row.file_id for row in page.failures], page.next) == ([7], None)
    assert [row.file_id for row in client.all_failures()] == [1, 2, 3, 4, 5, 6, 7]


def test_files_are_found_by_id_and_by_path(client: Client) -> None:
    assert client.file(1) == client.file_at(Path("/a"))
    with pytest.raises(MissingError, match="no such file"):
        client.file(2)
    with pytest.raises(MissingError, match="no such file"):
        client.file_at(Path("/b"))


def test_numbers_beyond_any_id_are_misuse(served: Served) -> None:
    for address in (f"/v1/files/{2**63}", "/v1/files/-1", f"/v1/failures?after={2**63}"):
        assert served.send("GET", address)[0] == 422
    assert served.send("GET", f"/v1/failures?after={2**63 - 1}")[0] == 200


@pytest.mark.skipif(os.name != "posix", reason="names there may hold half a pair")
def test_a_path_with_half_a_surrogate_pair_is_misuse(served: Served) -> None:
    assert served.send("POST", "/v1/index", {"paths": ["/\ud800"]})[0] == 400
    assert served.engine.added == []


def test_questions_without_words_are_refused_in_words(client: Client) -> None:
    for words in ("", " \n"):
        with pytest.raises(MisusedError, match="nothing to answer"):
            client.ask(words)
    with pytest.raises(MisusedError, match="longer"):
        client.ask("a" * 10_001)


def test_roots_forget_and_stop(served: Served, client: Client) -> None:
    assert client.roots()[0].path == "/docs"
    assert client.forget(Path("/docs")).chunks == len("/docs")
    assert served.send("POST", "/v1/stop")[0] == 202
    assert served.engine.stop_requested.is_set()


def test_a_path_that_is_not_text_survives_the_query_string(client: Client) -> None:
    odd = Path(os.fsdecode(b"/\xff"))
    assert to_wire(odd).startswith("file://")
    with pytest.raises(MissingError):
        client.file_at(odd)


def test_what_is_known_of_a_file_travels(client: Client) -> None:
    assert client.explain(Path("/a")).path == "/a"
    assert client.text(Path("/a")).passages == [(0, 5, {"page": 1})]
    assert client.thumbnail(1) == b"\xff\xd8\xff picture"
    with pytest.raises(MissingError, match="no such file"):
        client.thumbnail(2)
    assert client.part(1, "inner.zip › a.txt") == Path("/private/1/inner.zip › a.txt")
    with pytest.raises(MissingError, match=r"gone\.txt"):
        client.part(1, "gone.txt")
    found = client.words(3, page=4, part="inner.zip/a.png")
    assert found.words[0].text == "3 4 inner.zip/a.png"
    assert found.words[0].box == (0.0, 0.25, 0.5, 1.0)


def test_a_password_arrives_as_it_was_given(served: Served, client: Client) -> None:
    client.unlock(Path("/a"), " \u00fc \U0001f511")
    assert served.engine.given == [(Path("/a"), " \u00fc \U0001f511")]


def test_models_are_told_chosen_fetched_and_tried(served: Served, client: Client) -> None:
    assert client.use_model("/a.gguf").models[0].path == "/a.gguf"
    assert client.models().models[0].path == "/a.gguf"
    assert client.use_no_model("answering").models == []
    asked = client.ask_publisher("small").fetch
    assert asked is not None
    assert (asked.name, asked.asking) == ("small", True)
    fetch = client.fetch_model("tiny", "0" * 64).fetch
    assert fetch is not None
    assert (fetch.name, fetch.problem) == ("tiny", "0" * 64)
    broken_off = client.cancel_fetch().fetch
    assert broken_off is not None
    assert not broken_off.running
    trial = client.try_model("small", 7).trial
    assert trial is not None
    assert (trial.name, trial.total) == ("small", 7)
    ended = client.cancel_trial().trial
    assert ended is not None
    assert not ended.running
    for path, body in (
        ("fetch", {"name": "tiny", "sha256": "no checksum"}),
        ("none", {"job": "ocr"}),
        ("try", {"questions": 41}),
        ("use", {"path": ""}),
        ("ask", {"name": ""}),
    ):
        assert served.send("POST", f"/v1/models/{path}", body)[0] == 422, path


def test_the_work_is_steered(served: Served, client: Client) -> None:
    client.pause(30)
    client.pause()
    client.resume()
    client.hurry(60)
    assert client.retry(Path("/a")) == 1
    assert client.reindex() == 2
    assert client.cancel(Path("/b")) == 3
    assert served.engine.asked == [
        ("pause", 30.0), ("pause", None), ("resume", None), ("hurry", 60.0),
        ("retry", Path("/a")), ("reindex", None), ("cancel", Path("/b")),
    ]  # fmt: skip
    for minutes in (0, -1, 1e9):
        with pytest.raises(MisusedError, match="minutes"):
            client.pause(minutes)


def test_a_check_is_started_and_told(client: Client) -> None:
    assert client.last_check() is None
    client.check()
    report = client.last_check()
    assert report is not None
    assert report.started.startswith("2024")


def test_rules_and_settings_are_changed(client: Client) -> None:
    root = client.set_rules(Path("/docs"), ["*.iso"], ["/keep/"])
    assert (root.path, root.exclude, root.allow) == ("/docs", ["*.iso"], ["/keep/"])
    assert client.confirm(Path("/docs")).files == 1
    assert [row.value for row in client.settings()] == [1]
    assert [row.value for row in client.change_settings({"a": [1, "b"]})] == [[1, "b"]]
