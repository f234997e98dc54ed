package io.smm.metrics.earned;

import io.smm.insight.Reading;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.ReadingCheck;
import io.smm.metrics.quality.Severity;
import java.math.BigDecimal;
import java.util.Optional;

/** A part of something, with the reading that it comes from, where it was read. */
record Amount(Optional<BigDecimal> number, Optional<Reading> reading) {

    static final Amount UNKNOWN = new Amount(Optional.empty(), Optional.empty());

    static Amount of(long number) {
        return new Amount(Optional.of(BigDecimal.valueOf(number)), Optional.empty());
    }

    static Amount of(Reading reading) {
        return new Amount(reading.value(), Optional.of(reading));
    }

    boolean isKnown() {
        return number.isPresent();
    }

    /** The value; only of what is known and not refused. */
    Fraction value() {
        return Fraction.of(number.orElseThrow());
    }

    /** What is wrong with it, as a finding about a subject. */
    Optional<Finding> refused(String subject) {
        return number.flatMap(known -> {
            if (!ReadingCheck.isReasonable(known)) {
                String message = subject + " has more than 1,000 digits";
                return Optional.of(new Finding(Finding.ABSURD_NUMBER, Severity.REFUSED, subject, message));
            }
            String message = subject + " is " + known.toPlainString() + ", below zero";
            return known.signum() < 0
                    ? Optional.of(new Finding(Finding.NEGATIVE_COUNT, Severity.REFUSED, subject, message))
                    : Optional.empty();
        });
    }

    /** Why it is not known. */
    UndefinedReason reason() {
        if (reading.filter(Reading.NotReported.class::isInstance).isPresent()) {
            return UndefinedReason.NOT_REPORTED_BY_NETWORK;
        }
        return reading.filter(Reading.Withheld.class::isInstance).isPresent()
                ? UndefinedReason.SUPPRESSED
                : UndefinedReason.MISSING_INPUT;
    }
}
