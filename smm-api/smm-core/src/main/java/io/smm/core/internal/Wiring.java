package io.smm.core.internal;

import io.smm.SmmObserver;
import io.smm.core.internal.media.MediaWiring;
import io.smm.post.plan.ApprovalRules;
import io.smm.spi.AdAttemptStore;
import io.smm.spi.AppRegistrationStore;
import io.smm.spi.CrisisStore;
import io.smm.spi.CursorStore;
import io.smm.spi.HttpOptions;
import io.smm.spi.LinkShortener;
import io.smm.spi.MessageStore;
import io.smm.spi.OutboxStore;
import io.smm.spi.PauseStore;
import io.smm.spi.PlanStore;
import io.smm.spi.QuotaStore;
import io.smm.spi.Sleeper;
import io.smm.spi.SpendBudget;
import io.smm.spi.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the host chose.
 *
 * @param clock the clock
 * @param sleeper the way to wait
 * @param http the wishes for HTTP
 * @param observer who watches
 * @param outboxStore where deliveries are kept
 * @param planStore where planned posts are kept
 * @param pauseStore where pauses are kept
 * @param crisisStore where it is kept what was done in crises
 * @param tokenStore where tokens are kept
 * @param appStore where app registrations are kept
 * @param quotaStore where the use of quotas is kept
 * @param cursorStore where feeds stand
 * @param messageStore where messages are kept
 * @param leaseMargin what leases hold beyond a call's time-out
 * @param quotaPatience how long a call may wait for a quota
 * @param spendBudgets how much billed calls may cost
 * @param random what unguessable texts are made of
 * @param people what the host chose for data of people
 * @param executor the host's executor; null for our own
 * @param adAttempts where attempts at creating ads are kept
 * @param media what the host chose for media
 * @param collector what the host chose for the collecting of numbers
 * @param approvals what the host wants of approvals
 * @param shortener makes short links; empty when nobody does
 * @param restoredAt when a backup of the stores was restored; empty for never
 */
public record Wiring(
        Clock clock,
        Sleeper sleeper,
        HttpOptions http,
        SmmObserver observer,
        OutboxStore outboxStore,
        PlanStore planStore,
        PauseStore pauseStore,
        CrisisStore crisisStore,
        TokenStore tokenStore,
        AppRegistrationStore appStore,
        QuotaStore quotaStore,
        CursorStore cursorStore,
        MessageStore messageStore,
        Duration leaseMargin,
        Duration quotaPatience,
        List<SpendBudget> spendBudgets,
        RandomGenerator random,
        PeopleWiring people,
        @Nullable Executor executor,
        AdAttemptStore adAttempts,
        MediaWiring media,
        CollectorWiring collector,
        ApprovalRules approvals,
        Optional<LinkShortener> shortener,
        Optional<Instant> restoredAt) {}
