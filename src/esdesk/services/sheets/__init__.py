"""Sheets in and tables out, and the samples that are made of sheets."""
