package io.smm.adapter.support.upload;

import io.smm.post.MediaSource;
import java.util.Objects;

/**
 * One part of an upload, to be sent now.
 *
 * @param handle the upload's name with the network
 * @param index the part's position in the plan, from 0; the same again for the rest of a part that was cut off
 * @param offset the position of its first byte
 * @param length how many bytes it has
 * @param total how many bytes the whole upload has
 * @param bytes its bytes, streamed each time they are opened; for {@code RequestContent.media} and {@code FormPart.file}
 */
public record UploadPart(String handle, int index, long offset, long length, long total, MediaSource bytes) {

    /**
     * Checks that no component is null.
     *
     * @param handle the upload's name with the network
     * @param index the part's position in the plan, from 0
     * @param offset the position of its first byte
     * @param length how many bytes it has
     * @param total how many bytes the whole upload has
     * @param bytes its bytes
     */
    public UploadPart {
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(bytes, "bytes");
    }

    /** {@return the position after its last byte} */
    public long end() {
        return offset + length;
    }

    /** {@return what the header Content-Range says of it (RFC 9110 §14.4): first and last byte, both included, and the total} */
    public String contentRange() {
        return "bytes " + offset + "-" + (end() - 1) + "/" + total;
    }
}
