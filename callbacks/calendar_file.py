"""The deadlines of a view as a calendar file, to keep or to subscribe to."""

from __future__ import annotations

from sqlalchemy.orm import Session

from dashboard import download
from dashboard.deadline_events import deadline_events
from dashboard.deadline_file import deadline_file
from dashboard.download import Download, NothingToExport
from dashboard.file_names import view_file_name
from dashboard.i18n import t
from layouts.screen import Screen
from layouts.view_stages import stages_of_view

MIMETYPE = "text/calendar"


def make_calendar(session: Session, screen: Screen, base: str) -> Download:
    """Every deadline of the view. The file repeats to the byte, so a subscriber is told when nothing has changed."""
    frame = screen.frame
    events = deadline_events(stages_of_view(session, screen), frame)
    if not events:
        raise NothingToExport
    name = view_file_name(frame, t("calendar.name", screen.lang))
    source = download.href("calendar", screen.route, screen.view)
    return Download(f"{name}.ics", MIMETYPE, deadline_file(events, frame, base, source), repeats=True)
