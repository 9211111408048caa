"""Energy and water: bills in, months and thresholds out."""
