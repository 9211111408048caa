"""The window: places, widgets, background work. The only home of Qt."""
