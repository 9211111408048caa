"""Balances of a facility: mass, energy, water, a substance."""
