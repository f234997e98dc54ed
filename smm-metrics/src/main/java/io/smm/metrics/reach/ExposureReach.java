package io.smm.metrics.reach;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * R-12, reach split by the kind of exposure. By any kind, a person counts for each kind that reached it: the kinds overlap, and their
 * sum is at least the total. By the first kind, a person counts for that of its earliest display alone: the kinds add up to the total.
 * The rule is part of each number's name. Immutable. Unit: people, accounts or devices. Source: networks' insights; Media Rating
 * Council.
 */
public final class ExposureReach {

    private final Map<ExposureKind, MetricResult> byKind;
    private final MetricResult total;

    ExposureReach(Map<ExposureKind, MetricResult> byKind, MetricResult total) {
        this.byKind = byKind;
        this.total = total;
    }

    /**
     * The split by any kind.
     *
     * @param audiences whom each kind reached; a kind that is not there has no value, which is not zero
     * @param <A> their form
     * @return the split; the total is R-02 over the kinds given
     * @throws InvalidInputException when there is none, or they cannot be merged; everything is listed
     */
    public static <A extends UniqueAudience> ExposureReach byAny(Map<ExposureKind, A> audiences) {
        Map<ExposureKind, A> sorted = new EnumMap<>(ExposureKind.class);
        sorted.putAll(audiences);
        List<A> all = Audiences.checkNamed(
                "ExposureReach",
                sorted.entrySet().stream()
                        .map(each -> NamedAudience.of(each.getKey().name(), each.getValue()))
                        .toList());
        Unit unit = all.get(0).unit().unit();
        Map<ExposureKind, MetricResult> byKind = new EnumMap<>(ExposureKind.class);
        for (ExposureKind kind : ExposureKind.values()) {
            A audience = sorted.get(kind);
            byKind.put(
                    kind,
                    audience == null
                            ? MetricResult.undefined(
                                    name(kind, "any"),
                                    unit,
                                    UndefinedReason.MISSING_INPUT,
                                    "nothing is known of exposure of kind " + kind,
                                    Evidence.none())
                            : UniqueReach.result(name(kind, "any"), audience));
        }
        return new ExposureReach(Collections.unmodifiableMap(byKind), UniqueReach.of(all));
    }

    /**
     * Follower share of reach: reach among followers / reach, |U∩F| / |U|. Unit: fraction. Nobody reached gives no value. Exact of
     * sets; of theta sketches with an interval.
     *
     * @param reached U, who was reached
     * @param followers F, the followers at the time, in the same form, unit and key
     * @param <A> their form
     * @return the share
     * @throws InvalidInputException when they cannot be compared; everything is listed
     */
    public static <A extends SetAudience> MetricResult followerShare(A reached, A followers) {
        return AudienceOverlap.containment(
                MetricName.of("R-12", "follower-share(reach-among-followers/reach)"), reached, followers);
    }

    /**
     * The reach of one kind.
     *
     * @param kind the kind
     * @return whom it reached by the rule of this split
     */
    public MetricResult of(ExposureKind kind) {
        return Objects.requireNonNull(byKind.get(kind), "kind");
    }

    /** {@return R-02, the reach of all kinds together} */
    public MetricResult total() {
        return total;
    }

    @Override
    public String toString() {
        return "ExposureReach" + byKind.values();
    }

    static MetricName name(ExposureKind kind, String rule) {
        return MetricName.of(
                "R-12", "reach-by-" + rule + "-exposure(" + kind.name().toLowerCase(Locale.ROOT) + ")");
    }
}
