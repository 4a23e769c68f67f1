"""Pictures: what is read from a header, what comes out encoded, and what is refused in plain words."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from newsletter_pdf.geometry import Rect
from newsletter_pdf.pictures import EncodedPicture, PictureError, PictureJob, Pictures, probe

WHOLE = Rect(0, 0, 1, 1)
RED, BLUE = (200, 40, 30), (30, 40, 200)


def photo(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """Left half reddish, right half bluish, with a gradient so that it counts as a photograph."""
    ramp = Image.linear_gradient("L").resize((width, height))
    halves = Image.new("RGB", (width, height), RED)
    halves.paste(BLUE, (width // 2, 0, width, height))
    return Image.blend(halves, Image.merge("RGB", (ramp, ramp, ramp)), 0.2).convert(mode)


def save(image: Image.Image, path: Path, **options: object) -> Path:
    image.save(path, **options)  # type: ignore[arg-type]
    return path


def encoded(
    path: Path, crop: Rect = WHOLE, width: float = 72, height: float = 54, tone: bool = False
) -> EncodedPicture:
    return Pictures().encode(path, crop, width, height, tone=tone)


def opened(picture: EncodedPicture) -> Image.Image:
    if picture.filter == "DCTDecode":
        return Image.open(BytesIO(picture.data))
    mode = {"DeviceRGB": "RGB", "DeviceGray": "L"}[picture.colour_space]
    return Image.frombytes(mode, (picture.width, picture.height), zlib.decompress(picture.data))


def mean(image: Image.Image, box: tuple[float, float, float, float] = (0, 0, 1, 1)) -> tuple[float, ...]:
    """The mean colour of a part given in fractions."""
    sides = [round(side * (image.width, image.height)[n % 2]) for n, side in enumerate(box)]
    part = image.convert("RGB").crop((sides[0], sides[1], sides[2], sides[3]))
    return tuple(sum(band.tobytes()) / (part.width * part.height) for band in part.split())


LEFT, RIGHT = (0, 0, 0.45, 1), (0.55, 0, 1, 1)


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp"])
def test_probe_reads_every_form(tmp_path: Path, suffix: str) -> None:
    info = probe(save(photo(), tmp_path / f"a.{suffix}"))
    forms = {"jpg": "JPEG", "png": "PNG", "tif": "TIFF", "webp": "WEBP"}
    assert (info.width, info.height, info.format, info.grey) == (400, 300, forms[suffix], False)


def test_probe_knows_grey(tmp_path: Path) -> None:
    assert probe(save(photo(mode="L"), tmp_path / "a.jpg")).grey


def turned(tmp_path: Path, orientation: int) -> Path:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "CameraMaker"
    return save(photo(), tmp_path / "a.jpg", exif=exif)


@pytest.mark.parametrize(("orientation", "size"), [(1, (400, 300)), (3, (400, 300)), (6, (300, 400)), (8, (300, 400))])
def test_camera_turn_is_applied(tmp_path: Path, orientation: int, size: tuple[int, int]) -> None:
    path = turned(tmp_path, orientation)
    info = probe(path)
    assert (info.width, info.height) == size
    picture = encoded(path, width=size[0] / 4, height=size[1] / 4)
    assert (picture.width, picture.height) == tuple(round(side * 220 / 288) for side in size)


def test_turned_picture_shows_the_right_side_up(tmp_path: Path) -> None:
    """Orientation 6: the file's left side is the upright picture's top."""
    image = opened(encoded(turned(tmp_path, 6), width=54, height=72))
    assert mean(image, (0, 0, 1, 0.45))[0] > 130 > mean(image, (0, 0.55, 1, 1))[0]


@pytest.mark.parametrize("suffix", ["png", "tif", "webp"])
def test_other_forms_are_turned_too(tmp_path: Path, suffix: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = save(photo(), tmp_path / f"a.{suffix}", exif=exif)
    assert (probe(path).width, probe(path).height) == (300, 400)
    image = opened(encoded(path, width=54, height=72))
    assert image.height > image.width
    assert mean(image, (0, 0, 1, 0.45))[0] > 130 > mean(image, (0, 0.55, 1, 1))[0]


def test_camera_notes_are_not_copied(tmp_path: Path) -> None:
    data = encoded(turned(tmp_path, 6)).data
    assert b"Exif" not in data and b"CameraMaker" not in data


def test_crop_counts_from_the_top_left(tmp_path: Path) -> None:
    image = opened(encoded(save(photo(), tmp_path / "a.png"), crop=Rect(0.5, 0, 0.5, 1), width=36))
    assert mean(image)[2] > 130 > mean(image)[0]


def test_never_more_pixels_than_the_file_has(tmp_path: Path) -> None:
    picture = encoded(save(photo(), tmp_path / "a.jpg"), width=720, height=540)
    assert (picture.width, picture.height) == (400, 300)


def test_resolution_of_a_small_crop_of_a_large_file(tmp_path: Path) -> None:
    """Decoded at half its size at first, then again at its full size, since the crop needs it."""
    path = save(photo(4000, 3000), tmp_path / "a.jpg")
    pictures = Pictures()
    pictures.prefetch([path])
    picture = pictures.encode(path, Rect(0.4, 0.4, 0.2, 0.2), 259.2, 194.4)
    assert (picture.width, picture.height) == (792, 594)


def test_cmyk_without_profile(tmp_path: Path) -> None:
    picture = encoded(save(photo(mode="CMYK"), tmp_path / "a.jpg"))
    red, _, blue = mean(opened(picture), LEFT)
    assert picture.colour_space == "DeviceRGB" and red > 130 > blue


def test_jpeg_that_holds_rgb(tmp_path: Path) -> None:
    red, _, blue = mean(opened(encoded(save(photo(), tmp_path / "a.jpg", keep_rgb=True))), LEFT)
    assert red > 130 > blue


def test_sixteen_bits(tmp_path: Path) -> None:
    image = Image.frombytes("I;16", (64, 48), struct.pack("<H", 0x8000) * 64 * 48)
    for name in ("a.png", "a.tif"):
        picture = encoded(save(image, tmp_path / name))
        assert picture.colour_space == "DeviceGray"
        assert mean(opened(picture))[0] == pytest.approx(128, abs=1)


def test_palette_and_bilevel(tmp_path: Path) -> None:
    palette = encoded(save(photo().quantize(16), tmp_path / "a.png"))
    assert mean(opened(palette), LEFT)[0] > 130
    assert opened(encoded(save(photo(mode="1"), tmp_path / "b.tif"))).mode == "L"


def test_transparent_parts_become_white(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (100, 100), (255, 0, 0, 0))
    clear.paste((0, 0, 255, 255), (50, 0, 100, 100))
    image = opened(encoded(save(clear, tmp_path / "a.png"), width=30, height=30))
    assert mean(image, LEFT) == (255, 255, 255)
    assert mean(image, RIGHT) == (0, 0, 255)


def test_drawing_stays_exact_when_that_is_smaller(tmp_path: Path) -> None:
    drawing = Image.new("RGB", (300, 300), "white")
    drawing.paste((190, 47, 26), (0, 100, 300, 200))
    picture = encoded(save(drawing, tmp_path / "a.png"), width=98, height=98, tone=True)
    assert (picture.filter, picture.colour_space) == ("FlateDecode", "DeviceRGB")
    assert opened(picture).getpixel((150, 150)) == (190, 47, 26)


def test_own_colours_are_brought_to_srgb(tmp_path: Path) -> None:
    """A profile whose red is the plain blue: the colours must change, and nothing of it be copied."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = (
        profile.replace(b"rXYZ", b"tmp_").replace(b"bXYZ", b"rXYZ").replace(b"tmp_", b"bXYZ").replace(b"sRGB", b"none")
    )
    swapped = swapped.replace("sRGB".encode("utf-16-be"), "none".encode("utf-16-be"))
    picture = encoded(save(photo(), tmp_path / "a.jpg", icc_profile=swapped))
    red, _, blue = mean(opened(picture), LEFT)
    assert blue > red
    assert b"ICC_PROFILE" not in picture.data


