package io.smm.audience;

import io.smm.Money;
import io.smm.account.AccountRef;
import io.smm.error.Faults;
import io.smm.post.PostRef;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the host knows, with what the host knows. The SDK keeps no contacts: the host streams them in.
 *
 * <p>What is not given is unknown, and a condition on it undecided. What is given counts as complete: somebody with the
 * interests "cooking" and "chess" does not have others. Tags are the host's own labels, so nobody has a tag that was not given.
 *
 * <p>Immutable. {@code toString} shows the id alone, so that no log shows a person.
 */
public final class Contact {

    private final State state;

    private Contact(State state) {
        this.state = state;
    }

    /**
     * Starts a contact of whom nothing is known.
     *
     * @param id the host's own id
     * @return a builder
     */
    public static Builder builder(String id) {
        return new Builder(new ContactId(id));
    }

    /** {@return the host's own id} */
    public ContactId id() {
        return state.id;
    }

    /**
     * What is known in one respect.
     *
     * @param dimension in what respect
     * @return the names in lower case, unmodifiable; empty when nothing is known
     */
    public Optional<Set<String>> known(Dimension dimension) {
        return Optional.ofNullable(keys(dimension));
    }

    /** What is known in one respect, ready to be compared; null when nothing. */
    @Nullable
    Set<String> keys(Dimension dimension) {
        return state.keys.get(dimension);
    }

    /** {@return the birthday} */
    public Optional<LocalDate> bornOn() {
        return Optional.ofNullable(state.bornOn);
    }

    /** {@return where the contact lives} */
    public Optional<GeoPoint> location() {
        return Optional.ofNullable(state.location);
    }

    /** {@return what the contact spent with the host so far} */
    public Optional<Money> spent() {
        return Optional.ofNullable(state.spent);
    }

    /** {@return the posts of ours that the contact reacted to; unmodifiable} */
    public Optional<Set<PostRef>> engagedWith() {
        return Optional.ofNullable(state.engagedWith);
    }

    /** {@return the accounts of ours that the contact follows; unmodifiable} */
    public Optional<Set<AccountRef>> follows() {
        return Optional.ofNullable(state.follows);
    }

    /** {@return the e-mail address as it was given} */
    public Optional<String> email() {
        return Optional.ofNullable(state.email);
    }

    /** {@return the telephone number in E.164 form, such as {@code +33612345678}} */
    public Optional<String> phone() {
        return Optional.ofNullable(state.phone);
    }

    /** {@return the given name} */
    public Optional<String> firstName() {
        return Optional.ofNullable(state.firstName);
    }

