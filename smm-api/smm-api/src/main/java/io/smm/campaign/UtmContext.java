package io.smm.campaign;

import io.smm.Network;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a link when a {@link UtmPolicy} names it.
 *
 * @param network where it is published
 * @param account the account's handle, or its id where it has none; blank when not known
 * @param campaign the campaign; empty when there is none
 * @param content what tells this post from others of the campaign; blank when nothing does
 * @param date the day for which it is planned, in UTC; empty when not known
 */
public record UtmContext(
        Network network, String account, Optional<CampaignId> campaign, String content, Optional<LocalDate> date) {

    /**
     * Checks that no component is null.
     *
     * @param network where it is published
     * @param account the account's handle
     * @param campaign the campaign
     * @param content what tells this post from others of the campaign
     * @param date the day for which it is planned
     */
    public UtmContext {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(campaign, "campaign");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(date, "date");
    }
}
