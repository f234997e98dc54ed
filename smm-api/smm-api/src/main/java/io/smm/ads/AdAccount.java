package io.smm.ads;

import io.smm.CurrencyCode;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The account that pays.
 *
 * @param id its id as the network spells it
 * @param currency the one currency of all its budgets, bids and costs
 * @param zone the zone in which its days begin, for daily budgets and reports
 */
public record AdAccount(String id, CurrencyCode currency, ZoneId zone) {

    /**
     * Checks that no component is null.
     *
     * @param id its id as the network spells it
     * @param currency the one currency of all its budgets, bids and costs
     * @param zone the zone in which its days begin, for daily budgets and reports
     */
    public AdAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(zone, "zone");
    }
}
