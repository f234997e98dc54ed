package io.smm.chaos.broken;

import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Review;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Broken on purpose: an edit of a scheduled post leaves it scheduled, under the votes for what it said before. */
final class KeepsApprovals implements InvocationHandler {

    private final PlanStore store;

    private KeepsApprovals(PlanStore store) {
        this.store = store;
    }

    static PlanStore over(PlanStore store) {
        return (PlanStore) Proxy.newProxyInstance(
                PlanStore.class.getClassLoader(), new Class<?>[] {PlanStore.class}, new KeepsApprovals(store));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.getName().equals("replace")
                    ? store.replace(keeping((PlanEntry) Objects.requireNonNull(arguments[0])))
                    : method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private PlanEntry keeping(PlanEntry next) {
        PlannedPost edited = next.planned();
        Optional<Review> before = store.find(edited.id())
                .map(PlanEntry::planned)
                .filter(post -> post.state() == PlanState.SCHEDULED && edited.state() == PlanState.IN_REVIEW)
                .flatMap(PlannedPost::review);
        return before.map(review -> new PlanEntry(
                        edited.toBuilder()
                                .state(PlanState.SCHEDULED)
                                .review(review)
                                .build(),
                        next.notBefore(),
                        next.leasedUntil(),
                        next.version(),
                        next.note()))
                .orElse(next);
    }
}
