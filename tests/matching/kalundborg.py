"""The published case as listings, read straight from its tables (the program reads it through the importer)."""

import csv
import tomllib
from decimal import Decimal
from uuid import NAMESPACE_URL, uuid5

from esdesk.audit.listing import Direction, Listing, ResourceKind
from esdesk.core.paths import resource
from esdesk.core.units import Dimension
from esdesk.matching.evaluate import Known

FOLDER = resource("db/sample/kalundborg")
SOURCE = tomllib.loads((FOLDER / "sample.toml").read_text(encoding="utf-8"))["source_name"]
_UNITS = {"t": (1000, Dimension.MASS), "m3": (1, Dimension.VOLUME), "GWh": (10**6, Dimension.ENERGY)}


def rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ident(*words):
    return uuid5(NAMESPACE_URL, "/".join(words))


def listings():
    firms = {row["id"]: row for row in rows("participants.csv")}
    for number, row in enumerate(rows("resources.csv")):
        firm = firms[row["participant"]]
        factor, dimension = _UNITS.get(row["unit"], (1, None))
        yield Listing(
            id=ident("resource", str(number)),
            firm=ident("firm", firm["id"]),
            firm_name=firm["name"],
            nace=firm["nace"],
            direction=Direction(row["direction"]),
            kind=ResourceKind(row["kind"]),
            name=row["name"],
            note=row["note"],
            waste_code=row["waste_code"] or None,
            amount=Decimal(row["amount"]) * factor if row["amount"] else None,
            dimension=dimension,
            position=(float(firm["lat"]), float(firm["lon"])),
        )


def haves():
    return [one for one in listings() if one.direction is Direction.HAVE]


def wants():
    return [one for one in listings() if one.direction is Direction.WANT]


def known():
    """The exchanges: the have is that of the donor whose name the exchange's wording is the beginning of."""
    found = []
    for row in rows("exchanges.csv"):
        own = [one for one in haves() if one.firm == ident("firm", row["donor"])]
        words = set(row["resource"].lower().split())
        have = max(own, key=lambda one: len(words & set(one.name.lower().split())))
        found.append(Known(have.id, ident("firm", row["receiver"])))
    return found
