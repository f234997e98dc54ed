package io.smm.adapter.memory;

import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.city;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.gender;
import static io.smm.audience.Criteria.in;
import static io.smm.audience.Criteria.interest;
import static io.smm.audience.Criteria.not;
import static io.smm.audience.Criteria.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.audience.AudienceSize;
import io.smm.audience.Contact;
import io.smm.audience.ContactId;
import io.smm.audience.Criterion;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.Dimension;
import io.smm.audience.Distance;
import io.smm.audience.Gender;
import io.smm.audience.GeoPoint;
import io.smm.audience.Segment;
import io.smm.audience.TargetingOption;
import io.smm.audience.UploadReport;
import io.smm.core.InMemoryConsentStore;
import io.smm.core.SmmBuilder;
import io.smm.error.InexpressibleTargetingException;
import io.smm.error.InvalidInputException;
import io.smm.insight.Exactness;
import io.smm.privacy.Consent;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.ErasureReport;
import io.smm.privacy.PersonalDataExport;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.Purpose;
import io.smm.privacy.RetentionRule;
import io.smm.spi.PersonalDataHolder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Audiences and privacy through the whole engine, against the simulated network. */
class MemoryAudiencesTest {

    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
    private static final TenantId TENANT = new TenantId("tenant-1");
    private static final Secret PASSWORD = Secret.of("bakery-password-0123456789");

    private final VirtualClock clock = VirtualClock.startingAt(START);
    private final MemoryNetwork network =
            MemoryNetwork.builder(clock).account("bakery", PASSWORD).build();
    private final InMemoryConsentStore consents = new InMemoryConsentStore();
    private final Smm smm = SmmBuilder.create()
            .register(MemoryAdapter.factory(network))
            .clock(clock)
            .sleeper(clock)
            .consentStore(consents)
            .personalData(new BrokenHolder())
            .retention(new RetentionRule(
                    DataKind.AUDIENCE_MEMBERSHIP, Optional.empty(), Duration.ofDays(30), "our policy", LocalDate.EPOCH))
            .retention(new RetentionRule(
                    DataKind.CONSENT, Optional.empty(), Duration.ofDays(90), "our policy", LocalDate.EPOCH))
            .build();
    private final Connection bakery = smm.accounts()
            .connect(new ConnectionRequest(
                    TENANT,
                    new AppId("app"),
                    network.network(),
                    network.endpoint(),
                    new AppPassword("bakery", PASSWORD)));

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void aNameThatTwoPlacesShareIsRefusedUntilTheLargerPlaceIsNamed() {
        assertThatThrownBy(() -> smm.audiences().target(bakery, people(city("Paris"))))
                .isInstanceOf(InexpressibleTargetingException.class)
                .hasMessageContaining("several of this name");
        assertThatThrownBy(() -> smm.audiences().target(bakery, people(interest("falconry"))))
                .isInstanceOf(InexpressibleTargetingException.class)
                .hasMessageContaining("nothing of this name");

        assertThat(smm.audiences()
                        .target(bakery, people(all(country("US"), city("Paris"))))
                        .options()
                        .values())
                .extracting(option -> option.within().get(0).value())
                .containsExactly("US");
    }

