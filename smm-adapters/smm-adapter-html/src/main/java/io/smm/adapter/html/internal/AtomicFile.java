package io.smm.adapter.html.internal;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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
     * Writes beside the target, then puts that in its place.
     *
     * @param target the file
     * @param content writes it
     */
    public static void write(Path target, Consumer<Writer> content) {
        Path file = target.toAbsolutePath();
        Path name = file.getFileName();
        if (name == null || Files.isDirectory(file)) {
            throw InvalidInputException.of(target.toString(), "file", "cannot be written: it is a folder");
        }
        Path beside = file.resolveSibling("." + name + "." + UUID.randomUUID() + ".tmp");
        try {
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
                Writer writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            content.accept(writer);
            writer.flush();
            channel.force(true);
        }
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
