"""`esdesk report`: a PDF in the language asked for, whatever language the program speaks; faults told, nothing half."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import is_one_sentence


def text_of(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


@pytest.mark.parametrize(("lang", "said"), [("tr", "Kaynak envanteri"), ("en", "Resource inventory")])
@pytest.mark.parametrize("speaks", ["tr", "en"])
def test_the_report_is_in_its_own_language(esdesk, plant, lang, said, speaks):
    done = esdesk("report", plant, "-o", "out.pdf", "--lang", lang, lang=speaks)
    assert {"tr": "yazıldı", "en": "written"}[speaks] in done.out
    text = text_of("out.pdf")
    assert said in text
    assert "4.800 ton/yıl" in text


def test_without_a_language_it_is_in_that_of_the_program(esdesk, plant):
    esdesk("report", plant, "-o", "out.pdf", lang="tr")
    assert "Kaynak envanteri" in text_of("out.pdf")


def test_a_reader_gets_what_they_may_see_and_is_told_of_the_rest(esdesk, plant, row_of):
    esdesk("set", plant, row_of(plant, "firm", "Örnek Dökümhane"), "visibility", "quantity=private")
    done = esdesk("report", plant, "-o", "out.pdf", "--as", "centre", lang="en")
    assert "recorded values are not in it" in done.out
    assert "4.800" not in text_of("out.pdf")
    esdesk("report", plant, "-o", "out.pdf", lang="en")
    assert "4.800" in text_of("out.pdf")


def test_a_file_that_is_there_is_replaced_and_nothing_is_left_beside_it(esdesk, plant):
    Path("out.pdf").write_bytes(b"before")
    before = {one.name for one in Path().iterdir()}
    esdesk("report", plant, "-o", "out.pdf")
    assert "Örnek Dökümhane" in text_of("out.pdf")
    assert {one.name for one in Path().iterdir()} == before


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_a_folder_that_is_not_there_is_told(esdesk, plant, lang):
    assert is_one_sentence(esdesk("report", plant, "-o", "no/out.pdf", code=None, lang=lang), 3)


@pytest.mark.parametrize("option", [["--as", "herkes"], ["--lang", "de"]])
def test_what_is_no_reader_or_language_is_wrong_usage(esdesk, plant, option):
    assert is_one_sentence(esdesk("report", plant, "-o", "out.pdf", *option, code=None), 2)
    assert not Path("out.pdf").exists()
