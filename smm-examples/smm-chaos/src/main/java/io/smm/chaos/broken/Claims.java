package io.smm.chaos.broken;

import io.smm.Network;
import io.smm.chaos.Profile;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Broken on purpose: claims that take what they should not, or in another order. */
final class Claims {

    private Claims() {}

    static PlanStore ofEverything(PlanStore sound) {
        Set<Network> all =
                Arrays.stream(Profile.values()).map(Profile::network).collect(Collectors.toUnmodifiableSet());
        return Proxies.replacing(PlanStore.class, sound, "claim", (method, arguments) -> {
            PlanClaim claim = claim(arguments);
            return sound.claim(
                    new PlanClaim(claim.tenant(), claim.after(), all, claim.now(), claim.leaseUntil(), claim.most()));
        });
    }

    static PlanStore tenantByTenant(PlanStore sound) {
        return Proxies.replacing(PlanStore.class, sound, "claim", (method, arguments) -> {
            List<PlanEntry> given = sound.claim(claim(arguments));
            return given.stream()
                    .sorted(Comparator.comparing(
                            entry -> entry.planned().connection().tenant().value()))
                    .toList();
        });
    }

    private static PlanClaim claim(@Nullable Object[] arguments) {
        return (PlanClaim) Objects.requireNonNull(arguments[0]);
    }
}
