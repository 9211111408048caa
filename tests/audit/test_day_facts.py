"""Days within findings are worded for who reads them, and only when they are told."""

from datetime import date
from uuid import UUID

from esdesk.audit.day_facts import NamedSpan, StoredDay
from esdesk.audit.findings import Finding, Severity, Where

HERE = Where("synergy", UUID(int=1), "due")


def test_a_day_is_written_as_the_reader_writes_it():
    late = Finding(Severity.SHOULD, "check-synergy-late", HERE, {"due": StoredDay("2026-11-20")})
    assert "(20.11.2026)" in late.told("tr")
    assert "on 20 Nov 2026." in late.told("en")
    assert not any("2026-11-20" in late.told(language) for language in ("tr", "en"))


def test_a_month_and_what_is_no_day_stay_readable():
    assert StoredDay("2026-10").told("en") == "Oct 2026"
    assert StoredDay("yakında").told("tr") == "yakında"


def test_a_bill_is_told_by_its_meter_and_days_and_by_its_days_alone_where_it_has_no_name():
    span = (date(2025, 5, 1), date(2025, 5, 31))
    assert NamedSpan("Ana sayaç", *span).told("tr") == "Ana sayaç 01.05.2025 – 31.05.2025"
    assert NamedSpan("", *span).told("en") == "1 May 2025 – 31 May 2025"
