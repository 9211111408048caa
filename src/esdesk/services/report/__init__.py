"""The report and the papers beside it: what each of them takes from a file."""
