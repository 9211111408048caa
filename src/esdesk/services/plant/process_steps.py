"""What is done with the steps of a facility: written as a line, renamed, moved, removed, resources put at them.

The line of steps is words and three signs: `>` before the next step of the line, `+` before a helper beside it, `<`
before what feeds it back: a helper, or a step of the line that is named elsewhere.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.inventory import process_fields
from esdesk.audit.quick_line import Part, QuickLine, Role
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.text import clean
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Record
from esdesk.services.files.files import entered
from esdesk.services.inventory.lines import add_line
from esdesk.services.plant.process_plan import SeenStep, named_in, order_of, ordered_processes

_SIGN = re.compile(r"\s*([>+<›→])\s*")
_NEXT = frozenset(">›→")


@dataclass(frozen=True, slots=True)
class Said:
    """A step of the line as it was written: its sign and its name."""

    sign: str
    name: str


def read_steps(text: str) -> list[Said]:
    """A line of steps. Raises `UserFault("steps-unread")` where a name is missing between two signs."""
    signs = [">", *_SIGN.findall(text)]
    names = [clean(one).strip() for one in _SIGN.split(text)[::2]]
    if not any(names):
        return []
    for at, name in enumerate(names):
        if not name:
            raise UserFault("steps-unread", text=f"{names[at - 1] if at else ''} {signs[at]}".strip())
    return [Said(">" if sign in _NEXT else sign, name) for sign, name in zip(signs, names, strict=True)]


def line_words(steps: Sequence[SeenStep]) -> str:
    """The steps of a facility as a line, which `read_steps` reads again."""
    words: list[str] = []
    for at, step in enumerate(steps):
        if step.beside:
            before = next((one for one in reversed(steps[:at]) if not one.beside), None)
            feeds = before is not None and step.row in before.fed_by
            words += ["<" if feeds else "+", step.name]
        else:
            words += [">", step.name]
            helpers = {one.row for one in steps if one.beside}
            names = {one.row: one.name for one in steps}
            for row in step.fed_by:
                if row not in helpers:
                    words += ["<", names[row]]
    return " ".join(words[1:])


def write_line(ledger: Ledger, facility: UUID, text: str) -> None:
    """Makes the steps of a facility what a line says, as one step of undo.

    A name that is new takes the place of one that is gone where as many came as went; else it is a new step, and what
    the line no longer names stands beside it from now on: only `remove_step` takes a step away.

    Raises:
        UserFault: "steps-unread", "steps-twice", "row-unknown".
    """
    place = ledger.standing(facility, "facility")
    said = read_steps(text)
    standing = [one for one, _ in ordered_processes(ledger.naming([facility], "process"))]
    rows = _rows_of(said, standing)
    orders, fed_by = _ordered(said)
    changes: list[Change] = []
    for name, (words, order) in orders.items():
        row = rows[name]
        changes += [Change("process", row, "facility", str(facility)), entered("process", row, "name", words),
                    entered("process", row, "order", str(order))]  # fmt: skip
    named = {rows[name] for name in orders}
    changes += [entered("process", one.row, "order", None) for one in standing if one.row not in named]
    feeding = {rows[name]: words for name, words in fed_by.items()}
    changes += _feeding(standing, named, feeding, {name: str(row) for name, row in rows.items()})
    ledger.record(place.firm, changes, label="steps")


def _ordered(said: Sequence[Said]) -> tuple[dict[str, tuple[str, int]], dict[str, list[str]]]:
    """Of each step by folded name, what it is called and its number; and what feeds those that something feeds back."""
    main = {fold(one.name) for one in said if one.sign == ">"}
    orders: dict[str, tuple[str, int]] = {}
    fed_by: dict[str, list[str]] = {}
    order, last = 0, ""
    for one in said:
        name = fold(one.name)
        if one.sign == "<":
            fed_by.setdefault(last, []).append(one.name)
            if name in main:
                continue
        if name in orders:
            raise UserFault("steps-twice", name=one.name)
        if one.sign == ">":
            order, last = order + 1, name
        orders[name] = (one.name, order)
    return orders, fed_by


def _rows_of(said: Sequence[Said], standing: Sequence[Record]) -> dict[str, UUID]:
    """The row of each name: that of the step so called, that of one that was renamed, or a new one."""
    rows = {fold(text_of(one, "name").strip()): one.row for one in reversed(standing)}
    names = dict.fromkeys(fold(one.name) for one in said)
    new = [name for name in names if name not in rows]
    gone = [one.row for one in standing if fold(text_of(one, "name").strip()) not in names]
    renamed = dict(zip(new, gone, strict=True)) if len(new) == len(gone) else {}
    return {name: rows.get(name) or renamed.get(name) or new_id() for name in names}


def _feeding(
    standing: Sequence[Record], seen: set[UUID], fed_by: Mapping[UUID, Sequence[str]], names: Mapping[str, str]
) -> list[Change]:
    """What feeds each step, in words; what was said in other words than names stays."""
    known = dict(names) | {fold(text_of(one, "name").strip()): str(one.row) for one in standing}
    said_before = {one.row: text_of(one, "fed_by") for one in standing}
    changes = []
    for row in seen:
        before = said_before.get(row, "")
        if row in fed_by:
            changes.append(entered("process", row, "fed_by", ", ".join(dict.fromkeys(fed_by[row]))))
        elif before and named_in(before, known):
            changes.append(entered("process", row, "fed_by", None))
    return changes


def rename_step(ledger: Ledger, row: UUID, name: str) -> None:
    """Gives a step another name. Raises `UserFault("step-name-missing")`, "step-name-taken" or "row-unknown"."""
    step, said = ledger.standing(row, "process"), clean(name).strip()
    if not said:
        raise UserFault("step-name-missing")
    others = ledger.naming([UUID(text_of(step, "facility"))], "process")
    if any(one.row != row and fold(text_of(one, "name").strip()) == fold(said) for one in others):
        raise UserFault("step-name-taken", name=said)
    ledger.record(step.firm, [entered("process", row, "name", said)], label="set")


def describe_step(ledger: Ledger, row: UUID, note: str) -> None:
    """Notes something of a step. Raises `UserFault("row-unknown")`."""
    firm = ledger.standing(row, "process").firm
    ledger.record(firm, [entered("process", row, "note", note.strip() or None)], label="set")


def add_step(ledger: Ledger, facility: UUID, name: str, after: UUID | None = None) -> UUID:
    """Adds a step to the line, behind another one or at its end; returns its row. Raises as `rename_step` does."""
    place, said = ledger.standing(facility, "facility"), clean(name).strip()
    if not said:
        raise UserFault("step-name-missing")
    groups = _groups(ledger, facility)
    if any(fold(text_of(one, "name").strip()) == fold(said) for group in groups for one in group):
        raise UserFault("step-name-taken", name=said)
    row = new_id()
    at = next((n + 1 for n, group in enumerate(groups) if any(one.row == after for one in group)), len(groups))
    numbers = [[one.row for one in group] for group in groups]
    numbers.insert(at, [row])
    changes = [Change("process", row, "facility", str(facility)), entered("process", row, "name", said)]
    ledger.record(place.firm, [*changes, *_numbered(numbers)], label="add")
    return row


def move_step(ledger: Ledger, facility: UUID, row: UUID, by: int) -> None:
    """Moves a step of the line, with what stands beside it, by so many places to the right; at an end it stays."""
    groups = _groups(ledger, facility)
    at = next((n for n, group in enumerate(groups) if group[0].row == row), None)
    if at is None or not 0 <= at + by < len(groups):
        return
    moved = groups.pop(at)
    groups.insert(at + by, moved)
    ledger.record(moved[0].firm, _numbered([[one.row for one in group] for group in groups]), label="steps")


def remove_step(ledger: Ledger, row: UUID) -> None:
    """Takes a step away, as one step of undo; what hung at it is at no step then. Raises `UserFault("row-unknown")`."""
    step = ledger.standing(row, "process")
    ends = ("from_process", "to_process", "process")
    loose = [
        Change(one.entity, one.row, name, None)
        for one in ledger.naming([row])
        for name in ends
        if one.values.get(name) == str(row)
    ]
    ledger.delete([(step.firm, "process", row)], label="delete", changes=loose)


def put_at_step(ledger: Ledger, resource: UUID, process: UUID | None) -> None:
    """Puts a resource at a step, at the end that counts for its direction; None takes it off every step.

    Raises:
        UserFault: "row-unknown".
    """
    found = ledger.standing(resource, "resource")
    first, second = process_fields(text_of(found, "direction"))
    if process is not None and not found.values.get(first) and found.values.get(second):
        first, second = second, first
    changes = [Change("resource", resource, first, str(process) if process else None)]
    if process is None:
        changes.append(Change("resource", resource, second, None))
    ledger.record(found.firm, changes, label="set")


def add_here(ledger: Ledger, facility: UUID, line: QuickLine, process: UUID) -> UUID:
    """Adds the resource that a quick line says, at a step; returns its row. Raises as `lines.add_line` does."""
    name = text_of(ledger.standing(process, "process"), "name")
    rest = tuple(part for part in line.parts if part.role is not Role.PROCESS)
    return add_line(ledger, facility, replace(line, parts=(Part(0, 0, Role.PROCESS, name, name), *rest)))


def _groups(ledger: Ledger, facility: UUID) -> list[list[Record]]:
    """The steps of the line in their order, each with what stands beside it behind it."""
    groups: list[list[Record]] = []
    for one, beside in ordered_processes(ledger.naming([facility], "process")):
        if beside and groups and order_of(one) is not None:
            groups[-1].append(one)
        elif not beside:
            groups.append([one])
    return groups


def _numbered(groups: Sequence[Sequence[UUID]]) -> list[Change]:
    return [entered("process", row, "order", str(number)) for number, group in enumerate(groups, 1) for row in group]
