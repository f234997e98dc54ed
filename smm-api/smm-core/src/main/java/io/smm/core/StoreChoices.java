package io.smm.core;

import io.smm.spi.AdAttemptStore;
import io.smm.spi.AppRegistrationStore;
import io.smm.spi.AudienceMemberStore;
import io.smm.spi.CollectionStore;
import io.smm.spi.ConsentStore;
import io.smm.spi.CrisisStore;
import io.smm.spi.CursorStore;
import io.smm.spi.MediaStore;
import io.smm.spi.MessageStore;
import io.smm.spi.MetricHistory;
import io.smm.spi.OutboxStore;
import io.smm.spi.PauseStore;
import io.smm.spi.PlanStore;
import io.smm.spi.QuotaStore;
import io.smm.spi.StoreSet;
import io.smm.spi.TokenStore;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a builder's {@code Smm} keeps what it knows: the part of {@link SmmBuilder} that is about stores. */
abstract sealed class StoreChoices permits SmmBuilder {

    OutboxStore outboxStore = new InMemoryOutboxStore();
    PlanStore planStore = new InMemoryPlanStore();
    PauseStore pauseStore = new InMemoryPauseStore();
    CrisisStore crisisStore = new InMemoryCrisisStore();
    TokenStore tokenStore = new InMemoryTokenStore();
    AppRegistrationStore appRegistrationStore = new InMemoryAppRegistrationStore();

    @Nullable
    QuotaStore quotaStore;

    CollectionStore collectionStore = new InMemoryCollectionStore();
    MetricHistory metricHistory = new InMemoryMetricHistory();
    CursorStore cursorStore = new InMemoryCursorStore();
    MessageStore messageStore = new InMemoryMessageStore();
    AdAttemptStore adAttempts = new InMemoryAdAttemptStore();
    ConsentStore consentStore = new InMemoryConsentStore();
    AudienceMemberStore audienceMemberStore = new InMemoryAudienceMemberStore();

    StoreChoices() {}

    abstract SmmBuilder self();

    /** {@return the builder, with another clock} */
    public abstract SmmBuilder clock(Clock value);

    /** {@return the builder, with another spool} */
    public abstract SmmBuilder mediaStore(MediaStore value);

    /**
     * Takes all that a database keeps, and its clock. What the set does not have stays as it was chosen; a later choice of one store
     * replaces the set's.
     *
     * @param value the stores
     * @return this
     */
    public SmmBuilder stores(StoreSet value) {
        value.clock().ifPresent(this::clock);
        value.outboxStore().ifPresent(this::outboxStore);
        value.planStore().ifPresent(this::planStore);
        value.pauseStore().ifPresent(this::pauseStore);
        value.crisisStore().ifPresent(this::crisisStore);
        value.tokenStore().ifPresent(this::tokenStore);
        value.appRegistrationStore().ifPresent(this::appRegistrationStore);
        value.quotaStore().ifPresent(this::quotaStore);
        value.collectionStore().ifPresent(this::collectionStore);
        value.metricHistory().ifPresent(this::metricHistory);
        value.cursorStore().ifPresent(this::cursorStore);
        value.messageStore().ifPresent(this::messageStore);
        value.adAttemptStore().ifPresent(this::adAttemptStore);
        value.consentStore().ifPresent(this::consentStore);
        value.audienceMemberStore().ifPresent(this::audienceMemberStore);
        value.mediaStore().ifPresent(this::mediaStore);
        return self();
    }

    /**
     * Chooses where deliveries are kept. Default: in memory, lost with the process.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder outboxStore(OutboxStore value) {
        outboxStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where planned posts are kept. Default: in memory, lost with the process.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder planStore(PlanStore value) {
        planStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where pauses are kept. Default: in memory, known to this {@code Smm} alone.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder pauseStore(PauseStore value) {
        pauseStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where it is kept what was done in crises. Default: in memory, lost with the process.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder crisisStore(CrisisStore value) {
        crisisStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where tokens are kept. Default: in memory, lost with the process.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder tokenStore(TokenStore value) {
        tokenStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where app registrations are kept. Default: in memory, lost with the process.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder appRegistrationStore(AppRegistrationStore value) {
        appRegistrationStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where the use of quotas is kept. Default: in memory, known to this {@code Smm} alone.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder quotaStore(QuotaStore value) {
        quotaStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where attempts at creating ads are kept. Default: {@link InMemoryAdAttemptStore}.
     *
     * @param value the store; several nodes need one in common
     * @return this
     */
    public SmmBuilder adAttemptStore(AdAttemptStore value) {
        adAttempts = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where it is kept whose numbers are collected. Default: in memory, lost with the process.
     *
     * @param value the store; several nodes need one in common
     * @return this
     */
    public SmmBuilder collectionStore(CollectionStore value) {
        collectionStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where collected numbers are kept. Default: in memory, lost with the process.
     *
     * @param value the history
     * @return this
     */
    public SmmBuilder metricHistory(MetricHistory value) {
        metricHistory = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where feeds keep their places. Default: in memory, so that after a restart events come again.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder cursorStore(CursorStore value) {
        cursorStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where private messages are kept by their keys. Default: in memory, so that a restart forgets the keys.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder messageStore(MessageStore value) {
        messageStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where consents are kept. Default: in memory, lost with the process; then nobody is uploaded to custom audiences.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder consentStore(ConsentStore value) {
        consentStore = Objects.requireNonNull(value, "value");
        return self();
    }

    /**
     * Chooses where it is kept who was put into which custom audience. Default: in memory, lost with the process; then nobody can
     * be taken out by erasure any more.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder audienceMemberStore(AudienceMemberStore value) {
        audienceMemberStore = Objects.requireNonNull(value, "value");
        return self();
    }
}
