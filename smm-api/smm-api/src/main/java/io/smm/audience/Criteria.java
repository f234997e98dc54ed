package io.smm.audience;

import io.smm.Money;
import io.smm.account.AccountRef;
import io.smm.post.PostRef;
import java.util.List;
import java.util.OptionalInt;

/**
 * The words in which segments are written, for static import. Makes values, no calls.
 *
 * <pre>{@code
 * all(country("FR"), city("Lyon"), age(25, 45), any(interest("parenting"), tag("vip")), not(ageFrom(65)))
 * }</pre>
 */
public final class Criteria {

    private Criteria() {}

    /**
     * All of these hold.
     *
     * @param parts the conditions; at least one
     * @return the condition
     */
    public static Criterion all(Criterion... parts) {
        return new AllOf(List.of(parts));
    }

    /**
     * At least one of these holds.
     *
     * @param parts the conditions; at least one
     * @return the condition
     */
    public static Criterion any(Criterion... parts) {
        return new AnyOf(List.of(parts));
    }

    /**
     * This does not hold. Somebody of whom it is not known is undecided, not included.
     *
     * @param part the condition
     * @return the condition
     */
    public static Criterion not(Criterion part) {
        return new Not(part);
    }

    /**
     * Lives in a country.
     *
     * @param code its ISO 3166-1 alpha-2 code, such as {@code "FR"}
     * @return the condition
     */
    public static Criterion country(String code) {
        return Characteristic.of(Dimension.COUNTRY, code);
    }

    /**
     * Lives in a region, state or province.
     *
     * @param name its name
     * @return the condition
     */
    public static Criterion region(String name) {
        return Characteristic.of(Dimension.REGION, name);
    }

    /**
     * Lives in a town. Name its country too: there is more than one Lyon.
     *
     * @param name its name
     * @return the condition
     */
    public static Criterion city(String name) {
        return Characteristic.of(Dimension.CITY, name);
    }

    /**
     * Lives at a postcode.
     *
     * @param code the postcode; name its country too
     * @return the condition
     */
    public static Criterion postcode(String code) {
        return Characteristic.of(Dimension.POSTCODE, code);
    }

    /**
     * Lives near a point.
     *
     * @param radius how far from it
     * @param center the point
     * @return the condition
     */
    public static Criterion within(Distance radius, GeoPoint center) {
        return new Area(center, radius);
    }

    /**
     * Is of an age, both ends included.
     *
     * @param from the youngest, in completed years
     * @param to the oldest
     * @return the condition
     */
    public static Criterion age(int from, int to) {
        return new AgeRange(from, OptionalInt.of(to));
    }

    /**
     * Is of an age or older.
     *
     * @param from the youngest, in completed years
     * @return the condition
     */
    public static Criterion ageFrom(int from) {
        return new AgeRange(from, OptionalInt.empty());
    }

    /**
     * Is of a gender.
     *
     * @param gender the gender
     * @return the condition
     */
    public static Criterion gender(Gender gender) {
        return Characteristic.of(Dimension.GENDER, gender.id());
    }

    /**
     * Understands a language; who understands a regional form of it understands it.
     *
     * @param tag its BCP 47 tag, such as {@code "fr"}
     * @return the condition
     */
    public static Criterion language(String tag) {
        return Characteristic.of(Dimension.LANGUAGE, tag);
    }

    /**
     * Is in a band of income.
     *
     * @param band the band, as the host or the network draws it
     * @return the condition
     */
    public static Criterion income(String band) {
        return Characteristic.of(Dimension.INCOME, band);
    }

    /**
     * Has a level of education.
     *
     * @param level the level
     * @return the condition
     */
    public static Criterion education(String level) {
        return Characteristic.of(Dimension.EDUCATION, level);
    }

    /**
     * Works as something.
     *
     * @param title the job title
     * @return the condition
     */
    public static Criterion jobTitle(String title) {
        return Characteristic.of(Dimension.JOB_TITLE, title);
    }

    /**
     * Works in an industry.
     *
     * @param name the industry
     * @return the condition
     */
    public static Criterion industry(String name) {
        return Characteristic.of(Dimension.INDUSTRY, name);
    }

    /**
     * Works at a rank.
     *
     * @param rank the rank, such as {@code "director"}
     * @return the condition
     */
    public static Criterion seniority(String rank) {
        return Characteristic.of(Dimension.SENIORITY, rank);
    }

    /**
     * Cares for something.
     *
     * @param name the interest
     * @return the condition
     */
    public static Criterion interest(String name) {
        return Characteristic.of(Dimension.INTEREST, name);
    }

    /**
     * Is known to do something.
     *
     * @param name what they do, such as {@code "travels often"}
     * @return the condition
     */
    public static Criterion behaviour(String name) {
        return Characteristic.of(Dimension.BEHAVIOUR, name);
    }

    /**
     * Stands somewhere with the host.
     *
     * @param stage the stage, such as {@code "lapsed"}
     * @return the condition
     */
    public static Criterion lifecycleStage(String stage) {
        return Characteristic.of(Dimension.LIFECYCLE_STAGE, stage);
    }

    /**
     * Has a label that the host gave.
     *
     * @param tag the label
     * @return the condition
     */
    public static Criterion tag(String tag) {
        return Characteristic.of(Dimension.TAG, tag);
    }

    /**
     * Has an attribute of the host's own.
     *
     * @param attribute which attribute
     * @param value its value
     * @return the condition
     */
    public static Criterion attribute(Dimension attribute, String value) {
        return Characteristic.of(attribute, value);
    }

    /**
     * Spent at least so much with the host so far.
     *
     * @param amount the least
     * @return the condition
     */
    public static Criterion spentAtLeast(Money amount) {
        return new CustomerValue(amount);
    }

    /**
     * Reacted to, commented on or shared a post of ours.
     *
     * @param post the post
     * @return the condition
     */
    public static Criterion engagedWith(PostRef post) {
        return new Engaged(post);
    }

    /**
     * Follows an account of ours.
     *
     * @param account the account
     * @return the condition
     */
    public static Criterion follows(AccountRef account) {
        return new Following(account);
    }

    /**
     * Is in a custom audience.
     *
     * @param audience the audience
     * @return the condition
     */
    public static Criterion in(CustomAudienceRef audience) {
        return new InCustomAudience(audience);
    }

    /**
     * Is like the people of a custom audience, in the network's eyes.
     *
     * @param audience the audience
     * @return the condition
     */
    public static Criterion lookalike(CustomAudienceRef audience) {
        return new Lookalike(audience);
    }
}
