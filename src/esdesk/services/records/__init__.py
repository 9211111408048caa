"""Single records and their fields: written, looked at, settled, erased, and who would see them."""
