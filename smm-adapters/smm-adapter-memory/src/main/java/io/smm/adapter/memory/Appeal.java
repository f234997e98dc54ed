package io.smm.adapter.memory;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a post strikes people: the chances of what somebody does to whom it is shown. Chances are 0 to 1; what is said of "first"
 * happens at most once a person. Immutable; {@link #toBuilder()} makes variants.
 */
public final class Appeal {

    private final AppealState state;

    private Appeal(AppealState state) {
        this.state = state;
    }

    /** {@return a post as most are: some like it, one in a hundred clicks, and it dies down after a generation or two} */
    public static Appeal ordinary() {
        return new Builder().build();
    }

    /** {@return a post that people pass on: each sharer finds more than one further sharer until the network is saturated} */
    public static Appeal viral() {
        return ordinary().toBuilder()
                .visibility(0.7)
                .share(0.12)
                .fading(0.97)
                .like(0.12)
                .comment(0.006)
                .follow(0.004)
                .build();
    }

    /** {@return a post that people pass on in anger: as viral, little liked, much and badly talked about} */
    public static Appeal outrage() {
        return viral().toBuilder()
                .like(0.005)
                .comment(0.03)
                .negative(0.85)
                .follow(0)
                .unfollow(0.01)
                .mention(0.003)
                .build();
    }

    /** {@return a builder that starts from this} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.visibility = state.visibility();
        builder.again = state.again();
        builder.open = state.open();
        builder.share = state.share();
        builder.fading = state.fading();
        builder.like = state.like();
        builder.comment = state.comment();
        builder.negative = state.negative();
        builder.save = state.save();
        builder.click = state.click();
        builder.convert = state.convert();
        builder.follow = state.follow();
        builder.unfollow = state.unfollow();
        builder.mention = state.mention();
        builder.review = state.review();
        builder.feedLife = state.feedLife();
        builder.interest = state.interest();
        builder.lift = state.lift();
        builder.retention = state.retention();
        return builder;
    }

    /** {@return the share of those who could come across the post in their feed to whom the network shows it} */
    public double visibility() {
        return state.visibility();
    }

    /** {@return the share of those who saw it to whom it is shown once more when they next look} */
    public double again() {
        return state.again();
    }

    /** {@return the chance that somebody to whom it is shown opens it, or plays it when it is a video} */
    public double open() {
        return state.open();
    }

    /** {@return the chance that somebody to whom it is shown passes it on, each time it is shown} */
    public double share() {
        return state.share();
    }

    /** {@return how much of the chance to share is left with each further generation of sharers} */
    public double fading() {
        return state.fading();
    }

    /** {@return the chance that somebody likes it when they first see it} */
    public double like() {
        return state.like();
    }

    /** {@return the chance that somebody comments on it when they first see it} */
    public double comment() {
        return state.comment();
    }

    /** {@return the share of the comments, mentions and reviews that are negative} */
    public double negative() {
        return state.negative();
    }

    /** {@return the chance that somebody saves it when they first see it} */
    public double save() {
        return state.save();
    }

    /** {@return the chance that somebody follows its link when they first see it} */
    public double click() {
        return state.click();
    }

    /** {@return the chance that somebody who followed its link does what the campaign is for} */
    public double convert() {
        return state.convert();
    }

    /** {@return the chance that somebody who does not follow the account does so when they first see it} */
    public double follow() {
        return state.follow();
    }

    /** {@return the chance that somebody who follows the account ceases to when they first see it} */
    public double unfollow() {
        return state.unfollow();
    }

    /** {@return the chance that somebody writes a post of their own that mentions the account when they first see it} */
    public double mention() {
        return state.mention();
    }

    /** {@return the chance that somebody who did what the campaign is for reviews the account: word of mouth} */
    public double review() {
        return state.review();
    }

    /** {@return how long it stays near the top of feeds: of those who look after that long, 37 % still come across it} */
    public Duration feedLife() {
        return state.feedLife();
    }

    /** {@return the interest that it is about; empty when it is for all alike} */
    public Optional<String> interest() {
        return state.interest();
    }

    /** {@return how many times as likely those with the interest like, comment on, save, click, share or follow} */
    public double lift() {
        return state.lift();
    }

    /** {@return of those who play it, the share still watching at equal steps from beginning to end; empty for no video} */
    public List<Double> retention() {
        return state.retention();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Appeal that && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Appeal" + state.toString().substring("AppealState".length());
    }

    /** Builds an {@link Appeal}; starts from {@link Appeal#ordinary()}. Not thread-safe. */
    public static final class Builder {

        private double visibility = 0.4;
        private double again = 0.15;
        private double open = 0.3;
        private double share = 0.008;
        private double fading = 0.7;
        private double like = 0.03;
        private double comment = 0.002;
        private double negative = 0.08;
        private double save = 0.003;
        private double click = 0.01;
        private double convert = 0.03;
        private double follow = 0.001;
        private double unfollow = 0.0002;
        private double mention = 0.0002;
        private double review;
        private Duration feedLife = Duration.ofHours(8);
        private Optional<String> interest = Optional.empty();
        private double lift = 1;
        private List<Double> retention = List.of();

        private Builder() {}

        /**
         * Sets the share of those who could come across the post in their feed to whom the network shows it.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder visibility(double value) {
            visibility = value;
            return this;
        }

        /**
         * Sets the share of those who saw it to whom it is shown once more when they next look.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder again(double value) {
            again = value;
            return this;
        }

        /**
         * Sets the chance that somebody to whom it is shown opens it, or plays it when it is a video.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder open(double value) {
            open = value;
            return this;
        }

        /**
         * Sets the chance that somebody to whom it is shown passes it on, each time it is shown.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder share(double value) {
            share = value;
            return this;
        }

        /**
         * Sets how much of the chance to share is left with each further generation of sharers.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder fading(double value) {
            fading = value;
            return this;
        }

        /**
         * Sets the chance that somebody likes it when they first see it.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder like(double value) {
            like = value;
            return this;
        }

        /**
         * Sets the chance that somebody comments on it when they first see it.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder comment(double value) {
            comment = value;
            return this;
        }

        /**
         * Sets the share of the comments and mentions that are negative.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder negative(double value) {
            negative = value;
            return this;
        }

        /**
         * Sets the chance that somebody saves it when they first see it.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder save(double value) {
            save = value;
            return this;
        }

        /**
         * Sets the chance that somebody follows its link when they first see it.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder click(double value) {
            click = value;
            return this;
        }

        /**
         * Sets the chance that somebody who followed its link does what the campaign is for.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder convert(double value) {
            convert = value;
            return this;
        }

        /**
         * Sets the chance that somebody who does not follow the account does so when they first see it.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder follow(double value) {
            follow = value;
            return this;
        }

        /**
         * Sets the chance that somebody who follows the account ceases to when they first see it.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder unfollow(double value) {
            unfollow = value;
            return this;
        }

        /**
         * Sets the chance that somebody writes a post of their own that mentions the account when they first see it.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder mention(double value) {
            mention = value;
            return this;
        }

        /**
         * Sets the chance that somebody who did what the campaign is for reviews the account. Default: nobody does.
         *
         * @param value 0 to 1
         * @return this
         */
        public Builder review(double value) {
            review = value;
            return this;
        }

        /**
         * Sets how long it stays near the top of feeds.
         *
         * @param value more than zero, at most a year
         * @return this
         */
        public Builder feedLife(Duration value) {
            feedLife = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what it is about.
         *
         * @param name an interest of the population
         * @param times how many times as likely those who have it act, 0 or more
         * @return this
         */
        public Builder interest(String name, double times) {
            interest = Optional.of(name);
            lift = times;
            return this;
        }

        /**
         * Makes it a video: views have a length then.
         *
         * @param shares of those who play it, the share still watching at equal steps, from 1 at the beginning, never rising
         * @return this
         */
        public Builder retention(List<Double> shares) {
            retention = List.copyOf(shares);
            return this;
        }

        /**
         * Ends the making.
         *
         * @return the appeal
         * @throws io.smm.error.InvalidInputException when something is out of range; it lists all faults
         */
        public Appeal build() {
            AppealState state = new AppealState(
                    visibility,
                    again,
                    open,
                    share,
                    fading,
                    like,
                    comment,
                    negative,
                    save,
                    click,
                    convert,
                    follow,
                    unfollow,
                    mention,
                    review,
                    feedLife,
                    interest,
                    lift,
                    retention);
            state.check();
            return new Appeal(state);
        }
    }
}
