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
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Finds what a call is counted by: the adapter's rules, and the host's budgets for what is billed. */
final class Meters {

    private final Registry registry;
    private final List<SpendBudget> budgets;
    private final KnownMeters known = new KnownMeters();

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
        List<Booking> bookings = new ArrayList<>(charges.size());
        for (QuotaCharge charge : charges) {
            QuotaRule rule = rule(scope, charge.rule());
            add(bookings, booking(meter(scope, rule, charge.part()), charge));
            if (rule.limit() instanceof QuotaLimit.Spend) {
                budgets(scope, rule).forEach(budget -> add(bookings, booking(budget, charge)));
            }
        }
        return bookings;
    }

    /** In its place by key, or to the booking of the same meter and holder. Calls book a few: this is never long. */
    private static void add(List<Booking> bookings, Booking booking) {
        int at = bookings.size();
        for (int i = 0; i < bookings.size(); i++) {
            Booking other = bookings.get(i);
            int order = other.meter().key().compareTo(booking.meter().key());
            if (order == 0 && other.holder().equals(booking.holder())) {
                bookings.set(
                        i,
                        new Booking(
                                other.meter(),
                                Uses.add(other.points(), booking.points()),
                                other.holder(),
                                other.lasting()));
                return;
            }
            if (order > 0 && i < at) {
                at = i;
            }
        }
        bookings.add(at, booking);
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
            meters.addAll(budgets(scope, rule));
        }
        return meters;
    }

    private List<Meter> budgets(CallScope scope, QuotaRule rule) {
        return budgets.stream()
                .filter(budget -> budget.network().equals(scope.network()) && isBilledIn(rule, budget))
                .filter(budget -> budget.tenant().map(scope.tenant()::equals).orElse(true))
                .map(budget -> new Meter(
                        scope.network() + "/" + rule.id() + "/budget/" + budget.window() + "/"
                                + budget.tenant().map(Object::toString).orElse("") + "/" + budget.per() + "/"
                                + holder(scope, budget.per()),
                        rule,
                        QuotaPart.WHOLE,
                        budget.window(),
                        OptionalLong.of(budget.millionths())))
                .toList();
    }

    Meter meter(CallScope scope, QuotaRule rule, QuotaPart part) {
        return part.isWhole() && !rule.scope().isBelowAccount()
                ? known.of(scope, rule, this::made)
                : made(scope, rule, part);
    }

    private Meter made(CallScope scope, QuotaRule rule) {
        return made(scope, rule, QuotaPart.WHOLE);
    }

    private Meter made(CallScope scope, QuotaRule rule, QuotaPart part) {
        String key =
                scope.network().id() + "/" + rule.id() + "/" + rule.scope().name() + "/" + holder(scope, rule.scope());
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
        for (QuotaRule rule : rules(scope)) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        throw InvalidInputException.of(
                "QuotaCharge", "rule", "the adapter of " + scope.network() + " states no rule '" + id + "'");
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
