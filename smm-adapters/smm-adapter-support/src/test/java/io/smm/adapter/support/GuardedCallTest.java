package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.adapter.support.fetch.FetchRules;
import io.smm.adapter.support.fetch.SafeFetch;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.spi.CallScope;
import io.smm.spi.HttpOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to servers that strangers chose: where they go, where they do not, and how much of an answer is read. */
class GuardedCallTest {

    private final Testnet net = new Testnet();
    private final Map<String, List<String>> names = Map.of(
            "inside.example", List.of("127.0.0.1"),
            "cloud.example", List.of("169.254.169.254"),
            "both.example", List.of("93.184.215.14", "127.0.0.1"));

    GuardedCallTest() throws IOException {
        net.context.options = HttpOptions.builder().dns(this::resolve).build();
    }

    @AfterEach
    void close() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "10.1.2.3", "inside.example", "cloud.example", "both.example"})
    void nothingIsSentToAnAddressThatIsNotOfThePublicInternet(String host) {
        net.answers("{\"id\":\"7\"}");

        ProtocolException refused = catchThrowableOfType(
                ProtocolException.class,
                () -> net.client()
                        .call(look(host).guardedBy(SafeFetch.of(net.context).hosts())));

        assertThat(refused.details().message()).contains("is at").contains("nothing was sent");
        assertThat(refused.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION);
        assertThat(net.server.getRequestCount()).isZero();
        assertThat(net.context.permits).as("no quota is used").containsExactly("cancelled");
        assertThat(net.context.waits).as("not tried again").isEmpty();
    }

    @Test
    void aRefusalSaysNothingOfTheHostAndLeavesItsBreakerClosed() {
        NetworkClient client = net.client();
        ApiCall<String> refused = look("127.0.0.1").guardedBy((host, address) -> Optional.of("no"));
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> client.call(refused)).isInstanceOf(ProtocolException.class);
        }
        net.answers("{\"id\":\"7\"}");

        assertThat(client.call(look("127.0.0.1"))).isEqualTo("7");
        assertThat(net.context.breakers).isEmpty();
    }

    @Test
    void theAddressIsLookedAtAgainWhereTheConnectionLeads() {
        net.answers("{\"id\":\"7\"}");
        List<InetAddress> looked = new ArrayList<>();
        HostGuard second = (host, address) -> {
            looked.add(address);
            return looked.size() == 1 ? Optional.empty() : Optional.of("elsewhere now");
        };

        assertThatThrownBy(() -> net.client().call(look("inside.example").guardedBy(second)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("elsewhere now");
        assertThat(net.server.getRequestCount()).isZero();
    }

    @Test
    void whatTheHostChoseItselfIsCalledWhereverItLies() {
        HostGuard guard = SafeFetch.of(net.context).hosts();
        net.answers("{\"id\":\"1\"}");
        net.answers("{\"id\":\"2\"}");
        NetworkClient client = net.client();

        assertThat(client.call(
                        look("inside.example").guardedBy(guard.except(URI.create("https://INSIDE.example:8443")))))
                .isEqualTo("1");
        assertThat(client.call(look("127.0.0.1").guardedBy(guard.except(URI.create("http://localhost:1")))))
                .as("who begins at this machine may be led to it")
                .isEqualTo("2");
    }

    @Test
    void whatTheHostExemptsForFetchingIsExemptForCallsToo() {
        net.context.share(
                SafeFetch.class,
                SafeFetch.create(
                        net.context.options,
                        FetchRules.builder()
                                .exemptHosts(Set.of("inside.example"))
                                .build()));
        net.answers("{\"id\":\"7\"}");

        assertThat(net.client()
                        .call(look("inside.example")
                                .guardedBy(SafeFetch.of(net.context).hosts())))
                .isEqualTo("7");
    }

    @Test
    void throughAProxyWhatIsKnownHereIsRefusedAndTheRestIsTheProxys() {
        net.context.options = HttpOptions.builder()
                .dns(this::resolve)
                .proxy(ProxySelector.of(new InetSocketAddress(net.server.getHostName(), net.server.getPort())))
                .build();
        net.answers("{\"id\":\"7\"}");
        HostGuard guard = SafeFetch.of(net.context).hosts();
        NetworkClient client = net.client();

        assertThatThrownBy(() -> client.call(look("cloud.example").guardedBy(guard)))
                .isInstanceOf(ProtocolException.class);
        assertThat(net.server.getRequestCount()).isZero();
        assertThat(client.call(look("known-to-the-proxy.example").guardedBy(guard)))
                .isEqualTo("7");
    }

    @Test
    void aNameThatLeadsNowhereIsNoRefusal() {
        HostGuard guard = SafeFetch.of(net.context).hosts();
        NetworkClient client = net.client();

        assertThatThrownBy(() -> client.call(look("nobody.example").guardedBy(guard)))
                .isInstanceOf(NetworkDownException.class);
        assertThat(client.refusal(HttpUrl.get("https://nobody.example"), guard)).isEmpty();
        assertThat(client.refusal(HttpUrl.get("https://cloud.example"), guard)).isPresent();
    }

    @Test
    void anAnswerIsReadAsFarAsTheCallAllows() {
        String large = "{\"x\":\"" + "y".repeat(70_000) + "\",\"id\":\"7\"}";
        net.answers(large);
        net.answers(large);
        NetworkClient client = net.client();

        assertThat(client.call(net.look().atMost(80_000))).isEqualTo("7");
        assertThatThrownBy(() -> client.call(net.look().atMost(65_536)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("more than 65536 bytes");
    }

    @Test
    void aCallAllowsNoMoreThanTheHost() {
        net.context.options = HttpOptions.builder().mostAnswerBytes(50_000).build();
        net.answers("{\"x\":\"" + "y".repeat(60_000) + "\",\"id\":\"7\"}");

        assertThatThrownBy(() -> net.client().call(net.look().atMost(80_000)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("more than 50000 bytes");
    }

    private ApiCall<String> look(String host) {
        HttpUrl url = HttpUrl.get("http://" + host + ":" + net.server.getPort() + "/api/thing");
        return ApiCall.get(Testnet.LOOK, Caller.anonymous(CallScope.of(TestContext.CONNECTION)), url, json -> {
            String id = "";
            json.open();
            while (json.next()) {
                if (json.name().equals("id")) {
                    id = json.text().orElse("");
                }
            }
            return id;
        });
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        if (host.matches("[0-9.]+|localhost|.*:.*")) {
            return List.of(InetAddress.getByName(host));
        }
        List<InetAddress> found = new ArrayList<>();
        for (String address : names.getOrDefault(host, List.of())) {
            found.addAll(Arrays.asList(InetAddress.getAllByName(address)));
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return found;
    }
}
