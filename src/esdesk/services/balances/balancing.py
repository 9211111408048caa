"""The balances of a facility: its flows of one year, how each process closes, and what reconciliation makes of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from esdesk.audit.closure import Closure, closures
from esdesk.audit.findings import Record, text_of
from esdesk.audit.flow_reading import read_flows, substances, years
from esdesk.audit.flows import Flow, Measure, Properties, Scope
from esdesk.audit.groups import reference_id
from esdesk.audit.settled import Reconciled
from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Balance:
    """A facility's flows in one scope.

    Attributes:
        processes: row (as text) and name, in the order of production.
        years: of which anything is recorded, the newest first.
        substances: that the compositions of its flows name, the most named first.
        reconciled: None where nobody asked for it.
    """

    facility: UUID
    scope: Scope
    processes: tuple[tuple[str, str], ...]
    years: tuple[str, ...]
    substances: tuple[str, ...]
    flows: tuple[Flow, ...]
    closures: tuple[Closure, ...]
    reconciled: Reconciled | None


def balance(
    ledger: Ledger,
    firm: UUID,
    facility: UUID,
    measure: Measure = Measure.MASS,
    year: str = "",
    substance: str = "",
    leave_out: Collection[str] | None = None,
) -> Balance:
    """The balance of a facility.

    Args:
        ledger: the open file.
        firm: whose.
        facility: one of theirs.
        measure: what is balanced.
        year: of which; the newest that anything is recorded of if not given.
        substance: for `Measure.SUBSTANCE`, as people say it.
        leave_out: processes (rows as text) that shall not be made to close; with it the flows are reconciled.

    Raises:
        UserFault: "balance-no-substance" where none is named and one is needed.
    """
    if measure is Measure.SUBSTANCE and not substance.strip():
        raise UserFault("balance-no-substance")
    return balance_of(ledger.records(firm=firm), facility, Scope(measure, year, substance), leave_out)


def named(found: Balance, names: Collection[str]) -> list[str]:
    """The processes of a balance that `names` name, whatever the case and the marks.

    Raises:
        UserFault: "balance-no-process".
    """
    rows = {fold(name): row for row, name in found.processes}
    unknown = next((name for name in names if fold(name) not in rows), None)
    if unknown is not None:
        raise UserFault("balance-no-process", name=unknown, processes=", ".join(name for _, name in found.processes))
    return [rows[fold(name)] for name in names]


def balance_of(
    records: Sequence[Record], facility: UUID, scope: Scope, leave_out: Collection[str] | None = None
) -> Balance:
    """The balance of a facility among records that were read already, as `balance` gives it."""
    of_years = years(records)
    asked = Scope(scope.measure, scope.year or next(iter(of_years), ""), scope.substance)
    place = next(one for one in records if one.row == facility)
    found = read_flows(records, place, asked, properties())
    steps = processes_of(records, facility)
    return Balance(
        facility=facility,
        scope=asked,
        processes=steps,
        years=tuple(of_years),
        substances=tuple(substances(records, facility)),
        flows=tuple(found),
        closures=tuple(closures(found, [row for row, _ in steps])),
        reconciled=None if leave_out is None else _reconciled(found, leave_out),
    )


def _reconciled(flows: Sequence[Flow], leave_out: Collection[str]) -> Reconciled:
    from esdesk.audit.reconciliation import reconcile  # brings numpy, which few who look at a balance need

    return reconcile(flows, leave_out)


def processes_of(records: Sequence[Record], facility: UUID) -> tuple[tuple[str, str], ...]:
    """By the order that was said, then as they were recorded."""
    own = [one for one in records if one.entity == "process" and reference_id(one.values.get("facility")) == facility]
    return tuple((str(one.row), text_of(one, "name")) for one in sorted(own, key=_order))


def _order(process: Record) -> Decimal:
    try:
        return parse_number(text_of(process, "order")).value
    except UserFault:
        return Decimal("Infinity")


def properties() -> Properties:
    """What the catalogue knows of concepts."""
    known = default().concepts
    return Properties(
        density=lambda concept: known[concept].bulk_density_kg_m3 if concept in known else None,
        heat=lambda concept: known[concept].lhv_mj_kg if concept in known else None,
    )
