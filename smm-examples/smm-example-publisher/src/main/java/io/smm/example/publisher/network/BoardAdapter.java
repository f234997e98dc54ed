package io.smm.example.publisher.network;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.spi.Authenticator;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.Publisher;
import io.smm.spi.QuotaRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the board can do: hang texts up. */
final class BoardAdapter implements NetworkAdapter {

    private static final String SOURCE = "made up for this example";
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final int MOST_TEXT = 280;

    private final Publisher publisher;

    BoardAdapter(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Network network() {
        return NoticeBoard.NETWORK;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                NoticeBoard.NETWORK, List.of(CapabilityStatement.yes(Capability.PUBLISH_TEXT, "", SOURCE, DATE)));
    }

    @Override
    public PostRules rules(Connection connection) {
        return PostRules.builder(SOURCE, DATE)
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.CODE_POINT, MOST_TEXT))
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
