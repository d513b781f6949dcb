"""What of the pages around the plan is for a desk alone, and that what a wall tells them by is not."""

import pytest
from screens import nodes

DESK_ONLY = {
    "/ru/context": "group-card",
    "/ru/context/greco.remaining": "group-card",
    "/ru/convictions": "public-series",
    "/ru/convictions/internal_affairs": "panel-list",
    "/ru/indicators": "page-sources",
    "/ru/indicators/cpi": "indicator-bullets-card",
    "/ru/integrity": "all-facts",
    "/ru/about": "glossary",
}
"""An address, and the class of a part of its page that is for looking things up."""


def classes(node):
    return (node["props"].get("className") or "").split()


@pytest.mark.parametrize(("address", "part"), DESK_ONLY.items())
def test_what_is_for_looking_up_is_drawn_for_a_desk_alone(draw, address, part):
    own = [classes(node) for node in nodes(draw(address)) if part in classes(node)]
    assert own
    assert any("desk-only" in names for names in own)


@pytest.mark.parametrize("address", ["/ru/context", "/ru/convictions", "/ru/indicators", "/ru/integrity"])
def test_figures_and_charts_of_a_page_stand_on_a_wall(draw, address):
    told = [classes(node) for node in nodes(draw(address)) if {"headline", "chart-card"} & set(classes(node))]
    assert told
    assert not [names for names in told if "desk-only" in names]


def test_every_figure_of_the_documents_with_its_place_is_for_a_desk_but_tables_of_rules_are_not(draw):
    cards = [node for node in nodes(draw("/ru/context")) if "group-card" in classes(node)]
    of_figures = [node for node in cards if "data-group" in node["props"]]
    assert of_figures
    assert all("desk-only" in classes(node) for node in of_figures)
    assert [node for node in cards if "desk-only" not in classes(node)]
