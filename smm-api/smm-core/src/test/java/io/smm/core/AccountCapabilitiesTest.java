package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capability;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.insight.MetricId;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.post.Violation;
import io.smm.spi.InsightReader;
import io.smm.spi.Publisher;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a network can do for some accounts and not for others. */
class AccountCapabilitiesTest {

    private final FakeNetwork network = new FakeNetwork();
    private Smm smm;
    private Connection connection;

    @BeforeEach
    void connect() {
        smm = SmmBuilder.create().register(network).build();
        connection = smm.accounts().connect(network.request());
    }

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void whatAnAccountMayNotDoIsToldWithTheReasonThoughTheNetworkCanDoIt() {
        network.notForThisAccount = Set.of(Capability.PUBLISH_TEXT);

        assertThat(smm.capabilities(network.network()).supports(Capability.PUBLISH_TEXT))
                .isTrue();
        assertThat(smm.capabilities(connection).of(Capability.PUBLISH_TEXT).note())
                .isEqualTo("business accounts only");
    }

    @Test
    void preflightBlocksItAndNothingIsSent() {
        network.notForThisAccount = Set.of(Capability.PUBLISH_TEXT);
        Post post = Post.of("hello");

        assertThat(smm.publishing()
                        .preflight(post, List.of(connection))
                        .accounts()
                        .get(0)
                        .violations())
                .extracting(Violation::rule)
                .containsExactly("capability.publish-text");
        assertThatThrownBy(() -> smm.publishing().publish(PublishRequest.of(connection, post)))
                .isInstanceOfAny(InvalidInputException.class, UnsupportedCapabilityException.class);
        assertThat(network.effects).hasValue(0);
    }

    @Test
    void whatAnAdapterDeclaresAndForgotIsRefusedAsThat() {
        FakeNetwork forgetful = new FakeNetwork() {
            @Override
            public Optional<InsightReader> insightReader() {
                return Optional.empty();
            }

            @Override
            public Optional<Publisher> publisher() {
                return Optional.empty();
            }
        };
        try (Smm other = SmmBuilder.create().register(forgetful).build()) {
            Connection account = other.accounts().connect(forgetful.request());
            String reason = "its adapter declares it and has no port for it";

            assertThatThrownBy(() -> other.publishing().publish(PublishRequest.of(account, Post.of("hello"))))
                    .isInstanceOf(UnsupportedCapabilityException.class)
                    .hasMessageContaining("does not support PUBLISH_TEXT: " + reason);
            assertThatThrownBy(() -> other.insights().account(account, Set.of(MetricId.FOLLOWERS)))
                    .isInstanceOf(UnsupportedCapabilityException.class)
                    .hasMessageContaining("does not support ACCOUNT_INSIGHTS: " + reason);
        }
    }
}
