"""What each side of a conflict would change: what is told of a side is what the file is once that side is kept."""

import shutil

import pytest

from esdesk.core.operation import Level
from esdesk.services.checks.accepting import open_findings
from esdesk.services.evidence import evidence
from esdesk.services.files.files import opened
from esdesk.services.merging import settling
from esdesk.services.merging.consequences import Sign, weigh
from esdesk.services.merging.proofs import proofs
from esdesk.services.records import records


@pytest.fixture
def sand(plant):
    """A have with its amount, out of a process that takes so much in."""
    step = plant.add("process", {"facility": str(plant.facility), "name": "Döküm"})
    bought = plant.add("resource", {"facility": str(plant.facility), "direction": "want", "kind": "material",
                                    "name": "Silis kumu", "to_process": str(step)})  # fmt: skip
    plant.add("quantity", {"resource": str(bought), "span": "2025", "used": _tonnes("1000")})
    row = plant.have("Döküm kumu", kind="waste", note="kuru", classification={"code": "100908"}, from_process=str(step))
    amount = plant.add("quantity", {"resource": str(row), "span": "2025", "arising": _tonnes("990")})
    return row, amount


def _tonnes(value):
    return {"value": value, "unit": "t", "period": "yıl", "quality": "measured"}


def setting(row, field, text):
    return lambda ledger: records.set_field(ledger, row.hex, field, text)


def everything(ledger):
    """All records, but for the marks of a record that is deleted, which nobody reads."""
    return ledger.records(), [(one.row, one.values) for one in ledger.records(deleted=True)]


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("about", ["note", "deletion"])
def test_what_is_supposed_is_what_settling_makes(plant, sand, laptops, tmp_path, about, number):
    row, _ = sand
    if about == "deletion":
        others = laptops(setting(row, "name", "Kum"))
        records.delete_row(plant.ledger, row.hex)
    else:
        others = laptops(setting(row, about, "dökme"))
        records.set_field(plant.ledger, row.hex, about, "varil")
    plant.ledger.merge(others)
    [question] = settling.questions(plant.ledger, "en")
    side = question.sides[number]
    supposed = everything(settling.supposed(plant.ledger, question, side))
    assert everything(plant.ledger) != supposed
    plant.ledger.make_whole()
    shutil.copy(plant.ledger.path, tmp_path / "settled.esdesk")
    with opened(tmp_path / "settled.esdesk") as ledger:
        settling.keep(ledger, question, side)
        assert everything(ledger) == supposed


def test_an_amount_says_whether_the_plant_closes_and_nothing_is_written(plant, sand, laptops):
    _, amount = sand
    others = laptops(setting(amount, "arising", "600 t/yıl"))
    records.set_field(plant.ledger, amount.hex, "arising", "995 t/yıl")
    plant.ledger.merge(others)
    before = plant.ledger.digest()
    [question] = settling.questions(plant.ledger, "en")
    weighed = weigh(plant.ledger, question, "en")
    told = {side.text: found for side, found in zip(question.sides, weighed.sides, strict=True)}
    [right] = [found for text, found in told.items() if text.startswith("995")]
    [wrong] = [found for text, found in told.items() if text.startswith("600")]
    assert [one.figure.split()[0] for one in (right[0], wrong[0])] == ["995", "600"]
    closes = [(one.sign, other.sign) for one, other in zip(right, wrong, strict=True) if "lose" in one.text]
    assert closes
    assert set(closes) == {(Sign.GOOD, Sign.FAULT)}
    assert weighed.difference == "differ by 395\N{NO-BREAK SPACE}t, 39.7%"
    assert plant.ledger.digest() == before


def test_findings_that_one_side_brings_stand_with_it_and_go_with_the_other(plant, sand, laptops):
    row, _ = sand
    others = laptops(setting(row, "classification", ""))
    records.set_field(plant.ledger, row.hex, "classification", "100906")
    plant.ledger.merge(others)
    [question] = settling.questions(plant.ledger, "tr")
    weighed = weigh(plant.ledger, question, "tr")
    for side, told in zip(question.sides, weighed.sides, strict=True):
        after = settling.supposed(plant.ledger, question, side)
        assert after is not None
        found = {one.finding.told("tr") for one in open_findings(after, plant.firm)}
        said = {one.text for one in told if one.sign in (Sign.FAULT, Sign.DOUBT)}
        assert said
        assert said <= found
    assert weighed.difference == ""


def test_a_side_whose_value_is_not_here_has_no_consequences(plant, sand, laptops):
    row, _ = sand
    said, hidden = laptops(setting(row, "note", "nemli")), laptops(setting(row, "note", "yağlı"))
    records.set_field(plant.ledger, row.hex, "note", "tozlu")
    plant.ledger.merge([*said, *(one.at(Level.WITHHELD) for one in hidden)])
    [question] = settling.questions(plant.ledger, "en")
    sides = weigh(plant.ledger, question, "en").sides
    assert [bool(one) for one in sides] == [True, True, False]
    assert sides[0] == sides[1], "a note changes nothing"


def test_evidence_stands_with_whoever_attached_it(plant, sand, laptops):
    _, amount = sand

    def theirs(ledger):
        records.set_field(ledger, amount.hex, "arising", "600 t/yıl")
        evidence.attach(ledger, amount, "arising", b"%PDF-1.4 theirs", "rapor.pdf")

    others = laptops(theirs)
    evidence.attach(plant.ledger, amount, "arising", b"%PDF-1.4 ours", "kantar.pdf")
    evidence.attach(plant.ledger, amount, "used", b"%PDF-1.4 other", "fatura.pdf")
    records.set_field(plant.ledger, amount.hex, "arising", "995 t/yıl")
    plant.ledger.merge(others)
    [question] = settling.questions(plant.ledger, "en")
    names = {
        side.this_device: [one.name for one in of]
        for side, of in zip(question.sides, proofs(plant.ledger, question), strict=True)
    }
    assert names == {True: ["kantar.pdf"], False: ["rapor.pdf"]}


def test_what_was_settled_is_listed_until_somebody_writes_over_it(plant, sand, laptops):
    row, _ = sand
    others = laptops(setting(row, "note", "nemli"))
    records.set_field(plant.ledger, row.hex, "note", "tozlu")
    plant.ledger.merge(others)
    assert settling.answers(plant.ledger, "en", plant.firm) == []
    [question] = settling.questions(plant.ledger, "en")
    settling.write(plant.ledger, question, "karışık")
    [answer] = settling.answers(plant.ledger, "en", plant.firm)
    assert (answer.subject, answer.text) == ("Döküm kumu", "karışık")
    records.set_field(plant.ledger, row.hex, "note", "çok karışık")
    assert settling.answers(plant.ledger, "en", plant.firm) == []


def test_equal_values_that_met_are_no_settled_conflict(plant, sand, laptops):
    row, _ = sand
    others = laptops(setting(row, "note", "tozlu"))
    records.set_field(plant.ledger, row.hex, "note", "tozlu")
    plant.ledger.merge(others)
    records.set_field(plant.ledger, row.hex, "note", "nemli")
    assert settling.answers(plant.ledger, "en", plant.firm) == []
