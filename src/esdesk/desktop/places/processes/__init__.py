"""Processes: the steps of a plant as a diagram, what is recorded at each, and the line in which they are written."""
