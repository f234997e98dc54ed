package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AddressTemplate;
import io.smm.account.AppId;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.ClientAuthentication;
import io.smm.account.Connection;
import io.smm.account.OAuthScheme;
import io.smm.account.RefreshRule;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.TenantId;
import io.smm.account.TokenLife;
import io.smm.adapter.support.oauth.OAuthDialect;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.adapter.support.oauth.ProofOfPossession;
import io.smm.adapter.support.oauth.TokenAnswer;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SignInFailedException;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnknownOutcomeException;
import io.smm.spi.TokenSet;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as RFC 6749 and the networks' dialects of it have them, and what each answer says of a grant. */
class OAuthTokenEndpointTest {

    private static final Secret REFRESH = Secret.of("refresh-token-1");
    private static final Secret CLIENT_SECRET = Secret.of("s3cret:of/the app");

    private Testnet net;
    private AppRegistration app;
    private Connection connection;

    @BeforeEach
    void start() throws Exception {
        net = new Testnet();
        URI endpoint = URI.create("http://" + net.server.getHostName() + ":" + net.server.getPort());
        app = new AppRegistration(
                new AppRegistrationKey(new TenantId("shop"), new AppId("app"), new Network("testnet"), endpoint),
                "client 1",
                Optional.of(CLIENT_SECRET),
                URI.create("https://app.example/back"));
        connection = Connection.of(
                new TenantId("shop"),
                new AppId("app"),
                endpoint,
                AccountRef.of(new Network("testnet"), "account-1", "shop"));
    }

    @AfterEach
    void stop() throws Exception {
        net.close();
    }

    @Test
    void aCodeIsChangedWithItsVerifierAndTheAppsSecretInTheForm() throws Exception {
        net.answers("{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":7200,\"scope\":\"read write\"}");

        TokenAnswer answer = endpoint(scheme(ClientAuthentication.BODY), OAuthDialect.standard())
                .exchange(app, attempt(), Secret.of("code-1"));

        RecordedRequest request = net.server.takeRequest();
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(body(request))
                .isEqualTo("grant_type=authorization_code&code=code-1&redirect_uri=https%3A%2F%2Fapp.example%2Fback"
                        + "&code_verifier=verifier-1&client_id=client+1&client_secret=s3cret%3Aof%2Fthe+app");
        assertThat(answer.scopes()).containsExactlyInAnyOrder("read", "write");
        assertThat(answer.expiresIn()).contains(Duration.ofHours(2));
        assertThat(answer.refresh()).isEmpty();
        assertThat(answer.toString()).isEqualTo("TokenAnswer[masked]");
    }

    @Test
    void basicCredentialsAreEncodedBeforeTheyAreJoined() throws Exception {
        net.answers("{\"access_token\":\"a\"}");

        endpoint(scheme(ClientAuthentication.BASIC), OAuthDialect.standard()).refresh(connection, app, REFRESH);

        RecordedRequest request = net.server.takeRequest();
        // base64 of client+1:s3cret%3Aof%2Fthe+app (RFC 6749, section 2.3.1)
        assertThat(request.getHeaders().get("Authorization"))
                .isEqualTo("Basic Y2xpZW50KzE6czNjcmV0JTNBb2YlMkZ0aGUrYXBw");
        assertThat(body(request)).isEqualTo("grant_type=refresh_token&refresh_token=refresh-token-1");
    }

    @Test
    void aPublicClientNamesItselfInTheBody() throws Exception {
        net.answers("{\"access_token\":\"a\"}");
        AppRegistration publicApp = new AppRegistration(app.key(), app.clientId(), Optional.empty(), app.redirectUri());

        endpoint(scheme(ClientAuthentication.BASIC), OAuthDialect.standard()).refresh(connection, publicApp, REFRESH);

        assertThat(body(net.server.takeRequest())).endsWith("&client_id=client+1");
    }

