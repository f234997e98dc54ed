package io.smm.spi;

import java.time.Clock;
import java.util.Optional;

/**
 * Everything that one database keeps for one {@code Smm}. What a set does not have stays as it is without it. Thread-safe, as its stores
 * are.
 */
public interface StoreSet {

    /** {@return the clock that all nodes on this database go by; empty when each goes by its own} */
    default Optional<Clock> clock() {
        return Optional.empty();
    }

    /** {@return where planned posts are kept; empty when not here} */
    default Optional<PlanStore> planStore() {
        return Optional.empty();
    }

    /** {@return where deliveries are kept; empty when not here} */
    default Optional<OutboxStore> outboxStore() {
        return Optional.empty();
    }

    /** {@return where pauses are kept; empty when not here} */
    default Optional<PauseStore> pauseStore() {
        return Optional.empty();
    }

    /** {@return where it is kept what was done in crises; empty when not here} */
    default Optional<CrisisStore> crisisStore() {
        return Optional.empty();
    }

    /** {@return where tokens are kept; empty when not here} */
    default Optional<TokenStore> tokenStore() {
        return Optional.empty();
    }

    /** {@return where app registrations are kept; empty when not here} */
    default Optional<AppRegistrationStore> appRegistrationStore() {
        return Optional.empty();
    }

    /** {@return where the use of quotas is kept; empty when not here} */
    default Optional<QuotaStore> quotaStore() {
        return Optional.empty();
    }

    /** {@return where it is kept whose numbers are collected; empty when not here} */
    default Optional<CollectionStore> collectionStore() {
        return Optional.empty();
    }

    /** {@return where collected numbers are kept; empty when not here} */
    default Optional<MetricHistory> metricHistory() {
        return Optional.empty();
    }

    /** {@return where feeds keep their places; empty when not here} */
    default Optional<CursorStore> cursorStore() {
        return Optional.empty();
    }

    /** {@return where private messages are kept by their keys; empty when not here} */
    default Optional<MessageStore> messageStore() {
        return Optional.empty();
    }

    /** {@return where attempts at creating ads are kept; empty when not here} */
    default Optional<AdAttemptStore> adAttemptStore() {
        return Optional.empty();
    }

    /** {@return where consents are kept; empty when not here} */
    default Optional<ConsentStore> consentStore() {
        return Optional.empty();
    }

    /** {@return where it is kept who was put into which custom audience; empty when not here} */
    default Optional<AudienceMemberStore> audienceMemberStore() {
        return Optional.empty();
    }

    /** {@return where media are kept that cannot be read again otherwise; empty when not here} */
    default Optional<MediaStore> mediaStore() {
        return Optional.empty();
    }
}
