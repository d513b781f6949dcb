"""The HTML document around the app, in the language and theme of its address from the first byte."""

from __future__ import annotations

from html import escape

from dashboard.build import build
from dashboard.url_state import ON_WALL, Wall
from layouts.joined import joined

STYLESHEET = "/static-ext/bootstrap.min.css"
BOARD_FILES = {"/static-ext/board.js": ".js", "/static-ext/board.css": ".css"}
"""The addresses of the board's own script and style sheet, and what they are joined from."""
FONT = "/static-ext/onest.woff2"
FAVICON = "/assets/favicon.svg"


def document(*, lang: str, title: str, theme: str, wall: Wall, loading: str, parts: dict[str, str]) -> str:
    """The page with Dash's own ``parts``: metas, css, config, scripts, renderer."""
    script, styles = (f"{address}?v={build()}" for address in BOARD_FILES)
    stands = f' data-wall="{wall}"' if wall in ON_WALL else ""
    return f"""<!DOCTYPE html>
<html lang="{escape(lang)}" data-bs-theme="{escape(theme)}" data-ag-theme-mode="{escape(theme)}"{stands}>
  <head>
    {parts["metas"]}
    <meta name="build" content="{build()}">
    <script>{watchdog()}</script>
    <title>{escape(title)}</title>
    <link rel="icon" href="{FAVICON}" type="image/svg+xml">
    <link rel="preload" href="{FONT}" as="font" type="font/woff2" crossorigin>
    {parts["css"]}
    <link rel="stylesheet" href="{styles}">
  </head>
  <body>
    <div id="react-entry-point"><p class="_dash-loading">{escape(loading)}</p></div>
    <footer>{parts["config"]}{parts["scripts"]}<script src="{script}"></script>{parts["renderer"]}</footer>
  </body>
</html>
"""


def watchdog() -> str:
    """The script that brings back a page that was not drawn to the end: it comes first and needs no file."""
    return joined("watchdog", ".js")
