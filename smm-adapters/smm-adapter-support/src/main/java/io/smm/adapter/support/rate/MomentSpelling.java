package io.smm.adapter.support.rate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a network spells the moment at which a quota is back. */
public enum MomentSpelling {
    /** Seconds since 1970, whole or with a fraction: X, Bluesky. */
    EPOCH_SECONDS {
        @Override
        @Nullable
        Instant moment(String value, Instant receivedAt) {
            Decimal seconds = Decimal.read(value);
            return seconds == null || seconds.whole() > LAST_SECOND
                    ? null
                    : Instant.ofEpochSecond(seconds.whole(), seconds.nanos());
        }
    },
    /** Seconds to go, whole or with a fraction: Reddit, Pinterest, Discord's {@code Reset-After}. */
    SECONDS_LEFT {
        @Override
        @Nullable
        Instant moment(String value, Instant receivedAt) {
            Decimal seconds = Decimal.read(value);
            return seconds == null || seconds.whole() > LONGEST.toSeconds()
                    ? null
                    : receivedAt.plus(seconds.asSeconds());
        }
    },
    /** Minutes to go: Facebook's and Instagram's {@code estimated_time_to_regain_access}. */
    MINUTES_LEFT {
        @Override
        @Nullable
        Instant moment(String value, Instant receivedAt) {
            Decimal minutes = Decimal.read(value);
            return minutes == null || minutes.whole() > LONGEST.toMinutes()
                    ? null
                    : receivedAt.plus(minutes.asSeconds().multipliedBy(60));
        }
    },
    /** A date and time of ISO 8601 with its offset, and any number of digits of a second: Mastodon and its kin. */
    ISO_8601 {
        @Override
        @Nullable
        Instant moment(String value, Instant receivedAt) {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException notAMoment) {
                return null;
            }
        }
    },
    /** A date of HTTP, such as {@code Mon, 23 Nov 2026 10:00:30 GMT} (RFC 9110 §5.6.7, the form that is not obsolete). */
    HTTP_DATE {
        @Override
        @Nullable
        Instant moment(String value, Instant receivedAt) {
            try {
                return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
            } catch (DateTimeException notAMoment) {
                return null;
            }
        }
    },
    /** {@link #SECONDS_LEFT} or {@link #HTTP_DATE}, as in {@code Retry-After} (RFC 9110 §10.2.3). */
    SECONDS_LEFT_OR_DATE {
        @Override
        @Nullable
        Instant moment(String value, Instant receivedAt) {
            Instant counted = SECONDS_LEFT.moment(value, receivedAt);
            return counted == null ? HTTP_DATE.moment(value, receivedAt) : counted;
        }
    },
    /**
     * A sentence for people that names the time to go: {@code try again in 9 minutes}, or in seconds, in the body of Reddit's
     * {@code RATELIMIT}, whose status is 200.
     */
    SENTENCE {
        @Override
        @Nullable
        Instant moment(String value, Instant receivedAt) {
            Matcher said = TRY_AGAIN.matcher(value.substring(0, Math.min(value.length(), LONGEST_SENTENCE)));
            if (!said.find()) {
                return null;
            }
            boolean minutes = said.group(2).toLowerCase(Locale.ROOT).startsWith("minute");
            return (minutes ? MINUTES_LEFT : SECONDS_LEFT).moment(said.group(1), receivedAt);
        }
    };

    /** No quota of any network comes back later; what does is a mistake, or the year 9999 for "never". */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern TRY_AGAIN =
            Pattern.compile("\\btry again in ([0-9]{1,18}) (minutes?|seconds?)\\b", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_SENTENCE = 1_000;

    private static final long LAST_SECOND = 253_402_300_799L; // the end of the year 9999

    /**
     * Reads a moment.
     *
     * @param value what the network says
     * @param receivedAt when it said so, on the context's clock
     * @return the moment, which may be over; empty when the value is none, or is more than a year ahead
     */
    public Optional<Instant> read(String value, Instant receivedAt) {
        Instant moment = moment(value, receivedAt);
        return moment == null || moment.isAfter(receivedAt.plus(LONGEST)) ? Optional.empty() : Optional.of(moment);
    }

    abstract @Nullable Instant moment(String value, Instant receivedAt);
}
