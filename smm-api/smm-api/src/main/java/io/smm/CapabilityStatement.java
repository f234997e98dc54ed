package io.smm;

import io.smm.error.Faults;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What an adapter declares about one capability of its network: whether it exists technically, what access it needs, and
 * what the network charges for it.
 *
 * @param capability what the statement is about
 * @param support how far it is supported
 * @param note the limit, the condition, or the reason why not, for a person to read; may be empty when fully supported
 * @param instead what a caller can do instead; empty when there is nothing or nothing is needed
 * @param access the scope, tier or audit that must be granted; empty when any connected account may
 * @param price what the network bills for one use; empty when it is free
 * @param source where the fact comes from
 * @param asOf when it was last checked
 */
public record CapabilityStatement(
        Capability capability,
        Support support,
        String note,
        Optional<String> instead,
        Optional<String> access,
        Optional<Money> price,
        String source,
        LocalDate asOf) {

    /**
     * Checks that a refusal or a condition says why.
     *
     * @param capability what the statement is about
     * @param support how far it is supported
     * @param note the limit, the condition, or the reason why not, for a person to read
     * @param instead what a caller can do instead
     * @param access the scope, tier or audit that must be granted
     * @param price what the network bills for one use
     * @param source where the fact comes from
     * @param asOf when it was last checked
     */
    public CapabilityStatement {
        Objects.requireNonNull(capability, "capability");
        Objects.requireNonNull(support, "support");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(instead, "instead");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asOf, "asOf");
        Faults.of("CapabilityStatement " + capability)
                .check(support == Support.YES || !note.isBlank(), "note", "must say why, or under which condition")
                .check(!source.isBlank(), "source", "must not be blank")
                .raise();
    }

    /**
     * Declares full support.
     *
     * @param capability the capability
     * @param note its limit in a few words; may be empty
     * @param source where the fact comes from
     * @param asOf when it was last checked
     * @return the statement
     */
    public static CapabilityStatement yes(Capability capability, String note, String source, LocalDate asOf) {
        return new CapabilityStatement(
                capability, Support.YES, note, Optional.empty(), Optional.empty(), Optional.empty(), source, asOf);
    }

    /**
     * Declares support under a condition.
     *
     * @param capability the capability
     * @param condition the condition
     * @param source where the fact comes from
     * @param asOf when it was last checked
     * @return the statement
     */
    public static CapabilityStatement conditional(
            Capability capability, String condition, String source, LocalDate asOf) {
        return new CapabilityStatement(
                capability,
                Support.CONDITIONAL,
                condition,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                source,
                asOf);
    }

    /**
     * Declares that the network cannot do it.
     *
     * @param capability the capability
     * @param why the reason
     * @param instead what a caller can do instead; blank when there is nothing
     * @param source where the fact comes from
     * @param asOf when it was last checked
     * @return the statement
     */
    public static CapabilityStatement no(
            Capability capability, String why, String instead, String source, LocalDate asOf) {
        return new CapabilityStatement(
                capability,
                Support.NO,
                why,
                instead.isBlank() ? Optional.empty() : Optional.of(instead),
                Optional.empty(),
                Optional.empty(),
                source,
                asOf);
    }

    /**
     * The same statement with a price for one use.
     *
     * @param amount what the network bills
     * @return the priced statement
     */
    public CapabilityStatement priced(Money amount) {
        return new CapabilityStatement(capability, support, note, instead, access, Optional.of(amount), source, asOf);
    }
}
