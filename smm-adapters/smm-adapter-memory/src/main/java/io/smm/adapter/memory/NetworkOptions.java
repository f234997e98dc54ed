package io.smm.adapter.memory;

import io.smm.Network;
import io.smm.account.Secret;
import io.smm.adapter.memory.internal.world.Settings;
import io.smm.adapter.memory.internal.world.World;
import io.smm.error.Faults;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link MemoryNetwork} is being made of: the defaults, and between what its numbers may be. Not thread-safe. */
final class NetworkOptions {

    private static final String HOST = "[a-z][a-z0-9-]{0,59}";

    private final Clock clock;
    private final Map<String, Secret> accounts = new LinkedHashMap<>();
    private final Map<String, URI> homes = new LinkedHashMap<>();
    private final Faults early = Faults.of("MemoryNetwork");
    Network network = Network.MEMORY;
    Optional<String> name = Optional.empty();
    MemoryProfile profile = MemoryProfile.complete();
    Duration accessFor = Duration.ofHours(2);
    Duration refreshFor = Duration.ofDays(60);
    int writesPerHour = 1_000;
    List<MemoryQuota> quotas = List.of();
    Duration answerTimeout = Duration.ofSeconds(10);
    int mostEntries = 1_000_000;
    Optional<Population> population = Optional.empty();
    MemoryReporting reporting = MemoryReporting.prompt();
    Duration clockSkew = Duration.ZERO;

    NetworkOptions(Clock clock) {
        this.clock = clock;
    }

    void add(String handle, Secret password) {
        early.check(accounts.put(handle, password) == null, "account", "'" + handle + "' is there twice");
    }

    void home(String handle, String instance) {
        if (instance.matches(HOST)) {
            homes.put(handle, URI.create("memory://" + instance));
        } else {
            early.add("instance", "must be one to sixty of a-z 0-9 -");
        }
    }

    Settings settings() {
        String host = name.orElse(network.id());
        check(host);
        return new Settings(
                network,
                URI.create("memory://" + host),
                profile,
                clockSkew.isZero() ? clock : Clock.offset(clock, clockSkew),
                accounts,
                accessFor,
                refreshFor,
                quotas.isEmpty() ? List.of(MemoryQuota.of(writes())) : quotas,
                answerTimeout,
                mostEntries,
                population,
                reporting,
                homes);
    }

    private void check(String host) {
        Faults faults = Faults.of("MemoryNetwork");
        early.list().forEach(fault -> faults.add(fault.field(), fault.message()));
        accounts.keySet()
                .forEach(handle -> faults.check(
                        World.isHandle(handle),
                        "account",
                        "'" + handle + "' is no handle: one to a hundred letters, digits, '.', '_' or '-'"));
        faults.check(host.matches(HOST), "name", "must be one to sixty of a-z 0-9 -")
                .check(accessFor.compareTo(Duration.ZERO) > 0, "tokensFor", "access must be more than zero")
                .check(refreshFor.compareTo(accessFor) >= 0, "tokensFor", "refresh must be at least access")
                .check(writesPerHour > 0, "writesPerHour", "must be positive, is " + writesPerHour)
                .check(
                        !answerTimeout.isNegative() && answerTimeout.compareTo(Duration.ofMinutes(10)) <= 0,
                        "answerTimeout",
                        "must be zero to ten minutes, is " + answerTimeout)
                .check(
                        clockSkew.abs().compareTo(Duration.ofDays(1)) <= 0,
                        "clockSkew",
                        "must be at most a day, is " + clockSkew)
                .check(mostEntries > 0, "mostEntries", "must be positive, is " + mostEntries)
                .check(accounts.size() <= mostEntries, "mostEntries", "must hold the accounts at least")
                .raise();
    }

    private QuotaRule writes() {
        return new QuotaRule(
                "writes-hour", QuotaScope.ACCOUNT, Duration.ofHours(1), writesPerHour, "simulated", LocalDate.EPOCH);
    }
}
