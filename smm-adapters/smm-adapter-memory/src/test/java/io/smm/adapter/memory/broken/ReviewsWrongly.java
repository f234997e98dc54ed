package io.smm.adapter.memory.broken;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.listening.Rating;
import io.smm.listening.Signal;
import io.smm.post.PostText;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.ReviewReader;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Mistakes with reviews. */
final class ReviewsWrongly extends BrokenAdapter {

    private final UnaryOperator<ReviewReader> breaking;

    private ReviewsWrongly(NetworkAdapter good, UnaryOperator<ReviewReader> breaking) {
        super(good);
        this.breaking = breaking;
    }

    /** Sends an answer twice: to be on the safe side. */
    static BrokenAdapter answeringTwice(NetworkAdapter good) {
        return new ReviewsWrongly(good, reader -> new Reader(reader) {
            @Override
            public Signal answer(Connection connection, Signal review, PostText text) {
                super.answer(connection, review, text);
                return super.answer(connection, review, text);
            }
        });
    }

    /** Makes five stars of every judgement. */
    static BrokenAdapter onFiveStars(NetworkAdapter good) {
        return new ReviewsWrongly(good, reader -> new Reader(reader) {
            @Override
            public Page<Signal> reviews(Connection connection, PageRequest page) {
                return Page.last(super.reviews(connection, page).items().stream()
                        .map(ReviewsWrongly::starred)
                        .toList());
            }
        });
    }

    @Override
    public Optional<ReviewReader> reviewReader() {
        return super.reviewReader().map(breaking);
    }

    private static Signal starred(Signal review) {
        return Signal.builder(
                        review.kind(),
                        review.nativeKind(),
                        review.ref(),
                        review.author(),
                        review.text(),
                        review.saidAt())
                .rating(new Rating.Stars(stars(review.rating().orElseThrow()), 5))
                .offers(review.offers())
                .build();
    }

    private static int stars(Rating rating) {
        if (rating instanceof Rating.Stars stars) {
            return Math.max(1, stars.given() * 5 / stars.most());
        }
        return ((Rating.Recommendation) rating).recommended() ? 5 : 1;
    }

    /** A good reader, to be broken in one method. */
    private static class Reader implements ReviewReader {

        private final ReviewReader good;

        Reader(ReviewReader good) {
            this.good = good;
        }

        @Override
        public Page<Signal> reviews(Connection connection, PageRequest page) {
            return good.reviews(connection, page);
        }

        @Override
        public Signal answer(Connection connection, Signal review, PostText text) {
            return good.answer(connection, review, text);
        }
    }
}
