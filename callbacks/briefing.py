"""The briefing on the overview: written when its panel opens, and anew while it is open."""

from __future__ import annotations

from dash import Input, Output, State, callback
from dash.development.base_component import Component

from callbacks.stay import screen_of
from dashboard import ids
from data.engine import read_session
from layouts.briefing import panel_sentences


@callback(
    output=Output(ids.BRIEFING_SENTENCES, "children"),
    inputs={"search": Input(ids.BRIEFING_ASKED, "data")},
    state={"pathname": State(ids.URL, "pathname")},
    prevent_initial_call=True,
)
def tell_briefing(search: str | None, pathname: str | None) -> list[Component]:
    """The sentences for the query that ``assets/briefing.js`` saw in the address."""
    with read_session() as session:
        return panel_sentences(session, screen_of(session, "overview", pathname, search))
