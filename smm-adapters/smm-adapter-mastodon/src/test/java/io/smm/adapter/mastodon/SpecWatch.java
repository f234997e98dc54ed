package io.smm.adapter.mastodon;

import io.smm.adapter.mastodon.stub.Dialect;
import io.smm.adapter.mastodon.stub.Exchange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Holds each exchange of every test against the network's description where part {@code specs} runs; else looks away. What another
 * server than Mastodon answers is not described, what it is sent is. Kept for the whole run, so that its counts are of all tests.
 */
final class SpecWatch {

    /** Where the description lies, seen from the module's folder. */
    static final Path DESCRIPTION = Path.of("../../../shared/specs/mastodon/openapi.json");

    private static final Optional<OpenApiCheck> CHECK = Boolean.getBoolean("smm.specs") && Files.exists(DESCRIPTION)
            ? Optional.of(OpenApiCheck.of(DESCRIPTION))
            : Optional.empty();

    private static final List<String> FAULTS = new CopyOnWriteArrayList<>();

    private SpecWatch() {}

    static Optional<OpenApiCheck> check() {
        return CHECK;
    }

    static Consumer<Exchange> perhaps(Dialect dialect) {
        return exchange -> CHECK.ifPresent(check -> {
            Exchange seen = dialect == Dialect.MASTODON ? exchange : exchange.asDeviating();
            List<String> faults = check.faults(seen);
            if (!faults.isEmpty()) {
                FAULTS.add(exchange.method() + " " + exchange.path() + " is not as described: " + faults);
            }
        });
    }

    /** Fails the test that made what is not as described. */
    static void requireNoFaults() {
        List<String> found = List.copyOf(FAULTS);
        FAULTS.clear();
        if (!found.isEmpty()) {
            throw new AssertionError(String.join("\n", found));
        }
    }
}
