package io.smm.adapter.support;

import io.smm.spi.QuotaObservation;
import java.util.List;

/** Reads what an answer's headers say of quotas; each network spells it in its own way. */
@FunctionalInterface
public interface QuotaHeaders {

    /**
     * Reads the headers of an answer, good or bad.
     *
     * @param operation what was called
     * @param head the answer's status and headers
     * @return what they say of the adapter's quota rules; empty when they say nothing that can be told
     */
    List<QuotaObservation> read(Operation operation, AnswerHead head);

    /**
     * Reads what the body of a refusal says of quotas besides its headers. Default: nothing.
     *
     * @param operation what was called
     * @param head the answer's status and headers
     * @param error what the network says itself
     * @return what it says of the adapter's quota rules; reported after what the headers say
     */
    default List<QuotaObservation> readRefusal(Operation operation, AnswerHead head, NativeError error) {
        return List.of();
    }
}
