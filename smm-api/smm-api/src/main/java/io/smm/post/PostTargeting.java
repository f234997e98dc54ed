package io.smm.post;

import io.smm.error.Faults;
import java.util.Set;

/**
 * To whom an unpaid post is shown: people in one of these countries who have one of these languages. An empty set limits
 * nothing; not both may be empty.
 *
 * @param countries ISO 3166-1 codes of two letters, upper case
 * @param languages BCP 47 tags
 */
public record PostTargeting(Set<String> countries, Set<String> languages) {

    /**
     * Checks the codes.
     *
     * @param countries ISO 3166-1 codes of two letters, upper case
     * @param languages BCP 47 tags
     */
    public PostTargeting {
        countries = Set.copyOf(countries);
        languages = Set.copyOf(languages);
        Faults.of("PostTargeting")
                .check(
                        !countries.isEmpty() || !languages.isEmpty(),
                        "countries",
                        "and languages must not both be empty")
                .check(
                        countries.stream().allMatch(code -> code.matches("[A-Z]{2}")),
                        "countries",
                        "must be ISO 3166-1 codes of two letters, are ",
                        countries)
                .check(
                        languages.stream().allMatch(LanguageTag::is),
                        "languages",
                        "must be BCP 47 tags, are ",
                        languages)
                .raise();
    }

    /**
     * People in certain countries.
     *
     * @param codes ISO 3166-1 codes of two letters
     * @return the targeting
     */
    public static PostTargeting countries(String... codes) {
        return new PostTargeting(Set.of(codes), Set.of());
    }
}
