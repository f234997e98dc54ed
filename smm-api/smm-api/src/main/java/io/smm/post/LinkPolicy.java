package io.smm.post;

import io.smm.campaign.UtmPolicy;
import io.smm.error.Faults;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a post's links before it is checked and stored: they are tagged for web analytics, then shortened, each as far as it is
 * asked for here. Links are those that are said to be links (spans and link cards, of parts and first comments); shown text that is the
 * address itself changes with it. What became of each stands in {@link Post#trackedLinks()}. Default: nothing is done, to all links.
 * Immutable.
 */
public final class LinkPolicy {

    private static final LinkPolicy NONE = new LinkPolicy(new State(null, "", false, false, false, Set.of()));

    private final State state;

    private LinkPolicy(State state) {
        this.state = state;
    }

    /** {@return links as they are, to which more may be asked} */
    public static LinkPolicy none() {
        return NONE;
    }

    /**
     * Links with tags.
     *
     * @param utm how they are spelled
     * @return the policy
     */
    public static LinkPolicy tagging(UtmPolicy utm) {
        Objects.requireNonNull(utm, "utm");
        return NONE.with(draft -> draft.utm = utm);
    }

    /** {@return short links, as the {@link io.smm.spi.LinkShortener} of the {@code Smm} makes them} */
    public static LinkPolicy shortening() {
        return NONE.andShortening();
    }

    /**
     * The same, with what tells this post from others of its campaign. Default: nothing does.
     *
     * @param label the host's own word
     * @return the policy
     */
    public LinkPolicy withContent(String label) {
        Objects.requireNonNull(label, "label");
        return with(draft -> draft.content = label);
    }

    /** {@return the same, with short links, after they were tagged} */
    public LinkPolicy andShortening() {
        return with(draft -> draft.shortens = true);
    }

    /** {@return the same, with the long link where it cannot be shortened. Default: the request is refused then} */
    public LinkPolicy orLong() {
        return with(draft -> draft.longInstead = true);
    }

    /** {@return the same, with our tags in place of those that a link has. Default: a link that has any keeps them} */
    public LinkPolicy replacingTags() {
        return with(draft -> draft.replacesTags = true);
    }

    /**
     * The same, for links to some sites alone: tags on a stranger's links are no use to anybody. Default: all links.
     *
     * @param hosts names of hosts, such as {@code bakery.example}, each with all names below it
     * @return the policy
     * @throws io.smm.error.InvalidInputException when one is no name of a host
     */
    public LinkPolicy onlyTo(Set<String> hosts) {
        Faults faults = Faults.of("LinkPolicy");
        Set<String> names = new TreeSet<>();
        for (String host : hosts) {
            Optional<String> name = name(host);
            faults.check(name.isPresent() && !host.contains("/"), "hosts", "'" + host + "' is no name of a host");
            name.ifPresent(names::add);
        }
        faults.raise();
        return with(draft -> draft.hosts = Set.copyOf(names));
    }

    /** {@return how links are tagged; empty when they are not} */
    public Optional<UtmPolicy> utm() {
        return Optional.ofNullable(state.utm);
    }

    /** {@return what tells this post from others of its campaign; blank when nothing does} */
    public String content() {
        return state.content;
    }

    /** {@return whether links are shortened} */
    public boolean shortens() {
        return state.shortens;
    }

    /** {@return whether a link stays long where it cannot be shortened} */
    public boolean longInstead() {
        return state.longInstead;
    }

    /** {@return whether tags that a link has are replaced} */
    public boolean replacesTags() {
        return state.replacesTags;
    }

    /** {@return the hosts whose links are meant, in the form that the wire has; empty for all} */
    public Set<String> hosts() {
        return state.hosts;
    }

    /**
     * Tells whether a link is meant.
     *
     * @param address the link's address
     * @return whether it leads to one of the hosts
     */
    public boolean isFor(URI address) {
        if (state.hosts.isEmpty()) {
            return true;
        }
        String authority = Objects.requireNonNullElse(address.getRawAuthority(), "");
        String host = authority.substring(authority.indexOf('@') + 1).replaceFirst(":\\d*$", "");
        return name(host)
                .filter(name -> state.hosts.stream().anyMatch(one -> name.equals(one) || name.endsWith("." + one)))
                .isPresent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkPolicy policy && state.equals(policy.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "LinkPolicy" + state.toString().substring("State".length());
    }

    private LinkPolicy with(Consumer<Draft> change) {
        Draft draft = new Draft(state);
        change.accept(draft);
        return new LinkPolicy(draft.state());
    }

    private static Optional<String> name(String host) {
        try {
            return Optional.of(IDN.toASCII(host.strip()).toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty());
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private record State(
            @Nullable UtmPolicy utm,
            String content,
            boolean shortens,
            boolean longInstead,
            boolean replacesTags,
            Set<String> hosts) {}

    /** A state that is being changed. */
    private static final class Draft {
        private @Nullable UtmPolicy utm;
        private String content;
        private boolean shortens;
        private boolean longInstead;
        private boolean replacesTags;
        private Set<String> hosts;

        Draft(State state) {
            utm = state.utm;
            content = state.content;
            shortens = state.shortens;
            longInstead = state.longInstead;
            replacesTags = state.replacesTags;
            hosts = state.hosts;
        }

        State state() {
            return new State(utm, content, shortens, longInstead, replacesTags, hosts);
        }
    }
}