    /** {@return the family name} */
    public Optional<String> lastName() {
        return Optional.ofNullable(state.lastName);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contact contact && state.equals(contact.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Contact[" + id() + "]";
    }

    private record State(
            ContactId id,
            Map<Dimension, Set<String>> keys,
            @Nullable LocalDate bornOn,
            @Nullable GeoPoint location,
            @Nullable Money spent,
            @Nullable Set<PostRef> engagedWith,
            @Nullable Set<AccountRef> follows,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String firstName,
            @Nullable String lastName) {}

    /** Builds a {@link Contact}. Not thread-safe. */
    public static final class Builder {

        private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

        private final ContactId id;
        private final Faults faults = Faults.of("Contact");
        private final Map<Dimension, Set<String>> keys = new HashMap<>();
        private @Nullable LocalDate bornOn;
        private @Nullable GeoPoint location;
        private @Nullable Money spent;
        private @Nullable Set<PostRef> engagedWith;
        private @Nullable Set<AccountRef> follows;
        private @Nullable String email;
        private @Nullable String phone;
        private @Nullable String firstName;
        private @Nullable String lastName;

        private Builder(ContactId id) {
            this.id = id;
            keys.put(Dimension.TAG, new HashSet<>());
        }

        /**
         * Gives what is known in one respect, in place of what was given before.
         *
         * @param dimension in what respect; one whose conditions go by name
         * @param values all that is true of the contact; none when none is
         * @return this
         */
        public Builder with(Dimension dimension, String... values) {
            Set<String> known = new HashSet<>();
            for (String value : values) {
                known.add(Characteristic.of(dimension, value).key());
            }
            keys.put(Objects.requireNonNull(dimension, "dimension"), known);
            return this;
        }

        /**
         * Says where the contact lives, as far as it is known.
         *
         * @param code the country's ISO 3166-1 alpha-2 code
         * @return this
         */
        public Builder country(String code) {
            return with(Dimension.COUNTRY, code);
        }

        /**
         * Says in which town the contact lives.
         *
         * @param name the town
         * @return this
         */
        public Builder city(String name) {
            return with(Dimension.CITY, name);
        }

        /**
         * Gives the postcode.
         *
         * @param code the postcode
         * @return this
         */
        public Builder postcode(String code) {
            return with(Dimension.POSTCODE, code);
        }

        /**
         * Says where the contact lives, to the point.
         *
         * @param point the point
         * @return this
         */
        public Builder location(GeoPoint point) {
            location = Objects.requireNonNull(point, "point");
            return this;
        }

        /**
         * Gives the birthday.
         *
         * @param day the birthday
         * @return this
         */
        public Builder bornOn(LocalDate day) {
            bornOn = Objects.requireNonNull(day, "day");
            return this;
        }

        /**
         * Gives the gender.
         *
         * @param gender the gender, as the contact names it
         * @return this
         */
        public Builder gender(Gender gender) {
            return with(Dimension.GENDER, gender.id());
        }

        /**
         * Gives the languages that the contact understands.
         *
         * @param tags their BCP 47 tags, all of them
         * @return this
         */
        public Builder languages(String... tags) {
            return with(Dimension.LANGUAGE, tags);
        }

        /**
         * Says what the contact cares for.
         *
         * @param names all that is known
         * @return this
         */
        public Builder interests(String... names) {
            return with(Dimension.INTEREST, names);
        }

        /**
         * Gives the host's labels. Default: none.
         *
         * @param tags all of them
         * @return this
         */
        public Builder tags(String... tags) {
            return with(Dimension.TAG, tags);
        }

        /**
         * Says where the contact stands with the host.
         *
         * @param stage the stage, such as {@code "customer"}
         * @return this
         */
        public Builder lifecycleStage(String stage) {
            return with(Dimension.LIFECYCLE_STAGE, stage);
        }

        /**
         * Says what the contact spent with the host so far.
         *
         * @param amount the sum
         * @return this
         */
        public Builder spent(Money amount) {
            spent = Objects.requireNonNull(amount, "amount");
            return this;
        }

        /**
         * Says which posts of ours the contact reacted to.
         *
         * @param posts all of them
         * @return this
         */
        public Builder engagedWith(Set<PostRef> posts) {
            engagedWith = Set.copyOf(posts);
            return this;
        }

        /**
         * Says which accounts of ours the contact follows.
         *
         * @param accounts all of them
         * @return this
         */
        public Builder follows(Set<AccountRef> accounts) {
            follows = Set.copyOf(accounts);
            return this;
        }

        /**
         * Gives the e-mail address.
         *
         * @param address the address, with one {@code @} in it
         * @return this
         */
        public Builder email(String address) {
            email = address.strip();
            int at = email.indexOf('@');
            faults.check(
                    at > 0 && at == email.lastIndexOf('@') && at < email.length() - 1,
                    "email",
                    "must be an address with one @ in it");
            return this;
        }

        /**
         * Gives the telephone number.
         *
         * @param number the number with its country code, such as {@code +33 6 12 34 56 78}; spaces, dots, hyphens and brackets
         *     are left out
         * @return this
         */
        public Builder phone(String number) {
            phone = number.replaceAll("[\\s().-]", "");
            faults.check(
                    E164.matcher(phone).matches(),
                    "phone",
                    "must begin with + and the country code and have 7 to 15 digits (E.164)");
            return this;
        }

        /**
         * Gives the name.
         *
         * @param first the given name
         * @param last the family name
         * @return this
         */
        public Builder name(String first, String last) {
            firstName = Objects.requireNonNull(first, "first");
            lastName = Objects.requireNonNull(last, "last");
            return this;
        }

        /**
         * Ends the contact.
         *
         * @return the contact
         * @throws io.smm.error.InvalidInputException when the address or the number is none; it names no value
         */
        public Contact build() {
            for (Dimension single : List.of(Dimension.COUNTRY, Dimension.CITY, Dimension.POSTCODE)) {
                faults.check(
                        keys.getOrDefault(single, Set.of()).size() <= 1, single.id(), "somebody lives in one place");
            }
            faults.raise();
            Map<Dimension, Set<String>> copy = new HashMap<>();
            keys.forEach((dimension, known) -> copy.put(dimension, Set.copyOf(known)));
            return new Contact(new State(
                    id,
                    Collections.unmodifiableMap(copy),
                    bornOn,
                    location,
                    spent,
                    engagedWith,
                    follows,
                    email,
                    phone,
                    firstName,
                    lastName));
        }
    }
}
