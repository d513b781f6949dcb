"""The command line of the store: ``python -m data init | import | read | export | status | playlist``.

Results go to standard output; what went wrong goes to standard error as one clear message.
Exit codes: 0 done (also when nothing had to be done), 1 trouble with the store, 2 bad input.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from data.engine import StoreUnreachable, read_session, write_session
from data.exit_codes import BAD_INPUT, DONE, STORE_TROUBLE
from data.export import export_report, report_as_export
from data.importer.errors import ReportError
from data.importer.reader import read_report
from data.load import load_report
from data.messages import DEFAULT_LANGUAGE, LANGUAGES, quoted, say, say_problem
from data.playlist_commands import add_playlist_commands
from data.playlists import PlaylistError
from data.queries.playlists import select_playlists
from data.queries.reports import select_edition
from data.records import Report, parse_day
from data.rows import EditionRow
from data.settings import SettingsError
from data.store import EditionSummary, describe, initialise


class _Parser(argparse.ArgumentParser):
    """A parser that speaks the person's language about a command it does not understand."""

    lang = DEFAULT_LANGUAGE

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"{say('usage', self.lang)}\n{message}\n")


class _NotADate(Exception):  # noqa: N818 - carries the text that was given
    pass


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    lang = _language(arguments)
    try:
        options = _parser(lang).parse_args(arguments)
        options.lang = lang  # wherever in the line it stood
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except _NotADate as error:
        return _fail(BAD_INPUT, say("date", lang, text=error))
    except SettingsError as error:
        return _fail(BAD_INPUT, say(f"settings.{error.code}", lang, name=error.name, **error.params))
    except ReportError as error:
        problems = [say_problem(problem, lang) for problem in error.problems]
        return _fail(BAD_INPUT, "\n".join((say("import.failed", lang), *problems)))
    except PlaylistError as error:
        params = {name: quoted(value) if isinstance(value, str) else value for name, value in error.params.items()}
        return _fail(BAD_INPUT, say(f"playlist.error.{error.code}", lang, **params))
    except StoreUnreachable as error:
        message = say(f"store.{error.trouble}", lang, location=error.location, reason=error.reason)
        return _fail(STORE_TROUBLE, message)


def _fail(code: int, message: str) -> int:
    print(message, file=sys.stderr)
    return code


def _language(arguments: Sequence[str]) -> str:
    """The language, found before anything else is understood, so that every message can be in it."""
    finder = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    finder.add_argument("--lang", choices=LANGUAGES, default=DEFAULT_LANGUAGE)
    try:
        lang: str = finder.parse_known_args(arguments)[0].lang
    except argparse.ArgumentError:
        return DEFAULT_LANGUAGE
    return lang


def _parser(lang: str) -> argparse.ArgumentParser:
    _Parser.lang = lang
    common = _Parser(add_help=False)
    common.add_argument("--lang", choices=LANGUAGES, default=DEFAULT_LANGUAGE, help=say("help.lang", lang))
    file = _Parser(add_help=False)
    file.add_argument("file", type=Path, metavar="FILE", help=say("help.file", lang))
    file.add_argument("--period-end", type=_date, metavar="DATE", help=say("help.period_end", lang))
    file.add_argument("--data-as-of", type=_date, metavar="DATE", help=say("help.data_as_of", lang))

    parser = _Parser(prog="python -m data", description=say("help.description", lang), parents=[common])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], *parents: _Parser) -> _Parser:
        sub: _Parser = commands.add_parser(name, help=say(f"help.{name}", lang), parents=[common, *parents])
        sub.set_defaults(run=run)
        return sub

    command("init", _init)
    command("import", _import, file)
    command("read", _read, file).add_argument("--json", action="store_true", required=True, help=say("help.json", lang))
    export = command("export", _export)
    export.add_argument("--json", action="store_true", required=True, help=say("help.json", lang))
    export.add_argument("--as-of", type=_date, metavar="DATE", help=say("help.as_of", lang))
    command("status", _status)
    playlist = commands.add_parser("playlist", help=say("help.playlist", lang), parents=[common])
    add_playlist_commands(playlist, common, lang)
    return parser


def _date(text: str) -> date:
    try:
        return parse_day(text)
    except ValueError:
        raise _NotADate(text) from None


def _init(options: argparse.Namespace) -> int:
    loaded = initialise()
    print(say("init.loaded" if loaded else "init.unchanged", options.lang, location=describe()[0]))
    return DONE


def _import(options: argparse.Namespace) -> int:
    report = _read_report(options)
    with write_session() as session:
        outcome = load_report(session, report)
    if not outcome.added:
        print(say("import.unchanged", options.lang))
        return DONE
    counts = {"measures": outcome.measures, "stages": outcome.stages}
    print(say("import.added", options.lang, period_end=report.period_end, **counts))
    if outcome.plan_added:
        print(say("import.plan_added", options.lang))
    return DONE


def _read(options: argparse.Namespace) -> int:
    _print_json(report_as_export(_read_report(options)))
    return DONE


def _read_report(options: argparse.Namespace) -> Report:
    return read_report(options.file, period_end=options.period_end, data_as_of=options.data_as_of)


def _export(options: argparse.Namespace) -> int:
    with read_session() as session:
        content = export_report(session, options.as_of)
    if content is None:
        return _fail(STORE_TROUBLE, say("no_edition", options.lang))
    _print_json(content)
    return DONE


def _print_json(content: dict[str, Any]) -> None:
    print(json.dumps(content, ensure_ascii=False, indent=1))


def _status(options: argparse.Namespace) -> int:
    location, editions = describe()
    with read_session() as session:
        current = select_edition(session)
        playlists = select_playlists(session)
    print(say("status.location", options.lang, location=location))
    _print_editions(editions, current, options.lang)
    if playlists:
        names = ", ".join(playlist.name for playlist in playlists)
        print(say("status.playlists", options.lang, names=names))
    return DONE


def _print_editions(editions: Sequence[EditionSummary], current: EditionRow | None, lang: str) -> None:
    if not editions:
        print(say("no_edition", lang))
        return
    for summary in editions:
        edition = summary.edition
        print(
            say(
                "status.edition",
                lang,
                mark="*" if current and current.id == edition.id else " ",
                id=edition.id,
                period_end=edition.period_end,
                data_as_of=edition.data_as_of,
                measures=summary.measures,
                stages=summary.stages,
                origin=say(f"status.{edition.origin}", lang),
                file_name=edition.file_name,
            )
        )
    print(say("status.legend", lang))


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # «| head» is no error
    sys.exit(main())
