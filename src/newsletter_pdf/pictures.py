"""Pictures: their size and colour, and the pixels that go into the file.

Room: pictures, the only user of Pillow. In: paths of JPEG, PNG, TIFF and WebP files, crops as fractions of the upright
picture, sizes in points. Out: `PictureInfo` (from the header alone) and `EncodedPicture` (8-bit sRGB or grey, never
above the wanted resolution, without EXIF, so no camera data and no place names). What cannot be used raises
`PictureError` with a plain message. Decoding runs in threads, since Pillow lets go of the interpreter lock; the same
input gives the same bytes.
"""

from __future__ import annotations

import math
import os
import zlib
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, JpegImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin

from newsletter_pdf.geometry import Rect

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
MAX_PIXELS = 250_000_000
PPI = 220.0
AHEAD = (1860, 1)  # pixels decoded at least before the place is known: the width of A4 at 220 ppi
FEW_COLOURS = 256  # a PNG with more colours is no drawing
QUALITY, DRAWING_QUALITY = 85, 92
SATURATION, CONTRAST = 0.9, 1.05  # the house tone (look.md, Pictures)
DARK, STRONGEST_LIFT = 0.25, 0.6  # a picture whose mean is below DARK is lifted to it, by a gamma of 0.6 at most
EXIF_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

_PLUGINS = (JpegImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin)  # so that Pillow need not search
Image.MAX_IMAGE_PIXELS = None  # Pillow's own limit warns on standard error; MAX_PIXELS is checked before any decoding


class PictureError(Exception):
    """A picture that cannot be used; the message is for the editor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureInfo:
    """A picture's size in pixels when it stands upright (EXIF turn applied), its format and whether it is grey."""

    width: int
    height: int
    format: str
    grey: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodedPicture:
    """Pixels for a PDF, 8 bits each: `filter` is DCTDecode or FlateDecode, `colour_space` DeviceRGB or DeviceGray."""

    data: bytes
    width: int
    height: int
    filter: str
    colour_space: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureJob:
    """A picture to be encoded: the part `crop` (fractions of the upright file) at a placed size in points."""

    path: Path
    crop: Rect
    width_pt: float
    height_pt: float
    ppi: float = PPI
    tone: bool = True

    def pixels(self, full_width: int, full_height: int) -> tuple[int, int]:
        """The size to encode when the whole file has that size: the wanted resolution, never more than there is."""
        wide, high = self.crop.width * full_width, self.crop.height * full_height
        scale = min(1.0, max(self.width_pt / wide, self.height_pt / high) * self.ppi / 72)
        return max(1, round(wide * scale)), max(1, round(high * scale))


@dataclass(frozen=True, slots=True)
class _Decoded:
    """An upright picture in memory. `full` is the file's size, which may be larger; `graphic`: few colours."""

    image: Image.Image
    full: tuple[int, int]
    graphic: bool
    profile: bytes = b""


def probe(path: Path) -> PictureInfo:
    """Size, format and colour of the picture in `path`, from its header. Raises PictureError."""
    with _open(path) as image:
        width, height = _upright(image)
        grey = image.mode in ("1", "L", "LA", "I", "F") or image.mode.startswith("I;16")
        return PictureInfo(width=width, height=height, format=_format(image), grey=grey)


@dataclass(slots=True)
class Pictures:
    """Decodes and encodes pictures, each once in a build; works ahead in threads."""

    _threads: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(min(4, os.cpu_count() or 1), "pictures")
    )
    _decoded: dict[Path, Future[_Decoded]] = field(default_factory=dict)
    _encoded: dict[PictureJob, Future[EncodedPicture]] = field(default_factory=dict)

    def prefetch(self, paths: Iterable[Path]) -> None:
        """Start decoding in the background, large enough for the full width of a page. Errors come up in `encode`."""
        for path in paths:
            if path not in self._decoded:
                self._decoded[path] = self._threads.submit(_decode, path, AHEAD)

    def preencode(self, jobs: Iterable[PictureJob]) -> None:
        """Start encoding in the background. Errors come up in `encode`."""
        for job in jobs:
            self._start(job)

    def encode(
        self, path: Path, crop: Rect, width_pt: float, height_pt: float, ppi: float = PPI, tone: bool = True
    ) -> EncodedPicture:  # fmt: skip
        """The part `crop` of a picture, for a place of `width_pt` x `height_pt` points. Raises PictureError."""
        job = PictureJob(path=path, crop=crop, width_pt=width_pt, height_pt=height_pt, ppi=ppi, tone=tone)
        return self._start(job).result()

    def _start(self, job: PictureJob) -> Future[EncodedPicture]:
        if job not in self._encoded:
            ahead = self._decoded.pop(job.path, None)  # let go of the pixels once they are used
            self._encoded[job] = self._threads.submit(_encode, job, ahead)
        return self._encoded[job]


