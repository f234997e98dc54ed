package io.smm.adapter.support;

import io.smm.error.InvalidInputException;
import io.smm.post.MediaSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A form's bytes: heads and files one after the other, of which one is open at a time and none is held. */
final class FormBytes {

    /** Some bytes of the form. */
    private record Piece(long size, MediaSource.Opener opener) {
        static Piece of(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Piece(bytes.length, () -> new ByteArrayInputStream(bytes));
        }
    }

    private final String boundary;
    private final List<Piece> pieces;

    private FormBytes(String boundary, List<Piece> pieces) {
        this.boundary = boundary;
        this.pieces = pieces;
    }

    static FormBytes of(List<FormPart> parts) {
        if (parts.isEmpty()) {
            throw InvalidInputException.of("RequestContent", "parts", "must be at least one");
        }
        String boundary = boundary(parts);
        List<Piece> pieces = new ArrayList<>();
        for (FormPart part : parts) {
            pieces.add(Piece.of("--" + boundary + "\r\n" + part.head()));
            pieces.add(new Piece(part.size(), part.opener()));
            pieces.add(Piece.of("\r\n"));
        }
        pieces.add(Piece.of("--" + boundary + "--\r\n"));
        return new FormBytes(boundary, pieces);
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    long size() {
        return pieces.stream().mapToLong(Piece::size).sum();
    }

    InputStream open() {
        return new Chain();
    }

    /** 128 bits of a hash: no file holds it but one that was made from it, which its own head would change. */
    private static String boundary(List<FormPart> parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (FormPart part : parts) {
                hash.update((part.head() + part.size()).getBytes(StandardCharsets.UTF_8));
            }
            return "smm-" + HexFormat.of().formatHex(hash.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    /** Reads the pieces one after the other; each must hold what it announced, or the parts behind it would shift. */
    private final class Chain extends InputStream {

        private int next;
        private InputStream open = InputStream.nullInputStream();
        private long left;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (true) {
                int count = open.read(target, offset, length);
                if (count > left || count < 0 && left > 0) {
                    throw new IOException("a file has another size than announced");
                }
                if (count >= 0) {
                    left -= count;
                    return count;
                }
                open.close();
                open = InputStream.nullInputStream();
                if (next == pieces.size()) {
                    return -1;
                }
                Piece piece = pieces.get(next++);
                left = piece.size();
                open = piece.opener().open();
            }
        }

        @Override
        public void close() throws IOException {
            open.close();
        }
    }
}
