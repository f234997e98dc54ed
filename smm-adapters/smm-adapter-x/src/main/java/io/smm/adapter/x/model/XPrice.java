package io.smm.adapter.x.model;

import io.smm.Money;
import java.time.LocalDate;

/** What X bills for one use under {@link XTier#PAY_PER_USE}, in US dollars. Source: X documentation, getting-started/pricing. */
public enum XPrice {
    /** Somebody's post, read. */
    POST_READ("0.005"),
    /** Somebody's profile, read. */
    USER_READ("0.010"),
    /** A post or a number of one's own, read. */
    OWNED_READ("0.001"),
    /** A post, made. */
    POST_CREATE("0.015"),
    /** A post that holds an address, made: thirteen times as dear. */
    POST_CREATE_WITH_URL("0.200"),
    /** An answer to somebody who called the account. */
    SUMMONED_REPLY("0.010"),
    /** A post, deleted. */
    POST_DELETE("0.010"),
    /** A count of the last seven days. */
    COUNTS_RECENT("0.005"),
    /** A count of all time. */
    COUNTS_ALL("0.010"),
    /** A bookmark. */
    BOOKMARK("0.005"),
    /** What is said of a file, such as its alternative text. */
    MEDIA_METADATA("0.005");

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

    private final String dollars;

    XPrice(String dollars) {
        this.dollars = dollars;
    }

    /** {@return the price of one use} */
    public Money money() {
        return Money.of(dollars, "USD");
    }

    /** {@return when the price list was last checked} */
    public LocalDate asOf() {
        return CHECKED;
    }
}
