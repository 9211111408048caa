"""Costs on their way through the processes of a plant, as material flow cost accounting (ISO 14051) has it.

Whatever enters a process (bought material, energy, operation, and the cost of what earlier processes hand on) leaves it
with its outflows, each in proportion to its key, which is mass unless another was chosen. What leaves as a loss takes
its part along; so does what goes on to the next process, round a loop too. With c the cost that passes each process, b
what is put in there and T the shares that go from one to another, c = b + T'c.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Costs:
    """Lira a year of ISO 14051's four blocks: material, energy, system, waste management."""

    material: Decimal = Decimal(0)
    energy: Decimal = Decimal(0)
    system: Decimal = Decimal(0)
    management: Decimal = Decimal(0)

    @property
    def total(self) -> Decimal:
        """All four."""
        return self.material + self.energy + self.system + self.management

    def __add__(self, other: "Costs") -> "Costs":
        return Costs(
            self.material + other.material,
            self.energy + other.energy,
            self.system + other.system,
            self.management + other.management,
        )

    def times(self, share: Decimal) -> "Costs":
        """Each of them times a share."""
        return Costs(self.material * share, self.energy * share, self.system * share, self.management * share)


@dataclass(frozen=True, slots=True)
class Way:
    """A flow as costs take it: from a process, to another or "" out of the plant, with its key amount, above nothing.

    Attributes:
        name: tells it from others.
    """

    name: str
    source: str
    target: str
    key: Decimal


def added(costs: Iterable[Costs]) -> Costs:
    """Their sum."""
    return sum(costs, Costs())


def passing(ways: Sequence[Way], put_in: Mapping[str, Costs]) -> dict[str, Costs]:
    """What passes each process: what is put in there and what others hand on to it.

    Costs of a process that nothing leaves stay there, as do those of a loop that nothing leaves.

    Args:
        ways: of one year.
        put_in: by process; every process that a way names is in it.
    """
    nodes = list(put_in)
    open_ways = _leading_out(ways)
    out = keys_out(open_ways)
    shares = {(one.source, one.target): Decimal(0) for one in open_ways if one.target}
    for one in open_ways:
        if one.target:
            shares[one.source, one.target] += one.key / out[one.source]
    return _solved(nodes, shares, put_in)


def shares_of(ways: Sequence[Way]) -> dict[str, Decimal]:
    """Which part of what passes its source each way takes, by name; none where it leads round and round."""
    open_ways = _leading_out(ways)
    out = keys_out(open_ways)
    return {one.name: Decimal(0) for one in ways} | {one.name: one.key / out[one.source] for one in open_ways}


def keys_out(ways: Iterable[Way]) -> dict[str, Decimal]:
    """The sum of keys that leaves each process."""
    out: dict[str, Decimal] = {}
    for one in ways:
        out[one.source] = out.get(one.source, Decimal(0)) + one.key
    return out


def _leading_out(ways: Sequence[Way]) -> list[Way]:
    """Without the ways of processes from which none leads out of the plant or to a process that nothing leaves."""
    sources = {one.source for one in ways}
    ends = {one.target for one in ways if one.target not in sources} | {""}
    while True:
        more = {one.source for one in ways if one.target in ends} - ends
        if not more:
            return [one for one in ways if one.source in ends]
        ends |= more


def _solved(
    nodes: Sequence[str], shares: Mapping[tuple[str, str], Decimal], put_in: Mapping[str, Costs]
) -> dict[str, Costs]:
    """(I - T') c = b by elimination: the matrix is diagonally dominant, so that no pivot is nothing."""
    rows = [[Decimal(one == other) - shares.get((other, one), Decimal(0)) for other in nodes] for one in nodes]
    right = [put_in[one] for one in nodes]
    for at in range(len(nodes)):
        for below in range(at + 1, len(nodes)):
            if rows[below][at]:
                factor = rows[below][at] / rows[at][at]
                rows[below] = [a - factor * b for a, b in zip(rows[below], rows[at], strict=True)]
                right[below] = right[below] + right[at].times(-factor)
    found: dict[str, Costs] = {}
    for at in reversed(range(len(nodes))):
        rest = right[at]
        for later in range(at + 1, len(nodes)):
            if rows[at][later]:
                rest = rest + found[nodes[later]].times(-rows[at][later])
        found[nodes[at]] = rest.times(1 / rows[at][at])
    return {one: found[one] for one in nodes}
