package io.smm.ads;

import java.util.Objects;
import java.util.Optional;

/**
 * How something stands on the ad platform, in our word and in the network's.
 *
 * @param status our word
 * @param nativeStatus the network's word, as it spells it
 * @param reason why it is so, where the network says it: the reviewer's objection, the cap that is reached
 */
public record AdState(AdStatus status, String nativeStatus, Optional<String> reason) {

    /**
     * Checks that no component is null.
     *
     * @param status our word
     * @param nativeStatus the network's word, as it spells it
     * @param reason why it is so, where the network says it: the reviewer's objection, the cap that is reached
     */
    public AdState {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(nativeStatus, "nativeStatus");
        Objects.requireNonNull(reason, "reason");
    }
}
