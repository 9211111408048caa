"""Rules that a column alone cannot say: what rows must have in common, for whoever edits the tables.

Each rule takes all tables and gives one English line for each fault.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from esdesk.core.turkish import fold

Row = dict[str, str]
Rows = Mapping[str, Sequence[Row]]

_LABELS = ("label_en", "label_tr", "synonyms_en", "synonyms_tr")
_BOTH = {  # columns whose values stand for each other in the two languages, one by one
    "concepts": ("uses", "typical_constraints"),
    "synergies": ("constraints",),
    "sector_profiles": ("questions",),
}


def parts(cell: str) -> tuple[str, ...]:
    """The values of a list cell."""
    return tuple(part for part in (one.strip() for one in cell.split(";")) if part)


def labels(rows: Rows) -> dict[str, set[str]]:
    """For each folded name the ids of the concepts that bear it."""
    found: dict[str, set[str]] = {}
    for row in rows["concepts"]:
        for name in (name for column in _LABELS for name in parts(row[column])):
            found.setdefault(fold(name), set()).add(row["id"])
    return found


def one_meaning(rows: Rows) -> Iterator[str]:
    """A name that means several concepts is listed as ambiguous, with all that bear it, and others it is used for."""
    named = {fold(row["label"]): set(parts(row["concepts"])) for row in rows["ambiguous_labels"]}
    borne = labels(rows)
    for name, bearers in borne.items():
        if len(bearers) > 1 and not bearers <= named.get(name, set()):
            yield f"concepts.csv: {name!r} means {', '.join(sorted(bearers))}, which ambiguous_labels.csv does not say"
    for name in sorted(name for name in named if len(named[name]) < 2 or not borne.get(name, set()) <= named[name]):
        yield f"ambiguous_labels.csv: {name!r} has one meaning"


def code_or_reason(rows: Rows) -> Iterator[str]:
    """A concept has a waste code, or says why it has none; and names in both languages beside its labels."""
    for row in rows["concepts"]:
        if bool(row["ewc"]) == bool(row["no_code"]):
            yield f"concepts.csv: {row['id']!r} has neither a code nor a reason, or both"
        if not row["synonyms_en"] or not row["synonyms_tr"]:
            yield f"concepts.csv: {row['id']!r} has no synonyms in one language"


def mirrors(rows: Rows) -> Iterator[str]:
    """A mirror pair knows each other, one half hazardous; only mirror entries have one."""
    codes = {row["code"]: row for row in rows["waste_codes"]}
    for code, row in codes.items():
        others = parts(row["mirror"])
        if others and row["entry"][:1] != "M":
            yield f"waste_codes.csv: {code} has a mirror but is no mirror entry"
        if (row["entry"][1:] == "H") != (row["hazardous"] == "1"):
            yield f"waste_codes.csv: {code} is {row['entry']} and hazardous {row['hazardous']}"
        for other in (codes[one] for one in others if one in codes):
            if code not in parts(other["mirror"]) or other["hazardous"] == row["hazardous"]:
                yield f"waste_codes.csv: {code} and {other['code']} are no mirror pair"


def routes(rows: Rows) -> Iterator[str]:
    """Routes fit what they are for: no by-product with a hazardous code said to be harmless, no R code on a service."""
    hazardous = {row["code"] for row in rows["waste_codes"] if row["hazardous"] == "1"}
    for row in rows["synergies"]:
        codes = parts(row["ewc"])
        if row["hazardous"] == "0" and codes and all(code in hazardous for code in codes):
            yield f"synergies.csv: {row['id']} is called harmless, its codes are hazardous"
        if row["legal_route"] in ("service", "energy") and row["recovery_code"]:
            yield f"synergies.csv: {row['id']} has a recovery code and the route {row['legal_route']!r}"
        if bool(row["doubt"]) != bool(row["doubt_tr"]):
            yield f"synergies.csv: {row['id']} tells its doubt in one language only"
        if not row["donor_nace"] or not row["receiver_nace"]:
            yield f"synergies.csv: {row['id']} has no donor or no receiver"


def retired(rows: Rows) -> Iterator[str]:
    """An id that was given up never comes back."""
    present = {row["id"] for row in rows["synergies"]} | {row["id"] for row in rows["concepts"]}
    for row in rows["retired_ids"]:
        if row["id"] in present:
            yield f"retired_ids.csv: {row['id']} was given up and is used again"


def both_languages(rows: Rows) -> Iterator[str]:
    """Lists that are told in two languages have as many values in each."""
    for table, names in _BOTH.items():
        for row in rows[table]:
            for name in names:
                if len(parts(row[f"{name}_en"])) != len(parts(row[f"{name}_tr"])):
                    key = row.get("id") or row["nace"]
                    yield f"{table}.csv: {key}: {name} has not as many values in both languages"


def no_twins(rows: Rows) -> Iterator[str]:
    """No two known synergies say the same in English."""
    said = Counter(fold(f"{row['waste_en']} > {row['use_en']} > {row['receiver_nace']}") for row in rows["synergies"])
    yield from (f"synergies.csv: {text!r} stands {times} times" for text, times in said.items() if times > 1)


RULES: tuple[Callable[[Rows], Iterator[str]], ...] = (
    one_meaning,
    code_or_reason,
    mirrors,
    routes,
    retired,
    both_languages,
    no_twins,
)