def _encode(job: PictureJob, ahead: Future[_Decoded] | None) -> EncodedPicture:
    """Crop, resize, convert, tone, compress. A thread never waits for one behind it: `ahead` was submitted before."""
    decoded = ahead.result() if ahead else _decode(job.path, AHEAD)  # the same pixels either way
    if not _suffices(decoded, job):
        decoded = _decode(job.path, _wanted(job))
    try:
        image = _to_screen(_cut(decoded, job), decoded.profile)
        if job.tone and not decoded.graphic:
            image = _toned(image)
        return _compressed(image, decoded.graphic)
    except (OSError, ValueError, SyntaxError) as error:
        raise PictureError(f"the picture {job.path.name} cannot be used: it is damaged") from error


def _wanted(job: PictureJob) -> tuple[int, int]:
    """The size the whole upright picture should be decoded at, at least, for `job`."""
    return (
        math.ceil(job.width_pt * job.ppi / 72 / job.crop.width),
        math.ceil(job.height_pt * job.ppi / 72 / job.crop.height),
    )


def _suffices(decoded: _Decoded, job: PictureJob) -> bool:
    wanted = job.pixels(*decoded.full)
    there = decoded.image.width * job.crop.width, decoded.image.height * job.crop.height
    return there[0] >= wanted[0] - 1 and there[1] >= wanted[1] - 1


# Reading


def _open(path: Path) -> Image.Image:
    """The picture with its header read and nothing decoded."""
    try:
        image = Image.open(path, formats=FORMATS)
    except FileNotFoundError as error:
        raise PictureError(f"there is no picture {path.name}") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise PictureError(f"{path.name} is not a picture in one of the forms JPEG, PNG, TIFF or WebP") from error
    if image.width * image.height > MAX_PIXELS:
        image.close()
        raise PictureError(f"the picture {path.name} has more than {MAX_PIXELS // 1_000_000} million pixels")
    if image.mode in ("LAB", "HSV", "F"):
        image.close()
        raise PictureError(f"the picture {path.name} has colours in a form that cannot be used; save it as RGB")
    return image


def _format(image: Image.Image) -> str:
    return "JPEG" if image.format == "MPO" else str(image.format)  # MPO: a JPEG with further pictures behind it


def _orientation(image: Image.Image) -> int:
    """How the picture is turned (Exif 2.3, 4.6.4), 1 for upright; Pillow turns TIFF files by itself."""
    if image.format == "TIFF":
        return 1
    try:
        return int(image.getexif().get(EXIF_ORIENTATION, 1))
    except (OSError, ValueError, SyntaxError, KeyError, TypeError):  # a picture need not fail for its camera's notes
        return 1


def _upright(image: Image.Image) -> tuple[int, int]:
    lies = _orientation(image) in (5, 6, 7, 8)
    return (image.height, image.width) if lies else (image.width, image.height)


def _decode(path: Path, wanted: tuple[int, int]) -> _Decoded:
    """Decode at least `wanted` pixels of the upright picture: a JPEG at half or a quarter where that is enough."""
    with _open(path) as image:
        full, orientation = _upright(image), _orientation(image)
        profile = bytes(image.info.get("icc_profile") or b"")
        try:
            if _format(image) == "JPEG":
                width, height = wanted if orientation < 5 else wanted[::-1]
                image.draft("YCbCr" if _stored_as_ycbcr(image) else image.mode, (width, height))
            image.load()
            plain = _eight_bit(image)
            upright = plain.transpose(_TURNS[orientation]) if orientation in _TURNS else plain
            graphic = _format(image) == "PNG" and _few_colours(plain)
        except (OSError, ValueError, SyntaxError, MemoryError) as error:
            raise PictureError(f"the picture {path.name} is damaged or incomplete") from error
    return _Decoded(upright, full, graphic, profile)


def _few_colours(image: Image.Image) -> bool:
    """Whether a picture is a drawing: few colours, and most of it in eight of them."""
    colours = image.getcolors(FEW_COLOURS)
    if colours is None:
        return False
    counts = sorted((count for count, _ in colours), reverse=True)
    return sum(counts[:8]) > sum(counts) / 2


def _stored_as_ycbcr(image: Image.Image) -> bool:
    """Whether a JPEG holds luma and chroma, so that decoding may leave them as they are (a few hold RGB)."""
    ids = [component[0] for component in getattr(image, "layer", ())]
    return image.mode == "RGB" and image.info.get("adobe_transform", 1) == 1 and ids != [82, 71, 66]


