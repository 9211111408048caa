"""Plants to report on, and reports read back with another library than the one that wrote them."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from esdesk.audit.visibility import Reader
from esdesk.services.report.reporting import ALL_CHAPTERS, gather, write_report
from tests.services.conftest import Plant, made, plant, profile

__all__ = ["Plant", "made", "plant", "profile"]  # fixtures that are the services' own

AT = datetime(2026, 11, 25, 14, 5, tzinfo=UTC)


@dataclass(frozen=True)
class Read:
    """A report as it was read back: its texts by page, and everything else in which a value could stand."""

    path: Path
    pages: list[str]
    around: str
    digest: str

    @property
    def text(self) -> str:
        return "\n".join(self.pages)

    @property
    def flat(self) -> str:
        """All words with single blanks, wherever lines were broken."""
        return " ".join(self.text.split())

    @property
    def free(self) -> str:
        """All that the report holds but the digest of its data, in whose random digits any figure may come up."""
        digits = [self.digest, [*self.digest[:8], "…", *self.digest[-4:]]]
        broken = "|".join(r"\s*".join(one) for one in digits)
        return re.sub(broken, " ", self.text + self.around)


def titles(outline):
    """The words of all bookmarks; where they lead is the address of an object, which differs from run to run."""
    for one in outline:
        yield from titles(one) if isinstance(one, list) else [str(one.title)]


def read(path):
    pdf = PdfReader(path, strict=True)
    around = [str(value) for key, value in pdf.metadata.items() if not key.endswith("Date")]  # when, to the second
    around += titles(pdf.outline)
    return Read(path, [page.extract_text() for page in pdf.pages], "\n".join(around), str(pdf.metadata.subject))


@pytest.fixture
def reported(plant, tmp_path):
    """Writes a report of the plant and reads it back."""

    def report(language="tr", reader=Reader.SELF, chapters=ALL_CHAPTERS):
        content = gather(plant.ledger, plant.firm, language, reader, AT)
        written = write_report(content, tmp_path / "report.pdf", chapters=chapters)
        found = read(written.path)
        assert len(found.pages) == written.count
        return found

    return report


@pytest.fixture
def foundry(plant):
    """A plant as an auditor leaves it: haves and wants, a visit, a contact with a notice, some things still open."""
    firm, facility = str(plant.firm), str(plant.facility)
    plant.set("firm", plant.firm, consent={"notice": "2026-1", "date": "2026-11-20"})
    plant.set("facility", plant.facility, province="İzmir", district="Kemalpaşa", days_a_year="300")
    plant.add("contact", {"firm": firm, "name": "Şükran Ğ.", "phone": "0232 000 00 00"})
    visit = plant.add("visit", {"facility": facility, "dates": "20.11.2026", "base_year": "2025"})
    plant.set("visit", visit, state={"state": "kesin", "digest": "00" * 32})
    plant.add("participant", {"visit": str(visit), "role": "auditor", "name": "I. Iğdır"})
    sand = plant.have("Yanık döküm kumu", kind="waste", classification="10 09 08", fate="bertaraf")
    quantity = {"resource": str(sand), "span": "2025", "offered": "4.800,5 ton/yıl", "price": "650 TL/t"}
    plant.add("quantity", quantity | {"price": {"amount": "650", "currency": "TL", "per_unit": "t", "payer": "veren"}})
    water = plant.have("Blow-down water", kind="water")
    plant.add("quantity", {"resource": str(water), "span": "2025", "offered": "40 m3/day"})
    plant.have("Cüruf", kind="waste")
    scrap = {"facility": facility, "direction": "want", "kind": "material", "name": "Cast iron scrap"}
    want = plant.add("resource", scrap)
    plant.add("quantity", {"resource": str(want), "span": "2025", "offered": "7500 t/year"})
    return plant
