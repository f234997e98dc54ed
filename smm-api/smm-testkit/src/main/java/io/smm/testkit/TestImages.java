package io.smm.testkit;

import io.smm.error.InvalidInputException;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Small images that real servers take: well-formed files, a few hundred bytes each. */
public final class TestImages {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** One blue pixel. */
    private static final String JPEG = "/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0a"
            + "HBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy"
            + "MjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAABAAEDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcI"
            + "CQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0"
            + "NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLD"
            + "xMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREA"
            + "AgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNE"
            + "RUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK"
            + "0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDnKKKK948Q/9k=";

    private TestImages() {}

    /**
     * A PNG of one pixel.
     *
     * @param color its colour as {@code 0xRRGGBB}; another colour gives other bytes
     * @param altText what it shows; may be empty
     * @return the image, with its size
     */
    public static Image png(int color, String altText) {
        return image(pngBytes(color), "image/png", altText);
    }

    /**
     * A JPEG of one pixel, always the same.
     *
     * @param altText what it shows; may be empty
     * @return the image, with its size
     */
    public static Image jpeg(String altText) {
        return image(Base64.getDecoder().decode(JPEG), "image/jpeg", altText);
    }

    /**
     * An image of a media type.
     *
     * @param mediaType {@code image/png} or {@code image/jpeg}
     * @param altText what it shows; may be empty
     * @return the image, with its size
     * @throws InvalidInputException when it is another type
     */
    public static Image of(String mediaType, String altText) {
        return switch (mediaType) {
            case "image/png" -> png(0x336699, altText);
            case "image/jpeg" -> jpeg(altText);
            default -> throw InvalidInputException.of("TestImages", "mediaType", "is there in PNG and JPEG only");
        };
    }

    private static Image image(byte[] bytes, String mediaType, String altText) {
        return Image.builder(MediaSource.ofBytes(bytes), mediaType)
                .altText(altText)
                .size(1, 1)
                .build();
    }

    private static byte[] pngBytes(int color) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(1)
                .putInt(1)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] row = {0, (byte) (color >> 16), (byte) (color >> 8), (byte) color};
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(PNG_SIGNATURE);
        png.writeBytes(chunk("IHDR", header));
        png.writeBytes(chunk("IDAT", deflated(row)));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(data);
            deflater.finish();
            byte[] buffer = new byte[64];
            int length = deflater.deflate(buffer);
            return Arrays.copyOf(buffer, length);
        } finally {
            deflater.end();
        }
    }
}
