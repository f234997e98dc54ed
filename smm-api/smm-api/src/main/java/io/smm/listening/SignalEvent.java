package io.smm.listening;

import io.smm.account.AccountRef;
import io.smm.post.PostRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * That a signal came, was changed or was deleted. Events come at least once: two with one {@link #dedupId()} tell the same,
 * whichever way they came.
 *
 * @param dedupId made of network, id and what happened; the same for a poll, a stream and a webhook
 * @param change what happened
 * @param account which of our accounts it concerns
 * @param ref the signal's ids
 * @param signal the signal as it is now; empty when it was deleted, which leaves a tombstone
 * @param receivedAt when we learned of it
 * @param source which way it came
 * @param afterGap whether events may be missing before this one: read the list again
 */
public record SignalEvent(
        String dedupId,
        Change change,
        AccountRef account,
        PostRef ref,
        Optional<Signal> signal,
        Instant receivedAt,
        Source source,
        boolean afterGap) {

    /** What happened. */
    public enum Change {
        /** It was said. */
        CREATED,
        /** Its words were changed. */
        EDITED,
        /** It is gone. */
        DELETED
    }

    /** Which way an event came. */
    public enum Source {
        /** The network called us. */
        WEBHOOK,
        /** It came on an open line. */
        STREAM,
        /** We asked. */
        POLL
    }

    /**
     * Checks that a signal is there unless it was deleted.
     *
     * @param dedupId made of network, id and what happened
     * @param change what happened
     * @param account which of our accounts it concerns
     * @param ref the signal's ids
     * @param signal the signal as it is now
     * @param receivedAt when we learned of it
     * @param source which way it came
     * @param afterGap whether events may be missing before this one: read the list again
     */
    public SignalEvent {
        Objects.requireNonNull(dedupId, "dedupId");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(source, "source");
        io.smm.error.Faults.of("SignalEvent")
                .check(!dedupId.isBlank(), "dedupId", "must not be blank")
                .check(
                        signal.isPresent() == (change != Change.DELETED),
                        "signal",
                        "is there unless it was deleted, and only then")
                .raise();
    }

    /**
     * A signal came.
     *
     * @param account which of our accounts it concerns
     * @param signal the signal
     * @param receivedAt when we learned of it
     * @param source which way it came
     * @return the event
     */
    public static SignalEvent created(AccountRef account, Signal signal, Instant receivedAt, Source source) {
        return new SignalEvent(
                id("created", signal.ref()),
                Change.CREATED,
                account,
                signal.ref(),
                Optional.of(signal),
                receivedAt,
                source,
                false);
    }

    /**
     * A signal's words were changed. Two changes to the same words are one.
     *
     * @param account which of our accounts it concerns
     * @param signal the signal as it is now
     * @param receivedAt when we learned of it
     * @param source which way it came
     * @return the event
     */
    public static SignalEvent edited(AccountRef account, Signal signal, Instant receivedAt, Source source) {
        return new SignalEvent(
                id("edited-" + fingerprint(signal.text().text()), signal.ref()),
                Change.EDITED,
                account,
                signal.ref(),
                Optional.of(signal),
                receivedAt,
                source,
                false);
    }

    /**
     * A signal is gone.
     *
     * @param account which of our accounts it concerned
     * @param ref its ids
     * @param receivedAt when we learned of it
     * @param source which way it came
     * @return the event
     */
    public static SignalEvent deleted(AccountRef account, PostRef ref, Instant receivedAt, Source source) {
        return new SignalEvent(
                id("deleted", ref), Change.DELETED, account, ref, Optional.empty(), receivedAt, source, false);
    }

    /** {@return the same event, with the warning that others may be missing before it} */
    public SignalEvent markAfterGap() {
        return new SignalEvent(dedupId, change, account, ref, signal, receivedAt, source, true);
    }

    /**
     * What tells two wordings apart.
     *
     * @param text the words
     * @return sixteen hexadecimal digits, of SHA-256
     */
    public static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String id(String change, PostRef ref) {
        return ref.network().id() + ":" + change + ":" + ref.id();
    }
}
