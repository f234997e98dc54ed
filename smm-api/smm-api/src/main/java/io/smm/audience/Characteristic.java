package io.smm.audience;

import io.smm.error.Faults;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trait with a name: a country, a town, a language, an interest, a job title, a tag. Names are the same whatever their case.
 * Immutable.
 */
public final class Characteristic implements Trait {

    private static final Set<Dimension> NOT_BY_NAME = Set.of(
            Dimension.AREA,
            Dimension.AGE,
            Dimension.CUSTOMER_VALUE,
            Dimension.ENGAGEMENT,
            Dimension.FOLLOWING,
            Dimension.CUSTOM_AUDIENCE,
            Dimension.LOOKALIKE);
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final int MOST_UNITS = 200;

    private final Dimension dimension;
    private final String value;
    private final String key; // of millions of contacts each is asked for it

    private Characteristic(Dimension dimension, String value) {
        this.dimension = dimension;
        this.value = value;
        key = Text.key(value);
    }

    /**
     * A trait.
     *
     * @param dimension in what respect; not one that has a type of its own here, such as {@link Dimension#AGE}
     * @param value the name; countries as ISO 3166-1 alpha-2, languages as BCP 47, all else as people write it; not blank, at
     *     most 200 UTF-16 units
     * @return the trait, countries and languages in their usual spelling
     * @throws io.smm.error.InvalidInputException when the dimension or the name is not such
     */
    public static Characteristic of(Dimension dimension, String value) {
        return new Characteristic(dimension, canonical(dimension, value));
    }

    /** The usual spelling of a name. */
    private static String canonical(Dimension dimension, String value) {
        String name = Objects.requireNonNull(value, "value").strip();
        Faults faults = Faults.of("Characteristic")
                .check(!NOT_BY_NAME.contains(dimension), "dimension", dimension + " has a condition of its own kind")
                .check(!name.isEmpty(), dimension.id(), "must not be blank")
                .check(name.length() <= MOST_UNITS, dimension.id(), "must be at most " + MOST_UNITS + " UTF-16 units");
        if (dimension.equals(Dimension.COUNTRY)) {
            name = name.toUpperCase(Locale.ROOT);
            faults.check(COUNTRIES.contains(name), "country", "must be an ISO 3166-1 alpha-2 code, is '" + name + "'");
        } else if (dimension.equals(Dimension.LANGUAGE)) {
            String tag = Locale.forLanguageTag(name).toLanguageTag();
            faults.check(!tag.startsWith("und"), "language", "must be a BCP 47 language tag, is '" + name + "'");
            name = tag;
        }
        faults.raise();
        return name;
    }

    @Override
    public Dimension dimension() {
        return dimension;
    }

    /** {@return the name, as it was written, without space around} */
    public String value() {
        return value;
    }

    /** {@return the form in which names are compared} */
    String key() {
        return key;
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        Set<String> known = contact.keys(dimension);
        if (known == null) {
            return Membership.UNDECIDED;
        }
        return Membership.of(known.contains(key) || dimension.equals(Dimension.LANGUAGE) && speaksAForm(known));
    }

    /** Somebody who understands Canadian French understands French. */
    private boolean speaksAForm(Set<String> languages) {
        return languages.stream().anyMatch(language -> language.startsWith(key + "-"));
    }

    @Override
    public String describe() {
        boolean code = dimension.equals(Dimension.COUNTRY)
                || dimension.equals(Dimension.LANGUAGE)
                || dimension.equals(Dimension.GENDER);
        return dimension.words() + " " + (code ? value : '"' + value + '"');
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Characteristic that && dimension.equals(that.dimension) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return 31 * dimension.hashCode() + key.hashCode();
    }

    @Override
    public String toString() {
        return "Characteristic[" + dimension + "=" + value + "]";
    }
}
