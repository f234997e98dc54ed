package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.listening.MessageDelivery;
import io.smm.listening.MessageOutcome;
import io.smm.post.RequestKey;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.RetentionRule;
import io.smm.spi.MessageEntry;
import io.smm.spi.MessageStore;
import io.smm.spi.PersonalDataHolder;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every store of messages that tells of people promises. The author of such a store extends this class and gives an empty store
 * for each test.
 */
public abstract class MessageDataContract {

    private static final ConnectionId ACCOUNT =
            Samples.connection(Network.MEMORY, "one").id();
    private static final AccountRef BOB = AccountRef.of(Network.MEMORY, "id-bob", "bob");
    private static final AccountRef ANA = AccountRef.of(Network.MEMORY, "id-ana", "ana");

    /** For subclasses; they need no state. */
    protected MessageDataContract() {}

    /**
     * Gives an empty store that is a {@link PersonalDataHolder} too.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract MessageStore emptyStore();

    @Test
    void whoGotAMessageIsToldByTheIdWhateverTheNameIsNow() {
        MessageStore store = emptyStore();
        insert(store, "to bob", Set.of(BOB));
        insert(store, "to ana", Set.of(ANA));
        DataSubject renamed = DataSubject.account(AccountRef.of(Network.MEMORY, "id-bob", "robert"));

        assertThat(holder(store).export(Samples.TENANT, renamed))
                .singleElement()
                .extracting(PersonalRecord::kind, PersonalRecord::since)
                .containsExactly(DataKind.SENT_MESSAGE, Samples.NOON);
        assertThat(holder(store).export(new TenantId("another"), renamed)).isEmpty();
    }

    @Test
    void anErasedMessageIsToldNoMoreAndItsKeyStaysTaken() {
        MessageStore store = emptyStore();
        insert(store, "to bob", Set.of(BOB));
        insert(store, "to ana", Set.of(ANA));

        assertThat(holder(store).erase(Samples.TENANT, DataSubject.account(BOB)))
                .extracting(Erasure::erased)
                .containsExactly(1L);

        assertThat(holder(store).export(Samples.TENANT, DataSubject.account(BOB)))
                .isEmpty();
        assertThat(holder(store).export(Samples.TENANT, DataSubject.account(ANA)))
                .hasSize(1);
        assertThat(store.insert(entry("to bob", Set.of(BOB)))).as("its key").isPresent();
        assertThat(holder(store).erase(Samples.TENANT, DataSubject.account(BOB)))
                .as("again")
                .extracting(Erasure::erased)
                .containsExactly(0L);
    }

    @Test
    void whatBecomesOfAnErasedMessageBringsNobodyBack() {
        MessageStore store = emptyStore();
        insert(store, "to bob", Set.of(BOB));
        holder(store).erase(Samples.TENANT, DataSubject.account(BOB));

        store.settle(
                ACCOUNT, new MessageDelivery(new RequestKey("to bob"), new MessageOutcome.Rejected(details("late"))));

        assertThat(store.find(ACCOUNT, new RequestKey("to bob")).orElseThrow().outcome())
                .isInstanceOf(MessageOutcome.Unknown.class);
    }

    @Test
    void whereTheNetworkDidNotSayWhoGotItThatIsToldAndNothingIsErased() {
        MessageStore store = emptyStore();
        insert(store, "to somebody", Set.of());

        assertThat(holder(store).erase(Samples.TENANT, DataSubject.account(BOB)))
                .singleElement()
                .satisfies(erasure -> {
                    assertThat(erasure.erased()).isZero();
                    assertThat(erasure.kept()).hasSize(1);
                });
    }

    @Test
    void whatIsOldEnoughGoesAndItsKeyWithIt() {
        MessageStore store = emptyStore();
        insert(store, "to bob", Set.of(BOB));
        RetentionRule rule = new RetentionRule(
                DataKind.SENT_MESSAGE, Optional.empty(), Duration.ofDays(30), "the host", LocalDate.EPOCH);
        Instant before = Samples.NOON;

        assertThat(holder(store).expire(rule, before))
                .extracting(Erasure::erased)
                .containsExactly(0L);
        assertThat(holder(store).expire(rule, before.plusMillis(1)))
                .extracting(Erasure::erased)
                .containsExactly(1L);
        assertThat(store.find(ACCOUNT, new RequestKey("to bob"))).isEmpty();
    }

    private static PersonalDataHolder holder(MessageStore store) {
        return assertThat(store).asInstanceOf(type(PersonalDataHolder.class)).actual();
    }

    private static void insert(MessageStore store, String key, Set<AccountRef> to) {
        assertThat(store.insert(entry(key, to))).isEmpty();
    }

    private static MessageEntry entry(String key, Set<AccountRef> to) {
        MessageDelivery delivery =
                new MessageDelivery(new RequestKey(key), new MessageOutcome.Unknown(details("not told")));
        return new MessageEntry(Samples.TENANT, ACCOUNT, to, Samples.NOON, delivery);
    }

    private static ErrorDetails details(String message) {
        return ErrorDetails.of(message, RetryAdvice.reconcileFirst()).build();
    }
}
