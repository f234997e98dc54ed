package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.common.Json;
import io.smm.Network;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.testkit.Samples;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The samples of how a server tells of its authorisation server, and of parameters pushed to it. */
final class WireSamplesConsent {

    private static final List<String> ALL =
            List.of("69-oauth-protected-resource", "70-oauth-authorization-server", "71-oauth-par-without-dpop");

    private WireSamplesConsent() {}

    static Map<String, WireSamplesCheck> checks() {
        return Map.of(
                ALL.get(0), WireSamplesConsent::begun,
                ALL.get(1), WireSamplesConsent::begun,
                ALL.get(2), WireSamplesConsent::begun);
    }

    private static void begun(WireSamplesRig rig, String sample) {
        Map<?, ?> recorded = WireSamplesJson.object(rig.recorded(ALL.get(2)).sent());
        URI own = rig.server().address();
        String theirs = WireSamplesJson.text(rig.recorded(ALL.get(1)).answer(), "issuer");
        // The server names itself, and here it stands at another address.
        rig.server().serve(List.of(moved(rig.given(ALL.get(0)), theirs, own)));
        rig.server().serve(List.of(moved(rig.given(ALL.get(1)), theirs, own)));
        rig.serve(ALL.get(2));
        AppRegistration app = new AppRegistration(
                new AppRegistrationKey(Samples.TENANT, Samples.APP, Network.BLUESKY, own),
                String.valueOf(recorded.get("client_id")),
                Optional.empty(),
                URI.create(String.valueOf(recorded.get("redirect_uri"))));
        SignInAttempt attempt = new SignInAttempt(
                app.key(),
                "oauth",
                own,
                String.valueOf(recorded.get("state")),
                Optional.of(Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")), // RFC 7636, appendix B
                List.of(String.valueOf(recorded.get("scope"))),
                rig.clock().instant().plusSeconds(600));

        SignInAttempt pushed = rig.adapter().oauth().orElseThrow().push(app, attempt);

        Map<String, Object> sent =
                form(rig.exchanges(ALL.get(2)).get(0).request().getBodyAsString());
        Map<Object, Object> expected = new LinkedHashMap<>(recorded);
        expected.remove("login_hint"); // nobody is asked for here
        assertThat(sent).isEqualTo(expected);
        assertThat(pushed.issuer()).hasValue(own.toString());
        String request = WireSamplesJson.text(rig.recorded(ALL.get(2)).answer(), "request_uri");
        assertThat(form(pushed.authorisationAddress().getRawQuery()))
                .isEqualTo(Map.of("client_id", recorded.get("client_id"), "request_uri", request));
        String page = WireSamplesJson.text(rig.recorded(ALL.get(1)).answer(), "authorization_endpoint");
        assertThat(pushed.authorisationAddress().toString()).startsWith(page.replace(theirs, own.toString()) + "?");
    }

    private static WireSamplesSample moved(WireSamplesSample sample, String from, URI to) {
        return sample.answering(Json.read(Json.write(sample.answer()).replace(from, to.toString()), Object.class));
    }

    private static Map<String, Object> form(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }
}
