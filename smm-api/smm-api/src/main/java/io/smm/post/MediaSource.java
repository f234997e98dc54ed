package io.smm.post;

import io.smm.error.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of an image, a video or a document are: at hand, at a public address, or both, because some networks take
 * bytes and some fetch from an address. Immutable and thread-safe; the bytes are streamed, never held whole by the SDK unless
 * they were given as an array.
 *
 * <p>Normally repeatable: every {@link #open()} gives the same bytes from the beginning, so that an upload may be tried again.
 * One made by {@link #once} can be read once.
 *
 * <p>Durable or not: what another process can read too, later, can be planned and stored by itself ({@link #durable()}). What it cannot
 * is put into the {@link io.smm.spi.MediaStore} of the {@code Smm} before a post with it is stored.
 */
public final class MediaSource {

    /** Opens the bytes once more. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens a stream at the first byte.
         *
         * @return a new stream; the caller closes it
         * @throws IOException when the bytes cannot be had
         */
        InputStream open() throws IOException;
    }

    private static final int UNKNOWN = -1;
    private static final int SHOWN_OF_DIGEST = 12;

    private final String name;
    private final long size;
    private final @Nullable Opener opener;
    private final boolean repeatable;
    private final @Nullable URI publicUrl;

    private MediaSource(String name, long size, @Nullable Opener opener, boolean repeatable, @Nullable URI publicUrl) {
        this.name = name;
        this.size = size;
        this.opener = opener;
        this.repeatable = repeatable;
        this.publicUrl = publicUrl;
    }

    /**
     * Bytes in memory; copied.
     *
     * @param bytes the bytes; at least one
     * @return the source
     */
    public static MediaSource ofBytes(byte[] bytes) {
        byte[] copy = Arrays.copyOf(bytes, bytes.length);
        return ofStream(copy.length + " bytes", copy.length, () -> new ByteArrayInputStream(copy));
    }

    /**
     * A file, which must not change until the post is published.
     *
     * @param file the file; readable now
     * @return the source
     * @throws InvalidInputException when the file cannot be read
     */
    public static MediaSource ofFile(Path file) {
        Objects.requireNonNull(file, "file");
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw InvalidInputException.of("MediaSource", "file", "cannot be read: " + file);
            }
            return rememberedFile(file, Files.size(file));
        } catch (IOException unreadable) {
            throw InvalidInputException.of("MediaSource", "file", "cannot be read: " + file);
        }
    }

    /**
     * A file that is there now and may be gone, or on another machine, when the post goes out: an upload's temporary file. Stored posts
     * do not name it; where the {@code Smm} has a {@link io.smm.spi.MediaStore} its bytes are put there when a post with it is planned or
     * published, and the file may be deleted as soon as that call has returned.
     *
     * @param file the file; readable now
     * @return the source, not durable
     * @throws InvalidInputException when the file cannot be read
     */
    public static MediaSource ofTemporaryFile(Path file) {
        MediaSource present = ofFile(file);
        return withBytes(present.name, present.size, new FileOpener(file.toAbsolutePath(), true), true);
    }

    /**
     * Bytes that lie in the {@link io.smm.spi.MediaStore} of an {@code Smm}, which opens them when it publishes. Opened by anybody else it
     * fails: ask the store itself. Belongs to the tenant for which the bytes were put, and is good for posts of that tenant alone.
     *
     * @param media which bytes
     * @return the source, durable and repeatable
     */
    public static MediaSource spooled(SpooledMedia media) {
        return withBytes(
                "sha256 " + media.sha256().substring(0, SHOWN_OF_DIGEST), media.size(), new SpoolOpener(media), true);
    }

    /**
     * A file as it was when it was stored with its post; whether it is still there shows when it is opened. For stores that read
     * posts back, of which most were published long ago.
     *
     * @param file the file
     * @param size how many bytes it had; at least one
     * @return the source
     */
    public static MediaSource rememberedFile(Path file, long size) {
        return ofStream(file.getFileName().toString(), size, new FileOpener(file.toAbsolutePath(), false));
    }

    /**
     * A repeatable stream.
     *
     * @param name what to call it in messages; no secret
     * @param size how many bytes it gives; at least one
     * @param opener opens it from the beginning, as often as asked
     * @return the source
     */
    public static MediaSource ofStream(String name, long size, Opener opener) {
        return withBytes(name, size, opener, true);
    }

    /**
     * A stream that can be read once. An upload from it cannot be tried again, in this process or another; preflight says so.
     *
     * @param name what to call it in messages; no secret
     * @param size how many bytes it gives; at least one
     * @param stream the stream at its first byte; closed by whoever reads it
     * @return the source
     */
    public static MediaSource once(String name, long size, InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        AtomicBoolean opened = new AtomicBoolean();
        return withBytes(
                name,
                size,
                () -> {
                    if (opened.getAndSet(true)) {
                        throw new IOException("it can be read once only, and was");
                    }
                    return stream;
                },
                false);
    }

    /**
     * Bytes that lie at a public address, and not here. Enough for networks that fetch; the others need bytes.
     *
     * @param address the absolute http or https address, good without signing in
     * @return the source, of unknown size
     * @throws InvalidInputException when it is no such address
     */
    public static MediaSource at(URI address) {
        // Without its query, which may hold a signature.
        String name = webAddress(address).getRawAuthority() + address.getRawPath();
        return new MediaSource(name, UNKNOWN, null, true, address);
    }

    /**
     * The same bytes, which lie at a public address too.
     *
     * @param address the absolute http or https address, good without signing in
     * @return the source with both
     * @throws InvalidInputException when it is no such address
     */
    public MediaSource alsoAt(URI address) {
        return new MediaSource(name, size, opener, repeatable, webAddress(address));
    }

    /**
     * The same source, whose bytes come through another opener, such as one that counts them.
     *
     * @param way opens the same bytes
     * @return the source; the same where there are no bytes
     */
    public MediaSource through(Opener way) {
        Objects.requireNonNull(way, "way");
        if (opener == null) {
            return this;
        }
        Opener known = known(opener);
        boolean named = known instanceof FileOpener || known instanceof SpoolOpener;
        return new MediaSource(name, size, named ? new ThroughOpener(way, known) : way, repeatable, publicUrl);
    }

    /** {@return whether its bytes are at hand} */
    public boolean hasBytes() {
        return opener != null;
    }

    /** {@return where the network can fetch it; empty when nowhere} */
    public Optional<URI> publicUrl() {
        return Optional.ofNullable(publicUrl);
    }

    /** {@return whether it can be opened more than once} */
    public boolean repeatable() {
        return repeatable;
    }

    /**
     * Tells whether another process can have the bytes too, later, by what is stored of this source: a file of the default file system
     * that is not temporary, bytes in a {@link io.smm.spi.MediaStore}, or an address where no bytes are at hand. Bytes in memory, streams and
     * temporary files are not durable.
     *
     * @return whether it outlives the process
     */
    public boolean durable() {
        if (opener == null) {
            return true;
        }
        Opener known = known(opener);
        return known instanceof SpoolOpener
                || known instanceof FileOpener file && !file.temporary() && isOfDefaultFileSystem(file.path());
    }

    /** {@return which bytes of a {@link io.smm.spi.MediaStore} they are; empty when they lie elsewhere} */
    public Optional<SpooledMedia> spooled() {
        return opener != null && known(opener) instanceof SpoolOpener spool
                ? Optional.of(spool.media())
                : Optional.empty();
    }

    /** {@return how many bytes it gives; empty when they are not at hand} */
    public OptionalLong size() {
        return size == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(size);
    }

    /** {@return the file that it reads, absolute; empty when the bytes come from elsewhere, and cannot be stored by name} */
    public Optional<Path> file() {
        return opener != null && known(opener) instanceof FileOpener file && isOfDefaultFileSystem(file.path())
                ? Optional.of(file.path())
                : Optional.empty();
    }

    /**
     * Opens the bytes from the beginning.
     *
     * @return a new stream; the caller closes it
     * @throws IOException when the bytes cannot be had
     */
    public InputStream open() throws IOException {
        if (opener == null) {
            throw new IOException("its bytes are not at hand, only at an address");
        }
        return opener.open();
    }

    /** What opens the bytes themselves, whatever way leads there. */
    private static Opener known(Opener opener) {
        return opener instanceof ThroughOpener through ? through.known() : opener;
    }

    private static boolean isOfDefaultFileSystem(Path path) {
        return path.getFileSystem().equals(FileSystems.getDefault());
    }

    private static MediaSource withBytes(String name, long size, Opener opener, boolean repeatable) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(opener, "opener");
        if (size < 1) {
            throw InvalidInputException.of("MediaSource", "size", "must be at least one byte, is " + size);
        }
        return new MediaSource(name, size, opener, repeatable, null);
    }

    private static URI webAddress(URI address) {
        if (!WebAddress.is(address)) {
            throw InvalidInputException.of("MediaSource", "address", "must be an absolute http or https address");
        }
        return address;
    }

    /**
     * Two sources are equal that read the same file, are the same bytes of a store, or name the same address and have no bytes; others
     * are only themselves.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MediaSource source
                && size == source.size
                && repeatable == source.repeatable
                && name.equals(source.name)
                && Objects.equals(publicUrl, source.publicUrl)
                && Objects.equals(opener, source.opener);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, size, publicUrl, opener);
    }

    @Override
    public String toString() {
        return "MediaSource[" + name + (size == UNKNOWN ? "" : ", " + size + " bytes") + "]";
    }

    private record FileOpener(Path path, boolean temporary) implements Opener {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private record SpoolOpener(SpooledMedia media) implements Opener {

        @Override
        public InputStream open() throws IOException {
            throw new IOException("its bytes lie in a media store, which the Smm opens that publishes it");
        }
    }

    /** Another way to bytes whose place stays known. */
    private record ThroughOpener(Opener way, Opener known) implements Opener {

        @Override
        public InputStream open() throws IOException {
            return way.open();
        }
    }
}
