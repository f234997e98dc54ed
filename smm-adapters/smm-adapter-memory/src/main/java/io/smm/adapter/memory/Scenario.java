package io.smm.adapter.memory;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a post goes with people over its life: an {@link Appeal} that may change with the post's age, and a mood that may turn.
 * Immutable; the methods give changed copies.
 */
public final class Scenario {

    /**
     * An appeal from an age on.
     *
     * @param from the post's age
     * @param appeal the appeal
     */
    private record Stage(Duration from, Appeal appeal) {}

    /**
     * A turn of the mood.
     *
     * @param from the age at which it begins
     * @param until the age at which it is over
     * @param negative the share of what is said that is negative then
     */
    private record Souring(Duration from, Duration until, double negative) {}

    private final List<Stage> stages;
    private final List<Souring> sourings;

    private Scenario(List<Stage> stages, List<Souring> sourings) {
        this.stages = List.copyOf(stages);
        this.sourings = List.copyOf(sourings);
    }

    /**
     * One appeal throughout.
     *
     * @param appeal the appeal
     * @return the scenario
     */
    public static Scenario of(Appeal appeal) {
        return new Scenario(List.of(new Stage(Duration.ZERO, Objects.requireNonNull(appeal, "appeal"))), List.of());
    }

    /**
     * A crisis: an ordinary post until people take offence, then outrage that is passed on, while the negative share of what is
     * said rises from the ordinary to nine in ten.
     *
     * @param breaksAt the post's age when it begins
     * @param peaksAt the post's age when the mood is worst; after the beginning
     * @return the scenario
     */
    public static Scenario crisis(Duration breaksAt, Duration peaksAt) {
        return of(Appeal.ordinary()).then(breaksAt, Appeal.outrage()).souring(breaksAt, peaksAt, 0.9);
    }

    /**
     * The same with another appeal from an age on.
     *
     * @param from the post's age; later than that of the stage before
     * @param appeal the appeal
     * @return the changed scenario
     */
    public Scenario then(Duration from, Appeal appeal) {
        Objects.requireNonNull(appeal, "appeal");
        Faults.of("Scenario")
                .check(
                        from.compareTo(stages.get(stages.size() - 1).from()) > 0,
                        "then",
                        "must begin after the stage before")
                .raise();
        List<Stage> more = new ArrayList<>(stages);
        more.add(new Stage(from, appeal));
        return new Scenario(more, sourings);
    }

    /**
     * The same with a mood that turns: the negative share goes evenly from what it was to a new one, and stays there.
     *
     * @param from the post's age when it begins to turn; not before the end of an earlier turn
     * @param until the post's age when it has turned; later
     * @param negative the negative share of comments and mentions then, 0 to 1
     * @return the changed scenario
     */
    public Scenario souring(Duration from, Duration until, double negative) {
        Duration earliest = sourings.isEmpty()
                ? Duration.ZERO
                : sourings.get(sourings.size() - 1).until();
        Faults.of("Scenario")
                .check(from.compareTo(earliest) >= 0, "from", "must not be before " + earliest)
                .check(until.compareTo(from.plusMillis(1)) >= 0, "until", "must be after the beginning")
                .check(negative >= 0 && negative <= 1, "negative", "must be 0 to 1, is " + negative)
                .raise();
        List<Souring> more = new ArrayList<>(sourings);
        more.add(new Souring(from, until, negative));
        return new Scenario(stages, more);
    }

    /**
     * Tells the appeal at an age.
     *
     * @param age the post's age; not negative
     * @return the appeal, whose {@link Appeal#negative()} does not heed the mood
     */
    public Appeal appealAt(Duration age) {
        Appeal found = stages.get(0).appeal();
        for (Stage stage : stages) {
            if (stage.from().compareTo(age) <= 0) {
                found = stage.appeal();
            }
        }
        return found;
    }

    /**
     * Tells the mood at an age.
     *
     * @param age the post's age; not negative
     * @return the share of comments and mentions that are negative
     */
    public double negativeAt(Duration age) {
        if (sourings.isEmpty() || age.compareTo(sourings.get(0).from()) < 0) {
            return appealAt(age).negative();
        }
        double before = appealAt(sourings.get(0).from().minusNanos(1)).negative();
        for (Souring turn : sourings) {
            if (age.compareTo(turn.until()) < 0) {
                double passed = age.compareTo(turn.from()) <= 0
                        ? 0
                        : (double) age.minus(turn.from()).toMillis()
                                / turn.until().minus(turn.from()).toMillis();
                return before + (turn.negative() - before) * passed;
            }
            before = turn.negative();
        }
        return before;
    }

    @Override
    public String toString() {
        return "Scenario[" + stages.size() + " stages, " + sourings.size() + " turns of the mood]";
    }
}
