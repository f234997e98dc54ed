package io.smm.metrics.virality;

import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.internal.Distributions;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SEISMIC at one time. */
final class SeismicEvaluation {

    private static final double SHORTEST_WINDOW = 300;
    private static final double LONGEST_WINDOW = 7_200;
    private static final int ENOUGH_EVENTS = 5;
    private static final int EVENTS_INSTEAD = 6;
    private static final double BEYOND = 0.05;
    private static final int NAMED = 20;
    private static final Unit PROBABILITY = Unit.of("reshares per follower");

    private final SeismicConstants constants;
    private final SeismicMemory memory;
    private final SeismicEvents events;
    private final double age;
    private final double begin;
    private final double window;
    private final int firstInWindow;

    SeismicEvaluation(SeismicConstants constants, SeismicMemory memory, SeismicEvents events, double age) {
        this.constants = constants;
        this.memory = memory;
        this.events = events;
        this.age = age;
        double usual = Math.min(Math.max(age / 2, SHORTEST_WINDOW), LONGEST_WINDOW);
        int inUsual = events.beforeCount() - events.firstFrom(age - usual);
        boolean enough = inUsual >= ENOUGH_EVENTS;
        begin = enough ? age - usual : events.age(Math.max(0, events.beforeCount() - EVENTS_INSTEAD));
        window = enough ? usual : age - begin;
        firstInWindow = events.firstFrom(begin);
    }

    SeismicForecast forecast() {
        MetricResult infectiousness = infectiousness();
        long reshares = events.untilCount() - 1L;
        return new SeismicForecast(
                constants,
                age,
                window,
                resharesInWindow(),
                infectiousness,
                MetricResult.exact(
                        MetricName.of("V-13", "reshares-so-far"),
                        Unit.EVENTS,
                        Fraction.of(reshares),
                        evidence(events.untilCount())),
                finalSize(infectiousness, reshares));
    }

    private MetricResult infectiousness() {
        MetricName name = MetricName.of("V-13", "seismic-infectiousness(" + constants + ")");
        Evidence evidence = evidence(events.beforeCount());
        Obstacle obstacle = obstacle(events.beforeCount());
        if (obstacle != null) {
            return MetricResult.undefined(name, PROBABILITY, obstacle.reason, obstacle.why, evidence);
        }
        double weighted = 0;
        for (int event = Math.max(1, firstInWindow); event < events.beforeCount(); event++) {
            weighted += 1 - (age - events.age(event)) / window;
        }
        if (weighted == 0) {
            return MetricResult.computed(name, PROBABILITY, 0, evidence);
        }
        double exposure = 0;
        for (int event = 0; event < events.beforeCount(); event++) {
            exposure += events.followers(event) * memory.exposure(age - events.age(event), window);
        }
        if (exposure == 0) {
            return MetricResult.undefined(
                    name, PROBABILITY, UndefinedReason.ZERO_DENOMINATOR, "nobody follows anybody", evidence);
        }
        return bounded(name, weighted / exposure, evidence);
    }

    private MetricResult bounded(MetricName name, double value, Evidence evidence) {
        double degrees = 2.0 * resharesInWindow();
        double low = value * Distributions.chiSquareLower(BEYOND, degrees) / degrees;
        double high = value * Distributions.chiSquareUpper(BEYOND, degrees) / degrees;
        ErrorBound bound = new ErrorBound(
                BigDecimal.valueOf(low),
                BigDecimal.valueOf(high),
                "90 % interval, chi-squared with " + (long) degrees + " degrees of freedom");
        return MetricResult.estimate(name, PROBABILITY, BigDecimal.valueOf(value), Method.MODEL, bound, evidence);
    }

    private MetricResult finalSize(MetricResult infectiousness, long reshares) {
        MetricName name = MetricName.of("V-13", "seismic-final-size(" + constants + ")");
        Evidence evidence = evidence(events.untilCount());
        Obstacle obstacle = obstacle(events.untilCount());
        if (obstacle != null) {
            return MetricResult.undefined(name, Unit.EVENTS, obstacle.reason, obstacle.why, evidence);
        }
        if (!infectiousness.isDefined()) {
            return MetricResult.undefined(
                    name, Unit.EVENTS, infectiousness.reason().orElseThrow(), infectiousness.explanation(), evidence);
        }
        double p = infectiousness.value().orElseThrow().doubleValue();
        double offspring = p * constants.meanFollowers();
        if (offspring >= 1) {
            String why = "infectiousness times the mean followers is " + offspring + ", which has no finite end";
            return MetricResult.undefined(name, Unit.EVENTS, UndefinedReason.SUPERCRITICAL, why, evidence);
        }
        double coming = 0;
        for (int event = 0; event < events.untilCount(); event++) {
            coming += events.followers(event) * memory.tail(age - events.age(event));
        }
        return MetricResult.computed(name, Unit.EVENTS, reshares + p * coming / (1 - offspring), evidence);
    }

    private long resharesInWindow() {
        return events.beforeCount() - (long) Math.max(1, firstInWindow);
    }

    private Evidence evidence(int used) {
        long older = events.older();
        Evidence evidence = Evidence.counting(used).leavingOut(UndefinedReason.INVALID_INPUT, older);
        return older == 0
                ? evidence
                : evidence.with(new Finding(
                        ReshareTimes.RESHARE_BEFORE_POST,
                        Severity.IMPOSSIBLE,
                        "reshares",
                        older + " reshares are older than the post and were left out"));
    }

    private @Nullable Obstacle obstacle(int count) {
        List<String> refused = events.named(count, false);
        if (!refused.isEmpty()) {
            return new Obstacle(UndefinedReason.INVALID_INPUT, "followers below zero: " + words(refused));
        }
        List<String> unknown = events.named(count, true);
        return unknown.isEmpty()
                ? null
                : new Obstacle(UndefinedReason.MISSING_INPUT, "followers not known: " + words(unknown));
    }

    private static String words(List<String> names) {
        int more = names.size() - NAMED;
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private record Obstacle(UndefinedReason reason, String why) {}
}
