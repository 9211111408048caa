"""The inventory: what the plant has and wants, typed in one line, seen and mended in a grid."""
