package io.smm.core.internal.audience;

import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.audience.Characteristic;
import io.smm.audience.Inexpressible;
import io.smm.audience.Targeting;
import io.smm.audience.TargetingOption;
import io.smm.audience.TargetingPlan;
import io.smm.audience.TargetingTerm;
import io.smm.error.InexpressibleTargetingException;
import io.smm.spi.TargetingCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the network's ids for the entries of a plan, and refuses to guess. */
final class LookUp {

    /** A name that needs more answers than these is no name. */
    private static final int MOST_OPTIONS = 1_000;

    private final TargetingCatalogue catalogue;
    private final Connection connection;
    private final List<Inexpressible> losses = new ArrayList<>();

    LookUp(TargetingCatalogue catalogue, Connection connection) {
        this.catalogue = catalogue;
        this.connection = connection;
    }

    Targeting targeting(TargetingPlan plan) {
        Map<TargetingTerm, TargetingOption> options = new LinkedHashMap<>();
        for (TargetingTerm term : new LinkedHashSet<>(plan.terms())) {
            if (term.byNativeId() && term.trait() instanceof Characteristic name) {
                option(term, name).ifPresent(option -> options.put(term, option));
            }
        }
        if (!losses.isEmpty()) {
            throw new InexpressibleTargetingException(
                    plan.network(), plan.segment().name(), losses);
        }
        return new Targeting(plan, options);
    }

    private Optional<TargetingOption> option(TargetingTerm term, Characteristic name) {
        List<TargetingOption> meant =
                catalogue.search(connection, name.dimension(), name.value(), PageRequest.first(100)).stream()
                        .limit(MOST_OPTIONS)
                        .filter(option -> option.means(term))
                        .distinct()
                        .toList();
        if (meant.size() == 1) {
            return Optional.of(meant.get(0));
        }
        losses.add(
                meant.isEmpty()
                        ? new Inexpressible(
                                term.describe(),
                                "the network has nothing of this name",
                                Optional.of("look for another name with audiences().options(...)"))
                        : new Inexpressible(
                                term.describe(),
                                "the network has several of this name: " + labels(meant),
                                Optional.of(
                                        "name the larger place too, or choose one and make the Targeting yourself")));
        return Optional.empty();
    }

    private static String labels(List<TargetingOption> options) {
        return options.stream()
                .map(option -> option.label() + " (" + option.nativeId() + ")")
                .collect(Collectors.joining(", "));
    }
}
