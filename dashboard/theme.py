"""Colours by meaning for the desk (light) and the wall (dark), and the charts' small template.

The values are those of the design sheet; fills need 3:1 against a card and are never the only mark
of a meaning: each has a pattern or an icon beside it. Words use the ``*_text`` colours, which read
at 4.5:1 on a card and on the page. The style sheet repeats these values under the same names.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from data.records import Completion, Timeliness, Verdict

FONT = "Onest, Noto Sans, DejaVu Sans, sans-serif"
FONT_SIZE = 13


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme's colours, each ``#RRGGBB``."""

    background: str
    card: str
    line: str
    line_strong: str
    text: str
    muted: str
    accent: str
    accent_text: str
    gold: str
    gold_text: str
    completed: str
    completed_tint: str
    completed_text: str
    in_progress: str
    in_progress_text: str
    not_due: str
    overdue: str
    overdue_text: str
    late: str
    late_text: str
    better: str
    better_text: str


TOKENS = {
    "light": Tokens(
        background="#F5F6F4",
        card="#FFFFFF",
        line="#E1E5E5",
        line_strong="#8593A0",
        text="#13202D",
        muted="#556676",
        accent="#007E93",
        accent_text="#006F82",
        gold="#B98900",
        gold_text="#7D5C00",
        completed="#0F8576",
        completed_tint="#C9E5E1",
        completed_text="#0B6E62",
        in_progress="#1F4FA8",
        in_progress_text="#1F4FA8",
        not_due="#B9C3CC",
        overdue="#C8402C",
        overdue_text="#B23421",
        late="#C26A12",
        late_text="#945008",
        better="#12875A",
        better_text="#0E7049",
    ),
    "dark": Tokens(
        background="#0B1420",
        card="#111E2C",
        line="#1D2C3B",
        line_strong="#5D7183",
        text="#EDF3F8",
        muted="#93A7B9",
        accent="#22B8CF",
        accent_text="#4CC9DC",
        gold="#F2C230",
        gold_text="#F2C230",
        completed="#1FA896",
        completed_tint="#16443F",
        completed_text="#3CC2B0",
        in_progress="#8AB8FF",
        in_progress_text="#8AB8FF",
        not_due="#48596B",
        overdue="#FF6B57",
        overdue_text="#FF8A79",
        late="#F08C2E",
        late_text="#F5A55C",
        better="#36C48E",
        better_text="#36C48E",
    ),
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """How a status looks everywhere: its fill, its hatching (plotly's pattern shape) and its icon.

    A hatched fill is drawn in ``colour`` on ``ground``.
    """

    colour: str
    icon: str
    pattern: str = ""
    ground: str | None = None


def completion_meaning(value: Completion, theme: str) -> Meaning:
    """The look of a completion; partly completed is the completed colour, hatched."""
    tokens = TOKENS[theme]
    return {
        Completion.COMPLETED: Meaning(tokens.completed, "✓"),
        Completion.PARTLY_COMPLETED: Meaning(tokens.completed, "½", "/", tokens.completed_tint),
        Completion.IN_PROGRESS: Meaning(tokens.in_progress, "→"),
        Completion.NOT_DUE: Meaning(tokens.not_due, "–"),
        Completion.NOT_STATED: Meaning(tokens.muted, "?", ".", tokens.card),
    }[value]


def timeliness_meaning(value: Timeliness, theme: str) -> Meaning:
    """The look of a timeliness; what is done or ahead shares the colour of its completion."""
    tokens = TOKENS[theme]
    done = completion_meaning(Completion.COMPLETED, theme)
    ahead = completion_meaning(Completion.NOT_DUE, theme)
    return {
        Timeliness.DONE_ON_TIME: done,
        Timeliness.DONE_LATE: Meaning(tokens.late, "✓!", "\\", tokens.completed_tint),
        Timeliness.DONE_UNDATED: replace(done, icon="✓?"),
        Timeliness.OVERDUE: Meaning(tokens.overdue, "!"),
        Timeliness.UNCONFIRMED: Meaning(tokens.muted, "?", ".", tokens.card),
        Timeliness.DUE_SOON: replace(ahead, icon="•"),
        Timeliness.UPCOMING: replace(ahead, icon="…"),
        Timeliness.CONTINUOUS: replace(ahead, icon="↻"),
    }[value]


def verdict_meaning(value: Verdict, theme: str) -> Meaning:
    """The look of a verdict on an indicator."""
    tokens = TOKENS[theme]
    return {
        Verdict.MET: Meaning(tokens.better_text, "✓"),
        Verdict.MISSED: Meaning(tokens.overdue_text, "×"),
        Verdict.NO_DATA: Meaning(tokens.muted, "–"),
        Verdict.UNCLEAR: Meaning(tokens.muted, "?"),
    }[value]


def tokens_css(theme: str) -> dict[str, str]:
    """The tokens as the style sheet names them: ``--completed-text``."""
    return {f"--{name.replace('_', '-')}": colour for name, colour in asdict(TOKENS[theme]).items()}


def template(theme: str, lang: str) -> dict[str, Any]:
    """Plotly's template: type, ink, separators; no grid, no zoom, no background of its own."""
    tokens = TOKENS[theme]
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "ticks": "", "automargin": False}
    return {
        "layout": {
            "font": {"family": FONT, "size": FONT_SIZE, "color": tokens.text},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "separators": ".," if lang == "en" else ",\u00a0",
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": {
                "align": "left",
                "bgcolor": tokens.card,
                "bordercolor": tokens.line_strong,
                "font": {"family": FONT, "size": FONT_SIZE, "color": tokens.text},
            },
            "barcornerradius": 2,
            "uniformtext": {"mode": "hide", "minsize": 11},
            "xaxis": axis,
            "yaxis": axis,
            "annotationdefaults": {"showarrow": False},
        }
    }
