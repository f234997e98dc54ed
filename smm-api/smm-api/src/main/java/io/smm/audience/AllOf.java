package io.smm.audience;

import java.time.LocalDate;
import java.util.List;

/**
 * All of several conditions.
 *
 * @param parts the conditions; at least one
 */
public record AllOf(List<Criterion> parts) implements Criterion {

    /**
     * Copies the parts and checks depth and width.
     *
     * @param parts the conditions
     */
    public AllOf {
        parts = Bounds.checked("AllOf", parts);
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        Membership result = Membership.MEMBER;
        for (Criterion part : parts) {
            Membership one = part.membershipOf(contact, today);
            if (one == Membership.NOT_MEMBER) {
                return one;
            }
            result = one == Membership.UNDECIDED ? one : result;
        }
        return result;
    }

    @Override
    public String describe() {
        return Bounds.joined(parts, " and ");
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
