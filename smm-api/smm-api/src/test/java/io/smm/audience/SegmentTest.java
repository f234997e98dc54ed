package io.smm.audience;

import static io.smm.audience.Criteria.age;
import static io.smm.audience.Criteria.ageFrom;
import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.any;
import static io.smm.audience.Criteria.attribute;
import static io.smm.audience.Criteria.city;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.engagedWith;
import static io.smm.audience.Criteria.follows;
import static io.smm.audience.Criteria.gender;
import static io.smm.audience.Criteria.interest;
import static io.smm.audience.Criteria.language;
import static io.smm.audience.Criteria.not;
import static io.smm.audience.Criteria.spentAtLeast;
import static io.smm.audience.Criteria.tag;
import static io.smm.audience.Criteria.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final GeoPoint LYON = new GeoPoint(45.7640, 4.8357);
    private static final GeoPoint PARIS = new GeoPoint(48.8566, 2.3522);

    @Test
    void aSegmentReadsLikeASentence() {
        Segment families = Segment.named("young families in Lyon")
                .where(all(country("fr"), city("Lyon"), age(25, 45), any(interest("parenting"), not(tag("vip")))));

        assertThat(families.describe())
                .isEqualTo("young families in Lyon: country FR and city \"Lyon\" and age 25 to 45"
                        + " and (interest \"parenting\" or not tag \"vip\")");
    }

    @Test
    void whatIsNotKnownIsUndecidedAndWhatIsCertainDecides() {
        Contact unknown = Contact.builder("1").country("FR").build();

        assertThat(age(25, 45).membershipOf(unknown, TODAY)).isEqualTo(Membership.UNDECIDED);
        assertThat(not(age(25, 45)).membershipOf(unknown, TODAY)).isEqualTo(Membership.UNDECIDED);
        assertThat(all(country("DE"), age(25, 45)).membershipOf(unknown, TODAY)).isEqualTo(Membership.NOT_MEMBER);
        assertThat(any(age(25, 45), country("FR")).membershipOf(unknown, TODAY)).isEqualTo(Membership.MEMBER);
        assertThat(all(country("FR"), age(25, 45)).membershipOf(unknown, TODAY)).isEqualTo(Membership.UNDECIDED);
        assertThat(any(country("DE"), age(25, 45)).membershipOf(unknown, TODAY)).isEqualTo(Membership.UNDECIDED);
    }

    @Test
    void aTagThatWasNotGivenIsNoTagButAnInterestThatWasNotGivenIsUnknown() {
        Contact plain = Contact.builder("1").build();

        assertThat(tag("vip").membershipOf(plain, TODAY)).isEqualTo(Membership.NOT_MEMBER);
        assertThat(interest("chess").membershipOf(plain, TODAY)).isEqualTo(Membership.UNDECIDED);
        Contact cook = Contact.builder("2").interests("Cooking").build();
        assertThat(interest("cooking").membershipOf(cook, TODAY)).isEqualTo(Membership.MEMBER);
        assertThat(interest("chess").membershipOf(cook, TODAY)).isEqualTo(Membership.NOT_MEMBER);
    }

    @Test
    void ageChangesOnTheBirthday() {
        Contact contact = Contact.builder("1").bornOn(LocalDate.of(2001, 6, 2)).build();

        assertThat(ageFrom(25).membershipOf(contact, TODAY)).isEqualTo(Membership.NOT_MEMBER);
        assertThat(ageFrom(25).membershipOf(contact, TODAY.plusDays(1))).isEqualTo(Membership.MEMBER);
        assertThat(age(20, 24).membershipOf(contact, TODAY)).isEqualTo(Membership.MEMBER);
        assertThat(age(20, 24).membershipOf(contact, TODAY.plusDays(1))).isEqualTo(Membership.NOT_MEMBER);
    }

    @Test
    void moneyInAnotherCurrencyDecidesNothing() {
        Contact contact = Contact.builder("1").spent(Money.of("100.00", "EUR")).build();

        assertThat(spentAtLeast(Money.of("100.00", "EUR")).membershipOf(contact, TODAY))
                .isEqualTo(Membership.MEMBER);
        assertThat(spentAtLeast(Money.of("100.01", "EUR")).membershipOf(contact, TODAY))
                .isEqualTo(Membership.NOT_MEMBER);
        assertThat(spentAtLeast(Money.of("1.00", "USD")).membershipOf(contact, TODAY))
                .isEqualTo(Membership.UNDECIDED);
    }

    @Test
    void distancesAreMeasuredOverTheGround() {
        Contact parisian = Contact.builder("1").location(PARIS).build();

        // Great-circle distance Paris-Lyon: 391.5 km by the haversine formula with the mean radius
        assertThat(LYON.metresTo(PARIS)).isBetween(391_000.0, 392_000.0);
        assertThat(within(Distance.kilometres(392), LYON).membershipOf(parisian, TODAY))
                .isEqualTo(Membership.MEMBER);
        assertThat(within(Distance.kilometres(391), LYON).membershipOf(parisian, TODAY))
                .isEqualTo(Membership.NOT_MEMBER);
    }

    @Test
    void whoUnderstandsARegionalFormUnderstandsTheLanguage() {
        Contact quebec = Contact.builder("1").languages("fr-CA").build();

        assertThat(language("fr").membershipOf(quebec, TODAY)).isEqualTo(Membership.MEMBER);
        assertThat(language("fr-FR").membershipOf(quebec, TODAY)).isEqualTo(Membership.NOT_MEMBER);
    }

    @Test
    void anAccountIsFollowedWhateverItsHandleIsNow() {
        PostRef post = PostRef.of(Network.MEMORY, "p/1");
        Contact fan = Contact.builder("1")
                .follows(Set.of(AccountRef.of(Network.MEMORY, "7", "bakery")))
                .engagedWith(Set.of(post))
                .with(new Dimension("shoe-size"), "42")
                .build();

        assertThat(follows(AccountRef.of(Network.MEMORY, "7", "the-bakery")).membershipOf(fan, TODAY))
                .isEqualTo(Membership.MEMBER);
        assertThat(engagedWith(post).membershipOf(fan, TODAY)).isEqualTo(Membership.MEMBER);
        assertThat(attribute(new Dimension("shoe-size"), "42").membershipOf(fan, TODAY))
                .isEqualTo(Membership.MEMBER);
    }

    @Test
    void conditionsThatDifferOnlyInShapeHaveEqualNormalForms() {
        Criterion nested = all(country("FR"), all(city("Lyon"), not(not(gender(Gender.FEMALE)))), country("fr"));
        Criterion flat = all(gender(Gender.FEMALE), city("lyon"), country("FR"));

        assertThat(nested.normalised()).isEqualTo(flat.normalised());
        assertThat(not(any(country("FR"), tag("vip"))).normalised())
                .isEqualTo(all(not(tag("vip")), not(country("FR"))).normalised());
        assertThat(nested).isNotEqualTo(flat);
    }

    @Test
    void theNormalFormDecidesAboutEverybodyAsTheConditionDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Criterion criterion = anyCriterion(random, 4);
            Contact contact = anyContact(random);

            assertThat(criterion.normalised().membershipOf(contact, TODAY))
                    .as("seed %s, %s", seed, criterion.describe())
                    .isEqualTo(criterion.membershipOf(contact, TODAY));
            assertThat(criterion.normalised().normalised())
                    .as("seed %s, %s", seed, criterion.describe())
                    .isEqualTo(criterion.normalised());
        }
    }

    @Test
    void anExpressionThatIsTooDeepOrTooWideIsRefused() {
        Criterion deep = tag("vip");
        for (int i = 1; i < Criterion.MOST_DEPTH; i++) {
            deep = not(deep);
        }
        Criterion deepest = deep;
        assertThat(deepest.depth()).isEqualTo(Criterion.MOST_DEPTH);
        assertThatThrownBy(() -> not(deepest))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("deep");

        List<Criterion> many = new ArrayList<>();
        for (int i = 0; i <= Criterion.MOST_TRAITS; i++) {
            many.add(tag("t" + i));
        }
        assertThatThrownBy(() -> new AnyOf(many))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("custom audience");
        assertThatThrownBy(() -> new AllOf(List.of())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsNoCountryLanguageOrAgeIsRefusedAtOnce() {
        assertThatThrownBy(() -> country("XX")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> language("!")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> age(45, 25)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> city(" ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> attribute(Dimension.AGE, "30")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aContactShowsItsIdAloneAndItsFaultsNoValue() {
        Contact contact = Contact.builder("c-1")
                .email(" Ana@Example.org ")
                .phone("+33 (6) 12-34.56 78")
                .name("Ana", "Roux")
                .build();

        assertThat(contact).hasToString("Contact[c-1]");
        assertThat(contact.phone()).contains("+33612345678");
        assertThatThrownBy(() -> Contact.builder("c-2")
                        .email("secret-name")
                        .phone("0612345678")
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(2))
                .hasMessageNotContaining("secret-name")
                .hasMessageNotContaining("0612345678");
    }

    private static Criterion anyCriterion(Random random, int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(5)) {
            case 0 -> all(anyCriterion(random, depth - 1), anyCriterion(random, depth - 1));
            case 1 -> any(anyCriterion(random, depth - 1), anyCriterion(random, depth - 1));
            case 2 -> not(anyCriterion(random, depth - 1));
            default ->
                List.of(country("FR"), country("DE"), age(20, 40), tag("vip"), interest("chess"), tag("VIP"))
                        .get(random.nextInt(6));
        };
    }

    private static Contact anyContact(Random random) {
        Contact.Builder builder = Contact.builder("x");
        if (random.nextBoolean()) {
            builder.country(random.nextBoolean() ? "FR" : "DE");
        }
        if (random.nextBoolean()) {
            builder.bornOn(TODAY.minusYears(random.nextInt(80)));
        }
        if (random.nextBoolean()) {
            builder.interests(random.nextBoolean() ? "chess" : "cooking");
        }
        return (random.nextBoolean() ? builder.tags("vip") : builder).build();
    }
}
