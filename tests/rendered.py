"""All that a page says to somebody, as the browser receives it: texts, labels, hovers, words of charts and tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from plotly.utils import PlotlyJSONEncoder

SPOKEN = ("aria-label", "title", "placeholder", "alt", "label", "headerName", "data-title", "data-note", "data-filters")
EXPORTED = ("data-as-of", "data-edition", "data-source", "data-done", "data-failed")
OF_FIGURES = ("text", "hovertext", "hovertemplate", "texttemplate", "name", "ticktext")
NOT_READ = {"Code", "Location", "Interval"}


def said(component: Any, lang: str | None = None) -> Iterator[str]:
    """Every text of a tree; with ``lang`` without what is marked as of another language or leads to another site."""
    yield from _said(json.loads(json.dumps(component, cls=PlotlyJSONEncoder)), lang)


def figures(component: Any) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each chart of a tree: the properties of its card, and its figure."""
    yield from _figures(json.loads(json.dumps(component, cls=PlotlyJSONEncoder)), {})


def details(component: Any, path: str) -> list[str]:
    """The detail addresses under a page's path that its links and marks lead to, in their order."""
    found = re.findall(rf'"({re.escape(path)}/[^"?/]+)', json.dumps(component, cls=PlotlyJSONEncoder))
    return list(dict.fromkeys(found))


def _figures(node: Any, card: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    if isinstance(node, list):
        for item in node:
            yield from _figures(item, card)
    if not isinstance(node, dict):
        return
    props = node.get("props", {})
    if node.get("type") == "Graph":
        yield card, props["figure"]
    yield from _figures(props.get("children"), props if "data-chart" in props else card)


def _said(node: Any, lang: str | None) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for item in node:
            yield from _said(item, lang)
    elif isinstance(node, dict) and "props" in node:
        props = node["props"]
        if node["type"] in NOT_READ or (lang is not None and _is_foreign(props, lang)):
            return
        if props.get("className") == "export-words":
            return  # sentences with places that a script fills in
        names = (*SPOKEN, *EXPORTED) if props.get("className") == "chart-export" else SPOKEN
        yield from (props[name] for name in names if isinstance(props.get(name), str))
        yield from _of_controls(props)
        if "figure" in props:
            yield from _of_figure(props["figure"])
        yield from _said(props.get("children"), lang)


def _is_foreign(props: dict[str, Any], lang: str) -> bool:
    return str(props.get("href", "")).startswith("http") or props.get("lang", lang) != lang


def _of_controls(props: dict[str, Any]) -> Iterator[str]:
    for option in props.get("options") or ():
        yield from (option[name] for name in ("label", "title") if isinstance(option.get(name), str))
    groups = props.get("columnDefs") or ()
    columns = [column for group in groups for column in (group, *group.get("children", ()))]
    yield from (str(column.get("headerName", "")) for column in columns)
    for row in props.get("rowData") or ():
        shown = (row.get(column.get("field")) for column in columns)
        yield from (text for value in shown for text in _strings(value["text"] if isinstance(value, dict) else value))


def _of_figure(figure: dict[str, Any]) -> Iterator[str]:
    for trace in figure.get("data", ()):
        for name in OF_FIGURES:
            yield from _strings(trace.get(name))
        for point in trace.get("customdata") or ():
            if isinstance(point, list):
                yield from _strings(point[1:])
        yield from (value for axis in ("x", "y") for value in _strings(trace.get(axis)))
    layout = figure.get("layout", {})
    for part in (*layout.get("annotations", ()), *(layout[name] for name in layout if name[1:5] == "axis")):
        for name in OF_FIGURES:
            yield from _strings(part.get(name))
        yield from _strings((part.get("title") or {}).get("text") if isinstance(part.get("title"), dict) else None)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
