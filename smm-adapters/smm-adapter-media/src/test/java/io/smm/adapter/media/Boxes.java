package io.smm.adapter.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes files of boxes, by ISO/IEC 14496-12. */
final class Boxes {

    private Boxes() {}

    static byte[] box(String name, byte[]... content) {
        byte[] inside = join(content);
        return join(u32(inside.length + 8), text(name), inside);
    }

    static byte[] ftyp(String brand, String... compatible) {
        return box("ftyp", text(brand), u32(0), text(String.join("", compatible)));
    }

    /** A film of 4 seconds at 25 frames a second, with a sound track. */
    static byte[] moov(int width, int height, boolean turned) {
        return box("moov", mvhd(1_000, 4_000), sound(), pictures(width, height, turned));
    }

    static byte[] mvhd(int scale, int units) {
        return box("mvhd", u32(0), u32(0), u32(0), u32(scale), u32(units), new byte[80]);
    }

    private static byte[] pictures(int width, int height, boolean turned) {
        byte[] matrix = turned
                ? join(
                        u32(0),
                        u32(0x10000),
                        u32(0),
                        u32(0xffff0000),
                        u32(0),
                        u32(0),
                        u32(height << 16),
                        u32(0),
                        u32(0x40000000))
                : join(u32(0x10000), u32(0), u32(0), u32(0), u32(0x10000), u32(0), u32(0), u32(0), u32(0x40000000));
        byte[] tkhd = box("tkhd", u32(7), new byte[36], matrix, u32(width << 16), u32(height << 16));
        byte[] stsd = box("stsd", u32(0), u32(1), box("avc1", new byte[24], u32(width << 16 | height), new byte[50]));
        byte[] stsz = box("stsz", u32(0), u32(0), u32(100), new byte[400]);
        return box("trak", tkhd, media("vide", 12_800, 51_200, box("stbl", stsd, stsz)));
    }

    private static byte[] sound() {
        byte[] tkhd = box("tkhd", u32(7), new byte[80]);
        byte[] stsd = box("stsd", u32(0), u32(1), box("mp4a", new byte[28]));
        return box("trak", tkhd, media("soun", 48_000, 192_000, box("stbl", stsd)));
    }

    private static byte[] media(String handler, int scale, int units, byte[] table) {
        byte[] mdhd = box("mdhd", u32(0), u32(0), u32(0), u32(scale), u32(units), new byte[4]);
        byte[] hdlr = box("hdlr", u32(0), u32(0), text(handler), new byte[13]);
        return box("mdia", mdhd, hdlr, box("minf", box("vmhd", new byte[12]), table));
    }

    static byte[] u32(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }

    static byte[] text(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
