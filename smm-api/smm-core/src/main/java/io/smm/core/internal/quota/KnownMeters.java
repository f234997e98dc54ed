package io.smm.core.internal.quota;

import io.smm.spi.CallScope;
import io.smm.spi.QuotaRule;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The meters of those who called lately, so that their keys need not be put together anew for each call. Holds no count: that is in
 * the store alone. Bounded; forgets all at once, for a meter is soon made again. Thread-safe.
 */
final class KnownMeters {

    private static final int MOST = 4_096;

    /** A rule for one caller. Another rule with the same id may count otherwise. */
    private record Key(CallScope scope, QuotaRule rule) {

        // By hand, as the ids are: each call asks. Whatever a holder is made of is compared, and of a rule that it is
        // the same object.
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && rule == that.rule
                    && scope.account().equals(that.scope.account())
                    && scope.tenant().equals(that.scope.tenant())
                    && scope.app().equals(that.scope.app())
                    && scope.endpoint().equals(that.scope.endpoint())
                    && scope.network().equals(that.scope.network());
        }

        @Override
        public int hashCode() {
            return 31 * scope.account().hashCode() + rule.id().hashCode();
        }
    }

    private final ConcurrentMap<Key, Meter> meters = new ConcurrentHashMap<>();

    Meter of(CallScope scope, QuotaRule rule, BiFunction<CallScope, QuotaRule, Meter> making) {
        Key key = new Key(scope, rule);
        Meter known = meters.get(key);
        if (known == null) {
            known = making.apply(scope, rule);
            if (meters.size() >= MOST) {
                meters.clear();
            }
            meters.put(key, known);
        }
        return known;
    }
}
