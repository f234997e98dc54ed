package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.ads.ClientReference;
import io.smm.audience.ContactId;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.HashedContact;
import io.smm.audience.IdentifierKind;
import io.smm.privacy.Consent;
import io.smm.privacy.LawfulBasis;
import io.smm.privacy.Purpose;
import io.smm.spi.AdAttemptStore;
import io.smm.spi.AudienceMember;
import io.smm.spi.AudienceMemberStore;
import io.smm.spi.ConsentStore;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stores that the testkit has no contract for. */
class OtherStoresTest {

    private static final ConnectionId ACCOUNT = new ConnectionId("tenant/app/memory/host/one");
    private static final TenantId TENANT = new TenantId("tenant");
    private static final ContactId CONTACT = new ContactId("contact-1");
    private static final CustomAudienceRef AUDIENCE = new CustomAudienceRef(Network.MEMORY, "audience-1");

    @ParameterizedTest
    @EnumSource
    void anAttemptIsReplacedByWhoKnowsIt(TestDatabase database) {
        AdAttemptStore store = database.fresh().adAttemptStore().orElseThrow();
        ClientReference mark = new ClientReference("smm-abcdefghij2345678901".replaceAll("[0189]", "2"));
        Optional<Instant> first = Optional.of(Samples.NOON.plusNanos(1));
        Optional<Instant> second = Optional.of(Samples.NOON.plusNanos(2));

        assertThat(store.find(ACCOUNT, mark)).isEmpty();
        assertThat(store.replace(ACCOUNT, mark, Optional.empty(), Optional.empty()))
                .isTrue();
        assertThat(store.replace(ACCOUNT, mark, first, second)).isFalse();
        assertThat(store.replace(ACCOUNT, mark, Optional.empty(), first)).isTrue();
        assertThat(store.replace(ACCOUNT, mark, Optional.empty(), second)).isFalse();
        assertThat(store.replace(ACCOUNT, mark, Optional.empty(), Optional.empty()))
                .isFalse();
        assertThat(store.replace(ACCOUNT, mark, first, second)).isTrue();
        assertThat(store.find(ACCOUNT, mark)).isEqualTo(second);
        assertThat(store.replace(ACCOUNT, mark, first, Optional.empty())).isFalse();
        assertThat(store.replace(ACCOUNT, mark, second, Optional.empty())).isTrue();
        assertThat(store.find(ACCOUNT, mark)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aConsentTakesThePlaceOfTheOneBeforeAndEndsWithItsTime(TestDatabase database) {
        ConsentStore store = database.fresh().consentStore().orElseThrow();
        Consent given = consent(Purpose.CUSTOM_AUDIENCES, 0, Optional.empty());
        Consent other = consent(new Purpose("newsletter"), 5, Optional.empty());
        store.put(TENANT, given);
        store.put(TENANT, other);
        store.put(new TenantId("stranger"), given);

        assertThat(store.find(TENANT, CONTACT, Purpose.CUSTOM_AUDIENCES)).contains(given);
        assertThat(store.all(TENANT, CONTACT)).containsExactlyInAnyOrder(given, other);

        Consent withdrawn = consent(Purpose.CUSTOM_AUDIENCES, 0, Optional.of(Plans.at(9)));
        store.put(TENANT, withdrawn);
        assertThat(store.all(TENANT, CONTACT)).containsExactlyInAnyOrder(withdrawn, other);

        assertThat(store.removeBefore(Plans.at(9)))
                .as("the other, and the stranger's")
                .isEqualTo(2);
        assertThat(store.remove(TENANT, CONTACT)).isEqualTo(1);
        assertThat(store.all(TENANT, CONTACT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void membersAreFoundByContactByAudienceAndByAge(TestDatabase database) {
        AudienceMemberStore store = database.fresh().audienceMemberStore().orElseThrow();
        AudienceMember first = member("1", 0);
        AudienceMember byAnotherAddress = member("2", 5);
        store.put(List.of(first, byAnotherAddress));
        store.put(List.of(first)); // again

        assertThat(store.find(TENANT, CONTACT)).containsExactlyInAnyOrder(first, byAnotherAddress);
        assertThat(store.olderThan(Optional.of(Network.MEMORY), Plans.at(5), 10))
                .containsExactly(first);
        assertThat(store.olderThan(Optional.of(new Network("other")), Plans.at(5), 10))
                .isEmpty();
        assertThat(store.olderThan(Optional.empty(), Plans.at(6), 1)).containsExactly(first);

        store.remove(List.of(first));
        assertThat(store.find(TENANT, CONTACT)).containsExactly(byAnotherAddress);
        store.removeAll(new TenantId("stranger"), AUDIENCE);
        assertThat(store.find(TENANT, CONTACT)).hasSize(1);
        store.removeAll(TENANT, AUDIENCE);
        assertThat(store.find(TENANT, CONTACT)).isEmpty();
    }

    private static Consent consent(Purpose purpose, int minute, Optional<Instant> withdrawnAt) {
        return new Consent(CONTACT, purpose, LawfulBasis.CONSENT, Plans.at(minute), "form 3", withdrawnAt);
    }

    private static AudienceMember member(String digit, int minute) {
        return new AudienceMember(
                Plans.account("one"),
                AUDIENCE,
                CONTACT,
                new HashedContact(Map.of(IdentifierKind.EMAIL, digit.repeat(64))),
                Purpose.CUSTOM_AUDIENCES,
                Samples.NOON.plus(Duration.ofMinutes(minute)));
    }
}
