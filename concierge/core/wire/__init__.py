"""The types of the local API: what faces send and what they get.

They are pydantic models, so that the API validates requests and publishes its schema
from the same lines, and a face reads answers as typed objects.
"""

from concierge.core.wire.base import (
    Problem,
    ServiceInfo,
    Wire,
)
from concierge.core.wire.control import (
    HurryRequest,
    PauseRequest,
    SettingRow,
    SettingsReply,
    SettingsRequest,
    WorkReply,
    WorkRequest,
)
from concierge.core.wire.files import (
    Explanation,
    FailurePage,
    FailureRow,
    FileCounts,
    FileDetails,
    PartRow,
    PlacedWord,
    TextReply,
    UnlockRequest,
    WordsReply,
)
from concierge.core.wire.finding import (
    AnswerReply,
    AskEvent,
    AskRequest,
    Citation,
    Hit,
    Scope,
    SearchReply,
)
from concierge.core.wire.library import (
    ForgetReply,
    ForgetRequest,
    IndexReply,
    IndexRequest,
    Root,
    RootPage,
    RulesRequest,
)
from concierge.core.wire.models import (
    Fetch,
    FetchRequest,
    Models,
    SpeechModel,
    SpeechRequest,
)
from concierge.core.wire.status import (
    Event,
    StageCounts,
    Status,
    UpkeepReport,
)

__all__ = [
    "AnswerReply",
    "AskEvent",
    "AskRequest",
    "Citation",
    "Event",
    "Explanation",
    "FailurePage",
    "FailureRow",
    "Fetch",
    "FetchRequest",
    "FileCounts",
    "FileDetails",
    "ForgetReply",
    "ForgetRequest",
    "Hit",
    "HurryRequest",
    "IndexReply",
    "IndexRequest",
    "Models",
    "PartRow",
    "PauseRequest",
    "PlacedWord",
    "Problem",
    "Root",
    "RootPage",
    "RulesRequest",
    "Scope",
    "SearchReply",
    "ServiceInfo",
    "SettingRow",
    "SettingsReply",
    "SettingsRequest",
    "SpeechModel",
    "SpeechRequest",
    "StageCounts",
    "Status",
    "TextReply",
    "UnlockRequest",
    "UpkeepReport",
    "Wire",
    "WordsReply",
    "WorkReply",
    "WorkRequest",
]
