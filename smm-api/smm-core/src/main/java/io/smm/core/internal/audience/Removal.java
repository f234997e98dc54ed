package io.smm.core.internal.audience;

import io.smm.account.Connection;
import io.smm.audience.CustomAudienceRef;
import io.smm.spi.AudienceManager;
import io.smm.spi.AudienceMember;
import java.util.List;

/** Takes members out of a custom audience in batches that the network takes. */
final class Removal {

    private Removal() {}

    static void of(
            AudienceManager manager, Connection connection, CustomAudienceRef audience, List<AudienceMember> members) {
        for (int from = 0; from < members.size(); from += manager.mostPerCall()) {
            int to = Math.min(from + manager.mostPerCall(), members.size());
            manager.remove(
                    connection,
                    audience,
                    members.subList(from, to).stream()
                            .map(AudienceMember::hashed)
                            .toList());
        }
    }
}
