"""The quick line: what auditors say, in either language and any order; and that no word of it is ever lost."""

from itertools import pairwise, permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from esdesk.audit import fields
from esdesk.audit.quick_line import read
from esdesk.audit.quick_parts import likely_kind
from esdesk.audit.quick_words import meanings
from esdesk.core.units import unit

MUD = "mermer çamuru 1200 ton/yıl, bertaraf 450 TL/t, dökme, mayıs-eylül"


def said(text, language=None):
    own, quantity = read(text, language).values()
    return own | quantity


def entered(text):
    """What the fields make of it."""
    own, quantity = read(text).values()
    return {
        name: known.enter(value)
        for entity, values in (("resource", own), ("quantity", quantity))
        for name, value in values.items()
        if (known := fields.field(entity, name))
    }


def test_a_have_with_all_that_can_be_said():
    assert entered(MUD) == {
        "direction": "have",
        "kind": "waste",
        "name": "mermer çamuru",
        "packaging": "bulk",
        "fate": {"fate": "disposed"},
        "months": ["5", "6", "7", "8", "9"],
        "offered": {"value": "1200", "unit": "ton", "period": "yıl"},
        "price": {"amount": "450", "currency": "TRY", "per_unit": "t", "payer": "giver"},
    }


def test_a_want_pays_at_most():
    assert entered("- palet 500 ad/ay en çok 60 TL") == {
        "direction": "want",
        "kind": "material",
        "name": "palet",
        "offered": {"value": "500", "unit": "ad", "period": "ay"},
        "price": {"amount": "60", "currency": "TRY", "payer": "receiver"},
    }


PARTS = ("mermer çamuru", "1200 ton/yıl", "bertaraf 450 TL/t", "dökme", "mayıs-eylül")


@pytest.mark.parametrize("order", list(permutations(PARTS)))
def test_the_order_does_not_matter(order):
    assert said(", ".join(order)) == said(MUD)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("want plastic drums 200 pcs/month", "direction", "want"),
        ("palet istiyoruz 500 ad/ay", "name", "palet"),
        ("looking for wood chips 10 t/week", "name", "wood chips"),
        ("we have glass cullet 40 t/month", "name", "glass cullet"),
        ("+cam kırığı", "direction", "have"),
        ("cam kırığı 40 ton/ay satıyoruz 900 TL/t ölçüldü", "fate", {"fate": "sold"}),
        (
            "buhar 3 t/h ödüyoruz 900 TL/t",
            "price",
            {"amount": "900", "currency": "TL", "per_unit": "t", "payer": "giver"},
        ),
        ("paledyen +180 TL/t", "price", {"amount": "180", "currency": "TL", "per_unit": "t", "payer": "receiver"}),
        ("epoksi −4.500 TL/t", "price", {"amount": "4.500", "currency": "TL", "per_unit": "t", "payer": "giver"}),
        ("varil tanesi 120 TL", "price", {"amount": "120", "currency": "TL", "per_unit": "adet"}),
        ("kül ₺30/t", "price", {"amount": "30", "currency": "₺", "per_unit": "t"}),
        ("kum ton başına 450 TL", "price", {"amount": "450", "currency": "TL", "per_unit": "ton"}),
        ("yılda 1200 ton mermer tozu", "offered", {"value": "1200", "unit": "ton", "period": "yılda"}),
        ("talaş günde 2-3 m3", "offered", {"min": "2", "max": "3", "unit": "m3", "period": "günde"}),
        ("kül yaklaşık 5 t/ay", "offered", {"value": "5", "unit": "t", "period": "ay", "approximate": "yes"}),
        ("200 lt varil 40 ad/ay", "offered", {"value": "40", "unit": "ad", "period": "ay"}),
        ("boş kamyon 6 sefer/hafta", "offered", {"value": "6", "unit": "sefer", "period": "hafta"}),
        ("beyazlık ölçümü 24 numune/yıl", "offered", {"value": "24", "unit": "numune", "period": "yıl"}),
        ("GES fizibilitesi 1 iş", "offered", {"value": "1", "unit": "iş"}),
        ("GES fizibilitesi 1 iş istiyoruz", "offered", {"value": "1", "unit": "iş"}),
        ("bakım 40 adam-saat/ay", "offered", {"value": "40", "unit": "adam-saat", "period": "ay"}),
        ("tests 8 runs per month", "offered", {"value": "8", "unit": "runs", "period": "month"}),
        ("prina 1500 t/sezon kasım", "offered", {"value": "1500", "unit": "t", "period": "sezon"}),
        ("prina 1500 t/sezon kasım", "months", ["11"]),
        ("cam 5 t ölçüldü", "offered", {"value": "5", "unit": "t", "quality": "measured"}),
        ("kül 3 t/ay mayıstan eylüle kadar", "months", ["5", "6", "7", "8", "9"]),
        ("ash 3 t/day from march to october", "months", ["3", "4", "5", "6", "7", "8", "9", "10"]),
        ("zeytin karasuyu ekim-şubat", "months", ["1", "2", "10", "11", "12"]),
        ("talaş 5 t/ay ocak ve şubat", "months", ["1", "2"]),
        ("prina, kasım, aralık", "months", ["11", "12"]),
        ("epoksi tenekesi 15 01 10*", "classification", {"code": "15 01 10*"}),
        ("boya çamuru, varilde, D9", "fate", {"treatment": "D9"}),
        ("atık yağ IBC'de", "packaging", "ibc"),
        ("kül yıl boyu", "pattern", "continuous"),
        ("tutkal 3 t, toz", "physical_state", "powder"),
        ("kum 3 t not: yan bina, varilde", "note", "yan bina, varilde"),
        ("kum 3 t, varil, palet", "note", "palet"),
        ("kum, ölçüldü", "note", "ölçüldü"),
        ("kum 3 t en az 60 TL/t", "note", "en az 60 TL/t"),
    ],
)
def test_each_part_is_understood(text, name, value):
    assert said(text)[name] == value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ocak cürufu 3 t/ay", "ocak cürufu"),  # a furnace, no January
        ("dökme demir 3 t/ay", "dökme demir"),  # cast iron, not loose
        ("palet 500 ad/ay", "palet"),  # the resource, not its packaging
        ("mart", "mart"),
        ("toz boya 20 kg/ay", "toz boya"),
        ("Kompresör atık ısısı, 55 °C 210 MWh/yıl", "Kompresör atık ısısı, 55 °C"),
        ("hurda 400-500 TL/t 3 ton", "hurda 400-500 TL/t"),  # a price has one figure
        ("atık yağ 600 lt/3 ay", "atık yağ /3 ay"),
        ("2 iş makinesi yağı", "2 iş makinesi yağı"),
        ("laboratuvar, 2 test cihazı", "laboratuvar, 2 test cihazı"),
        ("boru 3/4 parmak", "boru 3/4 parmak"),
        ("etiket kağıdı (silikonlu) 500 kg/ay", "etiket kağıdı (silikonlu)"),
    ],
)
def test_what_is_not_meant_so_stays_in_the_name(text, name):
    assert read(text).name == name


