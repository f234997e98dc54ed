package io.smm.example.cookbook;

import static io.smm.audience.Criteria.age;
import static io.smm.audience.Criteria.ageFrom;
import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.any;
import static io.smm.audience.Criteria.city;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.interest;
import static io.smm.audience.Criteria.not;
import static io.smm.audience.Criteria.spentAtLeast;
import static io.smm.audience.Criteria.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.audience.AudienceSize;
import io.smm.audience.Contact;
import io.smm.audience.CustomAudience;
import io.smm.audience.Inexpressible;
import io.smm.audience.Membership;
import io.smm.audience.Segment;
import io.smm.audience.Targeting;
import io.smm.audience.TargetingPlan;
import io.smm.audience.UploadReport;
import io.smm.error.InexpressibleTargetingException;
import io.smm.insight.Exactness;
import io.smm.metrics.audience.AudienceCount;
import io.smm.metrics.audience.SegmentSize;
import io.smm.privacy.Consent;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.ErasureReport;
import io.smm.privacy.PersonalDataExport;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnowingTheAudience {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private static final Contact ANA = Contact.builder("ana")
            .country("FR")
            .city("Lyon")
            .bornOn(LocalDate.of(1991, 3, 14))
            .interests("parenting", "baking")
            .email("ana@example.org")
            .build();
    private static final Contact BEN = Contact.builder("ben")
            .country("FR")
            .city("Lyon")
            .interests("parenting")
            .email("ben@example.org")
            .build(); // his birthday is not known
    private static final Contact CLEO = Contact.builder("cleo")
            .country("FR")
            .city("Paris")
            .bornOn(LocalDate.of(1958, 7, 1))
            .interests("baking")
            .tags("vip")
            .email("cleo@example.org")
            .build();

    private static final Segment YOUNG_FAMILIES = Segment.named("young families in Lyon")
            .where(all(country("FR"), city("Lyon"), age(25, 45), interest("parenting")));
    private static final Segment HOME_BAKERS =
            Segment.named("home bakers").where(all(country("FR"), interest("baking")));

    @Test
    void defineASegmentInWords() {
        Segment regulars = Segment.named("regulars worth a treat")
                .where(all(country("FR"), any(tag("vip"), spentAtLeast(Money.of("200.00", "EUR"))), not(ageFrom(65))));

        assertThat(regulars.describe())
                .isEqualTo("regulars worth a treat: country FR and (tag \"vip\" or spent at least 200.00 EUR)"
                        + " and not age 65 and over");
        assertThat(YOUNG_FAMILIES.membershipOf(ANA, TODAY)).isEqualTo(Membership.MEMBER);
    }

    @Test
    void countWhoIsInASegmentAndWhoIsUndecided() {
        AudienceCount count = AudienceCount.of(List.of(YOUNG_FAMILIES), Stream.of(ANA, BEN, CLEO), TODAY);

        SegmentSize families = count.of("young families in Lyon");

        assertThat(families.members()).isEqualTo(1);
        assertThat(families.undecided()).isEqualTo(1); // Ben may or may not be of age
        assertThat(families.others()).isEqualTo(1);
    }

    @Test
    void seeHowTwoSegmentsOverlap() {
        AudienceCount count = AudienceCount.of(List.of(YOUNG_FAMILIES, HOME_BAKERS), Stream.of(ANA, BEN, CLEO), TODAY);

        assertThat(count.overlap("young families in Lyon", "home bakers")).isEqualTo(1);
        assertThat(count.of("home bakers").members()).isEqualTo(2);
    }

    @Test
    void seeWhatANetworkCannotTarget() {
        try (Bakery bakery = Bakery.opened()) {
            Segment vips = Segment.named("VIPs in Lyon").where(all(city("Lyon"), country("FR"), tag("vip")));

            TargetingPlan plan = bakery.smm.audiences().plan(bakery.account, vips);

            assertThat(plan.inexpressible())
                    .extracting(Inexpressible::toString)
                    .containsExactly("tag \"vip\": only you know it, the network does not; instead: choose the people"
                            + " among your contacts and hand them over as a custom audience");
            assertThatThrownBy(() -> bakery.smm.audiences().target(bakery.account, vips))
                    .isInstanceOf(InexpressibleTargetingException.class);
        }
    }

    @Test
    void uploadACustomAudienceOfConsentingCustomers() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.audiences().fewest(1);
            bakery.network.audiences().person("ana-on-the-network", ANA);
            agrees(bakery, ANA);
            agrees(bakery, CLEO);
            CustomAudience customers = bakery.smm.audiences().create(bakery.account, "customers");

            UploadReport report = bakery.smm
                    .audiences()
                    .add(bakery.account, customers.ref(), Purpose.CUSTOM_AUDIENCES, Stream.of(ANA, BEN, CLEO));

            assertThat(report.accepted()).isEqualTo(2);
            assertThat(report.withoutConsent()).isEqualTo(1); // Ben was never asked
            assertThat(bakery.network.audiences().recognised(customers.ref())).containsExactly("ana-on-the-network");
        }
    }

    @Test
    void estimateAnAudienceBeforeSpending() {
        try (Bakery bakery = Bakery.opened()) {
            for (int i = 1; i <= 57; i++) {
                bakery.network.audiences().person("parent-" + i, ANA);
            }

            Targeting targeting = bakery.smm.audiences().target(bakery.account, YOUNG_FAMILIES);
            AudienceSize size = bakery.smm.audiences().estimate(bakery.account, targeting);

            assertThat(size).isEqualTo(new AudienceSize.Range(50, 60, Exactness.SIMULATED));
        }
    }

    @Test
    void exportWhatWeKnowOfAPerson() {
        try (Bakery bakery = Bakery.opened()) {
            agrees(bakery, ANA);
            CustomAudience customers = bakery.smm.audiences().create(bakery.account, "customers");
            bakery.smm.audiences().add(bakery.account, customers.ref(), Purpose.CUSTOM_AUDIENCES, Stream.of(ANA));

            PersonalDataExport export = bakery.smm.privacy().export(Bakery.TENANT, DataSubject.contact(ANA.id()));

            assertThat(export.records())
                    .extracting(PersonalRecord::kind)
                    .containsExactly(DataKind.CONSENT, DataKind.AUDIENCE_MEMBERSHIP);
        }
    }

    @Test
    void eraseAPerson() {
        try (Bakery bakery = Bakery.opened()) {
            agrees(bakery, ANA);
            CustomAudience customers = bakery.smm.audiences().create(bakery.account, "customers");
            bakery.smm.audiences().add(bakery.account, customers.ref(), Purpose.CUSTOM_AUDIENCES, Stream.of(ANA));

            ErasureReport report = bakery.smm.privacy().erase(Bakery.TENANT, DataSubject.contact(ANA.id()));

            assertThat(report.complete()).isTrue();
            assertThat(report.erased()).isEqualTo(2); // the consent, and the place in the audience
            assertThat(bakery.network.audiences().uploaded(customers.ref())).isZero();
        }
    }

    private static void agrees(Bakery bakery, Contact contact) {
        bakery.smm
                .privacy()
                .record(
                        Bakery.TENANT,
                        Consent.given(
                                contact.id(), Purpose.CUSTOM_AUDIENCES, bakery.clock.instant(), "loyalty card form"));
    }
}