    @Test
    void optionsAreReadPageByPage() {
        List<TargetingOption> all =
                smm.audiences().options(bakery, Dimension.CITY, "paris", PageRequest.first(1)).stream()
                        .toList();

        assertThat(all).hasSize(2).doesNotHaveDuplicates();
        assertThatThrownBy(() -> smm.audiences().options(bakery, Dimension.GENDER, "f", PageRequest.first()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSizeIsARangeThatSaysSimulatedOrTooSmall() {
        for (int i = 0; i < 25; i++) {
            network.audiences()
                    .person(
                            "p" + i,
                            Contact.builder("p" + i)
                                    .country("FR")
                                    .gender(i < 5 ? Gender.MALE : Gender.FEMALE)
                                    .location(new GeoPoint(45.76, 4.83))
                                    .build());
        }

        assertThat(estimate(country("FR"))).isEqualTo(new AudienceSize.Range(20, 30, Exactness.SIMULATED));
        assertThat(estimate(gender(Gender.MALE))).isEqualTo(new AudienceSize.TooSmall(20));
        assertThat(estimate(within(Distance.kilometres(5), new GeoPoint(45.77, 4.84))))
                .isEqualTo(new AudienceSize.Range(20, 30, Exactness.SIMULATED));
        assertThat(estimate(all(country("FR"), not(city("Lyon"))))).isInstanceOf(AudienceSize.Range.class);
    }

    @Test
    void manyContactsAreUploadedInBatchesAndTargeted() {
        for (int i = 0; i < 30; i++) {
            network.audiences().person("p" + i, contact(i));
        }
        IntStream.range(0, 1_200).forEach(i -> agree(contact(i).id()));
        CustomAudienceRef audience = smm.audiences().create(bakery, "customers").ref();
        long requests = network.audiences().requests();

        UploadReport report = add(audience, IntStream.range(0, 1_300).mapToObj(MemoryAudiencesTest::contact));

        assertThat(report.accepted()).isEqualTo(1_200);
        assertThat(report.withoutConsent()).isEqualTo(100);
        assertThat(report.matched()).isEqualTo(new AudienceSize.Range(30, 40, Exactness.SIMULATED));
        assertThat(network.audiences().requests() - requests)
                .as("three batches and a look")
                .isEqualTo(4);
        assertThat(network.audiences().uploaded(audience)).isEqualTo(1_200);
        assertThat(estimate(in(audience))).isEqualTo(new AudienceSize.Range(30, 40, Exactness.SIMULATED));
    }

    @Test
    void whoWithdrawsWhileTheBatchIsOnItsWayIsTakenOutAgain() {
        CustomAudienceRef audience = smm.audiences().create(bakery, "customers").ref();
        agree(contact(1).id());
        Stream<Contact> contacts = Stream.of(contact(1), contact(2)).peek(contact -> {
            if (contact.equals(contact(2))) { // the first is looked at already, the batch not sent yet
                smm.privacy().withdraw(TENANT, contact(1).id(), Purpose.CUSTOM_AUDIENCES);
            }
        });

        UploadReport report = add(audience, contacts);

        assertThat(report.accepted()).isZero();
        assertThat(report.withoutConsent()).isEqualTo(2);
        assertThat(network.audiences().uploaded(audience)).isZero();
    }

    @Test
    void everythingThatIsHeldOfAPersonIsExportedAndOfNobodyElse() {
        CustomAudienceRef audience = smm.audiences().create(bakery, "customers").ref();
        agree(contact(1).id());
        agree(contact(2).id());
        add(audience, Stream.of(contact(1), contact(2)));

        PersonalDataExport export =
                smm.privacy().export(TENANT, DataSubject.contact(contact(1).id()));

        assertThat(export.records())
                .extracting(PersonalRecord::kind)
                .containsExactly(DataKind.CONSENT, DataKind.AUDIENCE_MEMBERSHIP);
        assertThat(export.of(DataKind.AUDIENCE_MEMBERSHIP).get(0).details())
                .anySatisfy(detail -> assertThat(detail.value()).isEqualTo(audience.toString()));
        assertThat(smm.privacy()
                        .export(
                                new TenantId("another"),
                                DataSubject.contact(contact(1).id()))
                        .records())
                .isEmpty();
    }

    @Test
    void whatCannotBeErasedIsToldAndTheRestIsErasedAndAskingAgainFinishes() {
        CustomAudienceRef audience = smm.audiences().create(bakery, "customers").ref();
        agree(contact(1).id());
        add(audience, Stream.of(contact(1)));
        network.signIns().endSessions("bakery");

        ErasureReport first =
                smm.privacy().erase(TENANT, DataSubject.contact(contact(1).id()));

        assertThat(first.complete()).isFalse();
        assertThat(first.kept())
                .anySatisfy(reason -> assertThat(reason).contains(audience.toString()))
                .anySatisfy(reason -> assertThat(reason).contains("newsletter desk"));
        assertThat(smm.privacy().consents(TENANT, contact(1).id())).isEmpty();

        smm.accounts()
                .connect(new ConnectionRequest(
                        TENANT,
                        new AppId("app"),
                        network.network(),
                        network.endpoint(),
                        new AppPassword("bakery", PASSWORD)));
        ErasureReport second =
                smm.privacy().erase(TENANT, DataSubject.contact(contact(1).id()));

        assertThat(second.kept()).noneSatisfy(reason -> assertThat(reason).contains("custom audience"));
        assertThat(network.audiences().uploaded(audience)).isZero();
    }

    @Test
    void whatWasKeptAsLongAsItMayBeIsErasedEverywhere() {
        CustomAudienceRef audience = smm.audiences().create(bakery, "customers").ref();
        agree(contact(1).id());
        add(audience, Stream.of(contact(1)));

        clock.advance(Duration.ofDays(31));
        assertThat(smm.privacy().enforceRetention().erased()).isEqualTo(1);
        assertThat(network.audiences().uploaded(audience)).isZero();
        assertThat(smm.privacy().consents(TENANT, contact(1).id())).hasSize(1);

        clock.advance(Duration.ofDays(60));
        assertThat(smm.privacy().enforceRetention().erased()).isEqualTo(1);
        assertThat(smm.privacy().consents(TENANT, contact(1).id())).isEmpty();
    }

    private AudienceSize estimate(Criterion criterion) {
        return smm.audiences().estimate(bakery, smm.audiences().target(bakery, people(criterion)));
    }

    private UploadReport add(CustomAudienceRef audience, Stream<Contact> contacts) {
        return smm.audiences().add(bakery, audience, Purpose.CUSTOM_AUDIENCES, contacts);
    }

    private void agree(ContactId contact) {
        smm.privacy().record(TENANT, Consent.given(contact, Purpose.CUSTOM_AUDIENCES, clock.instant(), "a form"));
    }

    private static Segment people(Criterion criterion) {
        return Segment.named("people").where(criterion);
    }

    private static Contact contact(int number) {
        return Contact.builder("c" + number)
                .email("c" + number + "@example.org")
                .build();
    }

    /** A store of the host's that does not work. */
    private static final class BrokenHolder implements PersonalDataHolder {

        @Override
        public String name() {
            return "newsletter desk";
        }

        @Override
        public Set<DataKind> kinds() {
            return Set.of(new DataKind("newsletter"));
        }

        @Override
        public List<PersonalRecord> export(TenantId tenant, DataSubject subject) {
            return List.of();
        }

        @Override
        public List<Erasure> erase(TenantId tenant, DataSubject subject) {
            throw new IllegalStateException("out of order");
        }

        @Override
        public List<Erasure> expire(RetentionRule rule, Instant before) {
            throw new IllegalStateException("not asked: no rule is about its kind");
        }
    }
}
