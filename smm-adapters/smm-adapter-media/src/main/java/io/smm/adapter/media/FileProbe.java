package io.smm.adapter.media;

import com.drew.imaging.FileTypeDetector;
import io.smm.post.MediaSource;
import io.smm.spi.MediaFacts;
import io.smm.spi.MediaProbe;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Looks into media files: the size and turn of JPEG, the size of PNG, GIF, WebP, HEIC and AVIF, the pictures of animated GIFs; the
 * size, turn, length, codec, frame rate, bit rate and order of MP4 and QuickTime. Of other kinds it tells the type, of what is no
 * media nothing. Thread-safe, keeps nothing.
 *
 * <p>Takes every file for a hostile one: it reads 16 MiB of a file at most, jumps over the rest, and follows 10,000 boxes or blocks;
 * what is not found by then stays unknown. A file is jumped over by seeking; of other sources it jumps over 64 MiB at most.
 */
public final class FileProbe implements MediaProbe {

    /** Room for what tells the type of a file. */
    private static final int HEAD_BYTES = 4_096;

    private static final Map<String, String> USUAL_NAMES = Map.of(
            "image/x-ms-bmp", "image/bmp",
            "image/heif", "image/heic",
            "video/vnd.avi", "video/x-msvideo");

    private FileProbe() {}

    /** {@return a probe} */
    public static FileProbe create() {
        return new FileProbe();
    }

    @Override
    public MediaFacts probe(MediaSource source) throws IOException {
        byte[] head;
        try (InputStream bytes = source.open()) {
            head = bytes.readNBytes(HEAD_BYTES);
        }
        Optional<String> type = typeOf(head);
        if (type.isEmpty()) {
            return MediaFacts.unknown();
        }
        try (InputStream bytes = source.open()) {
            Hostile hostile = new Hostile(bytes, source.file().isPresent());
            return facts(type.get(), hostile, source.size().orElse(0));
        }
    }

    private static MediaFacts facts(String type, Hostile bytes, long size) throws IOException {
        MediaFacts.Builder facts = MediaFacts.builder().mediaType(type);
        try {
            switch (type) {
                case "image/jpeg" -> JpegFile.read(bytes, facts);
                case "image/png" -> Pictures.readPng(bytes, facts);
                case "image/gif" -> GifFile.read(bytes, facts);
                case "image/webp" -> Pictures.readWebp(bytes, facts);
                case "video/mp4", "video/quicktime", "image/heic", "image/avif" ->
                    new BoxFile(bytes, facts, size).read();
                default -> {}
            }
        } catch (Hostile.LimitException | EOFException enough) {
            return facts.build(); // with what was found before
        }
        return facts.build();
    }

    private static Optional<String> typeOf(byte[] head) throws IOException {
        Optional<String> boxes = BoxFile.typeOf(head);
        if (boxes.isPresent()) {
            return boxes;
        }
        if (startsWith(head, 0x1a, 0x45, 0xdf, 0xa3)) { // EBML; which kind says a name near the beginning (RFC 8794)
            boolean webm = new String(head, StandardCharsets.ISO_8859_1)
                    .substring(0, Math.min(64, head.length))
                    .contains("webm");
            return Optional.of(webm ? "video/webm" : "video/x-matroska");
        }
        if (startsWith(head, 'O', 'g', 'g', 'S')) {
            return Optional.of("video/ogg");
        }
        String type = FileTypeDetector.detectFileType(new BufferedInputStream(new ByteArrayInputStream(head)))
                .getMimeType();
        return Optional.ofNullable(type).map(name -> USUAL_NAMES.getOrDefault(name, name));
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
