package io.smm.metrics.earned;

import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * E-12, net sentiment: two metrics of one name in the field, from −1 to 1, exact. Messages that were not judged are in neither; they are
 * left out and counted. Nothing judged is undefined ({@link UndefinedReason#ZERO_DENOMINATOR}). What judged, in which version and
 * language, is kept in {@link #sources()}; several scorers or versions in one number are a finding. Immutable. Source: industry practice.
 */
public final class NetSentiment {

    private final List<SentimentCounts> sources;

    private NetSentiment(List<SentimentCounts> sources) {
        this.sources = sources;
    }

    /**
     * The sentiment of messages, of one language or several together. O(sources).
     *
     * @param counts one entry for each scorer, version and language
     * @return the sentiment
     */
    public static NetSentiment of(List<SentimentCounts> counts) {
        return new NetSentiment(List.copyOf(counts));
    }

    /** {@return what judged, in which version and language, with its counts; in the order given, unmodifiable} */
    public List<SentimentCounts> sources() {
        return sources;
    }

    /** {@return (positive − negative) / (positive + negative): neutral messages do not count} */
    public MetricResult ofPolar() {
        long polar = sum(sources, source -> Math.addExact(source.positive(), source.negative()));
        return net("polar", polar, "no message was judged favourable or unfavourable");
    }

    /** {@return (positive − negative) / all judged messages, the neutral among them} */
    public MetricResult ofAllScored() {
        return net("all-scored", sum(sources, NetSentiment::scored), "no message was judged");
    }

    private MetricResult net(String variant, long bottom, String whyNone) {
        MetricName name = MetricName.of("E-12", "net-sentiment(" + variant + ")");
        Evidence evidence = Evidence.counting(bottom)
                .leavingOut(UndefinedReason.MISSING_INPUT, sum(sources, SentimentCounts::unscored))
                .with(mixed());
        if (bottom == 0) {
            return MetricResult.undefined(name, Unit.RATIO, UndefinedReason.ZERO_DENOMINATOR, whyNone, evidence);
        }
        long top = sum(sources, source -> source.positive() - source.negative());
        return MetricResult.exact(name, Unit.RATIO, Fraction.of(top, bottom), evidence);
    }

    private List<Finding> mixed() {
        List<String> scorers = sources.stream()
                .filter(source -> scored(source) > 0)
                .map(source -> source.scorer() + " " + source.version())
                .distinct()
                .sorted()
                .toList();
        if (scorers.size() <= 1) {
            return List.of();
        }
        String message = "puts together what different scorers or versions judged: " + String.join(", ", scorers);
        return List.of(new Finding(Finding.MIXED_SCORERS, Severity.NOTICE, "net-sentiment", message));
    }

    private static long scored(SentimentCounts source) {
        return Math.addExact(Math.addExact(source.positive(), source.neutral()), source.negative());
    }

    private static long sum(List<SentimentCounts> sources, ToLongFunction<SentimentCounts> part) {
        return sources.stream().mapToLong(part).reduce(0, Math::addExact);
    }

    @Override
    public String toString() {
        String judged = sources.stream().map(SentimentCounts::source).collect(Collectors.joining(", "));
        return "NetSentiment[" + judged + ": " + ofPolar() + ", " + ofAllScored() + "]";
    }
}
