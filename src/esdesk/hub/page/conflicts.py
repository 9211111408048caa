"""Conflicts: how many records of each firm say two things, and what they say, as far as the centre may see it."""

from dataclasses import replace
from uuid import UUID

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from esdesk.audit.visibility import Reader
from esdesk.core.operation import DELETED
from esdesk.core.sentences import Language
from esdesk.core.turkish import sort_key
from esdesk.hub.page import overseeing
from esdesk.hub.page.drawing import draw
from esdesk.hub.page.overseeing import Oversight
from esdesk.hub.page.packages import asked_of
from esdesk.hub.page.visiting import TheVisitor
from esdesk.ledger.ledger import Ledger
from esdesk.reports.reading import Family
from esdesk.reports.telling import subject
from esdesk.services.merging.settling import Question, questions
from esdesk.services.records.showing import shown, sight

router = APIRouter()


@router.get("/conflicts")
def conflicts(request: Request, visitor: TheVisitor) -> HTMLResponse:
    """The firms with conflicts; with a firm in the address, its conflicts."""
    oversight: Oversight = request.app.state.oversight
    firm = asked_of(request).firm
    if firm is not None:
        return _of_one(request, visitor, oversight, firm)
    counts = oversight.standing().doubtful
    names = oversight.ask(lambda ledger: overseeing.firm_names(ledger, counts))
    rows = sorted(counts.items(), key=lambda one: (-one[1], sort_key(names.get(one[0], "")), one[0]))
    return draw(request, "conflicts.html", visitor, rows=rows, names=names, firm=None)


def _of_one(request: Request, visitor: TheVisitor, oversight: Oversight, firm: UUID) -> HTMLResponse:
    seen, hidden = oversight.ask(lambda ledger: _seen(ledger, firm, visitor.language))
    names = oversight.ask(lambda ledger: overseeing.firm_names(ledger, [firm]))
    return draw(request, "conflicts.html", visitor, firm=firm, names=names, shown=seen, hidden=hidden)


def _seen(ledger: Ledger, firm: UUID, language: Language) -> tuple[list[Question], int]:
    """The conflicts of a firm that the centre may see, and how many it may not; what records are called likewise."""
    every = questions(ledger, language, firm)
    records = [*ledger.records(firm=firm), *ledger.records(firm=firm, deleted=True)]
    seeing, family = sight(records, firm), Family(shown(records, firm, Reader.CENTRE)[0])
    seen = [
        replace(one, subject=subject(family.find(str(one.row)), one.entity, family, language))
        for one in every
        if seeing.sees(Reader.CENTRE, one.entity, one.row, one.field or DELETED)
    ]
    return seen, len(every) - len(seen)
