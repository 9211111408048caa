"""The marble yard of `tests.yard` with prices, bills of three years, operating costs, turnover and nine measures."""

from pathlib import Path

from tests import yard

PRICES = (
    ("Blok mermer", "1.900", "receiver"),
    ("Epoksi, file", "62.000", "receiver"),
    ("Moloz", "180", "giver"),
    ("Filtre keki", "260", "giver"),
    ("Paledyen", "350", "receiver"),
)
"""Resource, lira a tonne, and who pays; the broken plates have no price."""

YEARS = (("2023", "5600", "1420", "4900000", "9800"), ("2024", "5420", "1330", "5100000", "9100"),
         ("2025", "5160", "1240", "5332000", "8300"))  # fmt: skip
"""Tonnes produced, MWh, lira for them, m3 of water."""

SYSTEM = (("Blok kesim", "3,2"), ("Silim ve cila", "2,6"), ("Ebatlama", "1,1"), ("Filtre pres", "0,4"))
"""Million lira of 2025."""

MEASURES = (
    ("Hava kaçakları, 64 nokta", "Silim ve cila", "62 MWh/yıl", "electricity", "", "85 bin TL", "in_progress"),
    ("Dar kesim lokması, 10 → 7 mm", "Blok kesim", "149 t/yıl", "", "520 bin TL", "360 bin TL", "in_progress"),
    ("Devir pompası, doğru boy", "Filtre pres", "41 MWh/yıl", "electricity", "", "240 bin TL", "proposed"),
    ("Filtre pres çevrimi, nem %24", "Filtre pres", "640 m3/yıl", "water", "110 bin TL", "150 bin TL", "proposed"),
    ("LED, üretim hali", "", "38 MWh/yıl", "electricity", "", "255 bin TL", "implemented"),
    ("Cila hattına hız sürücüsü", "Silim ve cila", "84-118-146 MWh/yıl", "electricity", "", "980 bin TL", "proposed"),
    ("Atık ısıyla ofis ısıtması", "", "74 MWh/yıl", "electricity", "148 bin TL", "345 bin TL", "proposed"),
    ("GES, 640 kWp çatı", "", "960 MWh/yıl", "electricity", "", "17,9 milyon TL", "proposed"),
    ("Yağmur suyu deposu", "", "2.900 m3/yıl", "water", "110 bin TL", "820 bin TL", "rejected"),
)
"""Name, process, saving, carrier, money, investment, state; in the order of their payback but for the last."""

DRIVES = {
    "today": "Kafalar yükten bağımsız tam devirde; hat zamanın %42'sinde boş döner.",
    "proposal": "Dört sürücü, plaka algılayıcısıyla devir düşürme.",
    "interactions": "LED ile ortak yükü yok, toplanabilir. GES'in öz tüketimi 96 MWh azalır.",
    "unit_price": "4,30 TL/kWh",
    "life": "10",
    "owner": "Bakım şefi",
    "due": "15.03.2027",
}


def fill(path: Path) -> None:
    """Makes a file of it."""
    from esdesk.core.ids import new_id
    from esdesk.ledger.views import Change
    from esdesk.services.files.files import entered, opened

    yard.fill(path)
    with opened(path) as ledger:
        rows = {str(one.values["name"]): str(one.row) for one in ledger.records("process")}
        resources = {str(one.values["name"]): str(one.row) for one in ledger.records("resource")}
        quantities = {one.values["resource"]: one.row for one in ledger.records("quantity")}
        facility = ledger.records("facility")[0]
        changes: list[Change] = []

        def add(entity: str, **said: object) -> None:
            row = new_id()
            every = {"facility": str(facility.row), **said}
            changes.extend(entered(entity, row, name, given) for name, given in every.items() if given)

        for name, lira, payer in PRICES:
            price = {"amount": lira, "currency": "TRY", "per_unit": "t", "payer": payer, "year": "2025"}
            changes.append(entered("quantity", quantities[resources[name]], "price", price))
        for year, tonnes, power, lira, water in YEARS:
            add("production", year=year, product="Ebatlı plaka", amount=f"{tonnes} t")
            add("reading", carrier="electricity", dates=year, amount=f"{power} MWh", cost=f"{lira} TL")
            add("reading", carrier="water", dates=year, amount=f"{water} m3")
        for name, million in SYSTEM:
            add("process_cost", process=rows[name], year="2025", system=f"{million} milyon TL")
        add("turnover", year="2025", amount="96 milyon TL")
        for name, process, saving, carrier, money, investment, state in MEASURES:
            progress = {"state": state} | ({"reason": "Yer yok"} if state == "rejected" else {})
            more = DRIVES if name == "Cila hattına hız sürücüsü" else {}
            add("measure", name=name, process=rows.get(process, ""), saving=saving, carrier=carrier, money=money,
                investment=investment, progress=progress, **more)  # fmt: skip
        ledger.record(facility.firm, changes, label="import")
