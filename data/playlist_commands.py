"""``python -m data playlist set | list | remove``: what the big screens show, by name."""

from __future__ import annotations

import argparse
from typing import Any

from data.engine import read_session, write_session
from data.exit_codes import DONE
from data.messages import say
from data.playlists import remove_playlist, save_playlist
from data.queries.playlists import select_playlists


def add_playlist_commands(parser: Any, common: argparse.ArgumentParser, lang: str) -> None:
    """Give ``playlist`` its three commands; ``common`` holds the options that every command takes."""
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, takes in (
        ("set", _set, ("name", "query")),
        ("list", _list, ()),
        ("remove", _remove, ("name",)),
    ):
        command = commands.add_parser(name, help=say(f"help.playlist.{name}", lang), parents=[common])
        for argument in takes:
            command.add_argument(argument, metavar=argument.upper(), help=say(f"help.playlist.{argument}", lang))
        command.set_defaults(run=run)


def _set(options: argparse.Namespace) -> int:
    with write_session() as session:
        is_new = save_playlist(session, options.name, options.query)
    print(say("playlist.saved" if is_new else "playlist.replaced", options.lang, name=options.name))
    return DONE


def _list(options: argparse.Namespace) -> int:
    with read_session() as session:
        playlists = select_playlists(session)
    if not playlists:
        print(say("playlist.none", options.lang))
    for playlist in playlists:
        day, query = playlist.saved_on, playlist.query
        print(say("playlist.line", options.lang, name=playlist.name, day=day, query=query))
    return DONE


def _remove(options: argparse.Namespace) -> int:
    with write_session() as session:
        remove_playlist(session, options.name)
    print(say("playlist.removed", options.lang, name=options.name))
    return DONE
