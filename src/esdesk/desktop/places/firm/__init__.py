"""Firm and site: who is audited, where it produces, whom to call, and who may see what."""
