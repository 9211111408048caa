"""What a package may hold at most. They are part of the format: a writer keeps them, a reader refuses what does not.

A plant of 2,000 resources has some 60,000 operations, 40 MB of lines, 10 MB packed. Photos above the limit travel as
files of their own.
"""

MEGABYTE = 1 << 20

PACKAGE = 256 * MEGABYTE
"""Bytes of the encrypted file."""

MEMBERS = 2_000
"""Files in the archive."""

MANIFEST = MEGABYTE
"""Bytes of the manifest."""

EVIDENCE = 4 * MEGABYTE
"""Bytes of one photo or document."""

RECORDS = 512 * MEGABYTE
"""Bytes of all operation lines, unpacked."""

RATIO = 64
"""Times the lines may be larger than packed, beyond a first megabyte. Salts and seals do not compress: 3-5 is usual."""

LINE = MEGABYTE
"""Bytes of one operation line."""

OPERATIONS = 500_000
"""Operations in one package."""

WINDOW = 8 * MEGABYTE
"""Bytes of Zstandard's window."""

DEPTH = 32
"""Levels of lists and objects within one another in a line or a manifest."""

CATALOGUE = 64 * MEGABYTE
"""Bytes of a catalogue's pack, and of its files unpacked: forty times what ships."""

CATALOGUE_FILES = 64
"""Files in it."""
