"""Resource cards for workshops: eight on a page to be cut apart, each a have or a want with a code for phones."""

from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from esdesk.audit.listing import Direction
from esdesk.core.numbers import number_words
from esdesk.core.tokens import LIGHT
from esdesk.reports import typeface
from esdesk.reports.blocks import Sign
from esdesk.reports.chapters.inventory import DIRECTION_SIGNS
from esdesk.reports.flowables import WIDTH, Signed, text
from esdesk.reports.lines.inventory import ResourceLine, Yearly
from esdesk.reports.lines.papers import PaperContent
from esdesk.reports.papers.every import Made
from esdesk.reports.pdf import bound
from esdesk.reports.qr import Code
from esdesk.reports.typeface import colour
from esdesk.reports.words import clipped, word

_ACROSS, _HEIGHT, _ROOM, _CODE = 2, 168.0, 8.0, 62.0
_ALL = ((0, 0), (-1, -1))


def cards(content: PaperContent) -> Made:
    """The cards as a PDF; a page that says so where there is none to print."""
    report = content.report
    lines = [one for one in report.resources if one.direction is not None and isinstance(one.name, str)]
    title = word("paper.cards", report.language)
    if not lines:
        return bound(report, [text(word("card.none", report.language), typeface.TEXT)], title)
    best = {one.name: one.best for one in report.matches}
    made = []
    for one in lines:
        use = best.get(str(one.name)) if one.direction is Direction.HAVE else None
        made.append(_card(one, use.suggestion.use.in_(report.language) if use else "", content))
    rows = [[*made[at : at + _ACROSS], ""][:_ACROSS] for at in range(0, len(made), _ACROSS)]
    grid = Table(rows, [WIDTH / _ACROSS] * _ACROSS, [_HEIGHT + _ROOM] * len(rows), hAlign="LEFT")
    grid.setStyle(TableStyle([(f"{side}PADDING", *_ALL, _ROOM / 2) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]))
    return bound(report, [grid], title)


def _card(one: ResourceLine, use: str, content: PaperContent) -> Flowable:
    """One card: on the left what it is and how much, on the right the code."""
    report = content.report
    language = report.language
    have = one.direction is Direction.HAVE
    kind = text(word("card.have" if have else "card.want", language), typeface.HEAD)
    said: list[Flowable] = [
        Signed(DIRECTION_SIGNS.get(one.direction, Sign.UNKNOWN), kind),
        text(clipped(str(one.name), 70), typeface.SECTION_OF_CARD),
        text(amount_said(one, content), typeface.STRONG),
    ]
    details = " · ".join(_in_words(fact.text, 40) for fact in one.details[:3])
    for line in (details, word("card.use", language, use=clipped(use, 70)) if use else ""):
        if line:
            said.append(text(line, typeface.DETAIL))
    said += [Spacer(0, 3), text(clipped(report.firm, 60), typeface.CELL_MUTED)]
    width = WIDTH / _ACROSS - _ROOM
    code = Code(_letters(one, content), _CODE)
    made = Table([[said, code]], [width - _CODE - 16, _CODE + 16], [_HEIGHT - 2], hAlign="LEFT")
    made.setStyle(
        TableStyle(
            [
                ("BOX", *_ALL, 0.8, colour(LIGHT.edge)),
                ("LINEBEFORE", (0, 0), (0, 0), 3, colour(LIGHT.have if have else LIGHT.want)),
                ("VALIGN", *_ALL, "TOP"),
                ("LEFTPADDING", (0, 0), (0, 0), 10),
                ("RIGHTPADDING", (0, 0), (0, 0), 2),
                ("TOPPADDING", *_ALL, 8),
            ]
        )
    )
    return made


def _in_words(text: str, most: int) -> str:
    """As `clipped`, but ending with a whole word where there is one."""
    kept = text[:most]
    if len(text) <= most or text[most].isspace() or " " not in kept:
        return clipped(text, most)
    return clipped(text, kept.rindex(" "))


def amount_said(one: ResourceLine, content: PaperContent) -> str:
    """How much a year, else as it was typed, else that nobody recorded it."""
    language = content.report.language
    if isinstance(one.yearly, Yearly):
        amount = number_words(one.yearly.value, language)
        return word("a-year", language, unit=f"{amount}\N{NO-BREAK SPACE}{one.yearly.unit}")
    return one.typed if isinstance(one.typed, str) else word("card.amount-unknown", language)


def _letters(one: ResourceLine, content: PaperContent) -> str:
    """What a phone reads: the card's own words, so that it can be kept without the paper."""
    report = content.report
    kind = word("card.have" if one.direction is Direction.HAVE else "card.want", report.language)
    code = one.code if isinstance(one.code, str) else ""
    name, firm = clipped(str(one.name), 60), clipped(report.firm, 50)
    parts = (f"{kind}: {name}", amount_said(one, content), code, firm)
    return "\n".join(part for part in parts if part)
