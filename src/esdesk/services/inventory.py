"""The inventory of a firm: its lines, what is done with them in the grid, and blocks of cells in and out of it."""

from esdesk.audit.inventory import Line, Query, Total
from esdesk.services.copying import cells
from esdesk.services.line_pages import count, lines, page, place_of, totals
from esdesk.services.lines import add_line, delete, duplicate, fill_down, set_cell
from esdesk.services.pasting import Block, Doubted, Plan, Planned, Rejected, Replaced, carry_out, plan_paste

__all__ = [
    "Block",
    "Doubted",
    "Line",
    "Plan",
    "Planned",
    "Query",
    "Rejected",
    "Replaced",
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
    "set_cell",
    "totals",
]
