package io.smm.adapter.discord;

import io.smm.adapter.discord.stub.Exchange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds each exchange of every test against Discord's description where part {@code specs} runs; else looks away. Kept for the
 * whole run, so that its counts are of all tests.
 */
final class SpecWatch {

    /** Where the official description lies, seen from the module's folder. */
    static final Path DESCRIPTION = Path.of("../../../shared/specs/discord/openapi.json");

    private static final Optional<OpenApiCheck> CHECK = Boolean.getBoolean("smm.specs") && Files.exists(DESCRIPTION)
            ? Optional.of(OpenApiCheck.of(DESCRIPTION))
            : Optional.empty();

    private SpecWatch() {}

    static Optional<OpenApiCheck> check() {
        return CHECK;
    }

    static Consumer<Exchange> perhaps() {
        return exchange -> CHECK.ifPresent(check -> {
            List<String> faults = check.faults(exchange);
            if (!faults.isEmpty()) {
                throw new AssertionError(exchange.operation() + " is not as described: " + faults);
            }
        });
    }
}
