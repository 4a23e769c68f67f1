"""The sRGB profile of the output intent, made here: 40 lines instead of a binary of somebody else's in the tree.

Room: pdf. In: nothing. Out: an ICC profile, version 4.3, of the class "display" (ICC.1:2010): primaries and white of
IEC 61966-2-1 adapted to D50 by Bradford, the transfer curve as a parametric curve of type 3. No date but a fixed one
in its header.
"""

from __future__ import annotations

import struct

_D50 = (0.9642, 1.0, 0.82491)
_PRIMARIES = {"r": (0.43607, 0.22249, 0.01392), "g": (0.38515, 0.71687, 0.09708), "b": (0.14307, 0.06061, 0.71410)}
_BRADFORD = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
NAME = "sRGB IEC61966-2.1"
_NOTICE = "No copyright, use freely"


def srgb_profile() -> bytes:
    """The profile's bytes, always the same ones."""
    curve = b"para" + struct.pack(">4xH2x", 3) + _fixed(_CURVE)
    tags = {b"desc": _text(NAME), b"cprt": _text(_NOTICE), b"wtpt": _xyz(_D50)}
    tags[b"chad"] = b"sf32\0\0\0\0" + _fixed(_BRADFORD)
    for letter, primary in _PRIMARIES.items():
        tags[f"{letter}XYZ".encode()] = _xyz(primary)
        tags[f"{letter}TRC".encode()] = curve
    return _assembled(tags)


def _fixed(values: tuple[float, ...]) -> bytes:
    """Numbers as s15Fixed16 (ICC.1:2010, 4.6)."""
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(values)


def _text(words: str) -> bytes:
    """A multiLocalizedUnicodeType (10.13) with one record, English of the United States."""
    data = words.encode("utf-16-be")
    return b"mluc" + struct.pack(">4x2I2s2s2I", 1, 12, b"en", b"US", len(data), 28) + data


def _assembled(tags: dict[bytes, bytes]) -> bytes:
    """Header (7.2), tag table (7.3) and the tags' data, each piece once and on a multiple of four bytes."""
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    body = b""
    for data in tags.values():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
    table = b"".join(struct.pack(">4s2I", tag, places[data], len(data)) for tag, data in tags.items())
    return _header(start + len(body)) + struct.pack(">I", len(tags)) + table + body


def _header(size: int) -> bytes:
    date = struct.pack(">6H", 2016, 1, 1, 0, 0, 0)
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x04300000, b"mntr", b"RGB ", b"XYZ ") + date + b"acsp"
    return (head.ljust(68, b"\0") + _fixed(_D50)).ljust(128, b"\0")