def _eight_bit(image: Image.Image) -> Image.Image:
    """A mode that can be resized: YCbCr, RGB, L, CMYK, or RGBA where there is transparency."""
    if image.mode == "I" or image.mode.startswith("I;16"):
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode == "1":
        return image.convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("RGB") if image.mode in ("P", "RGBX") else image


# Working


def _cut(decoded: _Decoded, job: PictureJob) -> Image.Image:
    """The cropped part at its final size, from the middle of the pixels that are there."""
    image, crop = decoded.image, job.crop
    box = (crop.x * image.width, crop.y * image.height, crop.right * image.width, crop.bottom * image.height)
    inside = (max(0.0, box[0]), max(0.0, box[1]), min(float(image.width), box[2]), min(float(image.height), box[3]))
    size = job.pixels(*decoded.full)
    return image.resize(size, Image.Resampling.HAMMING, box=inside, reducing_gap=2.0)


def _to_screen(image: Image.Image, profile: bytes) -> Image.Image:
    """The same picture in sRGB (as YCbCr or RGB) or grey, on white."""
    if image.mode == "RGBA":
        ground = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(ground, image).convert("RGB")
    if profile and not _is_srgb(profile):
        return _converted(image, profile)
    return image.convert("RGB") if image.mode not in ("YCbCr", "RGB", "L") else image


@lru_cache(maxsize=16)
def _is_srgb(profile: bytes) -> bool:
    return b"sRGB" in profile[:4096] or b"s\0R\0G\0B" in profile[:4096]


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    """Colours brought from the file's own profile to sRGB; as they are where the profile does not fit the picture."""
    plain = image.convert("RGB") if image.mode == "YCbCr" else image
    mode = "L" if plain.mode == "L" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        fitting = plain.convert("RGB") if _rgb_for_grey(plain, source) else plain
        done = ImageCms.profileToProfile(fitting, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return plain.convert(mode)
    return (done or plain).convert(mode)


def _rgb_for_grey(image: Image.Image, source: ImageCms.ImageCmsProfile) -> bool:
    return image.mode == "L" and source.profile.xcolor_space.strip() == "RGB"


def _toned(image: Image.Image) -> Image.Image:
    """The house tone: saturation 0.9, contrast 1.05 about the mean, and dark pictures lifted. One look-up in YCbCr."""
    if image.mode == "RGB":
        image = image.convert("YCbCr")
    counts = image.histogram()[:256]
    mean = sum(value * count for value, count in enumerate(counts)) / sum(counts) / 255
    luma = _luma_curve(mean)
    if image.mode == "L":
        return image.point(luma)
    chroma = [_byte(128 + SATURATION * CONTRAST * (value - 128)) for value in range(256)]
    return image.point(luma + chroma + chroma)


def _luma_curve(mean: float) -> list[int]:
    gamma = 1.0
    if 0 < mean < DARK:
        gamma = max(STRONGEST_LIFT, math.log(DARK) / math.log(mean))
    middle = mean**gamma
    return [_byte(255 * (middle + CONTRAST * ((value / 255) ** gamma - middle))) for value in range(256)]


def _byte(value: float) -> int:
    return min(255, max(0, round(value)))


# Writing


def _compressed(image: Image.Image, graphic: bool) -> EncodedPicture:
    """A JPEG, or for a drawing its pixels deflated where that is smaller."""
    jpeg = _jpeg(image, graphic)
    if not graphic:
        return jpeg
    image = _grey_if_grey(image)
    data = zlib.compress(image.tobytes(), 9)
    space = "DeviceGray" if image.mode == "L" else "DeviceRGB"
    flat = EncodedPicture(
        data=data, width=image.width, height=image.height, filter="FlateDecode", colour_space=space
    )  # fmt: skip
    return flat if len(flat.data) < len(jpeg.data) else jpeg


def _grey_if_grey(image: Image.Image) -> Image.Image:
    if image.mode == "L":
        return image
    red, green, blue = image.convert("RGB").split()
    grey = red.tobytes() == green.tobytes() == blue.tobytes()
    return red if grey else image.convert("RGB")


def _jpeg(image: Image.Image, graphic: bool) -> EncodedPicture:
    buffer = BytesIO()
    quality, subsampling = (DRAWING_QUALITY, "4:4:4") if graphic else (QUALITY, "4:2:0")
    image.info = {}  # no EXIF, no comment, no profile
    image.save(buffer, "JPEG", quality=quality, subsampling=subsampling, optimize=True)
    space = "DeviceGray" if image.mode == "L" else "DeviceRGB"
    return EncodedPicture(
        data=buffer.getvalue(), width=image.width, height=image.height, filter="DCTDecode", colour_space=space
    )  # fmt: skip
