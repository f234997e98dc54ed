package io.smm.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words for signing in are enough for every network of the matrix, and the addresses are what each of them expects. */
class NetworkSchemesTest {

    /** The verifier of RFC 7636, appendix B. */
    private static final Secret VERIFIER = Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    private static final String BASE64_CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String BACK = "https%3A%2F%2Fapp.example%2Fback";
    private static final String CHALLENGE = "&code_challenge=" + BASE64_CHALLENGE + "&code_challenge_method=S256";

    static Stream<Arguments> addresses() {
        return Stream.of(
                at(
                        "facebook",
                        "https://www.facebook.com/v26.0/dialog/oauth?response_type=code&client_id=id-1"
                                + "&redirect_uri=" + BACK
                                + "&scope=pages_show_list%2Cpages_manage_posts%2Cpages_read_engagement&state=s"),
                at(
                        "instagram",
                        "https://www.instagram.com/oauth/authorize?response_type=code&client_id=id-1"
                                + "&redirect_uri=" + BACK
                                + "&scope=instagram_business_basic%2Cinstagram_business_content_publish&state=s"),
                at(
                        "threads",
                        "https://threads.net/oauth/authorize?response_type=code&client_id=id-1&redirect_uri=" + BACK
                                + "&scope=threads_basic%2Cthreads_content_publish&state=s"),
                at(
                        "x",
                        "https://x.com/i/oauth2/authorize?response_type=code&client_id=id-1&redirect_uri=" + BACK
                                + "&scope=tweet.read%20tweet.write%20users.read%20offline.access&state=s" + CHALLENGE),
                at(
                        "linkedin",
                        "https://www.linkedin.com/oauth/v2/authorization?response_type=code&client_id=id-1"
                                + "&redirect_uri=" + BACK + "&scope=openid%20profile%20w_member_social&state=s"),
                at(
                        "tiktok",
                        "https://www.tiktok.com/v2/auth/authorize/?response_type=code&client_key=id-1"
                                + "&redirect_uri=" + BACK + "&scope=user.info.basic%2Cvideo.publish&state=s"
                                + CHALLENGE),
                at(
                        "youtube",
                        "https://accounts.google.com/o/oauth2/v2/auth?response_type=code&client_id=id-1"
                                + "&redirect_uri=" + BACK
                                + "&scope=https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fyoutube.upload&state=s" + CHALLENGE
                                + "&access_type=offline&prompt=consent"),
                at(
                        "pinterest",
                        "https://www.pinterest.com/oauth/?response_type=code&client_id=id-1&redirect_uri=" + BACK
                                + "&scope=boards%3Aread%2Cpins%3Awrite%2Cuser_accounts%3Aread&state=s"),
                at(
                        "reddit",
                        "https://www.reddit.com/api/v1/authorize?response_type=code&client_id=id-1" + "&redirect_uri="
                                + BACK + "&scope=identity%20read%20submit&state=s&duration=permanent"),
                at(
                        "mastodon",
                        "https://social.example/oauth/authorize?response_type=code&client_id=id-1" + "&redirect_uri="
                                + BACK + "&scope=read%20write&state=s" + CHALLENGE),
                at(
                        "bluesky",
                        "https://social.example/oauth/authorize?response_type=code&client_id=id-1" + "&redirect_uri="
                                + BACK + "&scope=atproto%20transition%3Ageneric&state=s" + CHALLENGE),
                at(
                        "google-business",
                        "https://accounts.google.com/o/oauth2/v2/auth?response_type=code&client_id=id-1"
                                + "&redirect_uri=" + BACK
                                + "&scope=https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fbusiness.manage&state=s" + CHALLENGE
                                + "&access_type=offline&prompt=consent"),
                at(
                        "meta-ads",
                        "https://www.facebook.com/v26.0/dialog/oauth?response_type=code&client_id=id-1"
                                + "&redirect_uri=" + BACK
                                + "&scope=ads_management%2Cads_read%2Cbusiness_management&state=s"),
                at(
                        "linkedin-ads",
                        "https://www.linkedin.com/oauth/v2/authorization?response_type=code&client_id=id-1"
                                + "&redirect_uri=" + BACK + "&scope=r_ads%20rw_ads%20r_ads_reporting&state=s"),
                at(
                        "tiktok-ads",
                        "https://business-api.tiktok.com/portal/auth?response_type=code&app_id=id-1" + "&redirect_uri="
                                + BACK + "&state=s"),
                at(
                        "pinterest-ads",
                        "https://www.pinterest.com/oauth/?response_type=code&client_id=id-1&redirect_uri=" + BACK
                                + "&scope=ads%3Aread%2Cads%3Awrite&state=s"),
                at(
                        "reddit-ads",
                        "https://www.reddit.com/api/v1/authorize?response_type=code&client_id=id-1" + "&redirect_uri="
                                + BACK + "&scope=adsread%20adsedit&state=s&duration=permanent"),
                at(
                        "google-analytics",
                        "https://accounts.google.com/o/oauth2/v2/auth?response_type=code"
                                + "&client_id=id-1&redirect_uri=" + BACK
                                + "&scope=https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fanalytics.readonly&state=s"
                                + CHALLENGE
                                + "&access_type=offline&prompt=consent"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void eachNetworkGetsTheAuthorisationAddressThatItExpects(String network, String address) {
        OAuthScheme scheme = firstOAuth2(network).orElseThrow();

        assertThat(scheme.authorisationAddress(
                        app(network),
                        scheme.defaultScopes(),
                        "s",
                        scheme.pkce().used() ? Optional.of(VERIFIER) : Optional.empty()))
                .hasToString(address);
    }

    @Test
    void everyNetworkHasAtLeastOneMethodAndEachItsOwnName() {
        Map<String, List<SignInMethod>> all = NetworkSchemes.all();

        assertThat(all).hasSize(21); // fourteen networks, six systems of advertising, one of web analytics
        assertThat(all.values())
                .allSatisfy(methods -> assertThat(methods)
                        .isNotEmpty()
                        .extracting(SignInMethod::name)
                        .doesNotHaveDuplicates());
    }

    @Test
    void thoseWithoutAnAuthorisationAddressOfOAuth2AreConnectedWithWhatTheHostIsGiven() {
        Set<String> others = new HashSet<>(NetworkSchemes.all().keySet());
        addresses().forEach(row -> others.remove((String) row.get()[0]));

        assertThat(others).containsExactlyInAnyOrder("telegram", "discord", "x-ads");
        assertThat(others)
                .allSatisfy(network -> assertThat(NetworkSchemes.all().get(network))
                        .hasAtLeastOneElementOfType(GivenCredentials.class));
    }

    @Test
    void theChallengeOfTheDesktopIsHexadecimal() {
        OAuthScheme desktop = (OAuthScheme) NetworkSchemes.all().get("tiktok").get(1);

        assertThat(desktop.pkce().challenge(VERIFIER))
                .isEqualTo("13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3");
        assertThat(Pkce.required(Pkce.Method.S256).challenge(VERIFIER)).isEqualTo(BASE64_CHALLENGE);
    }

    @Test
    void aTokenThatIsRenewedItselfIsRenewedAWholeWhileAhead() {
        assertThat(firstOAuth2("instagram").orElseThrow().renewAhead()).isEqualTo(Duration.ofDays(6));
        assertThat(firstOAuth2("x").orElseThrow().renewAhead()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aSchemeIsEqualToWhatItsBuilderMakesOfIt() {
        for (List<SignInMethod> methods : NetworkSchemes.all().values()) {
            for (SignInMethod method : methods) {
                if (method instanceof OAuthScheme scheme) {
                    assertThat(scheme.toBuilder().build()).isEqualTo(scheme).hasSameHashCodeAs(scheme);
                }
            }
        }
    }

    private static Optional<OAuthScheme> firstOAuth2(String network) {
        return NetworkSchemes.all().get(network).stream()
                .filter(OAuthScheme.class::isInstance)
                .map(OAuthScheme.class::cast)
                .findFirst();
    }

    private static AppRegistration app(String network) {
        return AppRegistration.of(
                new AppRegistrationKey(
                        new TenantId("acme"),
                        new AppId("our-app"),
                        new Network(network),
                        URI.create("https://social.example")),
                "id-1",
                Secret.of("app-secret"),
                URI.create("https://app.example/back"));
    }

    private static Arguments at(String network, String address) {
        return Arguments.of(network, address);
    }
}
