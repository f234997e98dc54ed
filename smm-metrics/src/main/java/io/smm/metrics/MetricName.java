package io.smm.metrics;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * What a metric is called. Where the field has several variants under one name, the variant is part of it: two results with
 * equal names were computed the same way.
 *
 * @param name lower case with hyphens, the variant in parentheses, such as
 *     {@code "engagement-rate-by-reach(reactions+comments+shares)"}; not blank
 * @param code the id of its definition in this SDK's catalogue, such as {@code "E-01"}; empty for a plain count
 * @param aggregate how many items were made into one value; empty where nothing was
 */
public record MetricName(String name, Optional<String> code, Optional<Aggregate> aggregate) {

    /**
     * Checks the name.
     *
     * @param name lower case with hyphens, the variant in parentheses, such as {@code
     *     "engagement-rate-by-reach(reactions+comments+shares)"}
     * @param code the id of its definition in this SDK's catalogue, such as {@code "E-01"}
     * @param aggregate how many items were made into one value
     */
    public MetricName {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(aggregate, "aggregate");
        if (name.isBlank()) {
            throw InvalidInputException.of("MetricName", "name", "must not be blank");
        }
    }

    /**
     * A metric with a code, before any items are put together.
     *
     * @param code the id of its definition, such as {@code "I-01"}
     * @param name its name
     * @return the name
     */
    public static MetricName of(String code, String name) {
        return new MetricName(name, Optional.of(code), Optional.empty());
    }

    /**
     * The same metric over many items.
     *
     * @param how how they are put together
     * @return the name
     */
    public MetricName with(Aggregate how) {
        return new MetricName(name, code, Optional.of(how));
    }

    /** {@return code, name and aggregate in one line} */
    @Override
    public String toString() {
        return code.map(c -> c + " ").orElse("")
                + name
                + aggregate.map(a -> ", " + a.words()).orElse("");
    }
}