def test_srgb_profile_changes_nothing(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = encoded(save(photo(), tmp_path / "a.jpg"))
    assert encoded(save(photo(), tmp_path / "b.jpg", icc_profile=profile)).data == plain.data


def test_profile_that_does_not_fit_is_passed_over(tmp_path: Path) -> None:
    path = save(photo(), tmp_path / "a.jpg", icc_profile=b"not a profile")
    assert mean(opened(encoded(path)), LEFT)[0] > 130


def test_tone_takes_a_tenth_of_the_colour(tmp_path: Path) -> None:
    path = save(photo(), tmp_path / "a.jpg", quality=95)
    plain, toned = (mean(opened(encoded(path, tone=tone)), LEFT) for tone in (False, True))
    assert (toned[0] - toned[2]) / (plain[0] - plain[2]) == pytest.approx(0.9 * 1.05, abs=0.02)


def test_dark_picture_is_lifted(tmp_path: Path) -> None:
    dark = photo().point(lambda value: value // 3)
    path = save(dark, tmp_path / "a.jpg", quality=95)
    plain, toned = (opened(encoded(path, tone=tone)).convert("L") for tone in (False, True))
    assert sum(plain.tobytes()) / len(plain.tobytes()) < 45
    assert sum(toned.tobytes()) / len(toned.tobytes()) == pytest.approx(64, abs=6)


def test_same_bytes_with_and_without_prefetch(tmp_path: Path) -> None:
    path = save(photo(4000, 3000), tmp_path / "a.jpg")
    ahead = Pictures()
    ahead.prefetch([path])
    ahead.preencode([PictureJob(path=path, crop=WHOLE, width_pt=72, height_pt=54)])
    assert ahead.encode(path, WHOLE, 72, 54).data == Pictures().encode(path, WHOLE, 72, 54).data


def test_missing_and_foreign_files(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="there is no picture none.jpg".replace(".", r"\.")):
        probe(tmp_path / "none.jpg")
    (tmp_path / "words.jpg").write_bytes(b"just words")
    with pytest.raises(PictureError, match="JPEG, PNG, TIFF or WebP"):
        probe(tmp_path / "words.jpg")
    with pytest.raises(PictureError, match="JPEG, PNG, TIFF or WebP"):
        probe(save(photo(), tmp_path / "a.gif"))
    with pytest.raises(PictureError):
        probe(tmp_path)


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp"])
def test_truncated_file(tmp_path: Path, suffix: str) -> None:
    path = save(Image.effect_noise((300, 200), 80), tmp_path / f"a.{suffix}")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(PictureError, match=f"a\\.{suffix}"):
        encoded(path)


def test_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    header = struct.pack(">II5B", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    data = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    (tmp_path / "bomb.png").write_bytes(data + struct.pack(">I", 0) + b"IDAT" + struct.pack(">I", zlib.crc32(b"IDAT")))
    for use in (probe, encoded):
        with pytest.raises(PictureError, match="250 million pixels"):
            use(tmp_path / "bomb.png")


def test_error_of_the_background_comes_up_in_encode(tmp_path: Path) -> None:
    pictures = Pictures()
    pictures.prefetch([tmp_path / "none.jpg"])
    with pytest.raises(PictureError, match="there is no picture"):
        pictures.encode(tmp_path / "none.jpg", WHOLE, 72, 54)
