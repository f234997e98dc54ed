package io.smm.adapter.mastodon.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.mastodon.internal.wire.InstanceWire;
import io.smm.adapter.support.Json;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What instances say of their limits, and what counts where they say nothing or nonsense. */
class InstanceRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void whatAnInstanceSaysCountsAndNamesItAsTheSource() {
        PostRules rules = rules("""
                {"version":"0.20.0","configuration":{
                 "statuses":{"max_characters":5000,"max_media_attachments":6,"characters_reserved_per_url":25},
                 "media_attachments":{"supported_mime_types":["image/png","video/mp4","audio/mpeg"],
                  "image_size_limit":41943040,"video_size_limit":1000,"video_frame_rate_limit":60,"description_limit":900},
                 "polls":{"max_options":6,"max_characters_per_option":80,"min_expiration":60,"max_expiration":3600}}}
                """);

        TextLimit limit = rules.text().limits().get(0);
        assertThat(limit.most()).isEqualTo(5000);
        assertThat(limit.urlWeight()).hasValue(25);
        assertThat(rules.text().commentLimits()).isEqualTo(rules.text().limits());
        assertThat(rules.mostMedia()).hasValue(6);
        assertThat(rules.images().mediaTypes()).containsExactly("image/png");
        assertThat(rules.images().mostBytes()).isEqualTo(41_943_040);
        assertThat(rules.images().altTextMost()).hasValue(900);
        assertThat(rules.videos().mediaTypes()).containsExactly("video/mp4");
        assertThat(rules.videos().most()).isEqualTo(1);
        assertThat(rules.polls().most()).isEqualTo(6);
        assertThat(rules.polls().shortest()).isEqualTo(Duration.ofMinutes(1));
        assertThat(rules.source()).isEqualTo("instance bread.example, version 0.20.0");
        assertThat(rules.asOf()).isEqualTo(TODAY);
    }

    /** Servers before 4.0 know the first version of the call alone, and the oldest of those no configuration. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":\"2.9.0\",\"urls\":{\"streaming_api\":\"wss://bread.example\"}}",
                "{\"version\":\"3.0\",\"configuration\":null}",
                "{\"version\":\"3.0\",\"configuration\":{\"statuses\":null,\"media_attachments\":7,\"polls\":[]}}",
                "{\"version\":\"3.0\",\"configuration\":{\"statuses\":{\"max_characters\":\"many\"}}}",
                "{\"version\":\"3.0\",\"configuration\":{\"statuses\":{\"max_characters\":0,"
                        + "\"max_media_attachments\":-4,\"characters_reserved_per_url\":null}}}",
            })
    void whereAnInstanceSaysNothingOrNonsenseMastodonsValuesCount(String json) {
        PostRules rules = rules(json);

        assertThat(rules.text().limits()).isEqualTo(InstanceRules.DEFAULT.text().limits());
        assertThat(rules.images()).isEqualTo(InstanceRules.DEFAULT.images());
        assertThat(rules.videos()).isEqualTo(InstanceRules.DEFAULT.videos());
        assertThat(rules.polls()).isEqualTo(InstanceRules.DEFAULT.polls());
        assertThat(rules.mostMedia()).isEqualTo(OptionalInt.of(4));
    }

    @Test
    void limitsBeyondOurNumbersAreTheLargestThatWeHave() {
        PostRules rules =
                rules("{\"version\":\"1\",\"configuration\":{\"statuses\":{\"max_characters\":9000000000000}}}");

        assertThat(rules.text().limits().get(0).most()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void theAddressOfStreamsStandsElsewhereOnOldServers() {
        assertThat(instance("{\"version\":\"3.0\",\"urls\":{\"streaming_api\":\"wss://a.example\"}}")
                        .streaming())
                .contains("wss://a.example");
        assertThat(instance("{\"version\":\"0.6.20\",\"urls\":{}}").streaming()).isEmpty();
    }

    private static PostRules rules(String json) {
        return InstanceRules.of(URI.create("https://bread.example"), instance(json), TODAY);
    }

    private static InstanceWire instance(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), InstanceWire::read);
    }
}
