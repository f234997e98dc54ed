package io.smm.ads;

import io.smm.Network;

/** The id of a campaign, an ad set or an ad, as its network spells it: opaque, safe to store. */
public sealed interface AdObjectId permits AdCampaignId, AdSetId, AdId {

    /** {@return the network whose ad platform gave it} */
    Network network();

    /** {@return the id as the network spells it} */
    String value();

    /** {@return what it is the id of} */
    AdLevel level();
}
