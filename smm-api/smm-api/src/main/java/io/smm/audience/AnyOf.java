package io.smm.audience;

import java.time.LocalDate;
import java.util.List;

/**
 * At least one of several conditions.
 *
 * @param parts the conditions; at least one
 */
public record AnyOf(List<Criterion> parts) implements Criterion {

    /**
     * Copies the parts and checks depth and width.
     *
     * @param parts the conditions
     */
    public AnyOf {
        parts = Bounds.checked("AnyOf", parts);
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        Membership result = Membership.NOT_MEMBER;
        for (Criterion part : parts) {
            Membership one = part.membershipOf(contact, today);
            if (one == Membership.MEMBER) {
                return one;
            }
            result = one == Membership.UNDECIDED ? one : result;
        }
        return result;
    }

    @Override
    public String describe() {
        return Bounds.joined(parts, " or ");
    }

    @Override
    public int depth() {
        return 1 + Bounds.depth(parts);
    }

    @Override
    public int traits() {
        return Bounds.traits(parts);
    }
}
