"""The processes of a firm as a report prints them: a diagram for each facility that has any."""

from collections.abc import Iterator, Sequence

from esdesk.audit.findings import text_of
from esdesk.core.sentences import Language, sentence
from esdesk.ledger.views import Record
from esdesk.reports.lines.firm import ProcessSheet
from esdesk.services.plant.process_figure import LOOSE, drawing
from esdesk.services.plant.process_plan import plan_of


def process_sheets(records: Sequence[Record], language: Language) -> tuple[ProcessSheet, ...]:
    """The diagrams among records as their reader may see them, where any process may be seen by name.

    What is at no step is read in the inventory.

    Args:
        records: all of a firm's.
        language: of the report.
    """
    facilities = [one for one in records if one.entity == "facility"]
    return tuple(sheet for one in facilities for sheet in _sheets(one, records, len(facilities) > 1, language))


def _sheets(facility: Record, records: Sequence[Record], several: bool, language: Language) -> Iterator[ProcessSheet]:
    plan = plan_of(records, facility.row, {})
    if not any(one.name for one in plan.steps):
        return
    made = drawing(plan, language)
    title, name = sentence("diagram-title", language), text_of(facility, "name")
    yield ProcessSheet(
        title=f"{name}: {title}" if several and name else title,
        steps=tuple(one for one in made.steps if one.key != LOOSE),
        links=made.links,
        words=made.words,
    )
