"""The player of a wall: one small document that has everything in it and shows pages of the board in frames."""

from __future__ import annotations

import base64
from functools import cache
from html import escape

import orjson

from dashboard import wall
from dashboard.build import build
from dashboard.fonts import onest_woff2
from dashboard.i18n import t
from dashboard.near import shortened
from dashboard.url_state import Dropped
from dashboard.wall import Programme
from layouts.document import FONT
from layouts.joined import ASSETS, joined, policy_hash

FOLDER = "wall-player"
STARTER_FOLDER = "wall-starter"
WORDS = ("lost", "lost_at_start")
BLANKS = {"drawn": "{drawn}", "since": "{since}"}
"""What the player fills in by itself."""
SHOWN_DROPPED = 3
WARNING = (
    '<svg viewBox="0 0 20 20" aria-hidden="true">'
    '<path fill="currentColor" d="M10 1 20 19H0zM9 7v6h2V7zm0 7.5v2h2v-2z"/></svg>'
)


def player(lang: str, programme: Programme, dropped: tuple[Dropped, ...], *, complete: bool, utc_offset: int) -> str:
    """The document. ``complete`` is false where a playlist could not be asked for; ``utc_offset`` in minutes."""
    settings = {
        "complete": complete,
        "seconds": programme.seconds,
        "utcOffset": utc_offset,
        "steps": programme.steps(lang),
        "screen": programme.part.screen - 1,
        "notices": _notices(dropped, lang),
        "words": {word: t(f"wall.player.{word}", lang, **BLANKS) for word in WORDS},
    }
    name = t("common.app.name", lang)
    return f"""<!DOCTYPE html>
<html lang="{escape(lang)}" data-bs-theme="{escape(programme.view.theme)}" data-build="{build()}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{escape(name)}</title>
    <link rel="icon" href="data:,">
    <style>{_style()}</style>
  </head>
  <body>
    <main id="stage" inert></main>
    <section id="waiting" class="waiting">
      <p class="waiting-name">{escape(name)}</p>
      <p class="waiting-text">{escape(t("wall.player.waiting", lang))}</p>
    </section>
    <footer class="strip">
      <div class="said" role="status">
        <p id="mark" class="mark" hidden>{WARNING}<span id="mark-text"></span></p>
        <p id="paused" class="paused" hidden>{escape(t("wall.player.paused", lang))}</p>
        <p id="notice" class="notice" hidden></p>
      </div>
      <ol id="progress" class="progress" aria-hidden="true"></ol>
      <time id="clock" class="clock"></time>
    </footer>
    <script type="application/json" id="settings">{_json(settings)}</script>
    <script>{_script()}</script>
  </body>
</html>
"""


def starter() -> str:
    """The script that keeps a player for the next start of its screen; it works out of any document's reach."""
    return joined(STARTER_FOLDER, ".js")


@cache
def player_policy() -> str:
    """The player runs its own script and style, asks its own server and frames its own pages; nothing else."""
    return (
        f"default-src 'none'; script-src {policy_hash(_script())}; style-src {policy_hash(_style())}; "
        "font-src data:; img-src data:; connect-src 'self'; frame-src 'self'; worker-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def _script() -> str:
    return joined(FOLDER, ".js")


@cache
def _style() -> str:
    """The board's tokens with its typeface inside them, and the player's own rules."""
    font = f"data:font/woff2;base64,{base64.b64encode(onest_woff2()).decode()}"
    tokens = (ASSETS / "10-tokens.css").read_text(encoding="utf-8").replace(FONT, font)
    return tokens + joined(FOLDER, ".css")


def _json(value: object) -> str:
    """JSON that cannot end the script element it stands in."""
    return orjson.dumps(value).decode().replace("<", "\\u003c")


def _notices(dropped: tuple[Dropped, ...], lang: str) -> list[str]:
    """What of the address could not be used, and what is shown instead."""
    said = [
        t("wall.player.dropped", lang, name=t(_name_of(item.parameter), lang), value=shortened(item.value))
        for item in dropped[:SHOWN_DROPPED]
    ]
    return [*said, t("wall.player.default", lang)] if said else []


def _name_of(parameter: str) -> str:
    own = parameter in wall.PARAMETERS
    return f"wall.player.parameter.{parameter}" if own else f"filter.parameter.{parameter}"
