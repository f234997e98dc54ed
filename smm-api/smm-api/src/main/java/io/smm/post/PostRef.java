package io.smm.post;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post on a network, ours or a stranger's: all the ids that the network knows it by, in order, the post's own first. Safe
 * to store.
 *
 * @param network the network
 * @param ids the ids; at least one with the role {@link NativeRole#POST}
 */
public record PostRef(Network network, List<NativeRef> ids) {

    /**
     * Checks that the post's own id is there.
     *
     * @param network the network
     * @param ids the ids
     */
    public PostRef {
        Objects.requireNonNull(network, "network");
        ids = List.copyOf(ids);
        if (valueOf(NativeRole.POST, ids) == null) {
            throw InvalidInputException.of("PostRef", "ids", "must hold one with the role post");
        }
    }

    /**
     * A post known by a single id.
     *
     * @param network the network
     * @param id the post's own id
     * @return the reference
     */
    public static PostRef of(Network network, String id) {
        return new PostRef(network, List.of(new NativeRef(NativeRole.POST, id)));
    }

    /** {@return the post's own id} */
    public String id() {
        return Objects.requireNonNull(valueOf(NativeRole.POST, ids), "checked when it was made");
    }

    /**
     * Looks an id up by its role.
     *
     * @param role what the id is for
     * @return the first id with that role; empty when there is none
     */
    public Optional<String> find(NativeRole role) {
        return Optional.ofNullable(valueOf(role, ids));
    }

    private static @Nullable String valueOf(NativeRole role, List<NativeRef> ids) {
        for (NativeRef id : ids) {
            if (id.role().equals(role)) {
                return id.value();
            }
        }
        return null;
    }
}
