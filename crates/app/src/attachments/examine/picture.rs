//! Pictures are decoded and written anew: what the camera knew about place, time and owner is gone with everything that was
//! hidden in the file. They are turned upright first.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder, imageops::FilterType,
};
use linli_domain::attachments::AttachmentRule;
use linli_vocabulary::attachments::FileType;

use super::Examined;

/// 40 megapixels: above what phones take, below what would exhaust an office server.
const MOST_PIXELS: u64 = 40_000_000;
const LONGEST_SIDE: u32 = 12_000;
/// Four bytes a pixel, and as much again for the decoder.
const MOST_BYTES: u64 = MOST_PIXELS * 8;

/// Longest side of what lists and galleries show, and of what is shown when one is opened.
const SMALL: u32 = 240;
const MEDIUM: u32 = 1280;
const QUALITY: u8 = 88;
const QUALITY_OF_SMALLER: u8 = 78;

/// The format, by the first bytes; none of other formats, SVG among them.
pub(super) fn format(bytes: &[u8]) -> Option<ImageFormat> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', ..] => Some(ImageFormat::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(ImageFormat::WebP),
        _ => None,
    }
}

/// Decodes and writes anew. PNG stays PNG, and what can be seen through becomes PNG; everything else is JPEG.
pub(super) fn picture(bytes: &[u8], format: ImageFormat, name: &str) -> Result<Examined, AttachmentRule> {
    let image = upright(bytes, format)?;
    let lossless = format == ImageFormat::Png || image.color().has_alpha();
    let (file_type, kept) =
        if lossless { (FileType::Png, png(&image)?) } else { (FileType::Jpeg, jpeg(&image, QUALITY)?) };
    let smaller = |side| jpeg(&on_white(shrunk(&image, side)), QUALITY_OF_SMALLER).map(Some);
    let (small, medium) = (smaller(SMALL)?, smaller(MEDIUM)?);
    Ok(Examined { small, medium, ..Examined::new(name, file_type, kept, Some((image.width(), image.height()))) })
}

fn upright(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, AttachmentRule> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    // Told by the first bytes, before anything is unpacked.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || width.max(height) > LONGEST_SIDE {
        return Err(AttachmentRule::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(refusal)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    image.apply_orientation(orientation);
    Ok(image)
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err takes")]
fn refusal(error: image::ImageError) -> AttachmentRule {
    match error {
        image::ImageError::Limits(_) => AttachmentRule::TooManyPixels,
        _ => AttachmentRule::Damaged,
    }
}

fn shrunk(image: &DynamicImage, side: u32) -> DynamicImage {
    if image.width().max(image.height()) <= side {
        image.clone()
    } else {
        image.resize(side, side, FilterType::Triangle)
    }
}

/// JPEG cannot be seen through.
fn on_white(image: DynamicImage) -> DynamicImage {
    if !image.color().has_alpha() {
        return image;
    }
    let mut white = image::RgbaImage::from_pixel(image.width(), image.height(), image::Rgba([255; 4]));
    image::imageops::overlay(&mut white, &image.to_rgba8(), 0, 0);
    DynamicImage::ImageRgba8(white)
}

fn jpeg(image: &DynamicImage, quality: u8) -> Result<Vec<u8>, AttachmentRule> {
    let mut bytes = Vec::new();
    let rgb = image.to_rgb8();
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(&rgb).map_err(refusal)?;
    Ok(bytes)
}

fn png(image: &DynamicImage) -> Result<Vec<u8>, AttachmentRule> {
    let mut bytes = Cursor::new(Vec::new());
    let plain = if image.color().has_alpha() {
        DynamicImage::ImageRgba8(image.to_rgba8())
    } else {
        DynamicImage::ImageRgb8(image.to_rgb8())
    };
    plain.write_to(&mut bytes, ImageFormat::Png).map_err(refusal)?;
    Ok(bytes.into_inner())
}
