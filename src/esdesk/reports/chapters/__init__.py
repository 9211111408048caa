"""The chapters of the report, a module each."""
