package io.smm.post;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
        if (ids.stream().noneMatch(id -> id.role().equals(NativeRole.POST))) {
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
        return find(NativeRole.POST).orElseThrow();
    }

    /**
     * Looks an id up by its role.
     *
     * @param role what the id is for
     * @return the first id with that role; empty when there is none
     */
    public Optional<String> find(NativeRole role) {
        return ids.stream()
                .filter(id -> id.role().equals(role))
                .map(NativeRef::value)
                .findFirst();
    }
}
