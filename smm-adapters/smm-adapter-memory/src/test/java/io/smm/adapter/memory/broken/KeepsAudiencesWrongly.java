package io.smm.adapter.memory.broken;

import io.smm.account.Connection;
import io.smm.audience.CustomAudience;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.HashedContact;
import io.smm.audience.HashingRules;
import io.smm.audience.IdentifierRule;
import io.smm.spi.AudienceManager;
import io.smm.spi.NetworkAdapter;
import java.util.List;
import java.util.Optional;

/** Custom audiences with one fault each. */
final class KeepsAudiencesWrongly extends BrokenAdapter {

    private final boolean hashesAsWritten;
    private final boolean takesNobodyOut;

    private KeepsAudiencesWrongly(NetworkAdapter good, boolean hashesAsWritten, boolean takesNobodyOut) {
        super(good);
        this.hashesAsWritten = hashesAsWritten;
        this.takesNobodyOut = takesNobodyOut;
    }

    /** Hashes addresses as they are written: valid hashes that match nobody. */
    static NetworkAdapter hashingAsWritten(NetworkAdapter good) {
        return new KeepsAudiencesWrongly(good, true, false);
    }

    /** Takes nobody out and says that it did. */
    static NetworkAdapter takingNobodyOut(NetworkAdapter good) {
        return new KeepsAudiencesWrongly(good, false, true);
    }

    @Override
    public Optional<AudienceManager> audienceManager() {
        return super.audienceManager().map(Wrong::new);
    }

    private final class Wrong implements AudienceManager {

        private final AudienceManager good;

        Wrong(AudienceManager good) {
            this.good = good;
        }

        @Override
        public HashingRules hashingRules() {
            HashingRules rules = good.hashingRules();
            return hashesAsWritten
                    ? new HashingRules(
                            rules.network(),
                            rules.identifiers().stream()
                                    .map(rule -> IdentifierRule.of(rule.kind()))
                                    .toList(),
                            rules.source(),
                            rules.asOf())
                    : rules;
        }

        @Override
        public int mostPerCall() {
            return good.mostPerCall();
        }

        @Override
        public CustomAudience create(Connection connection, String name) {
            return good.create(connection, name);
        }

        @Override
        public Batch add(Connection connection, CustomAudienceRef audience, List<HashedContact> contacts) {
            return good.add(connection, audience, contacts);
        }

        @Override
        public void remove(Connection connection, CustomAudienceRef audience, List<HashedContact> contacts) {
            if (!takesNobodyOut) {
                good.remove(connection, audience, contacts);
            }
        }

        @Override
        public Optional<CustomAudience> find(Connection connection, CustomAudienceRef audience) {
            return good.find(connection, audience);
        }

        @Override
        public void delete(Connection connection, CustomAudienceRef audience) {
            good.delete(connection, audience);
        }
    }
}
