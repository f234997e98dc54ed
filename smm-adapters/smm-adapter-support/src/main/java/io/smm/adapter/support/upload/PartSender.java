package io.smm.adapter.support.upload;

import io.smm.error.SmmException;
import java.time.Instant;
import java.util.Optional;

/** A network's way to take parts: one small class of its adapter. Thread-safe; keeps nothing between calls. */
public interface PartSender {

    /**
     * Sends one part, once: by an {@link io.smm.adapter.support.Operation#repeatable} operation, which the upload repeats.
     *
     * @param part the part
     * @param deadline by when to give up, on the context's clock
     * @return what the server says
     * @throws SmmException when it was not taken; by its advice it is sent again
     */
    PartAnswer send(UploadPart part, Instant deadline);

    /**
     * Asks the server where it stands: before an upload goes on in another process, and after a part that failed. Default: the
     * network does not say, so that a part of which nothing is known is sent again.
     *
     * @param handle the upload's name with the network
     * @param total how many bytes the whole upload has
     * @param deadline by when to give up, on the context's clock
     * @return what the server says, never {@link PartAnswer.Taken}; empty when it cannot be asked
     * @throws SmmException when it does not answer. {@link io.smm.error.NotFoundException}: it has forgotten the upload, which
     *     begins anew then
     */
    default Optional<PartAnswer> position(String handle, long total, Instant deadline) {
        return Optional.empty();
    }
}
