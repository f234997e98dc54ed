package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens between the look at the line and the locks on what was found. SQLite lets nothing happen there: it has one writer. */
class ClaimRaceTest {

    private final Deque<Runnable> meanwhile = new ArrayDeque<>();

    @ParameterizedTest
    @EnumSource(names = "SQLITE_FILE", mode = EnumSource.Mode.EXCLUDE)
    void anAccountOnWhichSomebodyBeganMeanwhileIsNotWorkedOnTwice(TestDatabase database) {
        String prefix = TestDatabase.newPrefix();
        PlanStore other =
                JdbcStores.open(database.options(prefix).build()).planStore().orElseThrow();
        PlanStore racing = JdbcStores.open(JdbcOptions.of(interrupted(database.source()))
                        .prefix(prefix)
                        .build())
                .planStore()
                .orElseThrow();
        other.insert(post("later", 2));
        meanwhile.add(() -> {
            other.insert(post("earlier", 1));
            assertThat(other.claim(Plans.claim(30, 1)))
                    .extracting(entry -> entry.planned().id().value())
                    .containsExactly("earlier");
        });

        assertThat(racing.claim(Plans.claim(30, 1)))
                .as("the account's other post, which was free when it was found")
                .isEmpty();
        assertThat(meanwhile).isEmpty();
    }

    private static PlanEntry post(String id, int minute) {
        return PlanEntry.first(
                PlannedPost.builder(
                                new PlanId(id),
                                Plans.account("one"),
                                Post.of("We open."),
                                new RequestKey(id),
                                Plans.at(minute))
                        .build(),
                Plans.note("planned"));
    }

    /** Connections before whose next locking question something happens. */
    private DataSource interrupted(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, answer) -> answer instanceof Connection connection
                        ? proxy(Connection.class, connection, (name, statement) -> statement)
                        : answer);
    }

    private interface Wrapping {
        Object of(String method, Object answer);
    }

    private <T> T proxy(Class<T> type, T real, Wrapping wrapping) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && arguments[0].toString().contains("for update")
                            && !meanwhile.isEmpty()) {
                        meanwhile.remove().run();
                    }
                    try {
                        return wrapping.of(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
