"""ESDesk: offline company resource audits for industrial symbiosis."""

__version__ = "0.1.0"
