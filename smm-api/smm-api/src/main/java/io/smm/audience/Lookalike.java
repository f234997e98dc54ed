package io.smm.audience;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Being like the people of a custom audience, in the network's eyes. Of a contact this is always undecided.
 *
 * @param audience the audience that they are like
 */
public record Lookalike(CustomAudienceRef audience) implements Trait {

    /**
     * Checks that the audience is there.
     *
     * @param audience the audience that they are like
     */
    public Lookalike {
        Objects.requireNonNull(audience, "audience");
    }

    @Override
    public Dimension dimension() {
        return Dimension.LOOKALIKE;
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        return Membership.UNDECIDED;
    }

    @Override
    public String describe() {
        return "like the people of custom audience " + audience;
    }
}
