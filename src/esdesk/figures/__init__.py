"""Figures as plain shapes, computed from data and tokens; whoever has a pen draws them."""
