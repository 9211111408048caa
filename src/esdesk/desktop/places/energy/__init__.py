"""Energy and water: bills and readings of a year, by month, with what is missing or odd, and the legal thresholds."""
