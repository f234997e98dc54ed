package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.Post;
import io.smm.post.PostText;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.PersonalDetail;
import io.smm.privacy.PersonalRecord;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PersonalDataHolder;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.testkit.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every outbox that tells of people promises. The author of such a store extends this class and gives an empty store for each test.
 */
public abstract class DeliveryDataContract {

    private static final Connection ACCOUNT = Samples.connection(Network.MEMORY, "one");
    private static final DataSubject BOB = DataSubject.account(AccountRef.of(Network.MEMORY, "id-bob", "bob"));

    /** For subclasses; they need no state. */
    protected DeliveryDataContract() {}

    /**
     * Gives an empty store that is a {@link PersonalDataHolder} too.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract OutboxStore emptyStore();

    @Test
    void whoIsMentionedByIdOrByHandleIsTold() {
        OutboxStore store = emptyStore();
        insert(store, "by id", PostText.builder().mention("renamed", "id-bob").build());
        insert(store, "by handle", PostText.builder().mention("bob").build());
        insert(store, "by another", PostText.builder().mention("ana", "id-ana").build());
        insert(store, "by nobody", PostText.of("bob without a mention"));

        List<PersonalRecord> told = holder(store).export(Samples.TENANT, BOB);

        assertThat(told)
                .extracting(PersonalRecord::details)
                .containsExactlyInAnyOrder(
                        List.of(new PersonalDetail("text", "@renamed")), List.of(new PersonalDetail("text", "@bob")));
        assertThat(told).allSatisfy(record -> {
            assertThat(record.kind()).isEqualTo(DataKind.PUBLISHED_POST);
            assertThat(record.since()).isEqualTo(Samples.NOON);
        });
    }

    @Test
    void nothingIsToldOfAnotherTenantsPostsNorOfANamesakeElsewhere() {
        OutboxStore store = emptyStore();
        insert(store, "d-1", PostText.builder().mention("bob", "id-bob").build());

        assertThat(holder(store).export(new TenantId("another"), BOB)).isEmpty();
        assertThat(holder(store)
                        .export(Samples.TENANT, DataSubject.account(AccountRef.of(Network.BLUESKY, "id-bob", "bob"))))
                .isEmpty();
    }

    @Test
    void erasingKeepsWhatKeepsAPostFromGoingOutTwiceAndSaysSoOfEach() {
        OutboxStore store = emptyStore();
        OutboxEntry entry =
                insert(store, "d-1", PostText.builder().mention("bob", "id-bob").build());

        List<Erasure> erased = holder(store).erase(Samples.TENANT, BOB);

        assertThat(erased).singleElement().satisfies(one -> {
            assertThat(one.erased()).isZero();
            assertThat(one.kept()).singleElement().asString().contains("d-1").contains("publishing().delete");
        });
        assertThat(store.find(entry.delivery().id())).contains(entry);
    }

    private static PersonalDataHolder holder(OutboxStore store) {
        return assertThat(store).asInstanceOf(type(PersonalDataHolder.class)).actual();
    }

    private static OutboxEntry insert(OutboxStore store, String id, PostText text) {
        return store.insert(new OutboxEntry(
                Samples.delivery(id, ACCOUNT, Post.builder(text).build()),
                Optional.empty(),
                PublishState.of(1, new byte[] {1}, StepKind.EFFECT),
                Optional.empty(),
                0,
                Optional.of(Samples.NOON.plusSeconds(90)),
                1));
    }
}
