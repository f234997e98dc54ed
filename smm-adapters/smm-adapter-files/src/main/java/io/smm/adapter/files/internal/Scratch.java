package io.smm.adapter.files.internal;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory of temporary files of one reading, which only their owner may read; it goes with the reading, also when that fails. */
final class Scratch implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final Path directory;

    Scratch(Optional<Path> parent) {
        try {
            directory = parent.isPresent()
                    ? Files.createTempDirectory(parent.get(), "smm-csv-")
                    : Files.createTempDirectory("smm-csv-");
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** Opened for each block: so many files need not be open at once. */
    void append(Path file, ByteBuffer bytes) {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    /** Reads a file from its beginning; one that was never written is empty. */
    void read(Path file, Reading reading) {
        if (!Files.exists(file)) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BLOCK))) {
            reading.read(in);
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(this::delete);
            Files.deleteIfExists(directory);
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    private InvalidInputException failed(IOException failed) {
        String reason = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        return new InvalidInputException(
                "CsvReading", List.of(new Fault("temporaryDirectory", "cannot be used: " + reason)), failed);
    }

    /** What is done with a file. */
    interface Reading {
        void read(DataInputStream in) throws IOException;
    }
}
