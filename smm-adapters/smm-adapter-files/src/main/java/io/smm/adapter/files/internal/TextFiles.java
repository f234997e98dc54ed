package io.smm.adapter.files.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids with their lines in files, 256 by the first bits of their hashes, so that those that are the same can be told file by file. When a
 * file holds more different ids than may be in memory, the rest of it goes round once more. Memory: 4 MiB of buffers, at the end the
 * ids that may be in memory.
 */
final class TextFiles {

    private static final int FILES = 256;
    private static final int FILE_BITS = 8;
    private static final int BLOCK = 16 * 1024;

    private final Scratch scratch;
    private final int mostInMemory;
    private final @Nullable Block[] blocks = new Block[FILES];
    private int rounds;

    TextFiles(Scratch scratch, int mostInMemory) {
        this.scratch = scratch;
        this.mostInMemory = mostInMemory;
    }

    /** Adds an id; lines must rise. */
    void add(long hash, String id, long line) {
        int file = (int) (hash >>> Long.SIZE - FILE_BITS);
        Block block = blocks[file];
        if (block == null) {
            block = new Block(scratch.file("ids-" + file));
            blocks[file] = block;
        }
        block.add(id, line);
    }

    /** Ends the files: tells each id that was there before. */
    void forEachRepeat(Repeat action) {
        for (int file = 0; file < FILES; file++) {
            Block block = blocks[file];
            blocks[file] = null;
            while (block != null) {
                block = oneRound(block, action);
            }
        }
    }

    /** Looks at as many different ids as may be in memory, each with all its lines. */
    private @Nullable Block oneRound(Block block, Repeat action) {
        block.flush();
        Block rest = new Block(scratch.file("ids-round-" + ++rounds));
        Map<String, Long> lines = new HashMap<>();
        scratch.read(block.path, in -> {
            for (int more = in.available(); more > 0; more = in.available()) {
                long line = in.readLong();
                String id = letters(in.readNBytes(2 * in.readInt()));
                Long earlier = lines.get(id);
                if (earlier != null) {
                    action.repeated(id, line, earlier);
                } else if (lines.size() < mostInMemory) {
                    lines.put(id, line);
                } else {
                    rest.add(id, line);
                }
            }
        });
        scratch.delete(block.path);
        return rest.isEmpty ? null : rest;
    }

    private static String letters(byte[] bytes) {
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    /** Takes an id that was there before. */
    interface Repeat {
        void repeated(String id, long line, long earlier);
    }

    private final class Block {
        final Path path;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean isEmpty = true;

        Block(Path path) {
            this.path = path;
        }

        void add(String id, long line) {
            isEmpty = false;
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                // Its letters as they are: half a pair of them, which no encoding has bytes for, stays what it is.
                out.writeLong(line);
                out.writeInt(id.length());
                out.writeChars(id);
            } catch (IOException impossible) {
                throw new UncheckedIOException("bytes in memory can be written", impossible);
            }
            if (bytes.size() >= BLOCK) {
                flush();
            }
        }

        void flush() {
            scratch.append(path, ByteBuffer.wrap(bytes.toByteArray()));
            bytes.reset();
        }
    }
}
