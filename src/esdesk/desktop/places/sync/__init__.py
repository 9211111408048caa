"""Sync: what leaves this laptop, packages as files, and conflicts."""
