"""What /metrics tells, in Prometheus' text form: counts and durations, and nothing about anybody."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Meters:
    """The hub's counters. Each hub has its own registry, so that several can live in one process."""

    def __init__(self, waiting: Callable[[], float]) -> None:
        self._registry = CollectorRegistry()
        self.answers = Counter("esdesk_answers", "Requests answered.", ["method", "status"], registry=self._registry)
        self.bytes = Counter("esdesk_received_bytes", "Bytes of uploads written to disk.", registry=self._registry)
        self.packages = Counter("esdesk_packages", "Packages opened.", ["outcome"], registry=self._registry)
        self.operations = Counter("esdesk_operations", "Operations that were new here.", registry=self._registry)
        self.merge_seconds = Histogram("esdesk_merge_seconds", "From opening to receipt.", registry=self._registry)
        gauge = Gauge("esdesk_waiting", "Packages that came whole and wait to be opened.", registry=self._registry)
        gauge.set_function(waiting)

    def text(self) -> bytes:
        """What is told now."""
        return generate_latest(self._registry)
