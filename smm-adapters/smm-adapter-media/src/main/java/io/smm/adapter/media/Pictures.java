package io.smm.adapter.media;

import io.smm.spi.MediaFacts;
import java.io.IOException;

/** Pictures that say at their very beginning how large they are. */
final class Pictures {

    private Pictures() {}

    /** PNG, third edition, §11.2.1: the header is the first chunk, at the same place in each file. */
    static void readPng(Hostile bytes, MediaFacts.Builder facts) throws IOException {
        bytes.jump(12);
        if (bytes.name().equals("IHDR")) {
            size(facts, bytes.u32(), bytes.u32());
        }
    }

    /** WebP: RFC 9649 §2.5 (lossy, by RFC 6386 §9.1), §2.6 (lossless) and §2.7 (extended). */
    static void readWebp(Hostile bytes, MediaFacts.Builder facts) throws IOException {
        bytes.jump(12);
        String kind = bytes.name();
        bytes.jump(4);
        switch (kind) {
            case "VP8X" -> {
                bytes.jump(4);
                size(facts, bytes.u24le() + 1L, bytes.u24le() + 1L);
            }
            case "VP8L" -> {
                if (bytes.u8() == 0x2f) {
                    long packed = bytes.u16le() | (long) bytes.u16le() << 16;
                    size(facts, (packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
                }
            }
            case "VP8 " -> {
                bytes.jump(3);
                if (bytes.u24le() == 0x2a019d) {
                    size(facts, bytes.u16le() & 0x3fff, bytes.u16le() & 0x3fff);
                }
            }
            default -> {}
        }
    }

    static void size(MediaFacts.Builder facts, long width, long height) {
        if (width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE) {
            facts.size((int) width, (int) height);
        }
    }
}
