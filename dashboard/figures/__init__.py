"""The charts: each module's ``build`` turns query rows into a plotly figure as plain dicts.

``None`` means that there is nothing to draw; the card then shows its empty state. Every mark that
leads somewhere has ``customdata`` ``[href, label]``: the address behind it and its name in words.
"""

from __future__ import annotations

from typing import Any

Figure = dict[str, Any]
Trace = dict[str, Any]
