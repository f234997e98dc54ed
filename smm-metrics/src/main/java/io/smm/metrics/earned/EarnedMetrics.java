package io.smm.metrics.earned;

import io.smm.error.Faults;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.metrics.MetricName;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.PostRatio;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;

/** Earned media over posts. Zero, missing and impossible numbers, and groups of posts, are treated as {@link PostRatio} says. */
public final class EarnedMetrics {

    private EarnedMetrics() {}

    /**
     * E-14, earned share of posts: earned impressions / all impressions. Unit: fraction. A post of which either is unknown is left out;
     * more earned impressions than impressions are impossible, flagged and kept. Source: MRC Social Media Measurement Guidelines 1.0
     * (2015) and industry practice.
     *
     * @param earned what the network calls impressions that others brought, such as those by friends who shared; part of the name
     * @return the rate
     * @throws io.smm.error.InvalidInputException when it does not count events
     */
    public static PostRatio earnedShare(MetricId earned) {
        Faults.of("EarnedMetrics")
                .check(earned.unit() == MetricUnit.EVENTS, "earned", "must count events, is ", earned)
                .raise();
        return PostRatio.builder(
                        MetricName.of("E-14", "earned-share(" + earned + "/" + MetricId.IMPRESSIONS + ")"),
                        PostQuantity.of(earned),
                        PostQuantity.of(MetricId.IMPRESSIONS))
                .flagAbove(Finding.PARTS_AND_TOTAL, Severity.IMPOSSIBLE)
                .build();
    }
}
