package io.smm.adapter.media;

import io.smm.spi.MediaFacts;
import java.io.IOException;

/** GIF: the size of its screen, and how many pictures are shown on it (GIF89a specification, §§18–27). */
final class GifFile {

    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int TRAILER = 0x3b;

    private GifFile() {}

    static void read(Hostile bytes, MediaFacts.Builder facts) throws IOException {
        bytes.jump(6);
        Pictures.size(facts, bytes.u16le(), bytes.u16le());
        int flags = bytes.u8();
        bytes.jump(2);
        jumpColours(bytes, flags);
        int pictures = 0;
        for (int block = bytes.u8(); block != TRAILER; block = bytes.u8()) {
            bytes.step();
            if (block == EXTENSION) {
                bytes.jump(1);
            } else if (block == PICTURE) {
                pictures++;
                bytes.jump(8);
                jumpColours(bytes, bytes.u8());
                bytes.jump(1);
            } else {
                return; // no block of the specification: nothing behind it is certain
            }
            for (int size = bytes.u8(); size > 0; size = bytes.u8()) {
                bytes.jump(size);
            }
        }
        if (pictures > 0) {
            facts.frames(pictures);
        }
    }

    private static void jumpColours(Hostile bytes, int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            bytes.jump(3L << ((flags & 7) + 1));
        }
    }
}
