package io.smm.adapter.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Bytes that can be read more than once, and what to call them in messages. A host may implement it, for example over an
 * object store; then it says itself whether it is thread-safe. The ones made here are.
 */
public interface FileSource {

    /** {@return what to call the source in messages, such as its file name; without any secret} */
    String name();

    /**
     * Opens the bytes at their beginning. Called once a pass; streaming takes two passes.
     *
     * @return a new stream, closed by the reader
     * @throws IOException when the bytes cannot be had
     */
    InputStream open() throws IOException;

    /**
     * Tells how many bytes there are, for whoever wants to know how far a reading is.
     *
     * @return the number; empty when it is not known, which is the default
     */
    default OptionalLong size() {
        return OptionalLong.empty();
    }

    /**
     * A file. It is named by its path as given.
     *
     * @param file the file; opened only when it is read
     * @return the source
     */
    static FileSource of(Path file) {
        Objects.requireNonNull(file, "file");
        return new FileSource() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public OptionalLong size() {
                try {
                    return OptionalLong.of(Files.size(file));
                } catch (IOException unknown) {
                    // What is wrong with the file is told by whoever opens it.
                    return OptionalLong.empty();
                }
            }

            @Override
            public String toString() {
                return name();
            }
        };
    }

    /**
     * Bytes in memory: an upload, a resource of the class path.
     *
     * @param name what to call them in messages
     * @param content the bytes; copied
     * @return the source
     */
    static FileSource of(String name, byte[] content) {
        Objects.requireNonNull(name, "name");
        byte[] copy = content.clone();
        return new FileSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(copy);
            }

            @Override
            public OptionalLong size() {
                return OptionalLong.of(copy.length);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
