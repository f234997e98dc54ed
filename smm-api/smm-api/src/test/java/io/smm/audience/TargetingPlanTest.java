package io.smm.audience;

import static io.smm.audience.Criteria.age;
import static io.smm.audience.Criteria.ageFrom;
import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.any;
import static io.smm.audience.Criteria.behaviour;
import static io.smm.audience.Criteria.city;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.gender;
import static io.smm.audience.Criteria.in;
import static io.smm.audience.Criteria.interest;
import static io.smm.audience.Criteria.jobTitle;
import static io.smm.audience.Criteria.language;
import static io.smm.audience.Criteria.not;
import static io.smm.audience.Criteria.region;
import static io.smm.audience.Criteria.tag;
import static io.smm.audience.Criteria.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InexpressibleTargetingException;
import io.smm.error.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TargetingPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final GeoPoint LYON = new GeoPoint(45.764, 4.8357);

    /** One character a network, in the order of {@link NetworkTargeting}: + expressed, - refused. */
    static Stream<Arguments> segmentsOnSixNetworks() {
        return Stream.of(
                Arguments.of("++++++", country("FR")),
                Arguments.of("+++++-", all(country("FR"), age(25, 34))),
                Arguments.of("+---+-", age(25, 45)),
                Arguments.of("+---+-", age(18, 30)),
                Arguments.of("+-----", all(ageFrom(65), city("Lyon"))),
                Arguments.of("-+-+--", all(age(13, 17), language("fr"))),
                Arguments.of("+-+++-", ageFrom(55)),
                Arguments.of("-+----", any(age(13, 24), age(35, 49))),
                Arguments.of("++++-+", all(country("FR"), city("Lyon"))),
                Arguments.of("+-----", within(Distance.kilometres(10), LYON)),
                Arguments.of("------", all(country("FR"), within(Distance.kilometres(10), LYON))),
                Arguments.of("------", within(Distance.kilometres(200), LYON)),
                Arguments.of("++++++", gender(Gender.FEMALE)),
                Arguments.of("--+---", gender(Gender.NON_BINARY)),
                Arguments.of("+++++-", language("fr")),
                Arguments.of("++++++", any(interest("cooking"), interest("baking"))),
                Arguments.of("+-+---", all(interest("cooking"), interest("baking"))),
                Arguments.of("+-----", any(interest("cooking"), behaviour("travels often"))),
                Arguments.of("+-+---", all(jobTitle("baker"), country("FR"))),
                Arguments.of("--+---", any(country("FR"), interest("cooking"))),
                Arguments.of("+-+--+", all(country("FR"), not(city("Paris")))),
                Arguments.of("--+---", not(interest("cooking"))),
                Arguments.of("------", all(country("FR"), tag("vip"))));
    }

    @ParameterizedTest
    @MethodSource("segmentsOnSixNetworks")
    void eachNetworkExpressesWhatItCanAndRefusesTheRest(String expected, Criterion criterion) {
        StringBuilder actual = new StringBuilder();
        List<Inexpressible> losses = new ArrayList<>();
        for (NetworkTargeting network : NetworkTargeting.values()) {
            TargetingPlan plan = plan(network, criterion);
            actual.append(plan.complete() ? '+' : '-');
            losses.addAll(plan.inexpressible());
        }

        assertThat(actual).as(criterion.describe() + " " + losses).hasToString(expected);
    }

    @Test
    void aTownInACountryIsOneEntryBecauseAListOfBothWouldReachTheWholeCountry() {
        TargetingPlan plan =
                plan(NetworkTargeting.META, all(country("FR"), region("Rhône"), any(city("Lyon"), city("Givors"))));

        assertThat(plan.demands()).hasSize(1);
        assertThat(plan.terms())
                .extracting(TargetingTerm::describe)
                .containsExactlyInAnyOrder(
                        "city \"Lyon\" in region \"Rhône\" or country FR",
                        "city \"Givors\" in region \"Rhône\" or country FR");
    }

    @Test
    void andOfOrsKeepsItsShapeWhereTheNetworkHasIt() {
        TargetingPlan plan = plan(
                NetworkTargeting.META,
                all(any(interest("cooking"), behaviour("travels often")), interest("baking"), age(25, 45)));

        assertThat(plan.complete()).isTrue();
        assertThat(plan.demands()).extracting(list -> list.terms().size()).containsExactlyInAnyOrder(2, 1);
        assertThat(plan.ages()).extracting(AgeRange::describe).containsExactly("age 25 to 45");
    }

    @Test
    void agesAreMetTogetherAndNamedInTheNetworksGroups() {
        TargetingPlan plan = plan(NetworkTargeting.TIKTOK, all(age(18, 60), not(ageFrom(55)), age(25, 70)));

        assertThat(plan.ages()).extracting(AgeRange::describe).containsExactly("age 25 to 54");
        assertThat(plan(NetworkTargeting.TIKTOK, all(age(18, 20), age(30, 40))).inexpressible())
                .extracting(Inexpressible::reason)
                .containsExactly("nobody is of all these ages");
    }

    @Test
    void aLossSaysWhyAndWhatToDoInstead() {
        TargetingPlan plan = plan(NetworkTargeting.TIKTOK, all(country("FR"), age(20, 40), tag("vip")));

        assertThat(plan.inexpressible())
                .extracting(Inexpressible::toString)
                .containsExactlyInAnyOrder(
                        "age 20 to 40: the network tells apart age 13 to 17, age 18 to 24, age 25 to 34, age 35 to 44,"
                                + " age 45 to 54, age 55 and over; instead: ask for age 25 to 34, which is the largest"
                                + " part of it with a name",
                        "tag \"vip\": only you know it, the network does not; instead: choose the people among your"
                                + " contacts and hand them over as a custom audience");
        assertThatThrownBy(plan::requireComplete)
                .isInstanceOfSatisfying(
                        InexpressibleTargetingException.class,
                        refused -> assertThat(refused.losses()).isEqualTo(plan.inexpressible()))
                .hasMessageContaining("custom audience")
                .hasMessageContaining("tiktok");
    }

    @Test
    void aCustomAudienceOfAnotherNetworkIsRefused() {
        CustomAudienceRef ours =
                new CustomAudienceRef(NetworkTargeting.META.rules().network(), "1");

        assertThat(plan(NetworkTargeting.META, in(ours)).complete()).isTrue();
        assertThat(plan(NetworkTargeting.META, not(in(ours))).exclusions()).hasSize(1);
        assertThat(plan(NetworkTargeting.TIKTOK, in(ours)).complete()).isFalse();
    }

    @Test
    void anExpressionThatWouldExplodeIsRefusedQuickly() {
        List<Criterion> pairs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pairs.add(all(interest("a" + i), interest("b" + i)));
        }

        assertThat(plan(NetworkTargeting.META, new AnyOf(pairs)).inexpressible())
                .singleElement()
                .extracting(Inexpressible::reason)
                .asString()
                .contains("256");
    }

    @Test
    void whatAShorterListDemandsAlreadyIsNotDemandedTwice() {
        TargetingPlan plan = plan(
                NetworkTargeting.PINTEREST, all(interest("cooking"), any(interest("cooking"), interest("baking"))));

        assertThat(plan.complete()).isTrue();
        assertThat(plan.terms()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"lyon, FR, true", "LYON, FR, true", "Lyon, US, false", "Lyons, FR, false"})
    void anOptionIsMeantByItsNameAndItsPlace(String label, String country, boolean meant) {
        TargetingTerm term = plan(NetworkTargeting.META, all(country("FR"), city("Lyon")))
                .terms()
                .get(0);

        assertThat(new TargetingOption(
                                Characteristic.of(Dimension.CITY, label),
                                "1",
                                label,
                                List.of(Characteristic.of(Dimension.COUNTRY, country)))
                        .means(term))
                .isEqualTo(meant);
    }

    @Test
    void aTargetingNeedsACompletePlanAndAllIds() {
        TargetingPlan lossy = plan(NetworkTargeting.META, tag("vip"));
        TargetingPlan complete = plan(NetworkTargeting.META, interest("cooking"));

        assertThatThrownBy(() -> new Targeting(lossy, Map.of())).isInstanceOf(InexpressibleTargetingException.class);
        assertThatThrownBy(() -> new Targeting(complete, Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("interest \"cooking\"");
    }

    @Test
    void aCompletePlanMeansEverybodyWhomTheSegmentMeansAndNobodyElse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int complete = 0;
        for (int i = 0; i < 5_000; i++) {
            Criterion criterion = anyCriterion(random, 3);
            for (NetworkTargeting network : NetworkTargeting.values()) {
                TargetingPlan plan = plan(network, criterion);
                if (plan.complete()) {
                    complete++;
                    Contact contact = anyContact(random);
                    assertThat(asTheNetworkReadsIt(plan).membershipOf(contact, TODAY))
                            .as("seed %s, %s on %s", seed, criterion.describe(), network)
                            .isEqualTo(criterion.membershipOf(contact, TODAY));
                }
            }
        }
        assertThat(complete).as("plans that were complete, seed " + seed).isGreaterThan(2_000);
    }

    /** All of the demanded lists, of each one entry in all its larger places; none of the excluded; one of the ages. */
    private static Criterion asTheNetworkReadsIt(TargetingPlan plan) {
        List<Criterion> parts = new ArrayList<>();
        for (TargetingList list : plan.demands()) {
            parts.add(new AnyOf(
                    list.terms().stream().map(TargetingPlanTest::bound).toList()));
        }
        plan.exclusions().forEach(list -> list.terms().forEach(term -> parts.add(not(term.trait()))));
        if (!plan.ages().isEmpty()) {
            parts.add(new AnyOf(List.copyOf(plan.ages())));
        }
        return new AllOf(parts);
    }

    private static Criterion bound(TargetingTerm term) {
        Map<Dimension, List<Criterion>> kinds = new LinkedHashMap<>();
        term.within()
                .forEach(place -> kinds.computeIfAbsent(place.dimension(), first -> new ArrayList<>())
                        .add(place));
        List<Criterion> parts = new ArrayList<>(List.of(term.trait()));
        kinds.values().forEach(places -> parts.add(new AnyOf(places)));
        return new AllOf(parts);
    }

    private static Criterion anyCriterion(Random random, int depth) {
        List<Criterion> traits = List.of(
                country("FR"),
                country("DE"),
                city("Lyon"),
                interest("a"),
                interest("b"),
                age(25, 34),
                ageFrom(35),
                gender(Gender.MALE),
                language("fr"));
        return switch (depth == 0 ? 4 : random.nextInt(6)) {
            case 0, 1 -> all(anyCriterion(random, depth - 1), anyCriterion(random, depth - 1));
            case 2 -> any(anyCriterion(random, depth - 1), anyCriterion(random, depth - 1));
            case 3 -> not(anyCriterion(random, depth - 1));
            default -> traits.get(random.nextInt(traits.size()));
        };
    }

    private static Contact anyContact(Random random) {
        return Contact.builder("x")
                .country(random.nextBoolean() ? "FR" : "DE")
                .city(random.nextBoolean() ? "Lyon" : "Bonn")
                .interests(random.nextBoolean() ? "a" : "b")
                .gender(random.nextBoolean() ? Gender.MALE : Gender.FEMALE)
                .languages(random.nextBoolean() ? "fr" : "de")
                .bornOn(TODAY.minusYears(random.nextInt(70)))
                .build();
    }

    private static TargetingPlan plan(NetworkTargeting network, Criterion criterion) {
        return TargetingPlan.of(Segment.named("people").where(criterion), network.rules());
    }
}
