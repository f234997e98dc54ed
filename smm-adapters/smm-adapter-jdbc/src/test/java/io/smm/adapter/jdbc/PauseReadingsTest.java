package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.TenantId;
import io.smm.json.SmmJson;
import io.smm.post.plan.Actor;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.spi.PauseStore;
import io.smm.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readings of pauses that serve many. */
class PauseReadingsTest {

    private final Gate gate = new Gate();

    @ParameterizedTest
    @EnumSource
    void oneReadingServesAllWhoAskedBeforeItBegan(TestDatabase database) throws Exception {
        String prefix = TestDatabase.newPrefix();
        PauseStore plain =
                JdbcStores.open(database.options(prefix).build()).pauseStore().orElseThrow();
        PauseStore store = new JdbcPauseStore(gate.before(database, prefix), new Documents(SmmJson.standard()));
        List<FutureTask<List<Pause>>> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            TenantId tenant = new TenantId("tenant-" + i % 4);
            asked.add(Gate.waiting(() -> store.of(tenant)));
        }
        plain.save(pause("tenant-1")); // while the first reading is under way, and before the second begins
        plain.save(pause("tenant-2"));
        gate.open();

        List<String> found = new ArrayList<>();
        for (FutureTask<List<Pause>> task : asked) {
            found.add(String.join(
                    ",", task.get().stream().map(pause -> pause.id().value()).toList()));
        }
        assertThat(found).containsExactly("", "pause of tenant-1", "pause of tenant-2", "", "");
        assertThat(gate.asked()).as("readings").isEqualTo(2);
    }

    private static Pause pause(String tenant) {
        return Pause.begun(
                new PauseId("pause of " + tenant),
                PauseRequest.of(PauseScope.tenant(new TenantId(tenant)), "storm"),
                Samples.NOON,
                Actor.host());
    }
}
