package io.smm.spi;

import io.smm.account.TenantId;
import io.smm.post.SpooledMedia;
import java.util.Objects;

/**
 * That somebody needs media, as it was seen.
 *
 * @param tenant whose media
 * @param media which
 * @param holder who needs them
 * @param version grows each time the holder says so again
 */
public record MediaHold(TenantId tenant, SpooledMedia media, MediaHolder holder, long version) {

    /**
     * Checks that no component is null.
     *
     * @param tenant whose media
     * @param media which
     * @param holder who needs them
     * @param version grows each time the holder says so again
     */
    public MediaHold {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(holder, "holder");
    }
}
