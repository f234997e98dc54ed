package io.smm.adapter.files.internal;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Hashes in files, 256 by their first bits, so that those that are there twice can be found file by file. Memory: 4 MiB of buffers, at
 * the end 16 MiB for one file's hashes and 8 MiB for what is found; 8 bytes of disk a hash.
 */
final class HashFiles {

    private static final int FILES = 256;
    private static final int FILE_BITS = 8;
    private static final int BLOCK = 16 * 1024;
    private static final int ROOM = 1 << 21;

    private final Scratch scratch;
    private final int roomSize;
    private final @Nullable ByteBuffer[] buffers = new ByteBuffer[FILES];

    HashFiles(Scratch scratch) {
        this(scratch, ROOM);
    }

    HashFiles(Scratch scratch, int roomSize) {
        this.scratch = scratch;
        this.roomSize = roomSize;
    }

    void add(long hash) {
        int file = (int) (hash >>> Long.SIZE - FILE_BITS);
        ByteBuffer buffer = buffers[file];
        if (buffer == null) {
            buffer = ByteBuffer.allocate(BLOCK);
            buffers[file] = buffer;
        }
        buffer.putLong(hash);
        if (!buffer.hasRemaining()) {
            flush(file, buffer);
        }
    }

    /** Ends the files: tells which hashes are there twice, by a filter that holds them all and perhaps some more. */
    HashFilter repeated() {
        HashFilter found = new HashFilter();
        for (int file = 0; file < FILES; file++) {
            ByteBuffer buffer = buffers[file];
            if (buffer != null) {
                flush(file, buffer);
                buffers[file] = null;
            }
        }
        long[] room = new long[roomSize];
        for (int file = 0; file < FILES; file++) {
            Path path = path(file);
            long hashes = scratch.size(path) / Long.BYTES;
            int ranges = 1;
            while (hashes / ranges > roomSize / 2) {
                ranges *= 2;
            }
            for (int range = 0; range < ranges; range++) {
                room = lookThrough(path, range, ranges, room, found);
            }
            scratch.delete(path);
        }
        return found;
    }

    /** Looks through those hashes of a file whose next bits are a range's; gives the room back, larger where it had to grow. */
    private long[] lookThrough(Path path, int range, int ranges, long[] given, HashFilter found) {
        int shift = Long.SIZE - FILE_BITS - Integer.numberOfTrailingZeros(ranges);
        Distinct distinct = new Distinct(given, found);
        scratch.read(path, in -> {
            byte[] block = new byte[BLOCK];
            ByteBuffer hashes = ByteBuffer.wrap(block);
            for (int read = in.readNBytes(block, 0, BLOCK); read > 0; read = in.readNBytes(block, 0, BLOCK)) {
                for (int at = 0; at < read; at += Long.BYTES) {
                    long hash = hashes.getLong(at);
                    if ((hash >>> shift & ranges - 1) == range) {
                        distinct.add(hash);
                    }
                }
            }
        });
        distinct.compact();
        return distinct.hashes;
    }

    private void flush(int file, ByteBuffer buffer) {
        scratch.append(path(file), buffer.flip());
        buffer.clear();
    }

    private Path path(int file) {
        return scratch.file("hashes-" + file);
    }

    /** Hashes in an array that is sorted and rid of repeats whenever it is full: one that comes a million times takes one place. */
    private static final class Distinct {
        private final HashFilter found;
        private long[] hashes;
        private int size;

        Distinct(long[] room, HashFilter found) {
            hashes = room;
            this.found = found;
        }

        void add(long hash) {
            if (size == hashes.length) {
                compact();
                if (size > hashes.length / 4 * 3) {
                    hashes = Arrays.copyOf(hashes, hashes.length * 2);
                }
            }
            hashes[size++] = hash;
        }

        void compact() {
            Arrays.sort(hashes, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept > 0 && hashes[kept - 1] == hashes[i]) {
                    found.add(hashes[i]);
                } else {
                    hashes[kept++] = hashes[i];
                }
            }
            size = kept;
        }
    }
}
