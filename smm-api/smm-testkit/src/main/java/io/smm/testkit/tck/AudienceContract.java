package io.smm.testkit.tck;

import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.account.TenantId;
import io.smm.audience.AudienceSize;
import io.smm.audience.Contact;
import io.smm.audience.ContactId;
import io.smm.audience.CustomAudience;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.Segment;
import io.smm.audience.Targeting;
import io.smm.audience.TargetingPlan;
import io.smm.audience.UploadReport;
import io.smm.error.InexpressibleTargetingException;
import io.smm.error.NotFoundException;
import io.smm.error.SmmException;
import io.smm.privacy.Consent;
import io.smm.privacy.DataSubject;
import io.smm.privacy.ErasureReport;
import io.smm.privacy.Purpose;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is targeted who was not meant, and nobody is uploaded who did not agree. */
abstract class AudienceContract extends ContractGroup {

    private static final Segment OF_THE_HOST =
            Segment.named("our best customers").where(tag("vip"));

    AudienceContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void whatOnlyTheHostKnowsIsRefusedBeforeAnythingIsSent() {
        where(
                Capability.FIND_TARGETING,
                () -> {
                    long requests = run().audiences().requests();
                    Segment partly = Segment.named("partly")
                            .where(all(run().audiences().expressible().criterion(), tag("vip")));

                    SmmException refusal = ContractRun.failureOf(() -> target(partly));

                    assertThat(refusal).isExactlyInstanceOf(InexpressibleTargetingException.class);
                    assertThat(refusal.details().network()).contains(run().network());
                    assertThat(run().audiences().requests()).as("requests sent").isEqualTo(requests);
                },
                () -> target(OF_THE_HOST));
    }

    @Test
    void everyEntryThatTheNetworkTakesByIdGetsOne() {
        where(
                Capability.FIND_TARGETING,
                () -> {
                    Segment segment = run().audiences().expressible();
                    TargetingPlan plan = run().smm().audiences().plan(run().connection(), segment);

                    Targeting targeting = target(segment);

                    assertThat(plan.complete()).isTrue();
                    assertThat(plan.terms())
                            .filteredOn(term -> term.byNativeId())
                            .allSatisfy(term -> assertThat(targeting.option(term))
                                    .hasValueSatisfying(option ->
                                            assertThat(option.means(term)).isTrue()));
                },
                () -> run().smm().audiences().plan(run().connection(), OF_THE_HOST));
    }

    @Test
    void anEstimateIsOfTheWholeTargetingAndLeavesNoDemandOut() {
        where(
                Capability.ESTIMATE_AUDIENCE,
                () -> {
                    run().audiences().populate(400, 200);

                    AudienceSize size = run().smm()
                            .audiences()
                            .estimate(
                                    run().connection(), target(run().audiences().expressible()));

                    assertThat(size).isInstanceOfSatisfying(AudienceSize.Range.class, range -> {
                        assertThat(range.atLeast()).isLessThanOrEqualTo(400);
                        assertThat(range.atMost()).isBetween(400L, 599L);
                    });
                },
                () -> run().smm().audiences().estimate(run().connection(), nothing()));
    }

    @Test
    void onlyWhoAgreedIsUploaded() {
        where(
                Capability.CUSTOM_AUDIENCES,
                () -> {
                    CustomAudienceRef audience = created();
                    Contact agreed = joined("agreed");
                    Contact silent = joined("silent");
                    agree(agreed);

                    UploadReport report = add(audience, agreed, silent);

                    assertThat(report.accepted()).isEqualTo(1);
                    assertThat(report.withoutConsent()).isEqualTo(1);
                    assertThat(run().audiences().isIn(audience, agreed)).isTrue();
                    assertThat(run().audiences().isIn(audience, silent)).isFalse();
                },
                this::created);
    }

    @Test
    void aContactIsRecognisedHoweverItsAddressIsWritten() {
        where(
                Capability.CUSTOM_AUDIENCES,
                () -> {
                    CustomAudienceRef audience = created();
                    Contact known = joined("ana");
                    Contact asWritten =
                            Contact.builder("ana").email("  ANA@Example.ORG ").build();
                    agree(asWritten);

                    add(audience, asWritten);

                    assertThat(run().audiences().isIn(audience, known)).isTrue();
                },
                this::created);
    }

