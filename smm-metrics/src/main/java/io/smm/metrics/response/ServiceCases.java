package io.smm.metrics.response;

import io.smm.error.Faults;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether cases are resolved, and how many contacts one takes (E-11). Conversations of networks are no cases: they come from the host's case
 * system. Immutable.
 */
public final class ServiceCases {

    private final List<ServiceCase> cases;

    private ServiceCases(List<ServiceCase> cases) {
        this.cases = cases;
    }

    /**
     * Takes cases. O(n).
     *
     * @param cases each case once, in any order
     * @return the cases
     * @throws io.smm.error.InvalidInputException when an id comes twice; it names each
     */
    public static ServiceCases of(List<ServiceCase> cases) {
        Faults faults = Faults.of("ServiceCases");
        Set<String> ids = new HashSet<>();
        cases.forEach(one -> faults.check(ids.add(one.id()), "cases", "must have each id once, has twice ", one.id()));
        faults.raise();
        return new ServiceCases(List.copyOf(cases));
    }

    /**
     * E-11, resolution: resolved cases / all cases, those still open among them. Unit: fraction. Without cases undefined
     * ({@link UndefinedReason#ZERO_DENOMINATOR}). O(n).
     *
     * @return the share of cases
     */
    public MetricResult resolution() {
        MetricName name = MetricName.of("E-11", "resolution(resolved-cases/cases)");
        long resolved = cases.stream().filter(ServiceCase::resolved).count();
        return ratio(name, Unit.RATIO, BigInteger.valueOf(resolved), cases.size(), Evidence.counting(cases.size()));
    }

    /**
     * E-11, contacts per case: the contacts of cases / those cases. Cases whose contacts are not known are left out and counted
     * ({@link UndefinedReason#MISSING_INPUT}). Without others undefined ({@link UndefinedReason#ZERO_DENOMINATOR}). O(n).
     *
     * @return the mean number of contacts
     */
    public MetricResult contactsPerCase() {
        MetricName name = MetricName.of("E-11", "contacts-per-case(contacts/cases)");
        List<ServiceCase> known =
                cases.stream().filter(one -> one.contacts().isPresent()).toList();
        BigInteger contacts = known.stream()
                .map(one -> BigInteger.valueOf(one.contacts().orElseThrow()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        int unknown = cases.size() - known.size();
        Evidence counted = Evidence.counting(known.size());
        Evidence evidence = unknown == 0 ? counted : counted.leavingOut(UndefinedReason.MISSING_INPUT, unknown);
        return ratio(name, Unit.of("contacts per case"), contacts, known.size(), evidence);
    }

    private static MetricResult ratio(MetricName name, Unit unit, BigInteger part, int whole, Evidence evidence) {
        return whole == 0
                ? MetricResult.undefined(
                        name, unit, UndefinedReason.ZERO_DENOMINATOR, "there are no such cases", evidence)
                : MetricResult.exact(name, unit, Fraction.of(part, BigInteger.valueOf(whole)), evidence);
    }
}
