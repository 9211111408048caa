"""The field table: what is recorded of each entity. What a field is called stands in resources/i18n/fields.toml.

Receiver is in the visibility group *identity* although it stands with the fate: it names a third party. What feeds a
process is kept in words; its structure is in the resources, which name the process they come from and go to. Consent
is no personal field: a withdrawal must reach the centre, which would otherwise go on using what it holds. A
synergy belongs to the donor's resource; its other side is named by id with a copied name: it may be in another file.
"""

from dataclasses import dataclass

from esdesk.audit import groups as g
from esdesk.audit import synergy_forms as s
from esdesk.audit.answer_form import ANSWER
from esdesk.audit.forms import Code, Day, Figure, Form, Months, Reference, Text, Word

LINK, STRUCTURE = "link", "structure"
"""Two groups that nobody sets a level for: references between rows, and what the ledger itself needs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table; without a form it stands for the child rows of entity `rows`."""

    name: str
    group: str
    form: Form | None = None
    personal: bool = False
    rows: str | None = None


def _parent(entity: str) -> Entry:
    return Entry(entity, LINK, Reference(entity))


_ANSWERS = (
    "by_product_integral", "by_product_listed", "by_product_demand", "by_product_direct", "by_product_standard",
    "by_product_harmless", "end_of_waste_purpose", "end_of_waste_demand", "end_of_waste_standard",
    "end_of_waste_harmless",
)  # fmt: skip
"""The questions of `audit.legal_answers`: whether it is a by-product, whether it has ceased to be waste."""

_TAIL = (Entry("note", "note", Text()), Entry("visibility", "visibility", g.VISIBILITY))

