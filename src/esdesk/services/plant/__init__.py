"""A plant as one sees it: its processes, and the map around it."""
