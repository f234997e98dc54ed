package io.smm.spi;

import io.smm.Money;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * What one call uses of one quota.
 *
 * @param rule the id of the {@link QuotaRule}
 * @param points how much; one or more
 * @param part which part of the quota, where it has any
 * @param holder for slots that stay taken after the call, such as those of jobs: the adapter's own name for what holds them
 */
public record QuotaCharge(String rule, long points, QuotaPart part, Optional<String> holder) {

    /**
     * Checks the points.
     *
     * @param rule the id of the {@link QuotaRule}
     * @param points how much
     * @param part which part of the quota
     * @param holder what holds a slot beyond the call
     */
    public QuotaCharge {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(holder, "holder");
        Faults.of("QuotaCharge")
                .check(points > 0, "points", "must be positive, is ", points)
                .check(holder.isEmpty() || !holder.get().isEmpty(), "holder", "must not be empty")
                .raise();
    }

    /**
     * A charge of the whole quota.
     *
     * @param rule the id of the {@link QuotaRule}
     * @param points how much; one or more
     */
    public QuotaCharge(String rule, long points) {
        this(rule, points, QuotaPart.WHOLE, Optional.empty());
    }

    /**
     * What a call costs in money.
     *
     * @param rule the id of a {@link QuotaRule} whose limit is {@link QuotaLimit.Spend}
     * @param price the exact price, in whole millionths and more than zero
     * @return the charge; its points are millionths
     */
    public static QuotaCharge price(String rule, Money price) {
        if (!SpendBudget.isExact(price)) {
            throw InvalidInputException.of("QuotaCharge", "price", "must be in whole millionths, is " + price);
        }
        return new QuotaCharge(rule, SpendBudget.millionths(price));
    }

    /**
     * The same charge on a part of the quota.
     *
     * @param of the part
     * @return the charge
     */
    public QuotaCharge on(QuotaPart of) {
        return new QuotaCharge(rule, points, of, holder);
    }

    /**
     * The same charge, of slots that stay taken after the call until {@link QuotaGate#release(CallScope, QuotaCharge)} or the end
     * of their lease. Booking the same holder again takes no further slot and begins the lease anew.
     *
     * @param name the adapter's own name for what holds them, such as the id of a job
     * @return the charge
     */
    public QuotaCharge heldBy(String name) {
        return new QuotaCharge(rule, points, part, Optional.of(name));
    }
}
