package io.smm.adapter.bluesky.stub;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes DAG-CBOR by its specification: shortest lengths, keys by length and then by bytes. Shares nothing with what reads it. */
public final class DagCbor {

    /**
     * A link.
     *
     * @param cid the bytes of the id
     */
    public record Link(byte[] cid) {}

    private DagCbor() {}

    /** A value of maps, lists, texts, numbers, truths, bytes, links and null. */
    public static byte[] of(@Nullable Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(value, out);
        return out.toByteArray();
    }

    /** The id of a record: version 1, DAG-CBOR, SHA-256. */
    public static byte[] cid(byte[] record) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(record);
            return ByteBuffer.allocate(36)
                    .put(new byte[] {0x01, 0x71, 0x12, 0x20})
                    .put(digest)
                    .array();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A CAR of records: a header without roots, then each behind its length and id. */
    public static byte[] car(byte[]... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] header = of(Map.of("roots", List.of(), "version", 1));
        length(header.length, out);
        out.writeBytes(header);
        for (byte[] record : records) {
            length(36 + record.length, out);
            out.writeBytes(cid(record));
            out.writeBytes(record);
        }
        return out.toByteArray();
    }

    private static void length(int value, ByteArrayOutputStream out) {
        int left = value;
        while (left > 0x7f) {
            out.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }

    private static void write(@Nullable Object value, ByteArrayOutputStream out) {
        if (value == null) {
            out.write(0xf6);
        } else if (value instanceof Boolean truth) {
            out.write(truth ? 0xf5 : 0xf4);
        } else if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            head(number < 0 ? 1 : 0, number < 0 ? -1 - number : number, out);
        } else if (value instanceof Double fraction) {
            out.write(0xfb);
            out.writeBytes(ByteBuffer.allocate(8).putDouble(fraction).array());
        } else if (value instanceof byte[] bytes) {
            head(2, bytes.length, out);
            out.writeBytes(bytes);
        } else if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            head(3, bytes.length, out);
            out.writeBytes(bytes);
        } else if (value instanceof List<?> list) {
            head(4, list.size(), out);
            list.forEach(item -> write(item, out));
        } else if (value instanceof Map<?, ?> map) {
            head(5, map.size(), out);
            List<String> names =
                    new ArrayList<>(map.keySet().stream().map(String::valueOf).toList());
            names.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
            names.forEach(name -> {
                write(name, out);
                write(map.get(name), out);
            });
        } else if (value instanceof Link link) {
            head(6, 42, out);
            head(2, link.cid().length + 1L, out);
            out.write(0);
            out.writeBytes(link.cid());
        } else {
            throw new IllegalArgumentException("no DAG-CBOR for " + value.getClass());
        }
    }

    private static void head(int type, long argument, ByteArrayOutputStream out) {
        if (argument < 24) {
            out.write(type << 5 | (int) argument);
        } else if (argument < 1L << 8) {
            out.write(type << 5 | 24);
            out.write((int) argument);
        } else if (argument < 1L << 16) {
            out.write(type << 5 | 25);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) argument).array());
        } else if (argument < 1L << 32) {
            out.write(type << 5 | 26);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) argument).array());
        } else {
            out.write(type << 5 | 27);
            out.writeBytes(ByteBuffer.allocate(8).putLong(argument).array());
        }
    }
}
