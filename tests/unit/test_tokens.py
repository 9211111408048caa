"""Text can be read on what it stands on, in both appearances (WCAG 2.1, relative luminance and contrast)."""

import pytest

from esdesk.core import tokens


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [tokens.LIGHT, tokens.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["surface", "raised", "sunken"])
@pytest.mark.parametrize(("ink", "least"), [("ink", 7), ("ink_2", 4.5), ("ink_3", 4.5)])
def test_text_is_readable(palette, ground, ink, least):
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= least


@pytest.mark.parametrize("palette", [tokens.LIGHT, tokens.DARK], ids=["light", "dark"])
def test_what_must_be_seen_stands_out(palette):
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert contrast(palette.ink_2, palette.accent_soft) >= 4.5
    assert contrast(palette.field, palette.raised) >= 3
    for sign in (palette.have, palette.want, palette.good, palette.doubt, palette.fault):
        assert contrast(sign, palette.raised) >= 3
