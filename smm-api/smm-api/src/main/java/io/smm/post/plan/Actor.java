package io.smm.post.plan;

import io.smm.error.Faults;
import java.util.Locale;
import java.util.Objects;

/**
 * Who changed the plan: somebody of the host's people, the host's program itself, or a worker of the SDK.
 *
 * @param kind what it is
 * @param name the host's own name for a person or a program, or a worker's name; 1 to 200 characters, no secret. It stands in the log
 *     for as long as the host keeps that: an id says as much as a name, and tells less of a person.
 */
public record Actor(Kind kind, String name) {

    /** What changed the plan. */
    public enum Kind {
        /** Somebody of the host's people. */
        PERSON,
        /** The host's program, when it says nothing else. */
        HOST,
        /** What publishes when the time has come. */
        WORKER
    }

    private static final Actor THE_HOST = new Actor(Kind.HOST, "host");

    /**
     * Checks the name's length.
     *
     * @param kind what it is
     * @param name its name
     */
    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Faults.of("Actor")
                .check(
                        !name.isBlank() && name.length() <= 200,
                        "name",
                        "must have 1 to 200 characters and not be blank")
                .raise();
    }

    /** {@return the host's program: who changes the plan when nobody is named} */
    public static Actor host() {
        return THE_HOST;
    }

    /**
     * Somebody of the host's people.
     *
     * @param name the host's own name or, better, id for them; 1 to 200 characters
     * @return the actor
     */
    public static Actor person(String name) {
        return new Actor(Kind.PERSON, name);
    }

    /**
     * What publishes when the time has come.
     *
     * @param name the worker's name; 1 to 200 characters
     * @return the actor
     */
    public static Actor worker(String name) {
        return new Actor(Kind.WORKER, name);
    }

    @Override
    public String toString() {
        return kind == Kind.HOST ? name : kind.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
