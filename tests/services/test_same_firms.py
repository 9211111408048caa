"""Two firms that are one, as a centre says it in its file: counted once, matched as one, taken back, and it travels."""

import pytest

from esdesk.core.errors import UserFault
from esdesk.core.paths import using_profile
from esdesk.exchange.keys import load_or_make
from esdesk.services.catalogue import label_proposals, own_labels
from esdesk.services.files.files import made_empty, opened
from esdesk.services.matching.deciding import wants
from esdesk.services.matching.suggesting import match_files
from esdesk.services.merging import same_firms
from esdesk.services.merging.same_firms import Reason, Verdict
from esdesk.services.records import records


@pytest.fixture
def centre(made, tmp_path):
    """A centre's file with three firms, two of them under names of one firm: one has sand, the other looks for it."""
    files = [made("a.esdesk", "Yamanlar Döküm San. A.Ş."), made("b.esdesk", "YAMANLAR DÖKÜM LTD. ŞTİ."),
             made("c.esdesk", "Beton A.Ş.", "23.61")]  # fmt: skip
    with made_empty(tmp_path / "centre.esdesk") as ledger:
        for new, direction in zip(files, ("have", "want", "want"), strict=True):
            with opened(new.path) as own:
                values = {"name": "döküm kumu", "direction": direction, "kind": "waste"}
                records.add(own, "resource", values | {"kind": "material"} if direction == "want" else values)
                own_labels.give(own, new.firm, "kara kum", "silica-sand-fines")
                ledger.merge(own.operations(new.firm))
        yield ledger, [str(new.firm) for new in files]


def test_a_pair_is_proposed_judged_counted_once_and_taken_back(centre):
    ledger, (one, other, _) = centre
    found = same_firms.standing(ledger)
    assert (found.count, len(found.names), found.judged) == (3, 3, ())
    [alike] = found.alike
    assert {str(alike.one), str(alike.other)} == {one, other}
    assert {reason for reason, _ in alike.reasons} == {Reason.NAME, Reason.SECTOR}
    before = [record for record in ledger.records() if record.entity != "same_firm"]
    same_firms.judge(ledger, other, one[-8:], Verdict.SAME, "aynı adres")
    found = same_firms.standing(ledger)
    assert (found.count, found.alike) == (2, ())
    [judged] = found.judged
    assert (judged.verdict, judged.reason, judged.by.this_device) == (Verdict.SAME, "aynı adres", True)
    assert [record for record in ledger.records() if record.entity != "same_firm"] == before, "no record is touched"
    same_firms.take_back(ledger, one, other)
    assert same_firms.standing(ledger).count == 3
    assert len(same_firms.standing(ledger).alike) == 1
    same_firms.judge(ledger, one, other, Verdict.NOT_SAME)
    assert (same_firms.standing(ledger).count, same_firms.standing(ledger).alike) == (3, ())
    ledger.undo()
    assert len(same_firms.standing(ledger).alike) == 1


def test_a_verdict_can_be_undone_said_again_and_taken_back(centre):
    ledger, (one, other, _) = centre
    same_firms.judge(ledger, one, other, Verdict.SAME)
    ledger.undo()
    assert same_firms.standing(ledger).judged == ()
    same_firms.judge(ledger, one, other, Verdict.NOT_SAME)
    assert [judged.verdict for judged in same_firms.standing(ledger).judged] == [Verdict.NOT_SAME]
    same_firms.take_back(ledger, one, other)
    assert (same_firms.standing(ledger).judged, ledger.conflicts()) == ((), [])


def test_nobody_is_matched_with_themselves_under_another_name(centre):
    ledger, (one, other, third) = centre
    [have] = [record.row for record in ledger.records("resource") if record.values["direction"] == "have"]
    firms = {record.row: str(record.firm) for record in ledger.records("resource")}

    def matched():
        ledger.make_whole()
        listings, pairs = match_files([ledger.path])
        assert {str(listing.firm) for listing in listings.values()} == {one, other, third}, "each keeps its own id"
        beside = {firms[pair.suggestion.want] for pair in wants(ledger, have, [ledger.path])}
        assert {firms[pair.want] for pair in pairs[have]} == beside
        return beside

    assert matched() == {other, third}
    same_firms.judge(ledger, one, other, Verdict.SAME)
    assert matched() == {third}
    same_firms.take_back(ledger, one, other)
    assert matched() == {other, third}


def test_a_label_of_both_names_is_of_one_firm(centre):
    ledger, (one, other, _) = centre
    assert [found.firms for found in label_proposals.proposed([ledger.path])] == [3]
    same_firms.judge(ledger, one, other, Verdict.SAME)
    ledger.make_whole()
    assert [found.firms for found in label_proposals.proposed([ledger.path])] == [2]


@pytest.mark.parametrize("order", [1, -1])
def test_two_who_say_different_things_are_shown_and_count_as_two(centre, tmp_path, order):
    ledger, (one, other, _) = centre
    said = []
    for number, verdict in enumerate([Verdict.SAME, Verdict.NOT_SAME]):
        ledger.copy_to(tmp_path / f"{number}.esdesk")
        with using_profile(tmp_path / f"p{number}"), opened(tmp_path / f"{number}.esdesk") as copy:
            firms = same_firms.judge(copy, one, other, verdict)
            said.append(copy.operations(firms[0], load_or_make().device))
    for operations in said[::order]:
        ledger.merge(operations)
    found = same_firms.standing(ledger)
    assert (found.count, [judged.verdict for judged in found.judged]) == (3, [None])
    [conflict] = ledger.conflicts()
    assert conflict.field == "verdict"
    same_firms.judge(ledger, one, other, Verdict.SAME)
    assert (same_firms.standing(ledger).count, ledger.conflicts()) == (2, [])


def test_two_who_say_the_same_are_no_conflict(centre, tmp_path):
    ledger, (one, other, _) = centre
    ledger.copy_to(tmp_path / "copy.esdesk")
    same_firms.judge(ledger, one, other, Verdict.SAME)
    with using_profile(tmp_path / "p"), opened(tmp_path / "copy.esdesk") as copy:
        firms = same_firms.judge(copy, other, one, Verdict.SAME)
        ledger.merge(copy.operations(firms[0], load_or_make().device))
    assert ledger.conflicts() == []
    assert same_firms.standing(ledger).count == 2


@pytest.mark.parametrize(
    ("one", "other", "code"), [(0, 0, "same-firm-itself"), (0, "ffffff", "row-unknown"), (0, None, "firm-expected")]
)
def test_what_are_no_two_firms_is_refused(centre, one, other, code):
    ledger, firms = centre
    second = firms[other] if isinstance(other, int) else other or str(ledger.records("facility")[0].row)
    before = ledger.digest()
    with pytest.raises(UserFault, match=code):
        same_firms.judge(ledger, firms[one], second, Verdict.SAME)
    with pytest.raises(UserFault, match=code):
        same_firms.take_back(ledger, firms[one], second)
    assert ledger.digest() == before
