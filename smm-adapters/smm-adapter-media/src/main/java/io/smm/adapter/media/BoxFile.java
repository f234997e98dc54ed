package io.smm.adapter.media;

import io.smm.spi.MediaFacts;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files of boxes: MP4 and QuickTime (ISO/IEC 14496-12), HEIC and AVIF (ISO/IEC 23008-12). Goes down only where a box of that name
 * has its place, so that no nesting is endless; a box that leaves its parent ends the walk.
 */
final class BoxFile {

    private static final Map<String, Set<String>> INSIDE = Map.of(
            "", Set.of("moov", "meta"),
            "moov", Set.of("trak", "mvex"),
            "trak", Set.of("mdia"),
            "mdia", Set.of("minf"),
            "minf", Set.of("stbl"),
            "meta", Set.of("iprp"),
            "iprp", Set.of("ipco"));

    private static final Set<String> QUICKTIME_BEGINS = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");
    private static final long NO_DURATION = 0xffff_ffffL;

    private final Hostile bytes;
    private final MediaFacts.Builder facts;
    private final long size;
    private boolean filmSeen;
    private boolean turned;
    private long width;
    private long height;
    private long scale;
    private long units;
    private Track track = new Track();

    /** What is known of the track that is being read. */
    private static final class Track {
        private boolean turned;
        private long width;
        private long height;
        private long scale;
        private long units;
        private String handler = "";
        private String codec = "";
        private long samples;
    }

    BoxFile(Hostile bytes, MediaFacts.Builder facts, long size) {
        this.bytes = bytes;
        this.facts = facts;
        this.size = size;
    }

    /** What a file of boxes is, by its first one; empty when it is none. */
    static Optional<String> typeOf(byte[] head) {
        if (head.length < 12) {
            return Optional.empty();
        }
        String first = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
        if (QUICKTIME_BEGINS.contains(first)) {
            return Optional.of("video/quicktime");
        }
        if (!first.equals("ftyp")) {
            return Optional.empty();
        }
        int length = Math.min(head.length, (head[2] & 0xff) << 8 | head[3] & 0xff);
        String brands = new String(head, 8, Math.max(0, length - 8), StandardCharsets.ISO_8859_1);
        if (brands.startsWith("qt  ")) {
            return Optional.of("video/quicktime");
        }
        if (brands.startsWith("M4A") || brands.startsWith("M4B")) {
            return Optional.of("audio/mp4");
        }
        if (brands.startsWith("avif") || brands.startsWith("mif1") && brands.contains("avif")) {
            return Optional.of("image/avif");
        }
        boolean heic = brands.startsWith("hei") || brands.startsWith("hev") || brands.startsWith("mif1");
        return Optional.of(heic ? "image/heic" : "video/mp4");
    }

    void read() throws IOException {
        try {
            boxes("", Long.MAX_VALUE);
        } finally {
            tell();
        }
    }

    private void boxes(String parent, long end) throws IOException {
        while (end - bytes.position() >= 8) {
            bytes.step();
            long start = bytes.position();
            long length;
            try {
                length = bytes.u32();
            } catch (EOFException last) {
                return;
            }
            String name = bytes.name();
            if (length == 1) {
                length = bytes.u64();
            } else if (length == 0 && parent.isEmpty()) {
                length = Long.MAX_VALUE - start;
            }
            long head = bytes.position() - start;
            if (length < head || length > end - start) {
                throw new EOFException();
            }
            long boxEnd = start + length;
            box(parent, name, boxEnd);
            boolean index = parent.isEmpty() && (name.equals("moov") || name.equals("meta") && width > 0);
            if (index || boxEnd == Long.MAX_VALUE) {
                return;
            }
            bytes.jump(boxEnd - bytes.position());
        }
    }

    private void box(String parent, String name, long end) throws IOException {
        if (INSIDE.getOrDefault(parent, Set.of()).contains(name)) {
            if (name.equals("meta")) {
                bytes.jump(4);
            }
            if (name.equals("moov")) {
                facts.fastStart(!filmSeen);
            }
            boxes(name, end);
            if (name.equals("trak")) {
                endTrack();
            }
            return;
        }
        switch (parent + "/" + name) {
            case "/mdat" -> filmSeen = true;
            case "moov/mvhd" -> {
                boolean wide = version() == 1;
                bytes.jump(wide ? 16 : 8);
                scale = bytes.u32();
                units = wide ? bytes.u64() : bytes.u32();
            }
            case "mvex/mehd" -> units = version() == 1 ? bytes.u64() : bytes.u32();
            case "trak/tkhd" -> trackHead();
            case "mdia/mdhd" -> {
                boolean wide = version() == 1;
                bytes.jump(wide ? 16 : 8);
                track.scale = bytes.u32();
                track.units = wide ? bytes.u64() : bytes.u32();
            }
            case "mdia/hdlr" -> {
                bytes.jump(8);
                track.handler = bytes.name();
            }
            case "stbl/stsd" -> {
                bytes.jump(12);
                track.codec = bytes.name();
            }
            case "stbl/stsz", "stbl/stz2" -> {
                bytes.jump(8);
                track.samples = bytes.u32();
            }
            case "ipco/ispe" -> picture();
            case "ipco/irot" -> turned |= (bytes.u8() & 1) == 1;
            default -> {}
        }
    }

    private int version() throws IOException {
        int version = bytes.u8();
        bytes.jump(3);
        return version;
    }

    /** A matrix whose first number is zero and whose second is not turns by a quarter. */
    private void trackHead() throws IOException {
        bytes.jump(version() == 1 ? 48 : 36);
        long a = bytes.u32();
        long b = bytes.u32();
        bytes.jump(28);
        track.turned = a == 0 && b != 0;
        track.width = bytes.u32() >> 16;
        track.height = bytes.u32() >> 16;
    }

    /** The largest one: others are tiles and previews of it. */
    private void picture() throws IOException {
        bytes.jump(4);
        long across = bytes.u32();
        long down = bytes.u32();
        if (across * down > width * height) {
            width = across;
            height = down;
        }
    }

    private void endTrack() {
        if (track.handler.equals("vide") && track.width * track.height > width * height) {
            width = track.width;
            height = track.height;
            turned = track.turned;
            if (!track.codec.isBlank()) {
                facts.videoCodec(track.codec.strip());
            }
            if (track.samples > 0 && track.scale > 0 && track.units > 0) {
                facts.frameRate((double) track.samples * track.scale / track.units);
            }
        }
        track = new Track();
    }

    private void tell() {
        Pictures.size(facts, turned ? height : width, turned ? width : height);
        boolean told = scale > 0 && units > 0 && units != NO_DURATION && units < Long.MAX_VALUE / 1_000;
        long millis = told ? units * 1_000 / scale : 0;
        if (millis > 0) {
            facts.duration(Duration.ofMillis(millis));
            if (size > 0 && size < Long.MAX_VALUE / 8_000) {
                facts.bitRate(size * 8_000 / millis);
            }
        }
    }
}
