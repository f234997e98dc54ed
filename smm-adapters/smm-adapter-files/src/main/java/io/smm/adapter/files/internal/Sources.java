package io.smm.adapter.files.internal;

import io.smm.adapter.files.FileSource;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Opens sources; what cannot be read is one error that names the source. */
final class Sources {

    private Sources() {}

    static InputStream open(FileSource source) {
        try {
            return source.open();
        } catch (IOException failed) {
            throw unreadable(source, failed);
        }
    }

    /** A small text as a whole. */
    static String text(FileSource source, int maxBytes) {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw InvalidInputException.of(source.name(), "size", "must be at most " + maxBytes + " bytes");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            throw new InvalidInputException(source.name(), List.of(new Fault("encoding", "must be UTF-8")), malformed);
        } catch (IOException failed) {
            throw unreadable(source, failed);
        }
    }

    static InvalidInputException unreadable(FileSource source, IOException failed) {
        return new InvalidInputException(
                source.name(), List.of(new Fault("file", "cannot be read: " + reason(failed))), failed);
    }

    private static String reason(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failed instanceof AccessDeniedException) {
            return "no right to read it";
        }
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }
}
