package io.smm.ads;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * A report that a network makes in the background, to be asked for later, by another process too. Safe to store.
 *
 * @param nativeId the network's id of the job; not blank
 * @param query what was asked
 */
public record AdReportTicket(String nativeId, AdReportQuery query) {

    /**
     * Checks the id.
     *
     * @param nativeId the network's id of the job
     * @param query what was asked
     */
    public AdReportTicket {
        Objects.requireNonNull(query, "query");
        if (nativeId.isBlank()) {
            throw InvalidInputException.of("AdReportTicket", "nativeId", "must not be blank");
        }
    }
}
