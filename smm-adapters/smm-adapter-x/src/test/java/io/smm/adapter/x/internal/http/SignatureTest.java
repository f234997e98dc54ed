package io.smm.adapter.x.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.Secret;
import io.smm.adapter.x.internal.http.Signature.Parameter;
import io.smm.testkit.MutableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Signatures against the examples of RFC 5849 and of X's own documentation; none of their secrets opens anything. */
class SignatureTest {

    /** RFC 5849 §3.4.1.3.1 and §3.4.1.3.2. */
    @Test
    void parametersAreNormalisedAsTheStandardShows() {
        List<Parameter> parameters = parameters(
                "b5",
                "=%3D",
                "a3",
                "a",
                "c@",
                "",
                "a2",
                "r b",
                "oauth_consumer_key",
                "9djdj82h48djs9d2",
                "oauth_token",
                "kkk9d7dh3k39sjv7",
                "oauth_signature_method",
                "HMAC-SHA1",
                "oauth_timestamp",
                "137131201",
                "oauth_nonce",
                "7d8f3e4a",
                "c2",
                "",
                "a3",
                "2 q");

        assertThat(Signature.normalised(parameters))
                .isEqualTo("a2=r%20b&a3=2%20q&a3=a&b5=%3D%253D&c%40=&c2=&oauth_consumer_key=9djdj82h48djs9d2"
                        + "&oauth_nonce=7d8f3e4a&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131201"
                        + "&oauth_token=kkk9d7dh3k39sjv7");
    }

    /** RFC 5849 §1.2. */
    @Test
    void aRequestIsSignedAsTheStandardShows() {
        List<Parameter> parameters = parameters(
                "file",
                "vacation.jpg",
                "size",
                "original",
                "oauth_consumer_key",
                "dpf43f3p2l4k3l03",
                "oauth_token",
                "nnch734d00sl2jdk",
                "oauth_signature_method",
                "HMAC-SHA1",
                "oauth_timestamp",
                "137131202",
                "oauth_nonce",
                "chapoH");

        String signature = Signature.of(
                "GET",
                HttpUrl.get("http://photos.example.net/photos?file=vacation.jpg&size=original"),
                parameters,
                Secret.of("kd94hf93k423kf44"),
                "pfkkdhi9sl3r4s00");

        assertThat(signature).isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    /** X documentation, fundamentals/authentication/oauth-1-0a/creating-a-signature, in its first form. */
    @Test
    void aRequestIsSignedAsTheDocumentationOfXShows() {
        List<Parameter> parameters = parameters(
                "status",
                "Hello Ladies + Gentlemen, a signed OAuth request!",
                "include_entities",
                "true",
                "oauth_consumer_key",
                "xvz1evFS4wEEPTGEFPHBog",
                "oauth_nonce",
                "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
                "oauth_signature_method",
                "HMAC-SHA1",
                "oauth_timestamp",
                "1318622958",
                "oauth_token",
                "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                "oauth_version",
                "1.0");

        String signature = Signature.of(
                "POST",
                HttpUrl.get("https://api.twitter.com/1/statuses/update.json?include_entities=true"),
                parameters,
                Secret.of("kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw"),
                "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");

        assertThat(signature).isEqualTo("tnnArxj06cWHq44gCs1OSKk/jLY=");
    }

    @Test
    void theHeaderHoldsTheSignatureOfTheQueryAndNoSecret() {
        SigningAuthoriser authoriser = new SigningAuthoriser(
                MutableClock.at(Instant.ofEpochSecond(137_131_202)),
                () -> "chapoH",
                "dpf43f3p2l4k3l03",
                Secret.of("kd94hf93k423kf44"));
        HttpUrl url = HttpUrl.get("http://photos.example.net/photos?file=vacation.jpg&size=original");

        Map<String, String> headers = authoriser.headers(
                "GET", url, Optional.of(Secret.of("nnch734d00sl2jdk")), Optional.of(Secret.of("pfkkdhi9sl3r4s00")));

        String expected = Signature.encoded(Signature.of(
                "GET",
                url,
                parameters(
                        "file",
                        "vacation.jpg",
                        "size",
                        "original",
                        "oauth_consumer_key",
                        "dpf43f3p2l4k3l03",
                        "oauth_token",
                        "nnch734d00sl2jdk",
                        "oauth_signature_method",
                        "HMAC-SHA1",
                        "oauth_timestamp",
                        "137131202",
                        "oauth_nonce",
                        "chapoH",
                        "oauth_version",
                        "1.0"),
                Secret.of("kd94hf93k423kf44"),
                "pfkkdhi9sl3r4s00"));
        assertThat(headers.get("Authorization"))
                .startsWith("OAuth ")
                .contains("oauth_signature=\"" + expected + "\"", "oauth_nonce=\"chapoH\"")
                .doesNotContain("kd94hf93k423kf44", "pfkkdhi9sl3r4s00");
    }

    private static List<Parameter> parameters(String... pairs) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.add(new Parameter(pairs[i], pairs[i + 1]));
        }
        return parameters;
    }
}
