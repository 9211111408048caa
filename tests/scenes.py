"""A plant as an auditor would leave it after a visit, for pictures and for played visits. The firm is invented."""

from pathlib import Path

LINES = (
    "mermer kesim çamuru 1.200 ton/yıl, bertaraf 450 TL/t, dökme, çamur",
    "moloz, parça mermer 1.240 t/yıl 45 TL/t satılıyor",
    "paledyen 620 t/yıl 180 TL/t satılıyor ölçüldü",
    "kırık plaka 70 t/yıl",
    "karton ambalaj 260 kg/ay 2.100 TL/t satılıyor ölçüldü",
    "streç ve naylon 540 kg/ay 3.400 TL/t satılıyor ölçüldü",
    "- palet (kullanılmış) 500 ad/ay en çok 60 TL/ad",
    "epoksi tenekesi 200 kg/ay bertaraf 4.500 TL/t ölçüldü",
    "yağlı üstüpü ve eldiven 35 kg/ay bertaraf 5.200 TL/t",
    "hidrolik yağ 1.800 L/yıl ölçüldü",
    "forklift aküsü 6 ad/yıl",
    "çelik hurda, lama 4,1 t/yıl 9.800 TL/t satılıyor ölçüldü",
    "aşınmış silim taşı 90 kg/ay bertaraf 1.200 TL/t",
    "kompresör atık ısısı 210 MWh/yıl",
    "devir suyu taşkanı 300 m³/ay ölçüldü",
    "- arıtılmış su, kesim için 1.500 m³/ay en çok 38 TL/m³",
    "köprü kesme, boş vardiya 40 saat/hafta",
    "Aliağa dönüşü boş kamyon 6 sefer/hafta",
    "çatı, güneye bakan 6.400 m²",
    "- GES fizibilitesi 1 iş",
    "doğal taş deneyleri 8 deney/ay",
    "filtre pres bezi 120 kg/ay, bertaraf 6.500 TL/t, big bag, mart-ekim",
    "kesim suyu polimeri 3 t/yıl",
    "testere segmenti 40 kg/ay 900 TL/t",
    "floresan lamba 60 ad/yıl bertaraf",
)
"""What a marble plant has and wants, one line each as it is typed."""

CODES = {
    "mermer kesim çamuru": "010413", "moloz, parça mermer": "010413", "paledyen": "010413", "kırık plaka": "010413",
    "karton ambalaj": "150101", "streç ve naylon": "150102", "epoksi tenekesi": "150110",
    "yağlı üstüpü ve eldiven": "150202", "hidrolik yağ": "130110", "forklift aküsü": "160601",
    "çelik hurda, lama": "170405", "aşınmış silim taşı": "120121", "filtre pres bezi": "150203",
}  # fmt: skip
"""What an auditor would have chosen, but for what is left open on purpose."""


def fill(path: Path) -> None:
    """Makes a file of an invented marble plant with `LINES` in it."""
    from esdesk.audit import quick_line
    from esdesk.services.files import files
    from esdesk.services.inventory import lines
    from esdesk.services.records import records

    made = files.new_file(path, "Örnek Mermer A.Ş.", "23.70", "Torbalı fabrikası")
    with files.opened(path) as ledger:
        for field, text in (("province", "İzmir"), ("district", "Torbalı"), ("employees", "120"), ("shifts", "2")):
            records.set_field(ledger, made.facility.hex, field, text)
        records.set_field(ledger, made.firm.hex, "tax_number", "1234567890")
        records.add(ledger, "visit", {"dates": "17.11.2026", "base_year": "2025"}, to=made.facility.hex)
        for line in LINES:
            lines.add_line(ledger, made.facility, quick_line.read(line))
        for one in ledger.records("resource"):
            if code := CODES.get(str(one.values["name"])):
                records.set_field(ledger, one.row.hex, "classification.code", code)
