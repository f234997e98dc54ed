package io.smm.core.internal.quota;

import io.smm.core.internal.Registry;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaPart;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.SpendBudget;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** Finds what a call is counted by: the adapter's rules, and the host's budgets for what is billed. */
final class Meters {

    private final Registry registry;
    private final List<SpendBudget> budgets;

    Meters(Registry registry, List<SpendBudget> budgets) {
        this.registry = registry;
        this.budgets = List.copyOf(budgets);
    }

    void checkBudgets() {
        Faults faults = Faults.of("SmmBuilder");
        for (SpendBudget budget : budgets) {
            boolean billed =
                    registry.require(budget.network()).quotaRules().stream().anyMatch(rule -> isBilledIn(rule, budget));
            faults.check(
                    billed,
                    "spendBudget",
                    budget.network() + " states no prices in " + budget.most().currency());
        }
        faults.raise();
    }

    private static boolean isBilledIn(QuotaRule rule, SpendBudget budget) {
        return rule.limit() instanceof QuotaLimit.Spend spend
                && spend.currency().equals(budget.most().currency());
    }

    /** What a call books, each meter once, in an order that is the same for all: two calls never stand in each other's way. */
    List<Booking> of(CallScope scope, List<QuotaCharge> charges) {
        Map<String, Booking> byKey = new LinkedHashMap<>();
        for (QuotaCharge charge : charges) {
            QuotaRule rule = rule(scope, charge.rule());
            for (Meter meter : meters(scope, rule, charge.part())) {
                Booking booking = booking(meter, charge);
                byKey.merge(
                        meter.key() + booking.holder(),
                        booking,
                        (one, other) -> new Booking(
                                meter, Uses.add(one.points(), other.points()), one.holder(), one.lasting()));
            }
        }
        return byKey.values().stream()
                .sorted(Comparator.comparing(booking -> booking.meter().key()))
                .toList();
    }

    private static Booking booking(Meter meter, QuotaCharge charge) {
        boolean slots = meter.shape() == SlotShape.SLOTS;
        String holder =
                slots ? charge.holder().orElseGet(() -> UUID.randomUUID().toString()) : "";
        return new Booking(
                meter, charge.points(), holder, slots && charge.holder().isPresent());
    }

    /** Where a rule is counted for somebody: itself, and the budgets that bound it. */
    List<Meter> meters(CallScope scope, QuotaRule rule, QuotaPart part) {
        List<Meter> meters = new ArrayList<>();
        meters.add(meter(scope, rule, part));
        if (rule.limit() instanceof QuotaLimit.Spend) {
            budgets.stream()
                    .filter(budget -> budget.network().equals(scope.network()) && isBilledIn(rule, budget))
                    .filter(budget ->
                            budget.tenant().map(scope.tenant()::equals).orElse(true))
                    .map(budget -> new Meter(
                            scope.network() + "/" + rule.id() + "/budget/" + budget.window() + "/"
                                    + budget.tenant().map(Object::toString).orElse("") + "/" + budget.per() + "/"
                                    + holder(scope, budget.per()),
                            rule,
                            QuotaPart.WHOLE,
                            budget.window(),
                            OptionalLong.of(budget.millionths())))
                    .forEach(meters::add);
        }
        return meters;
    }

    Meter meter(CallScope scope, QuotaRule rule, QuotaPart part) {
        String key = scope.network() + "/" + rule.id() + "/" + rule.scope() + "/" + holder(scope, rule.scope());
        if (rule.scope().isBelowAccount()) {
            key += "/"
                    + encoded(part.destination()
                            .orElseThrow(() -> InvalidInputException.of(
                                    "QuotaCharge", "part", rule.id() + " is counted by place, and none is named")));
        }
        if (part.category().isPresent()) {
            key += "?" + encoded(part.category().get());
        }
        return new Meter(key, rule, part, rule.window(), OptionalLong.empty());
    }

    QuotaRule rule(CallScope scope, String id) {
        return rules(scope).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of(
                        "QuotaCharge", "rule", "the adapter of " + scope.network() + " states no rule '" + id + "'"));
    }

    List<QuotaRule> rules(CallScope scope) {
        return registry.require(scope.network()).quotaRules();
    }

    private static String holder(CallScope scope, QuotaScope by) {
        String instance = scope.endpoint().toString();
        return switch (by) {
            case HOST -> scope.endpoint().getRawAuthority();
            case APP -> instance + "/" + scope.app();
            case TENANT -> instance + "/" + scope.tenant();
            case ACCOUNT, ACCOUNT_DESTINATION -> instance + "/" + scope.account();
            case APP_ACCOUNT -> instance + "/" + scope.app() + "/" + scope.account();
            case DESTINATION -> instance;
        };
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
