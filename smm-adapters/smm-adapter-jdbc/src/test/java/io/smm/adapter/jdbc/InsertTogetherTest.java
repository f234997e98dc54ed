package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.account.BrandId;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Planned posts that are inserted in one transaction, and found by their brand wherever their documents lie. */
class InsertTogetherTest {

    @ParameterizedTest
    @EnumSource
    void whereOneCannotBeInsertedNoneIs(TestDatabase database) {
        PlanStore store = database.fresh().planStore().orElseThrow();
        store.insert(Plans.entry("earlier", 0));
        PlanEntry sameId = PlanEntry.first(
                PlannedPost.builder(
                                new PlanId("earlier"),
                                Plans.account("another"),
                                Post.of("We open."),
                                new RequestKey("z"),
                                Plans.at(1))
                        .build(),
                Plans.note("planned"));

        assertThatThrownBy(() -> store.insertAll(List.of(Plans.entry("new", 1), sameId)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("earlier");

        assertThat(store.find(new PlanId("new"))).isEmpty();
        assertThat(store.changes(Optional.empty(), 10).changes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aBrandIsFoundInTheArchiveToo(TestDatabase database) {
        JdbcStores stores = database.fresh();
        PlanStore store = stores.planStore().orElseThrow();
        BrandId brand = new BrandId("bakery");
        PlanEntry ended = published("ended", brand);
        PlanEntry other = published("other", new BrandId("brewery"));
        store.insertAll(List.of(ended, other));
        assertThat(stores.archiveBefore(Plans.at(10))).isEqualTo(2);

        assertThat(store.list(PlanQuery.ofAll().ofBrand(brand), PageRequest.first(10))
                        .items())
                .containsExactly(ended);
        assertThat(store.counts(PlanQuery.ofAll().ofBrand(brand))).containsEntry(PlanState.PUBLISHED, 1L);

        stores.forgetBefore(Plans.at(10));
        assertThat(store.counts(PlanQuery.ofAll().ofBrand(brand))).isEmpty();
    }

    private static PlanEntry published(String id, BrandId brand) {
        return PlanEntry.first(
                PlannedPost.builder(
                                new PlanId(id),
                                Plans.account(id).withBrand(brand),
                                Post.of("We open."),
                                new RequestKey("key " + id),
                                Plans.at(0))
                        .state(PlanState.PUBLISHED)
                        .build(),
                Plans.note("planned"));
    }
}
