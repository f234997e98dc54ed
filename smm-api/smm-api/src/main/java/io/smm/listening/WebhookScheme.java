package io.smm.listening;

import io.smm.error.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How a network's push channel is checked, as data: an adapter declares it, the SDK does the checking.
 *
 * @param proof how a delivery proves that the network sent it
 * @param secret whose secret signs
 * @param check how the network makes sure that the address is ours
 * @param maxAge how old a delivery may be, and how far ahead of our clock; empty when its time is not signed, so that an old
 *     delivery cannot be told from a new one: its events are then known by their ids alone
 * @param redeliveredFor how long the network repeats a delivery that was not answered well; empty when it does not say
 * @param inOrder whether deliveries come in the order of events
 * @param source where that comes from; not blank
 * @param asOf when it was last checked
 */
public record WebhookScheme(
        WebhookProof proof,
        SecretKind secret,
        EndpointCheck check,
        Optional<Duration> maxAge,
        Optional<Duration> redeliveredFor,
        boolean inOrder,
        String source,
        LocalDate asOf) {

    /** Whose secret signs. */
    public enum SecretKind {
        /** The secret of the app registration (also called client or consumer secret). */
        APP_SECRET,
        /** A word that the host chose when it registered the address. */
        CHOSEN_BY_HOST,
        /** None that we hold. */
        NOT_OURS
    }

    /**
     * Checks that an age is bounded only where the time is signed.
     *
     * @param proof how a delivery proves that the network sent it
     * @param secret whose secret signs
     * @param check how the network makes sure that the address is ours
     * @param maxAge how old a delivery may be, and how far ahead of our clock
     * @param redeliveredFor how long the network repeats a delivery that was not answered well
     * @param inOrder whether deliveries come in the order of events
     * @param source where that comes from
     * @param asOf when it was last checked
     */
    public WebhookScheme {
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(maxAge, "maxAge");
        Objects.requireNonNull(redeliveredFor, "redeliveredFor");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asOf, "asOf");
        boolean timed =
                proof instanceof WebhookProof.Hmac hmac && hmac.timeField().isPresent();
        Faults.of("WebhookScheme")
                .check(maxAge.isPresent() == timed, "maxAge", "goes with a signed time, and only with it")
                .check(
                        (secret == SecretKind.NOT_OURS) == (proof instanceof WebhookProof.SignedToken),
                        "secret",
                        "is not ours when a token is sent, and only then")
                .check(!source.isBlank(), "source", "must not be blank")
                .raise();
    }
}
