package io.smm.adapter.html.internal;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes a file as a whole or not at all. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes beside the target, then puts that in its place; where the target is a link, in the place of the file it leads to.
     *
     * @param target the file
     * @param content writes it
     */
    public static void write(Path target, Consumer<Writer> content) {
        Path given = target.toAbsolutePath();
        if (given.getFileName() == null || Files.isDirectory(given)) {
            throw refused(target, "it is a folder");
        }
        boolean isLink = Files.isSymbolicLink(given);
        if (isLink && Files.notExists(given)) {
            throw refused(target, "it is a link that leads nowhere");
        }
        try {
            // The file behind a link is replaced, not the link.
            Path file = isLink ? given.toRealPath() : given;
            // Without the target's name, which may be as long as a name can be.
            Path beside = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
            try {
                fill(beside, content);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException failed) {
            throw failed(target, failed);
        } catch (UncheckedIOException failed) {
            throw failed(target, Objects.requireNonNull(failed.getCause(), "the cause of an UncheckedIOException"));
        }
    }

    private static void fill(Path beside, Consumer<Writer> content) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Writer writer = new BufferedWriter(Channels.newWriter(channel, encoder(), -1))) {
            content.accept(writer);
            writer.flush();
            channel.force(true);
        }
    }

    /** Half a surrogate pair in a text of somebody else's becomes U+FFFD: it must not cost the whole page. */
    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8))
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private static InvalidInputException refused(Path target, String why) {
        return InvalidInputException.of(target.toString(), "file", "cannot be written: " + why);
    }

    private static InvalidInputException failed(Path target, IOException cause) {
        return new InvalidInputException(
                target.toString(), List.of(new Fault("file", "cannot be written: " + reason(cause))), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "no right to write there";
        }
        return String.valueOf(cause.getMessage());
    }
}
