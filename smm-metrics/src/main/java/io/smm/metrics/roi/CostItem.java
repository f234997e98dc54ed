package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.error.Faults;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One cost.
 *
 * @param kind what it was for
 * @param name what it is, as results will name it; not blank
 * @param day its day, for its exchange rate; empty when nobody said
 * @param amount the amount; zero or more, rounded to the minor unit
 */
public record CostItem(CostKind kind, String name, Optional<LocalDate> day, Money amount) {

    /**
     * Checks the cost and rounds it half to even.
     *
     * @param kind what it was for
     * @param name what it is
     * @param day its day
     * @param amount the amount
     */
    public CostItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(day, "day");
        Faults.of("CostItem")
                .check(!name.isBlank(), "name", "must not be blank")
                .check(amount.signum() >= 0, "amount", "must not be negative, is ", amount)
                .raise();
        amount = amount.rounded(RoundingMode.HALF_EVEN);
    }

    /**
     * A cost without a day.
     *
     * @param kind what it was for
     * @param name what it is
     * @param amount the amount; zero or more, rounded half to even
     * @return the cost
     */
    public static CostItem of(CostKind kind, String name, Money amount) {
        return new CostItem(kind, name, Optional.empty(), amount);
    }

    /**
     * A cost of a day.
     *
     * @param kind what it was for
     * @param name what it is
     * @param day its day
     * @param amount the amount; zero or more, rounded half to even
     * @return the cost
     */
    public static CostItem of(CostKind kind, String name, LocalDate day, Money amount) {
        return new CostItem(kind, name, Optional.of(day), amount);
    }
}
