package io.smm.adapter.support.upload;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload is: what an adapter puts into its {@code PublishState}, so that another instance goes on. Holds no secret: a
 * session's address is kept by {@link UploadSessions} under the handle. Immutable.
 */
public final class UploadState {

    /** The most bytes of a written state: a publication's state may have 64 KiB, and the adapter needs room of its own. */
    public static final int MOST_BYTES = 48 * 1024;

    private static final int VERSION = 1;

    private final Fields fields;

    /** Not written: whoever reads a state back does not know what was sent after it. */
    private final boolean fresh;

    private UploadState(Fields fields, boolean fresh) {
        this.fields = fields;
        this.fresh = fresh;
    }

    static UploadState begun(String handle, long total, long mark) {
        Faults.of("UploadState")
                .check(!handle.isBlank(), "handle", "must not be blank")
                .check(
                        !handle.contains("://"),
                        "handle",
                        "must not be an address, which may let anybody send: keep that in UploadSessions")
                .raise();
        return new UploadState(new Fields(handle, total, mark, 0, 0, List.of(), null), true);
    }

    /** {@return the upload's name with the network} */
    public String handle() {
        return fields.handle;
    }

    /** {@return how many bytes the upload has} */
    public long total() {
        return fields.total;
    }

    /** {@return how many bytes the server has, from the first on} */
    public long sent() {
        return fields.sent;
    }

    /** {@return whether the server has all bytes} */
    public boolean complete() {
        return fields.sent == fields.total;
    }

    /** {@return what the server wants to see again at the end, part by part; empty where it wants nothing} */
    public List<String> receipts() {
        return fields.receipts;
    }

    /** {@return what the server made of the bytes; empty until it says so} */
    public Optional<String> result() {
        return Optional.ofNullable(fields.result);
    }

    /**
     * The same upload, of which the server says itself which bytes come next (Facebook's {@code start_offset} and {@code
     * end_offset}).
     *
     * @param from the position of the first byte that it wants
     * @param to the position after the last; 0 when it leaves that to us
     * @return the state
     */
    public UploadState wanting(long from, long to) {
        if (from < 0 || from > fields.total || to < 0 || to > fields.total || to > 0 && to < from) {
            throw InvalidInputException.of(
                    "UploadState", "from", from + " to " + to + " of " + fields.total + " bytes");
        }
        return at(from, to);
    }

    /** {@return its bytes, at most {@link #MOST_BYTES}} */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(fields.handle);
            out.writeLong(fields.total);
            out.writeLong(fields.mark);
            out.writeLong(fields.sent);
            out.writeLong(fields.wantedEnd);
            out.writeInt(fields.receipts.size());
            for (String receipt : fields.receipts) {
                out.writeUTF(receipt);
            }
            out.writeBoolean(fields.result != null);
            out.writeUTF(fields.result == null ? "" : fields.result);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (bytes.size() > MOST_BYTES) {
            throw InvalidInputException.of(
                    "UploadState",
                    "receipts",
                    fields.receipts.size() + " receipts need " + bytes.size() + " bytes, at most " + MOST_BYTES
                            + " can be stored");
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a state.
     *
     * @param bytes what {@link #bytes()} gave
     * @return the state
     * @throws InvalidInputException when they are none of a known version
     */
    public static UploadState read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw InvalidInputException.of(
                        "UploadState", "bytes", "are of version " + version + ", not " + VERSION);
            }
            String handle = in.readUTF();
            long total = in.readLong();
            long mark = in.readLong();
            long sent = in.readLong();
            long wantedEnd = in.readLong();
            List<String> receipts = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                receipts.add(in.readUTF());
            }
            boolean finished = in.readBoolean();
            String result = in.readUTF();
            return new UploadState(
                    new Fields(handle, total, mark, sent, wantedEnd, List.copyOf(receipts), finished ? result : null),
                    false);
        } catch (IOException cut) {
            throw InvalidInputException.of("UploadState", "bytes", "end in the middle");
        }
    }

    /** Where the file stood in time when the upload began; 0 when that is not known. */
    long mark() {
        return fields.mark;
    }

    /** Where the server wants the next part to end; 0 when it leaves that to us. */
    long wantedEnd() {
        return fields.wantedEnd;
    }

    boolean fresh() {
        return fresh;
    }

    UploadState at(long sent, long wantedEnd) {
        return new UploadState(
                new Fields(fields.handle, fields.total, fields.mark, sent, wantedEnd, fields.receipts, fields.result),
                fresh);
    }

    UploadState received(int index, String receipt) {
        List<String> receipts = new ArrayList<>(fields.receipts);
        while (receipts.size() <= index) {
            receipts.add("");
        }
        receipts.set(index, receipt);
        return new UploadState(
                new Fields(
                        fields.handle,
                        fields.total,
                        fields.mark,
                        fields.sent,
                        fields.wantedEnd,
                        List.copyOf(receipts),
                        fields.result),
                fresh);
    }

    UploadState finished(String result) {
        return new UploadState(
                new Fields(
                        fields.handle,
                        fields.total,
                        fields.mark,
                        fields.total,
                        0,
                        fields.receipts,
                        Objects.requireNonNull(result, "result")),
                fresh);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UploadState state && fields.equals(state.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "UploadState[" + fields.handle + ", " + fields.sent + " of " + fields.total + " bytes]";
    }

    private record Fields(
            String handle,
            long total,
            long mark,
            long sent,
            long wantedEnd,
            List<String> receipts,
            @Nullable String result) {}
}
