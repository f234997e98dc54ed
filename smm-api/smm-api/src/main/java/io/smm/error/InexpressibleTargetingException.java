package io.smm.error;

import io.smm.Network;
import io.smm.audience.Inexpressible;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A network's targeting cannot express a segment without reaching other people than were meant. Raised before anything is sent;
 * lists everything that would be lost.
 */
public final class InexpressibleTargetingException extends SmmException {

    private static final long serialVersionUID = 1L;

    private final transient List<Inexpressible> losses;

    /**
     * Makes the error.
     *
     * @param network the network
     * @param segment the segment's name
     * @param losses what cannot be expressed; at least one
     */
    public InexpressibleTargetingException(Network network, String segment, List<Inexpressible> losses) {
        super(ErrorDetails.of(
                        losses.stream()
                                .map(Inexpressible::toString)
                                .collect(Collectors.joining(
                                        " | ", network + " cannot express the segment '" + segment + "': ", "")),
                        RetryAdvice.never())
                .network(network)
                .build());
        this.losses = List.copyOf(losses);
    }

    /** {@return what cannot be expressed; unmodifiable, never empty} */
    public List<Inexpressible> losses() {
        return losses;
    }
}
