"""Values of the timeliness axis that are said together, and the order in which they are told."""

from __future__ import annotations

from data.records import Timeliness

DONE = frozenset({Timeliness.DONE_ON_TIME, Timeliness.DONE_LATE, Timeliness.DONE_UNDATED})
AHEAD = frozenset({Timeliness.DUE_SOON, Timeliness.UPCOMING})
PASSED_OPEN = frozenset({Timeliness.OVERDUE, Timeliness.UNCONFIRMED})
