"""How much a filter change on the overview costs the server, against the least that Dash can cost.

Run by ``make bench``. Both are timed in one run, turn by turn: the board's own redraw with ever
different filters, and a bare callback that returns the same figures ready-made. The ratio is what
counts; times depend on the machine.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice, product
from typing import Any

from dash import Dash, Input, Output, dcc, html
from flask import Flask
from flask.testing import FlaskClient

from dashboard import ids

Body = dict[str, Any]

ROUNDS = 200
WARM_UP = 20
GOAL = 3.0
ENDPOINT = "/_dash-update-component"


def main() -> None:
    with tempfile.TemporaryDirectory() as directory:
        os.environ["DATABASE_URL"] = f"sqlite:///{directory}/store.sqlite3"
        subprocess.run([sys.executable, "-m", "data", "init"], check=True, stdout=subprocess.DEVNULL)
        _report(*measure())


def measure(rounds: int = ROUNDS, warm_up: int = WARM_UP) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of each redraw for new filters, of each for the same filters again, and of each bare answer."""
    from app import server

    board, redraw = server.test_client(), _overview_callback(server)
    figures = _figures(_answer(board, _with_search(redraw, "")))
    bare = _bare_app(figures).test_client()
    bare_body = _only_callback(bare)
    first, again, answers = [], [], []
    for search in islice(searches(), warm_up + rounds):
        first.append(_timed(board, _with_search(redraw, search)))
        again.append(_timed(board, _with_search(redraw, search)))
        answers.append(_timed(bare, _with_search(bare_body, search)))
    return first[warm_up:], again[warm_up:], answers[warm_up:]


def searches() -> Iterator[str]:
    """Many different filters, so that nothing can be answered from the memory of the last one."""
    days = [f"as_of=2024-{month:02}-15" for month in range(1, 13)]
    dues = ["", *(f"due={year}Q1..{year}Q4" for year in range(2022, 2027))]
    tasks = ["", *(f"task={number}" for number in range(1, 7))]
    return cycle("?" + "&".join(filter(None, parts)) for parts in product(days, dues, tasks))


def _overview_callback(server: Flask) -> Body:
    """The request that redraws the overview, without its query string."""
    client = server.test_client()
    client.get("/ru")
    return next(
        _body(callback)
        for callback in client.get("/_dash-dependencies").json
        if ids.OVERVIEW_FIGURES in callback["output"] and ids.chart_graph(ids.CHARTS[0]) in callback["output"]
    )


def _only_callback(client: FlaskClient) -> Body:
    client.get("/")
    [callback] = client.get("/_dash-dependencies").json
    return _body(callback)


def _body(callback: dict[str, Any]) -> Body:
    """A request as the browser makes it for a callback."""
    names = [name.rpartition(".") for name in callback["output"].strip(".").split("...")]
    return {
        "output": callback["output"],
        "outputs": [{"id": component, "property": prop} for component, _, prop in names],
        "changedPropIds": [f"{ids.URL}.search"],
        "state": [{**state, "value": "/ru"} for state in callback["state"]],
    }


def _with_search(body: Body, search: str) -> Body:
    return body | {"inputs": [{"id": ids.URL, "property": "search", "value": search}]}


def _answer(client: FlaskClient, body: Body) -> dict[str, Any]:
    response = client.post(ENDPOINT, json=body)
    assert response.status_code == 200, response.text
    return response.json


def _figures(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [answer["response"][ids.chart_graph(chart)]["figure"] for chart in ids.CHARTS]


def _bare_app(figures: list[dict[str, Any]]) -> Flask:
    """The least an application on Dash can do: answer with figures that are there already."""
    app = Dash("bare", update_title=None)
    app.layout = html.Div([dcc.Location(id=ids.URL), *(dcc.Graph(id=chart) for chart in ids.CHARTS)])

    @app.callback([Output(chart, "figure") for chart in ids.CHARTS], Input(ids.URL, "search"))
    def ready_made(_search: str) -> list[dict[str, Any]]:
        return figures

    return app.server


def _timed(client: FlaskClient, body: Body) -> float:
    start = time.perf_counter()
    _answer(client, body)
    return (time.perf_counter() - start) * 1000


def _report(first: list[float], again: list[float], answers: list[float]) -> None:
    bare = statistics.median(answers)
    print(f"filter change on the overview, {len(first)} different filters, medians (goal: at most {GOAL:g} times)")
    print(f"  a bare callback with the same figures ready-made: {bare:6.2f} ms")
    for name, times in (("filters nobody asked for before", first), ("the same filters once more", again)):
        took = statistics.median(times)
        print(f"  the board, {name}: {took:6.2f} ms, {took / bare:.1f} times")


if __name__ == "__main__":
    main()
