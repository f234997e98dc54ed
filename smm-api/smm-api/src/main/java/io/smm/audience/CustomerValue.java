package io.smm.audience;

import io.smm.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Having spent at least so much with the host so far. What was spent in another currency decides nothing: nothing is converted.
 *
 * @param atLeast the least
 */
public record CustomerValue(Money atLeast) implements Trait {

    /**
     * Checks that the amount is there.
     *
     * @param atLeast the least
     */
    public CustomerValue {
        Objects.requireNonNull(atLeast, "atLeast");
    }

    @Override
    public Dimension dimension() {
        return Dimension.CUSTOMER_VALUE;
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        return contact.spent()
                .filter(spent -> spent.currency().equals(atLeast.currency()))
                .map(spent -> Membership.of(spent.amount().compareTo(atLeast.amount()) >= 0))
                .orElse(Membership.UNDECIDED);
    }

    @Override
    public String describe() {
        return "spent at least " + atLeast;
    }
}
