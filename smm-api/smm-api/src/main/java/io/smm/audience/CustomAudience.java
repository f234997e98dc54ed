package io.smm.audience;

import java.util.Objects;

/**
 * A list of the host's contacts on a network, as far as it recognised them.
 *
 * @param ref the audience
 * @param name its name
 * @param size how many people the network recognised
 */
public record CustomAudience(CustomAudienceRef ref, String name, AudienceSize size) {

    /**
     * Checks that no component is null.
     *
     * @param ref the audience
     * @param name its name
     * @param size how many people the network recognised
     */
    public CustomAudience {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(size, "size");
    }
}
