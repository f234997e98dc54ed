package io.smm.adapter.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capability;
import io.smm.Smm;
import io.smm.account.AccessToken;
import io.smm.account.AppRegistration;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Credentials;
import io.smm.account.OAuth1Token;
import io.smm.account.Secret;
import io.smm.adapter.x.stub.StubX;
import io.smm.core.SmmBuilder;
import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.testkit.SmmAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens that were given: signed ones, and those of the app alone. Consent is the contract's. */
class XSignInTest {

    private final XEnvironment environment = new XEnvironment(XOptions.defaults());
    private final Smm smm = SmmBuilder.create()
            .register(environment.adapter())
            .clock(environment.clock())
            .sleeper(environment.sleeper())
            .build();

    @AfterEach
    void close() {
        smm.close();
        environment.close();
    }

    @Test
    void aSignedTokenConnectsAndPublishesWithTheAppsPair() {
        smm.accounts().registerApp(app());

        Connection bakery = smm.accounts().connect(request(signed()));

        assertThat(bakery.account().id()).isEqualTo(StubX.OWNER.id());
        SmmAssertions.assertThat(smm.publishing().publish(PublishRequest.of(bakery, Post.of("We open at nine."))))
                .isPublished();
        assertThat(environment.standingPosts()).isEqualTo(1);
    }

    @Test
    void withoutTheAppsPairNothingIsSigned() {
        assertThatThrownBy(() -> smm.accounts().connect(request(signed())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("consumer key and secret")
                .hasMessageNotContaining(StubX.TOKEN);
        assertThat(environment.requests()).isZero();
    }

    @Test
    void anAppOnlyTokenReadsAndPublishesInNobodysName() {
        Connection app = smm.accounts().connect(request(new AccessToken(Secret.of(StubX.APP_TOKEN))));

        assertThat(app.account().id()).isEqualTo("app:shop");
        assertThat(smm.accounts().whoAmI(app).account()).isEqualTo(app.account());
        assertThat(smm.capabilities(app).supports(Capability.READ_POST)).isTrue();
        assertThat(smm.capabilities(app).supports(Capability.PUBLISH_TEXT)).isFalse();
    }

    private AppRegistration app() {
        return environment.consent().orElseThrow().app();
    }

    private static OAuth1Token signed() {
        return new OAuth1Token(Secret.of(StubX.TOKEN), Secret.of("no-real-secret-of-the-token"));
    }

    private ConnectionRequest request(Credentials credentials) {
        ConnectionRequest given = environment.credentials();
        return new ConnectionRequest(given.tenant(), given.app(), given.network(), given.endpoint(), credentials);
    }
}
