"""Checks: what is missing or doubtful, and the way to where it is mended."""
