package io.smm.metrics.response;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.Objects;

/**
 * One message of a conversation, reduced to what reply metrics need.
 *
 * @param thread which conversation; not blank
 * @param brand whether the brand wrote it; everybody else is a customer, a second one in the same thread too
 * @param at when it was written; in the years 1900 to 2150
 * @param sequence its place among the messages of its thread as the source numbers them; decides only between messages of one time
 */
public record ThreadMessage(String thread, boolean brand, Instant at, long sequence) {

    /**
     * Checks the components.
     *
     * @param thread which conversation
     * @param brand whether the brand wrote it
     * @param at when it was written
     * @param sequence its place among the messages of its thread
     */
    public ThreadMessage {
        Objects.requireNonNull(at, "at");
        Faults faults = Faults.of("ThreadMessage").check(!thread.isBlank(), "thread", "must not be blank");
        Nanos.check(faults, "at", at);
        faults.raise();
    }

    /**
     * A message of a customer.
     *
     * @param thread which conversation
     * @param at when it was written
     * @param sequence its place among the messages of its thread
     * @return the message
     */
    public static ThreadMessage customer(String thread, Instant at, long sequence) {
        return new ThreadMessage(thread, false, at, sequence);
    }

    /**
     * A message of the brand.
     *
     * @param thread which conversation
     * @param at when it was written
     * @param sequence its place among the messages of its thread
     * @return the message
     */
    public static ThreadMessage brand(String thread, Instant at, long sequence) {
        return new ThreadMessage(thread, true, at, sequence);
    }
}
