package io.smm.crisis;

import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.campaign.CampaignId;
import io.smm.error.Faults;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which of our posts are meant. Those that were published by this SDK are known from the outbox, by when their publication began; all
 * others must be listed.
 */
public sealed interface PostSelection {

    /**
     * What was published in a time.
     *
     * @param window when
     */
    record PublishedWithin(TimeWindow window) implements PostSelection {
        /**
         * Checks the component.
         *
         * @param window when
         */
        public PublishedWithin {
            Objects.requireNonNull(window, "window");
        }
    }

    /**
     * What was published for a campaign in a time.
     *
     * @param campaign the campaign
     * @param window when
     */
    record OfCampaign(CampaignId campaign, TimeWindow window) implements PostSelection {
        /**
         * Checks the components.
         *
         * @param campaign the campaign
         * @param window when
         */
        public OfCampaign {
            Objects.requireNonNull(campaign, "campaign");
            Objects.requireNonNull(window, "window");
        }
    }

    /**
     * Posts one by one.
     *
     * @param posts the posts of each account; 1 to 1,000 in all
     */
    record Listed(Map<ConnectionId, List<PostRef>> posts) implements PostSelection {
        /**
         * Checks the bound and copies the lists.
         *
         * @param posts the posts of each account
         */
        public Listed {
            posts = posts.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
            int all = posts.values().stream().mapToInt(List::size).sum();
            Faults.of("PostSelection")
                    .check(all >= 1 && all <= 1_000, "posts", "must be 1 to 1,000, are ", all)
                    .raise();
        }
    }

    /**
     * What was published in a time.
     *
     * @param window when
     * @return the selection
     */
    static PostSelection publishedWithin(TimeWindow window) {
        return new PublishedWithin(window);
    }

    /**
     * What was published for a campaign in a time.
     *
     * @param campaign the campaign
     * @param window when
     * @return the selection
     */
    static PostSelection ofCampaign(CampaignId campaign, TimeWindow window) {
        return new OfCampaign(campaign, window);
    }

    /**
     * Posts of one account.
     *
     * @param connection the account
     * @param posts the posts; 1 to 1,000
     * @return the selection
     */
    static PostSelection listed(Connection connection, List<PostRef> posts) {
        return new Listed(Map.of(connection.id(), posts));
    }
}
