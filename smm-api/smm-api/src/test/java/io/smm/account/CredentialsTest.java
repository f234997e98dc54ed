package io.smm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smm.error.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final String TOKEN = "the-secret-part-0123456789";

    @Test
    void noCredentialShowsItsSecret() {
        Secret secret = Secret.of(TOKEN);
        List<Credentials> all = List.of(
                new AppPassword("acme", secret),
                new BotToken(secret),
                WebhookAddress.of("https://discord.com/api/webhooks/1/" + TOKEN),
                new OAuth1Token(secret, secret),
                new ServiceAccountKey("reader@project.example", secret),
                new AccessToken(secret));

        assertThat(all).extracting(Credentials::kind).containsExactly(GivenCredentials.Kind.values());
        assertThat(all).allSatisfy(one -> assertThat(one.toString()).doesNotContain(TOKEN));
    }

    @Test
    void aWebhookIsConnectedAtItsServerWithoutPathAndQuery() {
        assertThat(WebhookAddress.of("https://Discord.com:443/api/webhooks/1/" + TOKEN + "?wait=true")
                        .endpoint())
                .hasToString("https://discord.com");
    }

    @Test
    void anUnreadableWebhookIsRefusedWithoutBeingShown() {
        for (String wrong : List.of("https://discord.com/" + TOKEN + " 1", TOKEN, "ftp://discord.com/" + TOKEN)) {
            Throwable refusal = catchThrowable(() -> WebhookAddress.of(wrong));

            assertThat(refusal).isInstanceOf(InvalidInputException.class).hasNoCause();
            assertThat(refusal.getMessage()).doesNotContain(TOKEN);
        }
    }
}
