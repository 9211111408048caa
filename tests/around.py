"""A plant among others, with synergies between them: for the map. The firms are invented."""

from pathlib import Path
from uuid import UUID

OTHERS = (
    ("Örnek Seramik", "Torbalı", "38.1100", "27.4400"),
    ("Örnek Beton", "Menderes", "38.2200", "27.2500"),
    ("Örnek Mozaik", "Bayındır", "38.3400", "27.6600"),
    ("Örnek Ambalaj", "Menemen", "38.6100", "27.0700"),
    ("Örnek Kâğıt", "", "", ""),
)
"""Name, district, latitude and longitude; without a position it stands at the centre of Aydın."""

RUNS = (
    ("Mermer kesim çamuru", "1200", "sample", 0),
    ("Moloz, parça mermer", "800", "talks", 1),
    ("Paledyen", "540", "running", 2),
    ("Karton", "6.5", "idea", 3),
    ("Kırık plaka", "70", "lost", 4),
)
"""What is given, tonnes a year, the stage, and to which of the others; a palette of the fourth comes back."""


def fill(path: Path) -> None:
    """Makes a file with our plant, the others, and what runs between them."""
    from esdesk.core.ids import new_id
    from esdesk.services.files import files
    from esdesk.services.files.files import entered
    from esdesk.services.records import records

    made = files.new_file(path, "Örnek Mermer A.Ş.", "23.70", "Torbalı fabrikası")
    with files.opened(path) as ledger:

        def put(whose: UUID, entity: str, **values: object) -> UUID:
            row = whose if entity == "firm" else new_id()
            ledger.record(whose, [entered(entity, row, name, value) for name, value in values.items()])
            return row

        for field, text in (("province", "İzmir"), ("district", "Torbalı"), ("position", "38.1600 27.3600")):
            records.set_field(ledger, made.facility.hex, field, text)
        firms = []
        for name, district, lat, lon in OTHERS:
            firm = put(new_id(), "firm", name=name)
            place = {"position": {"lat": lat, "lon": lon}} if lat else {}
            province = "İzmir" if lat else "Aydın"
            facility = put(firm, "facility", firm=str(firm), name=name, province=province, district=district, **place)
            firms.append((firm, facility))

        def give(giver: UUID, at: UUID, name: str, tonnes: str, stage: str, taker: UUID) -> None:
            resource = put(giver, "resource", facility=str(at), direction="have", kind="waste", name=name)
            put(giver, "quantity", resource=str(resource), span="2025", offered=f"{tonnes} t/yıl")
            put(giver, "synergy", resource=str(resource), receiver={"firm": str(taker), "name": name},
                stage={"stage": stage})  # fmt: skip

        for name, tonnes, stage, at in RUNS:
            give(made.firm, made.facility, name, tonnes, stage, firms[at][0])
        give(*firms[3], "Palet (kullanılmış)", "120", "agreement", made.firm)
