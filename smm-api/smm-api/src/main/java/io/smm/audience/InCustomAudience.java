package io.smm.audience;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Being in a custom audience. Whom the network matched it does not tell, so of a contact this is always undecided.
 *
 * @param audience the audience
 */
public record InCustomAudience(CustomAudienceRef audience) implements Trait {

    /**
     * Checks that the audience is there.
     *
     * @param audience the audience
     */
    public InCustomAudience {
        Objects.requireNonNull(audience, "audience");
    }

    @Override
    public Dimension dimension() {
        return Dimension.CUSTOM_AUDIENCE;
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        return Membership.UNDECIDED;
    }

    @Override
    public String describe() {
        return "in custom audience " + audience;
    }
}
