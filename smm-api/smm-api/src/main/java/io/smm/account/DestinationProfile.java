package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * A place below an account, as the network says now.
 *
 * @param destination the place
 * @param parent the place that it lies in, such as the board of a section; empty when it lies right below the account
 * @param posting whether the account may publish there
 * @param note why it may not, or under which condition it may, for a person to read; empty when there is nothing to say
 */
public record DestinationProfile(
        Destination destination, Optional<Destination> parent, Posting posting, Optional<String> note) {

    /** Whether an account may publish to a place. */
    public enum Posting {
        /** It may. */
        ALLOWED,
        /** It may not: archived, not verified, no member, no moderator. */
        REFUSED,
        /** The network does not say; publishing tells. */
        UNKNOWN
    }

    /**
     * Checks that a refusal says why.
     *
     * @param destination the place
     * @param parent the place that it lies in
     * @param posting whether the account may publish there
     * @param note why it may not, or under which condition it may, for a person to read
     */
    public DestinationProfile {
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(posting, "posting");
        Objects.requireNonNull(note, "note");
        if (posting == Posting.REFUSED && note.isEmpty()) {
            throw InvalidInputException.of("DestinationProfile", "note", "must say why posting is refused");
        }
    }

    /**
     * A place right below the account to which it may publish.
     *
     * @param destination the place
     * @return the profile
     */
    public static DestinationProfile open(Destination destination) {
        return new DestinationProfile(destination, Optional.empty(), Posting.ALLOWED, Optional.empty());
    }

    /**
     * The same place within another.
     *
     * @param place the place that it lies in
     * @return the changed profile
     */
    public DestinationProfile within(Destination place) {
        return new DestinationProfile(destination, Optional.of(place), posting, note);
    }

    /**
     * The same place, closed for the account's posts.
     *
     * @param why the reason, for a person to read
     * @return the changed profile
     */
    public DestinationProfile closed(String why) {
        return new DestinationProfile(destination, parent, Posting.REFUSED, Optional.of(why));
    }
}
