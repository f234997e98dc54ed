package io.smm.adapter.memory.internal.sim;

import io.smm.adapter.memory.Appeal;
import io.smm.adapter.memory.Scenario;
import java.time.Duration;

/** A scenario as one post meets it, with the interest looked up. */
final class Course {

    private final Scenario scenario;
    private final Traits traits;
    private Appeal appeal;
    private int interest;
    private long asked = -1;

    Course(Scenario scenario, Traits traits) {
        this.scenario = scenario;
        this.traits = traits;
        appeal = scenario.appealAt(Duration.ZERO);
        interest = interestOf(appeal);
    }

    /** The appeal at an age in milliseconds; looked up anew once a second of age. */
    Appeal appealAt(long age) {
        long second = age / 1_000;
        if (second != asked) {
            appeal = scenario.appealAt(Duration.ofSeconds(second));
            interest = interestOf(appeal);
            asked = second;
        }
        return appeal;
    }

    /** The negative share of what is said at an age in milliseconds. */
    double negativeAt(long age) {
        return scenario.negativeAt(Duration.ofMillis(age));
    }

    /** How many times as likely somebody acts, under the appeal that was asked for last. */
    double lift(int person) {
        return interest >= 0 && traits.has(person, interest) ? appeal.lift() : 1;
    }

    private int interestOf(Appeal about) {
        return about.interest().map(traits::interest).orElse(-1);
    }
}
