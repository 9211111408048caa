"""The inventory of a firm: its lines, what is done with them in the grid, and blocks of cells in and out of it."""

from esdesk.audit.inventory import By, Line, Query, Total
from esdesk.services.inventory.cells import COLUMNS as BARE_COLUMNS
from esdesk.services.inventory.copying import cells
from esdesk.services.inventory.line_pages import count, lines, page, place_of, totals
from esdesk.services.inventory.lines import add_line, delete, duplicate, fill_down, set_cell
from esdesk.services.inventory.pasting import (
    Block,
    Doubted,
    Plan,
    Planned,
    Rejected,
    Replaced,
    carry_out,
    plan_paste,
    plan_sheet,
)
from esdesk.services.inventory.sections import Section, section_of, sections
from esdesk.services.sheets.headers import LIST_COLUMNS

__all__ = [
    "BARE_COLUMNS",
    "LIST_COLUMNS",
    "Block",
    "By",
    "Doubted",
    "Line",
    "Plan",
    "Planned",
    "Query",
    "Rejected",
    "Replaced",
    "Section",
    "Total",
    "add_line",
    "carry_out",
    "cells",
    "count",
    "delete",
    "duplicate",
    "fill_down",
    "lines",
    "page",
    "place_of",
    "plan_paste",
    "plan_sheet",
    "section_of",
    "sections",
    "set_cell",
    "totals",
]
