package io.smm.adapter.support.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.support.AnswerHead;
import io.smm.spi.QuotaObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Percentages in JSON, in the shapes of the fact sheets of Facebook and its advertising. */
class UsageGaugesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void anAppsUsageIsOneObject() {
        List<UsageGauge> gauges = UsageGauges.read("{\"call_count\":28,\"total_time\":25,\"total_cputime\":31}");

        assertThat(gauges).singleElement().satisfies(gauge -> {
            assertThat(gauge.holder()).isEmpty();
            assertThat(gauge.percents()).isEqualTo(Map.of("call_count", 28L, "total_time", 25L, "total_cputime", 31L));
            assertThat(gauge.of("app", NOW)).isEqualTo(QuotaObservation.percent("app", 31, Optional.empty()));
        });
    }

    @Test
    void aBusinessesUsageIsAListForEachHolderAndTellsTheMinutes() {
        AnswerHead head = new AnswerHead(
                200,
                Headers.of(
                        "X-Business-Use-Case-Usage",
                        "{\"66782684\":[{\"type\":\"ads_management\",\"call_count\":95,\"total_cputime\":20,"
                                + "\"total_time\":20,\"estimated_time_to_regain_access\":19,"
                                + "\"ads_api_access_tier\":\"development_access\"},"
                                + "{\"type\":\"ads_insights\",\"call_count\":1,\"total_cputime\":1,\"total_time\":2,"
                                + "\"estimated_time_to_regain_access\":0}],"
                                + "\"5\":[{\"type\":\"pages\",\"call_count\":100}]}"),
                NOW);

        List<UsageGauge> gauges = UsageGauges.read(head, "x-business-use-case-usage");

        assertThat(gauges)
                .extracting(UsageGauge::holder)
                .containsExactly(Optional.of("66782684"), Optional.of("66782684"), Optional.of("5"));
        assertThat(gauges)
                .extracting(UsageGauge::type)
                .containsExactly(Optional.of("ads_management"), Optional.of("ads_insights"), Optional.of("pages"));
        assertThat(gauges).extracting(UsageGauge::percent).containsExactly(95L, 2L, 100L);
        assertThat(gauges)
                .extracting(UsageGauge::regainIn)
                .containsExactly(Optional.of(Duration.ofMinutes(19)), Optional.empty(), Optional.empty());
        assertThat(gauges.get(0).of("act", NOW))
                .isEqualTo(QuotaObservation.percent("act", 95, Optional.of(NOW.plus(Duration.ofMinutes(19)))));
    }

    @Test
    void anAdAccountsUsageHasFractionsAndSeconds() {
        assertThat(
                        UsageGauges.read(
                                "{\"acc_id_util_pct\":9.67,\"reset_time_duration\":100,\"ads_api_access_tier\":\"standard_access\"}"))
                .containsExactly(new UsageGauge(
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("acc_id_util_pct", 10L),
                        Optional.of(Duration.ofSeconds(100))));
    }

    @Test
    void twoFiguresOfOneHeaderKeepTheirNames() {
        assertThat(UsageGauges.read("{\"app_id_util_pct\":100,\"acc_id_util_pct\":\"3\"}"))
                .singleElement()
                .satisfies(gauge ->
                        assertThat(gauge.percents()).isEqualTo(Map.of("app_id_util_pct", 100L, "acc_id_util_pct", 3L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "[]",
                "null",
                "90",
                "\"90\"",
                "{\"call_count\":",
                "{\"call_count\":null}",
                "{\"call_count\":-5}",
                "{\"call_count\":NaN}",
                "{\"call_count\":\"many\"}",
                "{\"call_count\":1e99}",
                "{\"call_count\":100001}",
                "{\"call_count\":99999999999999999999999}",
                "{\"call_count\":{\"deep\":[1]}}",
                "{\"call_count\":[90]}",
                "{\"5\":[90,null,[]]}",
                "{\"5\":null}",
                "<html>",
            })
    void whatIsEmptyOrNoGaugeIsPassedOver(String value) {
        assertThat(UsageGauges.read(value)).isEmpty();
    }

    @Test
    void oneBrokenFigureDoesNotHideTheOthers() {
        assertThat(UsageGauges.read("{\"5\":[{\"type\":\"pages\",\"call_count\":\"x\",\"total_time\":88,"
                        + "\"estimated_time_to_regain_access\":-4,\"added_later\":{\"a\":[1,2]}}]}"))
                .containsExactly(new UsageGauge(
                        Optional.of("5"), Optional.of("pages"), Map.of("total_time", 88L), Optional.empty()));
    }

    @Test
    void aHeaderWithoutEndIsReadToItsBound() {
        String one = "{\"call_count\":1}";

        assertThat(UsageGauges.read("{\"5\":[" + (one + ",").repeat(1_000) + one + "]}"))
                .hasSize(200);
        assertThat(UsageGauges.read("{\"5\":[" + (one + ",").repeat(10_000) + one + "]}"))
                .isEmpty();
        assertThat(UsageGauges.read("[".repeat(60_000))).isEmpty();
    }

    @Test
    void aRefusalIsFullThoughItsHeaderIsEmptyExactlyThen() {
        assertThat(UsageGauge.full("app", UsageGauges.read("").stream().findFirst(), NOW))
                .isEqualTo(QuotaObservation.percent("app", 100, Optional.empty()));
        assertThat(UsageGauge.full(
                        "app",
                        UsageGauges.read("{\"call_count\":99,\"estimated_time_to_regain_access\":7}").stream()
                                .findFirst(),
                        NOW))
                .isEqualTo(QuotaObservation.percent("app", 100, Optional.of(NOW.plus(Duration.ofMinutes(7)))));
    }
}
