"""The report one leaves with a firm. Only `reports.pdf` and what it draws with load reportlab."""
