"""A marble yard whose processes are recorded with what flows between them: for balances. The firm is invented."""

from pathlib import Path

PROCESSES = ("Blok kesim", "Silim ve cila", "Ebatlama", "Filtre pres")
FLOWS = (
    ("Blok mermer", "want", "material", "8300", "measured", "", "Blok kesim"),
    ("Ham plaka", "none", "material", "6410", "measured", "Blok kesim", "Silim ve cila"),
    ("Kesim çamuru", "none", "material", "590", "calculated", "Blok kesim", "Filtre pres"),
    ("Moloz", "have", "waste", "1240", "invoiced", "Blok kesim", ""),
    ("Epoksi, file", "want", "material", "38", "invoiced", "", "Silim ve cila"),
    ("Cilalı plaka", "none", "material", "6240", "measured", "Silim ve cila", "Ebatlama"),
    ("Silim çamuru", "none", "material", "120", "calculated", "Silim ve cila", "Filtre pres"),
    ("Kırık plaka", "have", "waste", "70", "invoiced", "Silim ve cila", ""),
    ("Ebatlı ürün", "none", "material", "5160", "measured", "Ebatlama", ""),
    ("Paledyen", "have", "by-product", "620", "measured", "Ebatlama", ""),
    ("Ebatlama çamuru", "none", "material", "110", "calculated", "Ebatlama", "Filtre pres"),
    ("Filtre keki", "have", "waste", "864", "calculated", "Filtre pres", ""),
)
"""Name, direction, kind, tonnes of 2025, data quality, and both ends; what the sizing loses is not there."""


def fill(path: Path) -> None:
    """Makes a file of the yard."""
    from esdesk.services.files import files
    from esdesk.services.records import records

    made = files.new_file(path, "Örnek Mermer A.Ş.", "23.70", "Torbalı fabrikası")
    with files.opened(path) as ledger:
        rows = {}
        for at, name in enumerate(PROCESSES, 1):
            values = {"name": name, "order": str(at)}
            rows[name] = records.add(ledger, "process", values, to=made.facility.hex).hex
        for name, direction, kind, tonnes, quality, source, target in FLOWS:
            values = {"name": name, "direction": direction, "kind": kind}
            ends = {"from_process": source, "to_process": target}
            values |= {field: rows[process] for field, process in ends.items() if process}
            resource = records.add(ledger, "resource", values, to=made.facility.hex)
            member = "used" if direction == "want" else "arising"
            quantity = records.add(ledger, "quantity", {member: f"{tonnes} t/yıl", "span": "2025"}, to=resource.hex)
            records.set_field(ledger, quantity.hex, f"{member}.quality", quality)
