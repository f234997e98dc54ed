package io.smm.spi;

import io.smm.error.Faults;
import java.util.Arrays;
import java.util.Objects;

/**
 * How far a publication is: bytes that only the adapter reads, stored by the SDK between steps, so that another process
 * may go on. Immutable.
 */
public final class PublishState {

    /** The most bytes that a state may have. */
    public static final int MOST_BYTES = 64 * 1024;

    private final int format;
    private final byte[] bytes;
    private final StepKind next;

    private PublishState(int format, byte[] bytes, StepKind next) {
        this.format = format;
        this.bytes = bytes;
        this.next = next;
    }

    /**
     * A state.
     *
     * @param format the version of the bytes' format, of the adapter's own counting; an adapter reads the one before its
     *     own too
     * @param bytes at most 64 KiB, copied; no secret, never Java serialisation
     * @param next what the next step does
     * @return the state
     */
    public static PublishState of(int format, byte[] bytes, StepKind next) {
        Faults.of("PublishState")
                .check(format > 0, "format", "must be positive, is ", format)
                .check(bytes.length <= MOST_BYTES, "bytes", "must be at most " + MOST_BYTES + ", are ", bytes.length)
                .raise();
        return new PublishState(format, Arrays.copyOf(bytes, bytes.length), Objects.requireNonNull(next, "next"));
    }

    /** {@return the version of the bytes' format} */
    public int format() {
        return format;
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /** {@return what the next step does} */
    public StepKind next() {
        return next;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishState state
                && format == state.format
                && next == state.next
                && Arrays.equals(bytes, state.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(format, next, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "PublishState[format " + format + ", " + bytes.length + " bytes, next " + next + "]";
    }
}
