package io.smm.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.ConnectionRequest;
import io.smm.account.Credentials;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.account.WebhookAddress;
import io.smm.adapter.discord.stub.StubDiscord;
import io.smm.error.InvalidInputException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address is all there is; what is no address of a webhook is refused without a call and without naming it. */
class DiscordSignInTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aWebhookIsTheAccountAndItsChannelThePage() {
        assertThat(bench.webhook.account().id()).isEqualTo(StubDiscord.WEBHOOK);
        assertThat(bench.webhook.account().handle()).contains("Bakery news");
        assertThat(bench.smm.accounts().whoAmI(bench.webhook).page())
                .contains(URI.create("https://discord.com/channels/41771983423143937/" + StubDiscord.CHANNEL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/webhooks/1308312345678901234/the-secret-token/slack",
                "/api/webhooks/1308312345678901234/the-secret-token?thread_id=1",
                "/api/webhooks/the-secret-token",
                "/channels/1/the-secret-token"
            })
    void whatIsNoAddressOfAWebhookIsRefused(String path) {
        WebhookAddress address = WebhookAddress.of("https://discord.com" + path);

        InvalidInputException error = refusal(address.endpoint(), address);

        assertThat(error).hasMessageContaining("https://discord.com/api/webhooks/{id}/{token}");
        assertThat(error.toString()).doesNotContain("the-secret-token");
    }

    @Test
    void anAddressWithAVersionIsTheSame() {
        String copied = ((WebhookAddress) bench.environment.credentials().credentials())
                .address()
                .reveal();
        WebhookAddress address = WebhookAddress.of(copied.replace("/api/", "/api/v9/"));

        assertThat(bench.smm.accounts().connect(request(address.endpoint(), address)))
                .isEqualTo(bench.webhook);
    }

    @Test
    void theEndpointIsTheAddressesOwnServer() {
        Credentials credentials = bench.environment.credentials().credentials();

        assertThat(refusal(URI.create("https://elsewhere.example"), credentials))
                .hasMessageContaining("WebhookAddress.endpoint()");
    }

    @Test
    void aPasswordOpensNothing() {
        assertThat(refusal(URI.create("https://discord.com"), new AppPassword("ana", Secret.of("secret"))))
                .hasMessageContaining("webhook-address");
    }

    @Test
    void disconnectingLeavesTheWebhookToOthers() {
        bench.smm.accounts().disconnect(bench.webhook);

        assertThat(bench.smm.accounts().connect(bench.environment.credentials()))
                .isEqualTo(bench.webhook);
    }

    private InvalidInputException refusal(URI endpoint, Credentials credentials) {
        int before = bench.exchanges.size();
        InvalidInputException error = catchThrowableOfType(
                InvalidInputException.class, () -> bench.smm.accounts().connect(request(endpoint, credentials)));
        assertThat(bench.exchanges).hasSize(before);
        return error;
    }

    private static ConnectionRequest request(URI endpoint, Credentials credentials) {
        return new ConnectionRequest(new TenantId("bakery"), new AppId("shop"), Network.DISCORD, endpoint, credentials);
    }
}
