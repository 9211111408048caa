"""The bundled samples are whole: what they hold is taken in, and shows something in every place."""

import pytest

from esdesk.core.errors import UserFault
from esdesk.services.energy.energy import energy
from esdesk.services.files.files import new_file, opened
from esdesk.services.measures.measures import measures
from esdesk.services.sheets.sample_records import record_rest
from esdesk.services.sheets.samples import folder_of, read_sample, record_participant


def test_the_marble_works_shows_something_in_every_place(profile, tmp_path):
    with opened(record_participant(read_sample(folder_of("izmir")), "mermer", tmp_path)) as ledger:
        (facility,) = ledger.records("facility")
        of = (ledger, facility.firm, facility.row)
        assert {one.year.carrier for one in energy(*of).meters} >= {"electricity", "diesel", "water"}
        assert len(measures(*of).every) == 5
        assert len(ledger.records("process")) == 4


@pytest.mark.parametrize("text", ['[[process]]\nfed_by = "@nobody"\n', '[[resource]]\nnamed = "yok"\n'])
def test_a_record_that_is_not_there_is_told(profile, tmp_path, text):
    rest = tmp_path / "rest.toml"
    rest.write_text(text, encoding="utf-8")
    made = new_file(tmp_path / "a.esdesk", "Örnek", "23.70")
    with opened(made.path) as ledger:
        with pytest.raises(UserFault) as caught:
            record_rest(ledger, made, rest)
        assert caught.value.code == "sample-record-unknown"
        assert ledger.records("process") == []
