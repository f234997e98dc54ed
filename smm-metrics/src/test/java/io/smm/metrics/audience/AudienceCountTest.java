package io.smm.metrics.audience;

import static io.smm.audience.Criteria.age;
import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.any;
import static io.smm.audience.Criteria.city;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.interest;
import static io.smm.audience.Criteria.not;
import static io.smm.audience.Criteria.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.audience.Contact;
import io.smm.audience.ContactId;
import io.smm.audience.Criterion;
import io.smm.audience.Membership;
import io.smm.audience.Segment;
import io.smm.error.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AudienceCountTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void theUndecidedAreCountedApart() {
        AudienceCount count = AudienceCount.of(
                List.of(segment("adults", age(18, 99))),
                Stream.of(
                        Contact.builder("1").bornOn(TODAY.minusYears(30)).build(),
                        Contact.builder("2").bornOn(TODAY.minusYears(10)).build(),
                        Contact.builder("3").build()),
                TODAY);

        assertThat(count.of("adults")).isEqualTo(new SegmentSize("adults", 1, 1, 1));
        assertThat(count.of("adults").atMost()).isEqualTo(2);
        assertThat(count.of("adults").contacts()).isEqualTo(3);
    }

    @Test
    void sizesAndOverlapsAreThoseOfCountingOneByOne() {
        long seed = System.nanoTime();
        List<Contact> contacts = contacts(new Random(seed), 3_000);
        List<Segment> segments = segments();

        AudienceCount count = AudienceCount.of(segments, contacts.stream(), TODAY);

        for (Segment one : segments) {
            assertThat(count.of(one.name()).undecided())
                    .as("seed %s", seed)
                    .isEqualTo(contacts.stream()
                            .filter(contact -> one.membershipOf(contact, TODAY) == Membership.UNDECIDED)
                            .count());
            for (Segment other : segments) {
                assertThat(count.overlap(one.name(), other.name()))
                        .as("seed %s: %s and %s", seed, one.name(), other.name())
                        .isEqualTo(contacts.stream()
                                .filter(contact -> one.membershipOf(contact, TODAY) == Membership.MEMBER)
                                .filter(contact -> other.membershipOf(contact, TODAY) == Membership.MEMBER)
                                .count());
            }
        }
    }

    @Test
    void aSampleHoldsMembersAloneEachWithTheSameChance() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Contact> contacts = IntStream.range(0, 100)
                .mapToObj(i -> Contact.builder("" + i)
                        .tags(i % 2 == 0 ? "vip" : "other")
                        .build())
                .toList();
        int[] drawn = new int[100];
        for (int round = 0; round < 2_000; round++) {
            AudienceCount count =
                    AudienceCount.sampling(List.of(segment("vip", tag("vip"))), contacts.stream(), TODAY, 10, random);
            assertThat(count.sample("vip")).hasSize(10).doesNotHaveDuplicates();
            for (ContactId id : count.sample("vip")) {
                drawn[Integer.parseInt(id.value())]++;
            }
        }
        for (int i = 0; i < 100; i++) {
            // 2,000 draws of 10 in 50: 400 expected, standard deviation below 18
            assertThat(drawn[i])
                    .as("seed %s, contact %s", seed, i)
                    .isBetween(i % 2 == 0 ? 290 : 0, i % 2 == 0 ? 510 : 0);
        }
    }

    @Test
    void aMillionContactsInTenSegmentsAreCountedInOnePass() {
        Random random = new Random(1);
        List<Contact> some = contacts(random, 1_000);

        AudienceCount count =
                AudienceCount.of(segments(), IntStream.range(0, 1_000_000).mapToObj(i -> some.get(i % 1_000)), TODAY);

        assertThat(count.sizes())
                .hasSize(10)
                .allSatisfy(size -> assertThat(size.contacts()).isEqualTo(1_000_000));
    }

    @Test
    void twoSegmentsOfOneNameAndTooManyAreRefused() {
        Segment vip = segment("vip", tag("vip"));
        assertThatThrownBy(() -> AudienceCount.of(List.of(vip, vip), Stream.of(), TODAY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> AudienceCount.of(List.of(), Stream.of(), TODAY))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> AudienceCount.of(List.of(vip), Stream.of(), TODAY).of("other"))
                .isInstanceOf(InvalidInputException.class);
    }

    private static List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            segments.add(segment(
                    "s" + i,
                    all(
                            any(country("FR"), country("DE")),
                            age(18 + i, 40 + i),
                            any(interest("baking"), not(tag("vip")), city("Lyon")))));
        }
        return segments;
    }

    private static Segment segment(String name, Criterion criterion) {
        return Segment.named(name).where(criterion);
    }

    private static List<Contact> contacts(Random random, int many) {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Contact.Builder builder =
                    Contact.builder("c" + i).country(List.of("FR", "DE", "US").get(random.nextInt(3)));
            if (random.nextInt(4) > 0) {
                builder.bornOn(TODAY.minusYears(random.nextInt(80)));
            }
            if (random.nextBoolean()) {
                builder.interests(random.nextBoolean() ? "baking" : "chess");
            }
            contacts.add((random.nextBoolean() ? builder.tags("vip") : builder.city("Lyon")).build());
        }
        return contacts;
    }
}
