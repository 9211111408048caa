"""The places there are, in the order of the rail. A place's module is loaded on its first visit."""

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from esdesk.desktop.place import Place


@dataclass(frozen=True, slots=True)
class Listed:
    """A place that can be gone to.

    Attributes:
        title: English; `words` gives it in the language in force.
        module: of `esdesk.desktop.places`, with the class `name`.
        shortcut: takes one there from anywhere. Ctrl with a digit stays a place's own for good: digits that are free
            belong to places still to come.
        in_rail: whether it stands in the rail for everybody; else one comes to it by its key, the search and a card of
            Start, and it stands there only while it is under way.
    """

    key: str
    title: object
    icon: str
    module: str
    name: str
    shortcut: str
    needs_file: bool = True
    opens_group: bool = False
    in_rail: bool = True

    @property
    def words(self) -> str:
        """What the place is called."""
        return QCoreApplication.translate("Places", str(self.title))

    def load(self) -> type[Place]:
        """The class of the place."""
        found: type[Place] = getattr(import_module(f"esdesk.desktop.places.{self.module}"), self.name)
        return found


PLACES = (
    Listed(
        "start", QT_TRANSLATE_NOOP("Places", "Start"), "house", "start.place", "StartPlace", "Ctrl+0", needs_file=False
    ),
    Listed(
        "firm",
        QT_TRANSLATE_NOOP("Places", "Firm and site"),
        "factory",
        "firm.place",
        "FirmPlace",
        "Ctrl+1",
        opens_group=True,
    ),
    Listed(
        "processes",
        QT_TRANSLATE_NOOP("Places", "Processes"),
        "workflow",
        "processes.place",
        "ProcessesPlace",
        "Ctrl+2",
    ),
    Listed(
        "inventory", QT_TRANSLATE_NOOP("Places", "Inventory"), "table", "inventory.place", "InventoryPlace", "Ctrl+3"
    ),
    Listed(
        "energy", QT_TRANSLATE_NOOP("Places", "Energy and water"), "plug-zap", "energy.place", "EnergyPlace", "Ctrl+4"
    ),
    Listed(
        "balance",
        QT_TRANSLATE_NOOP("Places", "Balance"),
        "scale",
        "balance.place",
        "BalancePlace",
        "Ctrl+5",
        opens_group=True,
    ),
    Listed(
        "matches", QT_TRANSLATE_NOOP("Places", "Matches"), "arrow-left-right", "matches.place", "MatchesPlace", "Ctrl+6"
    ),
    Listed(
        "synergies",
        QT_TRANSLATE_NOOP("Places", "Synergies"),
        "waypoints",
        "synergies.place",
        "SynergiesPlace",
        "Ctrl+7",
    ),
    Listed(
        "measures", QT_TRANSLATE_NOOP("Places", "Measures"), "lightbulb", "measures.place", "MeasuresPlace", "Ctrl+8"
    ),
    Listed(
        "checks",
        QT_TRANSLATE_NOOP("Places", "Checks"),
        "list-checks",
        "checks.place",
        "ChecksPlace",
        "Ctrl+9",
        opens_group=True,
    ),
    Listed("report", QT_TRANSLATE_NOOP("Places", "Report"), "file-text", "report.place", "ReportPlace", "Ctrl+P"),
    Listed("sync", QT_TRANSLATE_NOOP("Places", "Sync"), "refresh-cw", "sync.place", "SyncPlace", "Ctrl+Shift+S"),
    Listed("map", QT_TRANSLATE_NOOP("Places", "Map"), "map", "map.place", "MapPlace", "Ctrl+M"),
    Listed(
        "guided",
        QT_TRANSLATE_NOOP("Places", "Self-assessment"),
        "clipboard-list",
        "guided.place",
        "GuidedPlace",
        "Ctrl+Shift+G",
        in_rail=False,
    ),
)
