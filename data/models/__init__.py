"""The tables of the store, in three nouns: the plan, what editions say of it, and what stands beside them.

Playlists of the big screen are kept in it too; nothing that comes with a report touches them.
"""

from data.models.base import Base, History, HistoryError, Origin
from data.models.editions import (
    ConvictedBody,
    ConvictionBody,
    ConvictionTotal,
    Edition,
    FigureName,
    FigureValue,
    IndicatorValue,
    ReportAbbreviation,
    StageEvidence,
    StageStatus,
)
from data.models.plan import (
    Body,
    Direction,
    IndicatorExecutor,
    PlannedIndicator,
    PlannedMeasure,
    PlannedStage,
    PlanVersion,
    StageExecutor,
    Task,
    Wording,
)
from data.models.playlists import Playlist
from data.models.reference import (
    Bundle,
    ContextItem,
    ContextMeasure,
    IntegrityOutcome,
    Series,
    SeriesDocument,
    SeriesPointDocument,
    SeriesValue,
    TimelineEvent,
)

__all__ = [
    "Base",
    "Body",
    "Bundle",
    "ContextItem",
    "ContextMeasure",
    "ConvictedBody",
    "ConvictionBody",
    "ConvictionTotal",
    "Direction",
    "Edition",
    "FigureName",
    "FigureValue",
    "History",
    "HistoryError",
    "IndicatorExecutor",
    "IndicatorValue",
    "IntegrityOutcome",
    "Origin",
    "PlanVersion",
    "PlannedIndicator",
    "PlannedMeasure",
    "PlannedStage",
    "Playlist",
    "ReportAbbreviation",
    "Series",
    "SeriesDocument",
    "SeriesPointDocument",
    "SeriesValue",
    "StageEvidence",
    "StageExecutor",
    "StageStatus",
    "Task",
    "TimelineEvent",
    "Wording",
]
