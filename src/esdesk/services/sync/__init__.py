"""Packages and hubs: what leaves, what comes, and who it is for."""
