package io.smm.ads;

import java.util.Objects;
import java.util.Optional;

/**
 * A campaign, an ad set or an ad as it stands on the ad platform now.
 *
 * @param id its id
 * @param parent the id of what it belongs to; empty for a campaign
 * @param content what it is
 * @param state how it stands
 * @param reference the SDK's mark on it; empty when somebody else made it
 * @param <I> its kind of id
 * @param <T> its kind
 */
public record Standing<I extends AdObjectId, T>(
        I id, Optional<AdObjectId> parent, T content, AdState state, Optional<ClientReference> reference) {

    /**
     * Checks that no component is null.
     *
     * @param id its id
     * @param parent the id of what it belongs to
     * @param content what it is
     * @param state how it stands
     * @param reference the SDK's mark on it
     */
    public Standing {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reference, "reference");
    }
}
