package io.smm.adapter.memory;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The numbers of an {@link Appeal}, and between what they may be. */
record AppealState(
        double visibility,
        double again,
        double open,
        double share,
        double fading,
        double like,
        double comment,
        double negative,
        double save,
        double click,
        double convert,
        double follow,
        double unfollow,
        double mention,
        double review,
        Duration feedLife,
        Optional<String> interest,
        double lift,
        List<Double> retention) {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final double MOST_LIFT = 1e6;
    private static final int MOST_STEPS = 1_000;

    void check() {
        Faults faults = Faults.of("Appeal");
        chance(faults, "visibility", visibility);
        chance(faults, "again", again);
        chance(faults, "open", open);
        chance(faults, "share", share);
        chance(faults, "fading", fading);
        chance(faults, "like", like);
        chance(faults, "comment", comment);
        chance(faults, "negative", negative);
        chance(faults, "save", save);
        chance(faults, "click", click);
        chance(faults, "convert", convert);
        chance(faults, "follow", follow);
        chance(faults, "unfollow", unfollow);
        chance(faults, "mention", mention);
        chance(faults, "review", review);
        faults.check(
                        !feedLife.isNegative() && !feedLife.isZero() && feedLife.compareTo(YEAR) <= 0,
                        "feedLife",
                        "must be more than zero and at most a year, is " + feedLife)
                .check(
                        lift >= 0 && lift <= MOST_LIFT,
                        "interest",
                        "must act 0 to 1,000,000 times as likely, is " + lift)
                .check(isRetention(retention), "retention", "must be 2 to 1,000 shares from 1, never rising")
                .raise();
    }

    private static void chance(Faults faults, String field, double value) {
        faults.check(value >= 0 && value <= 1, field, "must be 0 to 1, is " + value);
    }

    private static boolean isRetention(List<Double> shares) {
        if (shares.isEmpty()) {
            return true;
        }
        for (int i = 1; i < shares.size(); i++) {
            if (!(shares.get(i) <= shares.get(i - 1) && shares.get(i) >= 0)) {
                return false;
            }
        }
        return shares.get(0) == 1 && shares.size() > 1 && shares.size() <= MOST_STEPS;
    }
}
