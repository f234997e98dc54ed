package io.smm.adapter.discord.model;

import io.smm.error.Faults;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who else may be pinged by a message than the users whom its text mentions. By default nobody: {@code @everyone} in a text is
 * then text.
 *
 * @param everyone whether {@code @everyone} and {@code @here} in the text ping
 * @param roles the ids of the roles that {@code <@&id>} in the text pings; at most 100
 */
public record Mentions(boolean everyone, Set<String> roles) {

    private static final int MOST = 100;

    /**
     * Checks the ids.
     *
     * @param everyone whether {@code @everyone} and {@code @here} in the text ping
     * @param roles the ids of the roles that {@code <@&id>} in the text pings
     */
    public Mentions {
        roles = Set.copyOf(roles);
        Faults.of("Mentions")
                .check(roles.size() <= MOST, "roles", "must be at most " + MOST + ", are " + roles.size())
                .check(
                        roles.stream().allMatch(Snowflakes::is),
                        "roles",
                        "must be ids of Discord, such as 41771983423143936")
                .raise();
    }

    /** {@return nobody besides the users whom the text mentions} */
    public static Mentions none() {
        return new Mentions(false, Set.of());
    }

    /** {@return everybody who may read the channel, where the text says so} */
    public static Mentions ofEveryone() {
        return new Mentions(true, Set.of());
    }

    /**
     * Some roles, where the text says so.
     *
     * @param ids their ids
     * @return the permission
     */
    public static Mentions ofRoles(String... ids) {
        return new Mentions(false, new TreeSet<>(List.of(ids)));
    }
}
