"""How wide words are in the report's letters; reportlab, which knows it, is loaded when somebody asks."""


def measure(text: str, size: float, weight: int) -> float:
    """Width of a text as it is printed (`figures.shapes.Measure`)."""
    from esdesk.reports import typeface

    return typeface.measure(typeface.printable(text), size, weight)
