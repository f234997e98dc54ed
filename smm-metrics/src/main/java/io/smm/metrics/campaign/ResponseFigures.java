package io.smm.metrics.campaign;

import io.smm.error.Faults;
import io.smm.metrics.earned.EarnedReviews;
import io.smm.metrics.earned.MediaSplit;
import io.smm.metrics.earned.NetSentiment;
import io.smm.metrics.earned.ShareOfVoice;
import io.smm.metrics.response.BrandReplies;
import io.smm.metrics.response.CustomerResponseRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How people responded to a brand and what it answered, for the section "Response" of a campaign's report. Each part is there when it was
 * given. Immutable.
 *
 * <pre>{@code
 * ResponseFigures response = ResponseFigures.builder()
 *         .mentions(CustomerResponseRate.of(mentions, observed))
 *         .replies(BrandReplies.of(messages, ReplyRules.standard().endingAt(end)), Duration.ofHours(1))
 *         .build();
 * }</pre>
 */
public final class ResponseFigures {

    private final Builder given;

    private ResponseFigures(Builder given) {
        this.given = given;
    }

    /** {@return a builder without any part} */
    public static Builder builder() {
        return new Builder();
    }

    Optional<CustomerResponseRate> mentions() {
        return Optional.ofNullable(given.mentions);
    }

    Optional<BrandReplies> replies() {
        return Optional.ofNullable(given.replies);
    }

    List<Duration> limits() {
        return given.limits;
    }

    Optional<ShareOfVoice> voices() {
        return Optional.ofNullable(given.voices);
    }

    Optional<NetSentiment> sentiment() {
        return Optional.ofNullable(given.sentiment);
    }

    Optional<EarnedReviews> reviews() {
        return Optional.ofNullable(given.reviews);
    }

    List<MediaSplit> splits() {
        return given.splits;
    }

    /** Gathers the parts. Not thread-safe. */
    public static final class Builder {
        private @Nullable CustomerResponseRate mentions;
        private @Nullable BrandReplies replies;
        private List<Duration> limits = List.of();
        private @Nullable ShareOfVoice voices;
        private @Nullable NetSentiment sentiment;
        private @Nullable EarnedReviews reviews;
        private List<MediaSplit> splits = List.of();

        private Builder() {}

        private Builder(Builder other) {
            mentions = other.mentions;
            replies = other.replies;
            limits = List.copyOf(other.limits);
            voices = other.voices;
            sentiment = other.sentiment;
            reviews = other.reviews;
            splits = List.copyOf(other.splits);
        }

        /**
         * Says how often customers spoke of the brand. Default: not given.
         *
         * @param value the rate
         * @return this
         */
        public Builder mentions(CustomerResponseRate value) {
            mentions = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how the brand answered. Default: not given.
         *
         * @param value the replies
         * @param promised the limits of what was promised, each a row of its own; none for no promise
         * @return this
         */
        public Builder replies(BrandReplies value, Duration... promised) {
            replies = Objects.requireNonNull(value, "value");
            limits = List.of(promised);
            return this;
        }

        /**
         * Compares the brand with others. Default: not given.
         *
         * @param value the shares
         * @return this
         */
        public Builder shareOfVoice(ShareOfVoice value) {
            voices = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how people judged in words. Default: not given.
         *
         * @param value the sentiment
         * @return this
         */
        public Builder sentiment(NetSentiment value) {
            sentiment = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how people judged in stars. Default: not given.
         *
         * @param value the reviews
         * @return this
         */
        public Builder reviews(EarnedReviews value) {
            reviews = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Adds what was owned, paid and earned of a quantity. Default: none.
         *
         * @param value the split
         * @return this
         */
        public Builder split(MediaSplit value) {
            splits = new ArrayList<>(splits);
            splits.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Ends the figures.
         *
         * @return the figures
         * @throws io.smm.error.InvalidInputException when nothing was given
         */
        public ResponseFigures build() {
            boolean any = mentions != null
                    || replies != null
                    || voices != null
                    || sentiment != null
                    || reviews != null
                    || !splits.isEmpty();
            Faults.of("ResponseFigures")
                    .check(any, "parts", "must have one at least")
                    .raise();
            return new ResponseFigures(new Builder(this));
        }
    }
}