def test_an_abbreviated_month_by_itself_counts_in_the_windows_language():
    assert said("ash 3 t, feb", "en")["months"] == ["2"]
    assert "months" not in said("ash 3 t, feb")
    assert said("kül 3 t, şub", "tr")["months"] == ["2"]


@pytest.mark.parametrize(
    ("text", "process", "name"),
    [
        ("kırık plaka 40 t/ay, @Silim ve cila", "Silim ve cila", "kırık plaka"),
        ("@Hat 2, kırık plaka 40 t/ay", "Hat 2", "kırık plaka"),
        ("kırık plaka @kesim", "kesim", "kırık plaka"),
        ("@Kesim kırık plaka 40 t/ay", "Kesim", "kırık plaka"),
        ("@Kesim kırık plaka", "Kesim", "kırık plaka"),
        ("- su @Pres, 3 m3/gün", "Pres", "su"),
        ("kime: info@firma.com", "", "kime info@firma.com"),
        ("kül @", "", "kül @"),
    ],
)
def test_a_process_is_said_behind_an_at(text, process, name):
    line = read(text)
    assert line.process == process
    assert process == "" or line.name == name


WORDS = [*meanings(), "@", "@Kesim", "-", "+", "12", "1.200", "t/ay", "ton/yıl", "TL/t", "450 TL", "en çok", ",", ";",
         "mayıs-eylül", "15 01 10*", "ocak", "ve", "not:", "55 °C", "mermer", "İş", "/", "%75", "'"]  # fmt: skip
lines = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))


@given(lines)
@example("ocak ve")
@example("- - 5 t, ")
@example("+ +5 TL/t")
def test_every_word_is_in_exactly_one_part(text):
    parts = read(text).parts
    assert [part.text for part in parts] == [text[part.start : part.end] for part in parts]
    assert all(one.end <= other.start for one, other in pairwise(parts))
    ends = [0, *(part.end for part in parts)]
    starts = [*(part.start for part in parts), len(text)]
    between = "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    assert set("".join(between.split())) <= set(",;:")


@given(lines)
def test_whatever_was_understood_can_be_entered(text):
    entered(text)


@pytest.mark.parametrize(
    ("name", "direction", "measured", "wasted", "kind"),
    [
        ("Kompresör atık ısısı, 55 °C", "have", "", False, "energy"),
        ("sıcak su 60 C", "have", "m3", False, "water"),
        ("plastik atığı", "have", "t", False, "waste"),
        ("döküm kumu", "have", "t", True, "waste"),
        ("döküm kumu", "want", "t", True, "material"),
        ("egzoz", "have", "MWh", False, "energy"),
        ("köprülü vinç", "have", "saat", False, "capacity"),
        ("boş dönüş", "have", "sefer", False, "logistics"),
        ("GES fizibilitesi", "have", "iş", False, "expertise"),  # the name before the unit
        ("forklift bakımı", "have", "iş", False, "service"),
        ("palet", "have", "ad", False, "material"),
    ],
)
def test_the_kind_that_nobody_named(name, direction, measured, wasted, kind):
    assert likely_kind(name, direction, unit(measured), wasted=wasted) == kind
