"""The web application: the board as a Dash app on Flask, its addresses, static files and headers.

``serve()`` is what gunicorn calls. Nothing here opens the store at import, so the
app can be loaded before the workers fork.
"""

from __future__ import annotations

import logging
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import flask_bootstrap
from dash import Dash
from flask import Flask, Response, redirect, request
from flask_compress import Compress

import callbacks
from callbacks.clock import today
from callbacks.router import landing
from dashboard import url_state
from dashboard.build import build
from dashboard.fonts import onest_woff2
from dashboard.i18n import DEFAULT_LANGUAGE, t, tolerate_missing_keys
from dashboard.pages import parse_path
from data.engine import StoreUnreachable, read_session
from layouts.details import draw_page
from layouts.document import BOARD_FILES, FONT, STYLESHEET, document, watchdog
from layouts.joined import BOARD, joined, policy_hash
from layouts.screen import select_screen
from layouts.shell import shell
from layouts.validation import validation_layout

ROOT = Path(__file__).parent
MAX_BODY_BYTES = 1_000_000
YEAR_S = 365 * 24 * 3600
PRIVATE_CONFIG = ("dash_version", "dash_version_url", "python_version", "plotly_version", "ddk_version")


class Board(Dash):
    """Dash with an index page that knows its address: redirect, language, theme, title, 404."""

    def index(self, *_args: Any, **_kwargs: Any) -> Any:
        if request.path == "/":
            query = f"?{request.query_string.decode()}" if request.query_string else ""
            return redirect(f"/{DEFAULT_LANGUAGE}{query}")
        if not leads_somewhere(request.path):
            return super().index(), 404
        return callbacks.wall.alone() or super().index()

    def interpolate_index(self, **parts: str) -> str:
        route = landing(request.path)
        view, _ = url_state.read(request.query_string.decode())
        found = parse_path(request.path) is not None
        name = t(f"page.{route.page}.name" if found else "error.not_found.title", route.lang)
        return document(
            lang=route.lang,
            title=f"{name} · {t('common.app.name', route.lang)}",
            theme=view.theme,
            wall=view.wall,
            loading=t("shell.loading", route.lang),
            parts=parts,
        )

    def _config(self) -> dict[str, Any]:
        """What the renderer needs, without the exact versions of everything on the server."""
        return {name: value for name, value in super()._config().items() if name not in PRIVATE_CONFIG}


def leads_somewhere(path: str) -> bool:
    """Whether an address names a page, and a detail key one that the store has.

    A store out of reach cannot be asked: the page then says so itself, and the status stays 200.
    """
    route = parse_path(path)
    if route is None or route.key is None:
        return route is not None
    try:
        with read_session() as session:
            screen = select_screen(session, route, None, today())
            return screen is None or draw_page(session, screen) is not None
    except StoreUnreachable:
        return True


def create_app() -> Dash:
    """The whole board. Dash hands all registered callbacks to the first app made in a process."""
    server = Flask("antikor-board", static_folder=None)
    server.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES
    Compress(server)
    app = Board(
        "antikor-board",
        server=server,
        assets_folder=str(ROOT / "assets"),
        include_assets_files=False,
        external_stylesheets=[f"{STYLESHEET}?v={version('bootstrap-flask')}"],
        title=t("common.app.name", DEFAULT_LANGUAGE),
        update_title=None,
        serve_locally=True,
        include_pages_meta=False,
        health_endpoint="healthz",
        on_error=callbacks.errors.show_error,
    )
    app.layout = shell()
    app.validation_layout = validation_layout()
    _serve_static_files(server)
    server.register_blueprint(callbacks.downloads.downloads)
    server.register_blueprint(callbacks.pulse.pulse)
    server.register_blueprint(callbacks.wall.walls)
    _send_headers(server, app)
    return app


def _serve_static_files(server: Flask) -> None:
    """Third-party files come out of their packages, not out of the repository."""
    styles = (Path(flask_bootstrap.__file__).parent / "static/bootstrap5/css/bootstrap.min.css").read_bytes()

    @server.get(STYLESHEET)
    def bootstrap() -> Response:
        return _kept_for_a_year(styles, "text/css")

    @server.get(FONT)
    def font() -> Response:
        return _kept_for_a_year(onest_woff2(), "font/woff2")

    for address, suffix in BOARD_FILES.items():
        server.add_url_rule(address, address, partial(_board_file, suffix))


def _board_file(suffix: str) -> Response:
    """The board's own script or style sheet; what a page of another build asks for is not kept as that build's."""
    mimetype = {".js": "text/javascript", ".css": "text/css"}[suffix]
    response = _kept_for_a_year(joined(BOARD, suffix).encode(), mimetype)
    if request.args.get("v") != build():
        response.headers["Cache-Control"] = "no-store"
    return response


def _kept_for_a_year(content: bytes, mimetype: str) -> Response:
    response = Response(content, mimetype=mimetype)
    response.cache_control.public = True
    response.cache_control.max_age = YEAR_S
    return response


def _send_headers(server: Flask, app: Dash) -> None:
    """The same protective headers on every answer, errors included.

    Plotly and the controls set inline styles, so styles stay open; scripts are the app's own files, the
    one inline script of Dash and the watchdog, named by their hashes. ``data:`` fonts serve saved pictures.
    Nobody may frame the board but a wall's player, and only pages drawn for it. An answer with a policy
    of its own keeps it.
    """
    scripts = " ".join(["'self'", *app.csp_hashes(), policy_hash(watchdog())])
    policy = (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors {framing}"
    )
    apart = {"Content-Security-Policy": policy.format(framing="'none'"), "X-Frame-Options": "DENY"}
    framed = {"Content-Security-Policy": policy.format(framing="'self'"), "X-Frame-Options": "SAMEORIGIN"}
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }

    @server.after_request
    def protect(response: Response) -> Response:
        by_request = framed if callbacks.wall.may_be_framed(request) else apart
        response.headers.update(headers)
        for name, value in by_request.items():
            response.headers.setdefault(name, value)
        return response


def serve() -> Flask:
    """The server as the Procfile runs it, before its workers fork.

    It renders what every visitor asks for first: a worker asked for a script before it has rendered a
    page answers 500, because dash registers its libraries while rendering, and what is cut or joined
    is made once for all workers. A missing text is shown between brackets here; everywhere else it is an error.
    """
    tolerate_missing_keys()
    client = server.test_client()
    for address in (f"/{DEFAULT_LANGUAGE}", FONT, *BOARD_FILES):
        client.get(address)
    return server


logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
app = create_app()
server = app.server
