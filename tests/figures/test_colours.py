"""Colours of figures: told apart by colour-blind eyes, seen on their ground, and never alone in grey print."""

from itertools import combinations

import pytest

from esdesk.core.tokens import DARK, LIGHT

BLIND = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What each kind of eye makes of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1.0)."""
APART = 8.0
"""Distance in CIELAB from which on two areas are seen as different; 2.3 is only just noticeable."""


def linear(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]


def seen(colour, eye):
    light = linear(colour)
    return [min(max(sum(a * b for a, b in zip(row, light, strict=True)), 0.0), 1.0) for row in eye]


def lab(light):
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    xyz = [sum(a * b for a, b in zip(row, light, strict=True)) / w for row, w in zip(rows, white, strict=True)]
    x, y, z = (one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116 for one in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one, other, eye):
    first, second = lab(seen(one, eye)), lab(seen(other, eye))
    return sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5


def luminance(colour):
    return sum(a * b for a, b in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("eye", BLIND.values(), ids=BLIND.keys())
def test_what_means_different_things_looks_different_to_every_eye(palette, eye):
    groups = (
        (palette.have, palette.want, palette.node),
        (palette.flow, palette.have_band, palette.doubt),
        (palette.flow, palette.loss_band, palette.doubt),
        (palette.sea, palette.have, palette.want),
    )
    for group in groups:
        for one, other in combinations(group, 2):
            assert apart(one, other, eye) > APART, (one, other)


def test_the_measure_finds_colours_that_are_alike():
    assert apart("#D55E00", "#C96A00", BLIND["deutan"]) < APART


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_signs_and_lines_are_seen_on_their_ground_in_grey_print_too(palette):
    for ground in (palette.raised, palette.land, palette.land_2, palette.sea):
        for colour in (palette.have, palette.want, palette.node, palette.doubt, palette.fault):
            light, dark = sorted((luminance(ground), luminance(colour)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 3.0, (colour, ground)
