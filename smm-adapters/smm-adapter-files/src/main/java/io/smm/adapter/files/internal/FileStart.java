package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvEncoding;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Tells by the first bytes of a file when it is not written as declared. It never tells how it is: that is declared. */
final class FileStart {

    /** How many bytes it takes. */
    static final int BYTES = 4;

    private FileStart() {}

    static boolean marksUtf8(ByteBuffer bytes) {
        return begins(bytes, 0xEF, 0xBB, 0xBF);
    }

    /** What was expected, when the beginning is another encoding's. */
    static Optional<String> faultOf(CsvEncoding declared, ByteBuffer bytes) {
        boolean marksUtf16 = begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF);
        return switch (declared) {
            case UTF_8 ->
                fault(marksUtf16 || hasZero(bytes), "text in UTF-8 (the file begins as one in UTF-16 or UTF-32 does)");
            case UTF_16 ->
                fault(
                        bytes.hasRemaining() && (!marksUtf16 || isZero(bytes, 2) && isZero(bytes, 3)),
                        "text in UTF-16 with a byte order mark");
            case WINDOWS_1252 ->
                fault(
                        marksUtf16 || marksUtf8(bytes) || hasZero(bytes),
                        "text in windows-1252 (the file begins with the byte order mark of another encoding)");
        };
    }

    private static Optional<String> fault(boolean isOne, String expected) {
        return isOne ? Optional.of(expected) : Optional.empty();
    }

    private static boolean begins(ByteBuffer bytes, int... mark) {
        boolean all = bytes.remaining() >= mark.length;
        for (int i = 0; all && i < mark.length; i++) {
            all = (bytes.get(bytes.position() + i) & 0xFF) == mark[i];
        }
        return all;
    }

    private static boolean hasZero(ByteBuffer bytes) {
        for (int i = 0; i < BYTES; i++) {
            if (isZero(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZero(ByteBuffer bytes, int index) {
        return index < bytes.remaining() && bytes.get(bytes.position() + index) == 0;
    }
}