    @Test
    void addingTwiceIsAddingOnceAndRemovingTakesOut() {
        where(
                Capability.CUSTOM_AUDIENCES,
                () -> {
                    CustomAudienceRef audience = created();
                    Contact ana = joined("ana");
                    Contact ben = joined("ben");
                    agree(ana);
                    agree(ben);
                    add(audience, ana, ben);
                    add(audience, ana, ben);

                    long removed = run().smm()
                            .audiences()
                            .remove(run().connection(), audience, List.of(ana.id(), new ContactId("nobody")));

                    assertThat(removed).isEqualTo(1);
                    assertThat(run().audiences().isIn(audience, ana)).isFalse();
                    assertThat(run().audiences().isIn(audience, ben)).isTrue();
                },
                this::created);
    }

    @Test
    void whoWithdrawsIsTakenOutAndNotPutInAgain() {
        where(
                Capability.CUSTOM_AUDIENCES,
                () -> {
                    CustomAudienceRef audience = created();
                    Contact ana = joined("ana");
                    agree(ana);
                    add(audience, ana);

                    ErasureReport report = run().smm().privacy().withdraw(tenant(), ana.id(), Purpose.CUSTOM_AUDIENCES);
                    add(audience, ana);

                    assertThat(report.complete()).as(report.toString()).isTrue();
                    assertThat(run().audiences().isIn(audience, ana)).isFalse();
                },
                this::created);
    }

    @Test
    void anErasedPersonIsInNoCustomAudience() {
        where(
                Capability.CUSTOM_AUDIENCES,
                () -> {
                    CustomAudienceRef audience = created();
                    Contact ana = joined("ana");
                    agree(ana);
                    add(audience, ana);

                    ErasureReport report = run().smm().privacy().erase(tenant(), DataSubject.contact(ana.id()));

                    assertThat(report.complete()).as(report.toString()).isTrue();
                    assertThat(run().audiences().isIn(audience, ana)).isFalse();
                    assertThat(run().smm()
                                    .privacy()
                                    .erase(tenant(), DataSubject.contact(ana.id()))
                                    .erased())
                            .isZero();
                },
                this::created);
    }

    @Test
    void aDeletedAudienceIsGoneAndTakesNobody() {
        where(
                Capability.CUSTOM_AUDIENCES,
                () -> {
                    CustomAudienceRef audience = created();
                    Contact ana = joined("ana");
                    agree(ana);
                    run().smm().audiences().delete(run().connection(), audience);
                    run().smm().audiences().delete(run().connection(), audience);

                    assertThat(run().smm().audiences().find(run().connection(), audience))
                            .isEmpty();
                    assertThat(ContractRun.failureOf(() -> add(audience, ana)))
                            .isExactlyInstanceOf(NotFoundException.class);
                },
                this::created);
    }

    private Targeting target(Segment segment) {
        return run().smm().audiences().target(run().connection(), segment);
    }

    /** A targeting that never leaves the process: the refusal comes first. */
    private Targeting nothing() {
        return new Targeting(
                new TargetingPlan(OF_THE_HOST, run().network(), List.of(), List.of(), List.of(), List.of()), Map.of());
    }

    private CustomAudienceRef created() {
        CustomAudience audience = run().smm().audiences().create(run().connection(), "customers");
        return audience.ref();
    }

    private Contact joined(String name) {
        Contact person = Contact.builder(name).email(name + "@example.org").build();
        run().audiences().joins(person);
        return person;
    }

    private void agree(Contact contact) {
        run().smm()
                .privacy()
                .record(
                        tenant(),
                        Consent.given(
                                contact.id(),
                                Purpose.CUSTOM_AUDIENCES,
                                run().environment().clock().instant(),
                                "a form"));
    }

    private UploadReport add(CustomAudienceRef audience, Contact... contacts) {
        return run().smm().audiences().add(run().connection(), audience, Purpose.CUSTOM_AUDIENCES, Stream.of(contacts));
    }

    private TenantId tenant() {
        return run().connection().tenant();
    }
}
