"""The design's measures and colours, under one name each; the window, the figures and the report read them here.

Colours are `#RRGGBB`, sizes are device-independent pixels. The palette is safe for colour-blind eyes (have and want
after Okabe and Ito 2008), and no meaning hangs on a colour alone: a sign and a word go with it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one appearance.

    Attributes:
        surface, raised, sunken: the page, what lies on it, what lies under it.
        ink, ink_2, ink_3: text, secondary text, hints. `ink_3` still reaches 4.5:1 on `raised`.
        line, edge, field: hairlines, the edge of buttons, the edge of text fields (3:1).
        accent: the one action of a page, the focus ring, the selection; `on_accent` is what is written on it.
        have, want: direction of a resource; each with its soft ground.
        good, doubt, fault: outcome of a check; each with its soft ground.
        flow, have_band, loss_band, node, sea, land, land_2: figures and maps; `have_band` is a flow that is offered,
            `loss_band` money that is lost.
    """

    surface: str
    raised: str
    sunken: str
    ink: str
    ink_2: str
    ink_3: str
    line: str
    edge: str
    field: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_edge: str
    hover: str
    press: str
    have: str
    want: str
    have_soft: str
    want_soft: str
    good: str
    doubt: str
    fault: str
    good_soft: str
    doubt_soft: str
    fault_soft: str
    flow: str
    have_band: str
    loss_band: str
    node: str
    sea: str
    land: str
    land_2: str


LIGHT = Palette(
    surface="#FAFAF8", raised="#FFFFFF", sunken="#F1F1EE",
    ink="#1D2125", ink_2="#555D66", ink_3="#666E77",
    line="#DFE1DD", edge="#C6CAC5", field="#8F9790",
    accent="#0F6E6E", on_accent="#FFFFFF", accent_soft="#E1EEED", accent_edge="#8FBFBD",
    hover="#F4F5F2", press="#E9EBE7",
    have="#0072B2", want="#D55E00", have_soft="#DCEBF5", want_soft="#FAE7DA",
    good="#2E7D32", doubt="#B26A00", fault="#B3261E",
    good_soft="#E6F1E6", doubt_soft="#FBF0DC", fault_soft="#FAE6E4",
    flow="#C3CBD0", have_band="#8FC1DE", loss_band="#DB9085",
    node="#555D66", sea="#E2EAED", land="#FFFFFF", land_2="#F6F6F3",
)  # fmt: skip

DARK = Palette(
    surface="#1B1D1F", raised="#232629", sunken="#151719",
    ink="#E9ECEF", ink_2="#AEB6BF", ink_3="#929BA4",
    line="#33373B", edge="#464B50", field="#767E86",
    accent="#3FB6A8", on_accent="#0B1F1D", accent_soft="#1D3836", accent_edge="#2F6F69",
    hover="#2A2D31", press="#303438",
    have="#56B4E9", want="#E69F00", have_soft="#1D3442", want_soft="#3B2F17",
    good="#81C784", doubt="#FFB74D", fault="#F28B82",
    good_soft="#22352A", doubt_soft="#3A2F1D", fault_soft="#3E2826",
    flow="#4A5157", have_band="#2E6E91", loss_band="#A5564B",
    node="#AEB6BF", sea="#16191B", land="#25282B", land_2="#1F2225",
)  # fmt: skip

FAMILY = "Noto Sans"
REGULAR, SEMIBOLD = 400, 600


@dataclass(frozen=True, slots=True)
class TextSize:
    """A size of text and the height of its line."""

    size: int
    line: int


TITLE = TextSize(22, 28)
SECTION = TextSize(16, 22)
TEXT = TextSize(13, 18)
HINT = TextSize(11, 14)

SPACES = (4, 8, 12, 16, 24, 32)
RADIUS = 6
SMALL_RADIUS = 4
CONTROL = 28
"""Height of a button, a field, a grid's row and header."""

ICON_STROKE = 1.75
MOTION_MS = 120
