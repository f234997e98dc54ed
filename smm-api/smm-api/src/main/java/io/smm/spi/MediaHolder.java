package io.smm.spi;

import io.smm.error.Faults;
import io.smm.post.DeliveryId;
import io.smm.post.plan.PlanId;
import java.util.Objects;

/**
 * Who needs media of a {@link MediaStore}.
 *
 * @param kind what it is
 * @param id its id, 1 to 100 characters
 */
public record MediaHolder(Kind kind, String id) {

    private static final int MOST_CHARACTERS = 100;

    /** What may need media. */
    public enum Kind {
        /** A planned post. */
        PLAN,
        /** A delivery of the outbox. */
        DELIVERY
    }

    /**
     * Checks the id.
     *
     * @param kind what it is
     * @param id its id, 1 to 100 characters
     */
    public MediaHolder {
        Objects.requireNonNull(kind, "kind");
        Faults.of("MediaHolder")
                .check(!id.isBlank() && id.length() <= MOST_CHARACTERS, "id", "must have 1 to 100 characters")
                .raise();
    }

    /**
     * A planned post.
     *
     * @param id its id
     * @return the holder
     */
    public static MediaHolder of(PlanId id) {
        return new MediaHolder(Kind.PLAN, id.value());
    }

    /**
     * A delivery.
     *
     * @param id its id
     * @return the holder
     */
    public static MediaHolder of(DeliveryId id) {
        return new MediaHolder(Kind.DELIVERY, id.value());
    }
}
