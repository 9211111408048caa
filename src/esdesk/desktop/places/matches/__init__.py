"""Matches: what could be done with what a plant has, why, and what people make of it."""
