"""The inventory's grid: its lines, what is done with them, blocks of cells in and out."""
