"""Every document of the sample's marble works says, in both languages, what was read by people and kept."""

import pytest
import time_machine

from esdesk.core.sentences import Language
from esdesk.reports.papers.every import PAPERS
from esdesk.reports.typeface import UNKNOWN
from esdesk.services.files.files import opened
from esdesk.services.report.papers import gather_papers, write_gathered
from esdesk.services.report.reporting import write_report
from esdesk.services.sheets.samples import folder_of, read_sample, record_participant
from tests.reports.conftest import AT
from tests.reports.golden import differs, text_of
from tests.shots.chance import leave_nothing_to_chance

LANGUAGES: tuple[Language, ...] = ("tr", "en")
DOCUMENTS = ("report.pdf", "report.docx", "report.xlsx", *(f"{key}{one.suffix}" for key, one in PAPERS.items()))


@pytest.fixture(scope="module")
def works(tmp_path_factory):
    """What the papers of the marble works say, by language; ids, salts and the day are the same everywhere."""
    folder = tmp_path_factory.mktemp("golden")
    with pytest.MonkeyPatch.context() as patch, time_machine.travel(AT, tick=False):
        patch.setenv("ESDESK_PROFILE", str(folder / "profile"))
        patch.setenv("ESDESK_KEYRING", "off")
        leave_nothing_to_chance(patch)
        path = record_participant(read_sample(folder_of("izmir")), "mermer", folder)
        with opened(path) as ledger:
            [firm] = ledger.records("firm")
            yield {one: gather_papers(ledger, firm.row, one, at=AT) for one in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_says_what_was_read(works, tmp_path, document, language):
    path = tmp_path / document
    if path.stem == "report":
        write_report(works[language].report, path)
    else:
        write_gathered(works[language], path.stem, path)
    said = text_of(path)
    assert UNKNOWN not in said
    assert differs(f"{path.stem}-{language}{path.suffix}", said) == ""
