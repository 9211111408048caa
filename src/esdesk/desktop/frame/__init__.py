"""What stands around every place: rail, top bar, status line, search."""
