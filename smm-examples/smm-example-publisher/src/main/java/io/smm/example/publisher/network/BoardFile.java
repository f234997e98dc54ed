package io.smm.example.publisher.network;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The board's file. One process at a time writes, under the file's own lock; that lock excludes no threads, so there is another. */
final class BoardFile {

    private final Path path;
    private final ReentrantLock threads = new ReentrantLock();

    BoardFile(Path path) {
        this.path = path;
    }

    /** Puts a notice up, unless one with its id hangs there already. */
    Notice put(Notice wanted) throws IOException {
        threads.lock();
        try (FileChannel channel = FileChannel.open(made(), CREATE, READ, WRITE)) {
            channel.lock(); // until the channel is closed
            String standing = whole(channel);
            Optional<Notice> same = find(standing, wanted.id());
            if (same.isEmpty()) {
                ByteBuffer line = StandardCharsets.UTF_8.encode(wanted.line());
                // Over what a killed process may have left of a line.
                channel.truncate(standing.getBytes(StandardCharsets.UTF_8).length);
                channel.position(channel.size());
                while (line.hasRemaining()) {
                    channel.write(line);
                }
            }
            return same.orElse(wanted);
        } finally {
            threads.unlock();
        }
    }

    Optional<Notice> find(String id) throws IOException {
        threads.lock();
        try (FileChannel channel = FileChannel.open(made(), CREATE, READ, WRITE)) {
            channel.lock(); // until the channel is closed
            return find(whole(channel), id);
        } finally {
            threads.unlock();
        }
    }

    private static Optional<Notice> find(String lines, String id) {
        return lines.lines()
                .filter(line -> line.startsWith(id + "\t"))
                .findFirst()
                .map(Notice::read);
    }

    /** The lines that were written to their end. */
    private static String whole(FileChannel channel) throws IOException {
        byte[] bytes = Channels.newInputStream(channel.position(0)).readAllBytes();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private Path made() throws IOException {
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return path;
    }
}
