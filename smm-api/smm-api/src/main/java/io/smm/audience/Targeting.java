package io.smm.audience;

import io.smm.error.Faults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A complete plan with the network's own ids in it: ready to be estimated, or given to an advertisement.
 *
 * @param plan the plan; nothing of the segment is lost in it
 * @param options what each entry that the network takes by id stands for
 */
public record Targeting(TargetingPlan plan, Map<TargetingTerm, TargetingOption> options) {

    /**
     * Checks that nothing is lost and no id is missing.
     *
     * @param plan the plan
     * @param options what each entry that the network takes by id stands for
     * @throws io.smm.error.InexpressibleTargetingException when the plan is not complete
     */
    public Targeting {
        plan.requireComplete();
        options = Map.copyOf(options);
        Faults faults = Faults.of("Targeting of " + plan.segment().name());
        List<TargetingTerm> terms = plan.terms();
        for (TargetingTerm term : terms) {
            TargetingOption option = options.get(term);
            faults.check(
                    !term.byNativeId()
                            || option != null
                                    && option.dimension().equals(term.trait().dimension()),
                    term.describe(),
                    "needs the network's id for it");
        }
        for (TargetingTerm term : options.keySet()) {
            faults.check(terms.contains(term), term.describe(), "is no entry of the plan");
        }
        faults.raise();
    }

    /**
     * The network's id for an entry.
     *
     * @param term the entry
     * @return its id; empty when the network takes it by name
     */
    public Optional<TargetingOption> option(TargetingTerm term) {
        return Optional.ofNullable(options.get(term));
    }
}
