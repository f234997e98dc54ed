package io.smm.adapter.support.rate;

import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads gauges that stand in a header as JSON: one object of figures ({@code X-App-Usage}, {@code X-Page-Usage}, {@code
 * X-Ad-Account-Usage}, {@code x-fb-ads-insights-throttle}), or an object of lists of such objects, by whose they are ({@code
 * X-Business-Use-Case-Usage}).
 */
public final class UsageGauges {

    /** The fields that are percentages; other numbers beside them are not. */
    private static final Set<String> PERCENTS =
            Set.of("call_count", "total_cputime", "total_time", "app_id_util_pct", "acc_id_util_pct");

    private static final long MOST_PERCENT = 100_000;
    private static final int MOST_GAUGES = 200;
    private static final int LONGEST_HEADER = 65_536;

    private UsageGauges() {}

    /**
     * Reads a header.
     *
     * @param head the head of an answer
     * @param name the header's name
     * @return the gauges; none when the header is missing, empty, or no such JSON
     */
    public static List<UsageGauge> read(AnswerHead head, String name) {
        return head.header(name).map(UsageGauges::read).orElse(List.of());
    }

    /**
     * Reads a header's value.
     *
     * @param value the value
     * @return the gauges, 200 at most; none when it is empty or no such JSON
     */
    public static List<UsageGauge> read(String value) {
        if (value.isBlank() || value.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return Json.read(value.getBytes(StandardCharsets.UTF_8), UsageGauges::gauges);
        } catch (MalformedAnswerException noGauge) {
            return List.of();
        }
    }

    private static List<UsageGauge> gauges(JsonReader json) {
        List<UsageGauge> gauges = new ArrayList<>();
        Figures own = new Figures();
        if (json.isObject() && json.open()) {
            while (json.next()) {
                String name = json.name();
                if (json.isArray()) {
                    json.list(one -> figures(one).gauge(Optional.of(name))).stream()
                            .flatMap(Optional::stream)
                            .limit(MOST_GAUGES - gauges.size())
                            .forEach(gauges::add);
                } else {
                    own.read(name, json);
                }
            }
        }
        own.gauge(Optional.empty()).ifPresent(gauges::add);
        return gauges;
    }

    private static Figures figures(JsonReader json) {
        Figures figures = new Figures();
        if (json.isObject() && json.open()) {
            while (json.next()) {
                figures.read(json.name(), json);
            }
        }
        return figures;
    }

    /** One object of figures, as far as it is read. */
    private static final class Figures {
        private final Map<String, Long> percents = new LinkedHashMap<>();
        private Optional<String> type = Optional.empty();
        private Optional<Duration> regainIn = Optional.empty();

        void read(String name, JsonReader json) {
            if (json.isObject() || json.isArray()) {
                return;
            }
            if (PERCENTS.contains(name)) {
                number(json)
                        .filter(figure -> figure.whole() <= MOST_PERCENT)
                        .ifPresent(figure -> percents.put(name, figure.roundedUp()));
            } else if (name.equals("type")) {
                type = json.scalar().filter(said -> !said.isBlank());
            } else if (name.equals("estimated_time_to_regain_access")) {
                regain(json, Duration.ofMinutes(1));
            } else if (name.equals("reset_time_duration")) {
                regain(json, Duration.ofSeconds(1));
            }
        }

        private void regain(JsonReader json, Duration unit) {
            number(json)
                    .map(Decimal::roundedUp)
                    .filter(left -> left > 0 && left <= Duration.ofDays(366).dividedBy(unit))
                    .ifPresent(left -> regainIn = Optional.of(unit.multipliedBy(left)));
        }

        private static Optional<Decimal> number(JsonReader json) {
            return json.scalar().map(Decimal::read);
        }

        Optional<UsageGauge> gauge(Optional<String> holder) {
            return percents.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new UsageGauge(holder, type, percents, regainIn));
        }
    }
}
