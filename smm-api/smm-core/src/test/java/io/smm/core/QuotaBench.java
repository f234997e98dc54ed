package io.smm.core;

import io.smm.QuotaEvent;
import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.account.Connection;
import io.smm.account.QuotaStanding;
import io.smm.error.QuotaExhaustedException;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaGate;
import io.smm.spi.QuotaPermit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaStore;
import io.smm.spi.Sleeper;
import io.smm.spi.SpendBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One node with a ledger: a clock, a store, the rules of a made-up network. Calls do not wait unless a test says so. */
final class QuotaBench implements AutoCloseable {

    static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    final TestClock clock;
    final QuotaStore store;
    final FakeNetwork network = new FakeNetwork();
    final List<QuotaEvent> events = new CopyOnWriteArrayList<>();
    final Smm smm;
    final Connection connection;
    final CallScope scope;
    final QuotaGate gate;

    QuotaBench(QuotaRule... rules) {
        this(List.of(), rules);
    }

    QuotaBench(List<SpendBudget> budgets, QuotaRule... rules) {
        this(new TestClock(), budgets, rules);
    }

    private QuotaBench(TestClock clock, List<SpendBudget> budgets, QuotaRule... rules) {
        this(clock, new InMemoryQuotaStore(clock), Duration.ZERO, budgets, rules);
    }

    QuotaBench(TestClock clock, QuotaStore store, Duration patience, List<SpendBudget> budgets, QuotaRule... rules) {
        this(clock, clock, store, patience, budgets, rules);
    }

    private QuotaBench(
            TestClock clock,
            Sleeper sleeper,
            QuotaStore store,
            Duration patience,
            List<SpendBudget> budgets,
            QuotaRule... rules) {
        this.clock = clock;
        this.store = store;
        network.quotaRules = List.of(rules);
        SmmBuilder builder = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(sleeper)
                .quotaStore(store)
                .quotaPatience(patience)
                .observer(new SmmObserver() {
                    @Override
                    public void onQuota(QuotaEvent event) {
                        events.add(event);
                    }
                });
        budgets.forEach(builder::spendBudget);
        smm = builder.build();
        connection = smm.accounts().connect(network.request());
        scope = CallScope.of(connection);
        gate = network.context().quota();
    }

    /** A node whose calls wait so long, in a way of their own. */
    static QuotaBench waiting(TestClock clock, Sleeper sleeper, Duration patience, QuotaRule... rules) {
        return new QuotaBench(clock, sleeper, new InMemoryQuotaStore(clock), patience, List.of(), rules);
    }

    /** Another node over the same store, by the same clock. */
    QuotaBench another() {
        return new QuotaBench(clock, store, Duration.ZERO, List.of(), network.quotaRules.toArray(QuotaRule[]::new));
    }

    QuotaPermit acquire(QuotaCharge... charges) {
        return gate.acquire(scope, List.of(charges));
    }

    /** Makes a call that is answered at once; gives the moment until which it was refused, or nothing. */
    Optional<Instant> call(QuotaCharge... charges) {
        try {
            acquire(charges).release();
            return Optional.empty();
        } catch (QuotaExhaustedException refused) {
            return Optional.of(refused.availableAt());
        }
    }

    /** How many calls go through until one does not. */
    int granted(int most, QuotaCharge... charges) {
        int granted = 0;
        while (granted < most && call(charges).isEmpty()) {
            granted++;
        }
        return granted;
    }

    QuotaStanding standing(String rule) {
        return smm.quotas().of(connection).stream()
                .filter(standing -> standing.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    List<QuotaEvent.Kind> kinds() {
        List<QuotaEvent.Kind> kinds = new ArrayList<>();
        events.forEach(event -> kinds.add(event.kind()));
        return kinds;
    }

    @Override
    public void close() {
        smm.close();
    }
}
