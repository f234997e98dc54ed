package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.listening.MessageDelivery;
import io.smm.listening.MessageOutcome;
import io.smm.post.RequestKey;
import io.smm.spi.MessageEntry;
import io.smm.spi.MessageStore;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of messages promises. The author of a store extends this class and gives an empty store for each test. */
public abstract class MessageStoreContract {

    private static final ConnectionId ACCOUNT = new ConnectionId("tenant/app/memory/host/one");
    private static final ConnectionId OTHER_ACCOUNT = new ConnectionId("tenant/app/memory/host/other");
    private static final int SENDERS = 8;

    /** For subclasses; they need no state. */
    protected MessageStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract MessageStore emptyStore();

    @Test
    void whatStandsUnderAKeyIsGivenBackAndNotReplaced() {
        MessageStore store = emptyStore();

        assertThat(store.insert(entry(ACCOUNT, unknown("first")))).isEmpty();

        assertThat(store.insert(entry(ACCOUNT, unknown("second"))))
                .map(MessageStoreContract::message)
                .contains("first");
        assertThat(store.insert(entry(OTHER_ACCOUNT, unknown("theirs")))).isEmpty();
        assertThat(store.find(ACCOUNT, new RequestKey("key")))
                .map(MessageStoreContract::message)
                .contains("first");
    }

    @Test
    void whatBecameOfAMessageIsKept() {
        MessageStore store = emptyStore();
        store.insert(entry(ACCOUNT, unknown("first")));
        MessageDelivery rejected =
                new MessageDelivery(new RequestKey("key"), new MessageOutcome.Rejected(unknownDetails("first")));

        store.settle(ACCOUNT, rejected);

        assertThat(store.find(ACCOUNT, new RequestKey("key")).orElseThrow().outcome())
                .isInstanceOf(MessageOutcome.Rejected.class);
        assertThat(store.find(OTHER_ACCOUNT, new RequestKey("key"))).isEmpty();
    }

    @Test
    void ofManyWhoInsertUnderOneKeyAtOnceOneDoes() {
        MessageStore store = emptyStore();

        long inserted = Race.of(SENDERS, i -> store.insert(entry(ACCOUNT, unknown("sender " + i)))).stream()
                .filter(earlier -> earlier.isEmpty())
                .count();

        assertThat(inserted).isEqualTo(1);
    }

    private static MessageEntry entry(ConnectionId account, MessageDelivery delivery) {
        return new MessageEntry(new TenantId("tenant"), account, Set.of(), Instant.EPOCH, delivery);
    }

    private static MessageDelivery unknown(String message) {
        return new MessageDelivery(new RequestKey("key"), new MessageOutcome.Unknown(unknownDetails(message)));
    }

    private static ErrorDetails unknownDetails(String message) {
        return ErrorDetails.of(message, RetryAdvice.reconcileFirst()).build();
    }

    private static String message(MessageDelivery delivery) {
        return ((MessageOutcome.Unknown) delivery.outcome()).details().message();
    }
}
