"""Synergies as they are followed up, and what they are worth to both sides."""
