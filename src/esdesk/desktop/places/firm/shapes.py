"""Which fields of the firm, its facility and a visit the form shows, and where."""

from esdesk.desktop.widgets.form_section import Shape

FIRM = Shape("firm", ("name", "trade_name", "tax_number", "citizen_number"), ("nace", "note"))
FACILITY = Shape(
    "facility",
    ("name", "province", "district", "industrial_zone", "address", "position"),
    ("employees", "shifts", "hours_a_day", "days_a_year", "capacity", "note"),
)
VISIT = Shape("visit", ("dates", "base_year", "state"), ("scope", "instruments", "note"))
