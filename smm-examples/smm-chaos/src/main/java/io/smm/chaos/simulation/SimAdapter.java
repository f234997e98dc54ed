package io.smm.chaos.simulation;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.post.MediaRules;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Authenticator;
import io.smm.spi.InsightReader;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.Publisher;
import io.smm.spi.QuotaRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A network of texts and threads. */
final class SimAdapter implements AdapterFactory, NetworkAdapter {

    private static final String SOURCE = "made up";
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private final Network network;
    private final Publisher publisher;
    private final InsightReader insights;

    SimAdapter(Network network, Publisher publisher, InsightReader insights) {
        this.network = network;
        this.publisher = publisher;
        this.insights = insights;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public NetworkAdapter create(AdapterContext context) {
        return this;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                network,
                List.of(
                        CapabilityStatement.yes(Capability.PUBLISH_TEXT, "", SOURCE, DATE),
                        CapabilityStatement.yes(Capability.PUBLISH_THREAD, "", SOURCE, DATE),
                        CapabilityStatement.yes(Capability.PUBLISH_IMAGE, "", SOURCE, DATE),
                        CapabilityStatement.yes(Capability.ALT_TEXT, "", SOURCE, DATE),
                        CapabilityStatement.yes(Capability.FIRST_COMMENT, "", SOURCE, DATE),
                        CapabilityStatement.yes(Capability.POST_INSIGHTS, "", SOURCE, DATE)));
    }

    @Override
    public PostRules rules(Connection connection) {
        return PostRules.builder(SOURCE, DATE)
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.CODE_POINT, 100))
                        .build())
                .images(MediaRules.builder(1, 1_000, Set.of("image/png"))
                        .altTextMost(100)
                        .build())
                .mostParts(5)
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
    public Optional<InsightReader> insightReader() {
        return Optional.of(insights);
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(publisher);
    }
}
