package io.smm.ads;

import java.util.List;
import java.util.Map;

/**
 * What became of stopping everything: in a crisis the rest is tried though one refuses.
 *
 * @param paused the campaigns that were on and are paused now
 * @param failed those that could not be paused, with the reason; look at these in the network's own ad manager
 */
public record PauseReport(List<AdCampaignId> paused, Map<AdCampaignId, String> failed) {

    /**
     * Copies both.
     *
     * @param paused the campaigns that were on and are paused now
     * @param failed those that could not be paused, with the reason
     */
    public PauseReport {
        paused = List.copyOf(paused);
        failed = Map.copyOf(failed);
    }

    /** {@return whether nothing spends any more} */
    public boolean complete() {
        return failed.isEmpty();
    }
}
