package io.smm.adapter.memory.internal.world;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.ads.AdSchedule;
import io.smm.ads.MoneyScale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All ads of the simulated network and what they spend, evenly over the hours of their schedules, never beyond a budget or a
 * cap. Time passes in it when somebody looks. Guarded by the world's lock.
 */
final class AdBook {

    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000_000);
    private static final long DAY = Duration.ofDays(1).toSeconds();

    final Map<String, AdLine> lines = new LinkedHashMap<>();
    CurrencyCode currency = CurrencyCode.of("EUR");
    ZoneId zone = ZoneOffset.UTC;
    MoneyScale scale = MoneyScale.MINOR_UNITS;
    Duration reviewTakes = Duration.ZERO;
    long creationRequests;
    private Instant reckonedUntil;

    AdBook(Instant now) {
        reckonedUntil = now;
    }

    AdLine add(String owner, Optional<AdLine> parent, AdForm form) {
        String kind = form instanceof AdForm.CampaignForm ? "c" : form instanceof AdForm.SetForm ? "s" : "a";
        AdLine line = new AdLine(kind + (lines.size() + 1), owner, parent.orElse(null), form);
        lines.put(line.id, line);
        return line;
    }

    List<AdLine> below(AdLine parent) {
        return lines.values().stream().filter(line -> line.parent == parent).toList();
    }

    long spent(AdLine line) {
        return spent(line, Instant.MIN, Instant.MAX);
    }

    long spent(AdLine line, Instant from, Instant to) {
        return lines.values().stream()
                .filter(one -> one.isBelow(line))
                .flatMap(one -> one.spent.entrySet().stream())
                .filter(hour -> !hour.getKey().isBefore(from) && hour.getKey().isBefore(to))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    Money money(long micros) {
        return new Money(BigDecimal.valueOf(micros).divide(MICRO), currency);
    }

    long micros(String units) {
        return scale.read(units, currency).amount().multiply(MICRO).longValueExact();
    }

    Optional<Long> cap(AdLine campaign) {
        return ((AdForm.CampaignForm) campaign.form)
                .cap().stream().map(this::micros).findFirst();
    }

    /** Why a line is over; empty while it is not. */
    Optional<String> over(AdLine line, Instant now) {
        if (line.form instanceof AdForm.CampaignForm) {
            return cap(line).filter(cap -> spent(line) >= cap).map(cap -> "the spend cap is reached");
        }
        if (line.form instanceof AdForm.SetForm set) {
            return set.schedule().until().filter(until -> !now.isBefore(until)).map(until -> "its time is up");
        }
        return Optional.empty();
    }

    boolean reviewed(AdLine ad, Instant at) {
        return ad.onSince != null && !ad.onSince.plus(reviewTakes).isAfter(at);
    }

    /** Lets the time pass that has passed, hour by hour. */
    void reckon(Instant now) {
        while (reckonedUntil.isBefore(now)) {
            Instant hour = reckonedUntil.truncatedTo(ChronoUnit.HOURS);
            Instant next = hour.plus(1, ChronoUnit.HOURS);
            Instant end = next.isBefore(now) ? next : now;
            Instant from = reckonedUntil;
            for (AdLine line : List.copyOf(lines.values())) {
                if (line.form instanceof AdForm.CampaignForm && isOn(line)) {
                    spend(line, hour, from, end);
                }
            }
            reckonedUntil = end;
        }
    }

    private void spend(AdLine campaign, Instant hour, Instant from, Instant end) {
        List<AdLine> sets = below(campaign).stream()
                .filter(set -> isOn(set) && !delivered(set, from).isEmpty())
                .toList();
        for (AdLine set : sets) {
            AdForm.SetForm form = (AdForm.SetForm) set.form;
            List<AdForm.BudgetForm> shared = ((AdForm.CampaignForm) campaign.form).budget();
            AdLine payer = shared.isEmpty() ? set : campaign;
            AdForm.BudgetForm budget =
                    shared.isEmpty() ? form.budget().stream().findFirst().orElse(null) : shared.get(0);
            if (budget == null) {
                continue;
            }
            long share = share(payer, budget, form.schedule(), from, end) / (shared.isEmpty() ? 1 : sets.size());
            long left = cap(campaign).map(cap -> cap - spent(campaign)).orElse(Long.MAX_VALUE);
            book(delivered(set, from), hour, Math.min(share, left));
        }
    }

    private long share(AdLine payer, AdForm.BudgetForm budget, AdSchedule schedule, Instant from, Instant end) {
        Instant begin = schedule.from().filter(from::isBefore).orElse(from);
        Instant stop = schedule.until().filter(end::isAfter).orElse(end);
        if (!stop.isAfter(begin)) {
            return 0;
        }
        long seconds = Duration.between(begin, stop).toSeconds();
        long amount = micros(budget.units());
        if (budget.daily()) {
            LocalDate today = LocalDate.ofInstant(from, zone);
            Instant dawn = today.atStartOfDay(zone).toInstant();
            Instant dusk = today.plusDays(1).atStartOfDay(zone).toInstant();
            return Math.max(0, Math.min(amount * seconds / DAY, amount - spent(payer, dawn, dusk)));
        }
        long left = amount - spent(payer);
        long ahead = Duration.between(begin, schedule.until().orElse(stop)).toSeconds();
        return Math.max(0, left * seconds / Math.max(1, ahead));
    }

    private static void book(List<AdLine> ads, Instant hour, long micros) {
        long each = micros / ads.size();
        for (int i = 0; i < ads.size(); i++) {
            long share = i == 0 ? micros - each * (ads.size() - 1) : each;
            if (share > 0) {
                ads.get(i).spent.merge(hour, share, Long::sum);
            }
        }
    }

    private List<AdLine> delivered(AdLine set, Instant at) {
        List<AdLine> ads = new ArrayList<>();
        for (AdLine ad : below(set)) {
            if (isOn(ad) && ad.objection == null && reviewed(ad, at)) {
                ads.add(ad);
            }
        }
        return ads;
    }

    private static boolean isOn(AdLine line) {
        return line.on && !line.archived;
    }

    AdLine require(String id) {
        AdLine line = lines.get(id);
        if (line == null) {
            throw new Refusal(Refusal.Code.NOT_FOUND, "there is nothing with the id " + id);
        }
        return Objects.requireNonNull(line);
    }
}
