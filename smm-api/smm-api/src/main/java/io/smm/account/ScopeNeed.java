package io.smm.account;

import io.smm.error.Faults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scopes that something needs: of each group one. A network in which {@code write} holds {@code write:statuses} needs one of
 * the two; one that wants {@code tweet.write} and {@code users.read} needs one of each of two groups.
 *
 * @param groups the groups, each of scopes that do as well as each other; at least one, none of them empty
 */
public record ScopeNeed(List<Set<String>> groups) {

    /**
     * Copies and checks the groups.
     *
     * @param groups the groups, each of scopes that do as well as each other
     */
    public ScopeNeed {
        groups = groups.stream().map(Set::copyOf).toList();
        Faults.of("ScopeNeed")
                .check(!groups.isEmpty(), "groups", "must hold at least one")
                .check(groups.stream().noneMatch(Set::isEmpty), "groups", "must not hold an empty one")
                .raise();
    }

    /**
     * All of these scopes.
     *
     * @param scopes the scopes, as the network names them; at least one
     * @return the need
     */
    public static ScopeNeed allOf(String... scopes) {
        return new ScopeNeed(List.of(scopes).stream().map(Set::of).toList());
    }

    /**
     * One of these scopes.
     *
     * @param scopes the scopes, as the network names them; at least one
     * @return the need
     */
    public static ScopeNeed anyOf(String... scopes) {
        return new ScopeNeed(List.of(Set.of(scopes)));
    }

    /**
     * This need and another.
     *
     * @param other the other
     * @return the need of both
     */
    public ScopeNeed and(ScopeNeed other) {
        List<Set<String>> both = new ArrayList<>(groups);
        both.addAll(other.groups);
        return new ScopeNeed(List.copyOf(new LinkedHashSet<>(both)));
    }

    /**
     * What is lacking.
     *
     * @param granted the scopes that were granted
     * @return the groups of which none was granted; empty when nothing is lacking
     */
    public List<Set<String>> lacking(Collection<String> granted) {
        return groups.stream()
                .filter(group -> group.stream().noneMatch(granted::contains))
                .toList();
    }

    /** {@return the need in words, such as {@code "a and (b or c)"}} */
    @Override
    public String toString() {
        return inWords(groups);
    }

    /**
     * Groups in words.
     *
     * @param groups the groups
     * @return the words, such as {@code "a and (b or c)"}
     */
    static String inWords(List<Set<String>> groups) {
        return groups.stream()
                .map(group -> {
                    String either = group.stream().sorted().collect(Collectors.joining(" or "));
                    return group.size() > 1 && groups.size() > 1 ? "(" + either + ")" : either;
                })
                .collect(Collectors.joining(" and "));
    }
}