    @Test
    void anotherNetworksNamesAndJsonAreADialect() throws Exception {
        net.answers(
                "{\"code\":0,\"message\":\"OK\",\"data\":{\"access_token\":\"a\",\"open_id\":\"o-1\",\"scope\":[4,\"x\"]}}");
        OAuthScheme scheme = scheme(ClientAuthentication.BODY).toBuilder()
                .clientIdParameter("app_id")
                .codeParameter("auth_code")
                .build();

        TokenAnswer answer = endpoint(scheme, OAuthDialect.standard().asJson().secretIn("secret"))
                .exchange(app, attempt(), Secret.of("code-1"));

        assertThat(body(net.server.takeRequest()))
                .contains("\"auth_code\":\"code-1\"", "\"app_id\":\"client 1\"", "\"secret\":\"s3cret:of/the app\"");
        assertThat(answer.others()).containsEntry("open_id", "o-1");
        assertThat(answer.scopes()).containsExactlyInAnyOrder("4", "x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"a\",\"refresh_token\":\"\",\"expires_in\":\"3600\"}",
                "{\"access_token\":\"a\",\"refresh_token\":null,\"expires_in\":3600.0}",
                "{\"access_token\":\"a\",\"refresh_token\":\"  \",\"expires_in\":3600,\"token_type\":7,\"scope\":{}}"
            })
    void anEmptyRefreshTokenIsNoneAndALifeMayBeAText(String json) {
        net.answers(json);

        TokenAnswer answer = renewing();

        assertThat(answer.refresh()).isEmpty();
        assertThat(answer.expiresIn()).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "-1", "0", "true", "null", "[1]", "{}"})
    void aLifeThatIsNoneDoesNotLoseTheTokensAndTheStatedLifeCounts(String life) {
        net.answers("{\"access_token\":\"a\",\"expires_in\":" + life + ",\"refresh_token\":\"r2\"}");

        TokenSet tokens = renewing().tokens(net.context.now, TokenLife.of(Duration.ofHours(3)), TokenLife.endless());

        assertThat(tokens.accessExpiresAt()).contains(net.context.now.plus(Duration.ofHours(3)));
        assertThat(tokens.refresh()).contains(Secret.of("r2"));
        assertThat(tokens.refreshExpiresAt()).isEmpty();
    }

    @Test
    void aGrantIsGoneByTheNetworksWordOnly() {
        refuses(400, "{\"error\":\"invalid_grant\",\"error_description\":\"grant request is invalid\"}");
        assertThatThrownBy(this::renewing).isInstanceOf(TokenRevokedException.class);

        refuses(400, "{\"error\":\"invalid_grant\"}");
        SignInFailedException refused = catchThrowableOfType(
                SignInFailedException.class,
                () -> endpoint(scheme(ClientAuthentication.BODY), OAuthDialect.standard())
                        .exchange(app, attempt(), Secret.of("code-1")));
        assertThat(refused.reason()).isEqualTo(SignInFailedException.Reason.CODE_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 408, 429, 500, 502, 503})
    void noStatusAloneAndNoOtherCodeIsADeadGrant(int status) {
        for (String body : List.of(
                "{}",
                "",
                "<html>invalid_grant</html>",
                "{\"error\":\"invalid_client\"}",
                "{\"error\":\"invalid_request\"}",
                "{\"error\":\"inval",
                "{\"error\":{\"code\":\"invalid_grant\"}}")) {
            refuses(status, body);
            assertThatThrownBy(this::renewing)
                    .as("%s %s", status, body)
                    .isInstanceOf(SmmException.class)
                    .isNotInstanceOf(TokenRevokedException.class);
        }
    }

    @Test
    void aTroubledServerThatNamesTheGrantIsStillATroubledServer() {
        refuses(503, "{\"error\":\"invalid_grant\"}");
        assertThatThrownBy(this::renewing).isNotInstanceOf(TokenRevokedException.class);
        refuses(429, "{\"error\":\"invalid_grant\"}");
        assertThatThrownBy(this::renewing).isInstanceOf(RateLimitedException.class);
    }

    @Test
    void aRefusedAppIsTheHostsToMend() {
        refuses(401, "{\"error\":\"invalid_client\"}");
        assertThatThrownBy(this::renewing)
                .isInstanceOfSatisfying(
                        CredentialsRejectedException.class,
                        error -> assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION));
    }

    @Test
    void aLostAnswerIsInDoubtWhereRefreshTokensRotateAndIsNotAskedForAgain() {
        net.server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        assertThatThrownBy(this::renewing).isInstanceOf(UnknownOutcomeException.class);
        assertThat(net.server.getRequestCount()).isEqualTo(1);

        net.server.enqueue(
                Testnet.json(200, "{\"access_token\":\"a\",\"refresh_to").build());
        assertThatThrownBy(this::renewing)
                .isInstanceOfSatisfying(
                        SmmException.class,
                        error -> assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.RECONCILE_FIRST));
    }

    @Test
    void noSecretIsInAnError() {
        refuses(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"refresh-token-1 with s3cret:of/the app\"}");
        assertThatThrownBy(this::renewing)
                .message()
                .doesNotContain("refresh-token-1")
                .doesNotContain("s3cret");
    }

    @Test
    void anErrorUnderAGoodStatusIsAnError() {
        net.answers("{\"error\":\"invalid_grant\"}");
        assertThatThrownBy(this::renewing).isInstanceOf(TokenRevokedException.class);
    }

    @Test
    void aNonceThatTheServerWantsIsProvedOnceMore() throws Exception {
        net.server.enqueue(Testnet.json(400, "{\"error\":\"use_dpop_nonce\"}")
                .setHeader("DPoP-Nonce", "n-1")
                .build());
        net.answers("{\"access_token\":\"a\",\"token_type\":\"DPoP\"}");
        List<String> nonces = new ArrayList<>(List.of("none"));

        endpoint(scheme(ClientAuthentication.NONE), OAuthDialect.standard())
                .proving(new ProofOfPossession() {
                    @Override
                    public String proof(String method, URI address) {
                        return method + " " + address.getPath() + " " + nonces.get(nonces.size() - 1);
                    }

                    @Override
                    public void seen(URI address, AnswerHead head) {
                        head.header("DPoP-Nonce").ifPresent(nonces::add);
                    }
                })
                .with("client_assertion", () -> "jwt-" + nonces.size())
                .refresh(connection, app, REFRESH);

        assertThat(net.server.takeRequest().getHeaders().get("DPoP")).isEqualTo("POST /token none");
        RecordedRequest again = net.server.takeRequest();
        assertThat(again.getHeaders().get("DPoP")).isEqualTo("POST /token n-1");
        assertThat(body(again)).endsWith("&client_id=client+1&client_assertion=jwt-2");
    }

    @Test
    void revokingWhatIsGoneIsDoneAndWithoutAnAddressNothingIsAsked() throws Exception {
        OAuthScheme with = scheme(ClientAuthentication.BODY).toBuilder()
                .revoke(new AddressTemplate("{endpoint}/revoke"))
                .build();
        net.server.enqueue(new MockResponse.Builder().code(200).build());
        endpoint(with, OAuthDialect.standard()).revoke(connection, app, REFRESH);
        assertThat(body(net.server.takeRequest())).startsWith("token=refresh-token-1&client_id=");

        refuses(400, "{\"error\":\"invalid_grant\"}");
        endpoint(with, OAuthDialect.standard()).revoke(connection, app, REFRESH);

        endpoint(scheme(ClientAuthentication.BODY), OAuthDialect.standard()).revoke(connection, app, REFRESH);
        assertThat(net.server.getRequestCount()).isEqualTo(2);
    }

    private TokenAnswer renewing() {
        return endpoint(scheme(ClientAuthentication.BODY), OAuthDialect.standard())
                .refresh(connection, app, REFRESH);
    }

    private void refuses(int status, String body) {
        net.server.enqueue(Testnet.json(status, body).build());
    }

    private OAuthTokenEndpoint endpoint(OAuthScheme scheme, OAuthDialect dialect) {
        return OAuthTokenEndpoint.of(net.context, scheme, dialect);
    }

    private static OAuthScheme scheme(ClientAuthentication how) {
        return OAuthScheme.builder(
                        "oauth2",
                        new AddressTemplate("{endpoint}/authorize"),
                        new AddressTemplate("{endpoint}/token"),
                        "made up",
                        LocalDate.of(2026, 1, 1))
                .clientAuthentication(how)
                .refresh(RefreshRule.of(RefreshRule.Behaviour.ROTATES))
                .build();
    }

    private SignInAttempt attempt() {
        return new SignInAttempt(
                app.key(),
                "oauth2",
                URI.create("https://server.example/authorize"),
                "state-1",
                Optional.of(Secret.of("verifier-1")),
                List.of("read"),
                net.context.now.plusSeconds(600));
    }

    private static String body(RecordedRequest request) {
        return request.getBody().utf8();
    }
}
