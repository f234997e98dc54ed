package io.smm.core.internal.quota;

import io.smm.account.Connection;
import io.smm.account.QuotaSource;
import io.smm.account.QuotaStanding;
import io.smm.account.Quotas;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaPart;
import io.smm.spi.QuotaStore.Closure;
import io.smm.spi.QuotaStore.Window;
import io.smm.spi.QuotaStore.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what the ledger knows. */
final class Standings implements Quotas {

    private final Meters meters;
    private final Cells cells;

    Standings(Meters meters, Cells cells) {
        this.meters = meters;
        this.cells = cells;
    }

    @Override
    public List<QuotaStanding> of(Connection connection, QuotaPart part) {
        CallScope scope = CallScope.of(connection);
        List<Meter> own = new ArrayList<>();
        List<Meter> budgets = new ArrayList<>();
        meters.rules(scope).stream()
                .filter(rule ->
                        !rule.scope().isBelowAccount() || part.destination().isPresent())
                .map(rule -> meters.meters(scope, rule, part))
                .forEach(of -> {
                    own.add(of.get(0));
                    budgets.addAll(of.subList(1, of.size()));
                });
        own.addAll(budgets);
        Instant now = cells.now();
        return own.stream()
                .map(meter -> standing(meter, cells.present(meter), now))
                .toList();
    }

    static QuotaStanding standing(Meter meter, Window present, Instant now) {
        boolean used = present.resetAt().isAfter(now);
        return new QuotaStanding(
                meter.rule().id(),
                meter.rule().scope(),
                meter.part(),
                meter.unit(),
                meter.shape().limit(meter, present, now),
                present.used(),
                used ? Optional.of(present.resetAt()) : Optional.empty(),
                present.closed().map(Closure::until),
                source(meter, present, now));
    }

    private static QuotaSource source(Meter meter, Window present, Instant now) {
        if (meter.chosen().isPresent()) {
            return QuotaSource.CHOSEN;
        }
        return present.word()
                .map(Word::source)
                .orElse(
                        present.from().plus(meter.window().longest()).isAfter(now)
                                ? QuotaSource.NOT_CONFIRMED
                                : QuotaSource.STATED);
    }
}
