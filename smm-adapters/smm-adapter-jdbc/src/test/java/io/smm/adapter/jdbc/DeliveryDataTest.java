package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.Post;
import io.smm.post.PostText;
import io.smm.privacy.DataSubject;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PersonalDataHolder;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.testkit.Samples;
import io.smm.testkit.tck.DeliveryDataContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeliveryDataTest {

    private static final int A_PAGE = 500;

    @Nested
    class OnH2 extends DeliveryDataContract {
        @Override
        protected OutboxStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().outboxStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends DeliveryDataContract {
        @Override
        protected OutboxStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().outboxStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends DeliveryDataContract {
        @Override
        protected OutboxStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().outboxStore().orElseThrow();
        }
    }

    @Test
    void peopleAreFoundBehindAPageOfWhatWasForgotten() {
        JdbcStores stores = TestDatabase.H2_FILE.emptied();
        OutboxStore outbox = stores.outboxStore().orElseThrow();
        outbox.insert(mentioning("0 forgotten", Samples.NOON, StepKind.NONE));
        stores.forgetBefore(Samples.NOON.plusSeconds(1));
        for (int i = 0; i < A_PAGE; i++) {
            outbox.insert(mentioning("1 kept " + i, Samples.NOON.plusSeconds(2), StepKind.EFFECT));
        }

        assertThat(((PersonalDataHolder) outbox)
                        .export(Samples.TENANT, DataSubject.account(AccountRef.of(Network.MEMORY, "id-bob", "bob"))))
                .hasSize(A_PAGE);
    }

    private static OutboxEntry mentioning(String id, Instant created, StepKind next) {
        Connection account = Samples.connection(Network.MEMORY, "one");
        Post post = Post.builder(PostText.builder().mention("bob").build()).build();
        boolean ended = next == StepKind.NONE;
        return new OutboxEntry(
                Delivery.of(
                        new DeliveryId(id),
                        account,
                        post,
                        created,
                        ended ? List.of(Samples.published(account, "native")) : List.of()),
                Optional.empty(),
                PublishState.of(1, new byte[] {1}, next),
                Optional.empty(),
                0,
                ended ? Optional.empty() : Optional.of(created.plusSeconds(90)),
                1);
    }
}
