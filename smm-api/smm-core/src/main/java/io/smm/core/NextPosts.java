package io.smm.core;

import io.smm.account.TenantId;
import io.smm.post.plan.PlanState;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses what is next among all planned posts: the heads of lines and what holds up nobody, tenants in turns. */
final class NextPosts {

    private static final Comparator<PlanEntry> BY_TIME = Comparator.comparing(
                    (PlanEntry entry) -> entry.planned().at())
            .thenComparing(entry -> entry.planned().id().value());

    private static final Comparator<PlanEntry> BY_PRIORITY = Comparator.comparing(
                    (PlanEntry entry) -> entry.planned().priority())
            .thenComparing(BY_TIME);

    private record Turn(int round, boolean afterTheLast, String tenant, PlanEntry entry) {

        private static final Comparator<Turn> ORDER = Comparator.comparingInt(Turn::round)
                .thenComparing(Turn::afterTheLast, Comparator.reverseOrder())
                .thenComparing(Turn::tenant);
    }

    private final PlanClaim claim;

    NextPosts(PlanClaim claim) {
        this.claim = claim;
    }

    List<PlanEntry> among(Stream<PlanEntry> all) {
        List<PlanEntry> wanted = all.filter(this::isWanted).toList();
        Stream<PlanEntry> heads = wanted.stream()
                .filter(this::standsInLine)
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().connection().id()))
                .values()
                .stream()
                .flatMap(this::head);
        Stream<PlanEntry> alone = wanted.stream().filter(NextPosts::standsAlone).filter(this::isFree);
        Map<String, List<PlanEntry>> byTenant = Stream.concat(heads, alone)
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().connection().tenant().value(), TreeMap::new, Collectors.toList()));
        List<Turn> turns = new ArrayList<>();
        byTenant.forEach((tenant, entries) -> {
            entries.sort(BY_PRIORITY);
            for (int round = 0; round < entries.size(); round++) {
                turns.add(new Turn(round, isAfterTheLast(tenant), tenant, entries.get(round)));
            }
        });
        return turns.stream()
                .sorted(Turn.ORDER)
                .limit(claim.most())
                .map(Turn::entry)
                .toList();
    }

    private boolean isWanted(PlanEntry entry) {
        TenantId tenant = entry.planned().connection().tenant();
        return claim.networks().contains(entry.planned().connection().network())
                && claim.tenant().map(tenant::equals).orElse(true);
    }

    private boolean standsInLine(PlanEntry entry) {
        return entry.planned().state() == PlanState.DELIVERING
                || entry.planned().state() == PlanState.SCHEDULED
                        && !entry.planned().at().isAfter(claim.now());
    }

    private static boolean standsAlone(PlanEntry entry) {
        return switch (entry.planned().state()) {
            case PENDING -> true;
            case PUBLISHED, PARTLY_PUBLISHED -> entry.notBefore().isPresent();
            default -> false;
        };
    }

    private Stream<PlanEntry> head(List<PlanEntry> line) {
        boolean worked = line.stream().anyMatch(Predicate.not(this::isUnleased));
        return worked ? Stream.empty() : line.stream().min(BY_TIME).filter(this::isFree).stream();
    }

    private boolean isFree(PlanEntry entry) {
        return isUnleased(entry) && entry.notBefore().map(this::hasCome).orElse(true);
    }

    private boolean isUnleased(PlanEntry entry) {
        return entry.leasedUntil().map(this::hasCome).orElse(true);
    }

    private boolean hasCome(Instant moment) {
        return !moment.isAfter(claim.now());
    }

    private boolean isAfterTheLast(String tenant) {
        return claim.after().map(last -> tenant.compareTo(last.value()) > 0).orElse(true);
    }
}
