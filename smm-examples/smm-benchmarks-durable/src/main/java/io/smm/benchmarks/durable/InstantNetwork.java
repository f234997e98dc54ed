package io.smm.benchmarks.durable;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Authenticator;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.Publisher;
import io.smm.spi.QuotaRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A network that answers at once, so that nothing but the keeping of the plan is measured. */
final class InstantNetwork implements AdapterFactory, NetworkAdapter {

    static final Network NETWORK = new Network("instant");
    private static final String SOURCE = "made up";
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private final InstantPublisher publisher;

    InstantNetwork(InstantPublisher publisher) {
        this.publisher = publisher;
    }

    static AccountRef account(int number) {
        return AccountRef.of(NETWORK, "account-" + number, "shop-" + number);
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public NetworkAdapter create(AdapterContext context) {
        return this;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(NETWORK, List.of(CapabilityStatement.yes(Capability.PUBLISH_TEXT, "", SOURCE, DATE)));
    }

    @Override
    public PostRules rules(Connection connection) {
        return PostRules.builder(SOURCE, DATE)
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.CODE_POINT, 300))
                        .build())
                .build();
    }

    @Override
    public List<QuotaRule> quotaRules() {
        return List.of();
    }

    @Override
    public Authenticator authenticator() {
        throw new UnsupportedOperationException("nobody signs in here");
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(publisher);
    }
}