TABLE: dict[str, tuple[Entry, ...]] = {
    "firm": (
        Entry("name", "identity", Text()),
        Entry("trade_name", "identity", Text()),
        Entry("tax_number", "identity", Code()),
        Entry("citizen_number", "contacts", Code(), personal=True),
        Entry("nace", "sector", g.NACE),
        Entry("contacts", "contacts", rows="contact"),
        Entry("facilities", "identity", rows="facility"),
        Entry("labels", "what", rows="label"),
        Entry("consent", "consent", g.CONSENT),
        *_TAIL,
    ),
    "contact": (
        _parent("firm"),
        Entry("name", "contacts", Text(), personal=True),
        Entry("title", "contacts", Text(), personal=True),
        Entry("phone", "contacts", Text(), personal=True),
        Entry("email", "contacts", Text(), personal=True),
        Entry("note", "contacts", Text(), personal=True),
        Entry("visibility", "visibility", g.VISIBILITY),
    ),
    "label": (
        _parent("firm"),
        Entry("name", "what", Text()),
        Entry("concept", "what", Text()),
        Entry("code", "what", Code()),
        *_TAIL,
    ),
    "same_firm": (
        _parent("firm"),
        Entry("other", "identity", g.OTHER_FIRM),
        Entry("verdict", "identity", Word("verdict")),
        Entry("reason", "note", Text()),
        Entry("visibility", "visibility", g.VISIBILITY),
    ),
    "facility": (
        _parent("firm"),
        Entry("name", "identity", Text()),
        Entry("province", "place", Text()),
        Entry("district", "place", Text()),
        Entry("industrial_zone", "position", Text()),
        Entry("address", "position", Text()),
        Entry("position", "position", g.POSITION),
        Entry("employees", "size", Figure()),
        Entry("shifts", "size", Figure()),
        Entry("hours_a_day", "size", Figure()),
        Entry("days_a_year", "size", Figure()),
        Entry("capacity", "size", g.AMOUNT),
        Entry("production", "size", rows="production"),
        Entry("visits", "visit", rows="visit"),
        Entry("processes", "process", rows="process"),
        Entry("resources", "what", rows="resource"),
        Entry("questions", "visit", rows="question"),
        Entry("acceptances", "visit", rows="acceptance"),
        Entry("absences", "what", rows="absence"),
        Entry("readings", "quantity", rows="reading"),
        Entry("measures", "economy", rows="measure"),
        Entry("process_costs", "economy", rows="process_cost"),
        Entry("turnovers", "economy", rows="turnover"),
        *_TAIL,
    ),
    "production": (
        _parent("facility"),
        Entry("year", "size", Text()),
        Entry("product", "size", Text()),
        Entry("amount", "size", g.AMOUNT),
        *_TAIL,
    ),
    "visit": (
        _parent("facility"),
        Entry("dates", "visit", g.DATES),
        Entry("participants", "contacts", rows="participant"),
        Entry("base_year", "visit", Text()),
        Entry("scope", "visit", Text()),
        Entry("instruments", "visit", Text()),
        Entry("state", "visit", g.STATE),
        *_TAIL,
    ),
    "participant": (
        _parent("visit"),
        Entry("role", "contacts", Word("role"), personal=True),
        Entry("name", "contacts", Text(), personal=True),
        Entry("title", "contacts", Text(), personal=True),
        Entry("organisation", "contacts", Text(), personal=True),
        Entry("note", "contacts", Text(), personal=True),
        Entry("visibility", "visibility", g.VISIBILITY),
    ),
    "process": (
        _parent("facility"),
        Entry("name", "process", Text()),
        Entry("order", "process", Figure()),
        Entry("fed_by", "process", Text()),
        *_TAIL,
    ),
    "resource": (
        _parent("facility"),
        Entry("direction", "what", Word("direction")),
        Entry("kind", "what", Word("kind")),
        Entry("name", "what", Text()),
        Entry("concept", "what", Text()),
        Entry("classification", "what", g.CLASSIFICATION),
        Entry("from_process", "process", Reference("process", ("outside", "storage"))),
        Entry("to_process", "process", Reference("process", ("outside", "storage"))),
        Entry("months", "what", Months()),
        Entry("pattern", "what", Word("pattern")),
        Entry("physical_state", "what", Word("physical_state")),
        Entry("packaging", "what", Word("packaging")),
        Entry("heat", "quality", g.HEAT),
        Entry("composition", "quality", rows="composition"),
        Entry("conditions", "quality", rows="condition"),
        Entry("fate", "fate", g.FATE),
        Entry("quantities", "quantity", rows="quantity"),
        Entry("valid_until", "what", Day()),
        *(Entry(name, "fate", ANSWER) for name in _ANSWERS),
        Entry("synergies", "synergy", rows="synergy"),
        Entry("refusals", "synergy", rows="refusal"),
        *_TAIL,
    ),
    "composition": (_parent("resource"), Entry("line", "quality", g.LINE), *_TAIL),
    "condition": (_parent("resource"), Entry("term", "quality", g.TERM), *_TAIL),
    "quantity": (
        _parent("resource"),
        Entry("span", "quantity", g.SPAN),
        Entry("visit", LINK, Reference("visit")),
        Entry("arising", "quantity", g.AMOUNT),
        Entry("used", "quantity", g.AMOUNT),
        Entry("contracted", "quantity", g.AMOUNT),
        Entry("offered", "quantity", g.AMOUNT),
        Entry("price", "price", g.PRICE),
        *_TAIL,
    ),
    "synergy": (
        _parent("resource"),
        Entry("use", "synergy", Text()),
        Entry("receiver", "identity", g.RECEIVER),
        Entry("via", "synergy", Text()),
        Entry("stage", "synergy", g.STAGE),
        Entry("next_action", "synergy", Text()),
        Entry("owner", "contacts", Text(), personal=True),
        Entry("due", "synergy", Day()),
        Entry("amount", "quantity", g.AMOUNT),
        Entry("disposal", "price", s.COST),
        Entry("donor_treatment", "price", s.COST),
        Entry("price", "price", g.PRICE),
        Entry("input_cost", "price", s.COST),
        Entry("substitution", "synergy", s.RANGE),
        Entry("receiver_treatment", "price", s.COST),
        Entry("distance", "synergy", Figure()),
        Entry("haul_cost", "price", s.COST),
        Entry("payload", "synergy", Figure()),
        Entry("empty_return", "synergy", Figure()),
        Entry("haul_payer", "price", Word("payer")),
        Entry("replaces", "synergy", s.BURDEN),
        Entry("treatment_co2e", "synergy", s.RANGE),
        Entry("life", "synergy", Figure()),
        Entry("permits", "synergy", Text()),
        Entry("outcome", "price", s.OUTCOME),
        Entry("score", "synergy", Figure()),
        Entry("explanation", "synergy", Text()),
        Entry("catalogue", "synergy", Text()),
        *_TAIL,
    ),
    "refusal": (
        _parent("resource"),
        Entry("suggestion", "synergy", Text()),
        Entry("reason", "synergy", Word("refusal")),
        *_TAIL,
    ),
    "question": (
        _parent("facility"),
        Entry("about", LINK, g.ABOUT),
        Entry("text", "visit", Text()),
        Entry("answer", "visit", Text()),
        Entry("asked", "visit", Day()),
        Entry("concept", "what", Text()),
        *_TAIL,
    ),
    "acceptance": (
        _parent("facility"),
        Entry("finding", "visit", Text()),
        Entry("about", LINK, g.ABOUT),
        Entry("reason", "visit", Text()),
        *_TAIL,
    ),
    "absence": (
        _parent("facility"),
        Entry("concept", "what", Text()),
        Entry("direction", "what", Word("direction")),
        Entry("carrier", "what", Word("carrier")),
        *_TAIL,
    ),
    "reading": (
        _parent("facility"),
        Entry("meter", "what", Text()),
        Entry("carrier", "what", Word("carrier")),
        Entry("process", "process", Reference("process")),
        Entry("dates", "quantity", g.DATES),
        Entry("amount", "quantity", g.AMOUNT),
        Entry("heat_basis", "quantity", Word("heat_basis")),
        Entry("cost", "price", g.PRICE),
        *_TAIL,
    ),
    "measure": (
        _parent("facility"),
        Entry("name", "economy", Text()),
        Entry("today", "economy", Text()),
        Entry("proposal", "economy", Text()),
        Entry("process", "economy", Reference("process")),
        Entry("carrier", "economy", Word("carrier")),
        Entry("resource", "economy", Reference("resource")),
        Entry("saving", "economy", g.SAVING),
        Entry("unit_price", "economy", g.PRICE),
        Entry("money", "economy", g.MONEY),
        Entry("tep", "economy", Figure()),
        Entry("co2e", "economy", Figure()),
        Entry("investment", "economy", g.MONEY),
        Entry("running_cost", "economy", g.MONEY),
        Entry("life", "economy", Figure()),
        Entry("interactions", "economy", Text()),
        Entry("owner", "contacts", Text(), personal=True),
        Entry("due", "economy", Day()),
        Entry("progress", "economy", g.PROGRESS),
        *_TAIL,
    ),
    "process_cost": (
        _parent("facility"),
        Entry("process", "economy", Reference("process")),
        Entry("year", "economy", Text()),
        Entry("system", "economy", g.MONEY),
        Entry("energy", "economy", g.MONEY),
        *_TAIL,
    ),
    "turnover": (
        _parent("facility"),
        Entry("year", "economy", Text()),
        Entry("amount", "economy", g.MONEY),
        *_TAIL,
    ),
    "evidence": (
        Entry("proves", LINK, g.PROVES),
        Entry("file", "evidence", g.FILE),
        Entry("caption", "evidence", Text()),
        Entry("taken_at", "evidence", Day()),
        *_TAIL,
    ),
    "erasure": (
        Entry("named", STRUCTURE, g.NAMED),
        Entry("reason", "note", Text()),
        Entry("asked_by", "contacts", Text(), personal=True),
    ),
}
