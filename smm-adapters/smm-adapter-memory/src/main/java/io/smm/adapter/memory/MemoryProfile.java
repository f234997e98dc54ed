package io.smm.adapter.memory;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.Support;
import io.smm.account.Destination;
import io.smm.post.PostRules;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a simulated network can do and what it allows in a post: declared to callers, and enforced by the network itself. Each
 * profile is like a kind of network, not like a certain one, and each statement says so with its source, {@code simulated
 * profile}. Immutable.
 */
public final class MemoryProfile {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

    // What the simulation lacks so far: declared, so that callers and the contract see it refused.
    private static final Set<Capability> NOT_SIMULATED =
            EnumSet.of(Capability.RECUR_ON_NETWORK, Capability.NETWORK_DRAFTS);

    private final State state;

    private MemoryProfile(State state) {
        this.state = state;
    }

    /** {@return a network that can do everything that the simulation has: the default} */
    public static MemoryProfile complete() {
        Map<Capability, CapabilityStatement> statements = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            statements.put(
                    capability,
                    NOT_SIMULATED.contains(capability)
                            ? CapabilityStatement.no(
                                    capability, "the simulation does not have it", "", source("complete"), AS_OF)
                            : CapabilityStatement.yes(capability, "", source("complete"), AS_OF));
        }
        return new MemoryProfile(
                new State("complete", statements, ProfileRules.complete(source("complete"), AS_OF), Map.of()));
    }

    /** {@return short texts: 280 weighted characters, a link counts 23, up to four images; no threads and no link cards} */
    public static MemoryProfile microblog() {
        return complete()
                .named("microblog")
                .without(
                        Capability.PUBLISH_THREAD,
                        "a post stands alone",
                        "publish one post and answer it with replies of your own")
                .without(Capability.PUBLISH_LINK, "there are no link cards", "write the address into the text")
                .without(Capability.LIST_DESTINATIONS, "an account has no places below it", "")
                .without(Capability.SCHEDULE_ON_NETWORK, "it publishes at once", "plan the post in the SDK")
                .without(Capability.PUBLISH_MIXED_MEDIA, "a post has images or one video", "publish two posts")
                .without(Capability.PUBLISH_CARDS, "images have no links of their own", "put the links into the text")
                .without(Capability.PUBLISH_REEL, "there is one stream for all", "publish the video as a post")
                .without(Capability.PUBLISH_STORY, "posts stay until they are deleted", "delete the post after a day")
                .without(Capability.PUBLISH_DOCUMENT, "there are no documents", "write its address into the text")
                .without(Capability.CHOOSE_DESTINATION, "an account has no places below it", "")
                .without(Capability.FIRST_COMMENT, "there are no comments apart from replies", "reply to the post")
                .without(Capability.ORGANIC_TARGETING, "posts are for everybody", "state the languages of the post")
                .withRules(ProfileRules.microblog(source("microblog"), AS_OF));
    }

    /** {@return photographs: a post needs one to ten JPEG images, has at most 2,200 characters and 30 tags; no plain text} */
    public static MemoryProfile photos() {
        return complete()
                .named("photos")
                .without(Capability.PUBLISH_TEXT, "a post needs an image", "add an image that carries the message")
                .without(
                        Capability.PUBLISH_LINK, "there are no link cards", "name the address in the account's profile")
                .without(Capability.PUBLISH_THREAD, "a post stands alone", "publish one post with several images")
                .without(Capability.EDIT_POST, "what stands stays", "delete the post and publish another")
                .without(Capability.PUBLISH_REPLY, "what is said below posts is text alone, for people", "")
                .without(Capability.PUBLISH_QUOTE, "posts cannot be quoted", "name the other account in the text")
                .without(Capability.ANSWER, "what is said below posts is text alone, for people", "")
                .without(Capability.FIND_ACCOUNT, "accounts cannot be looked up", "give the account's id")
                .without(
                        Capability.PUBLISH_CARDS,
                        "images have no links of their own",
                        "name the address in the profile")
                .without(Capability.PUBLISH_POLL, "there are no polls", "ask in the text and count the answers")
                .without(Capability.PUBLISH_DOCUMENT, "there are no documents", "publish its pages as images")
                .without(Capability.REPOST, "posts cannot be passed on", "publish a picture of your own")
                .without(Capability.CHOOSE_DESTINATION, "an account has no places below it", "")
                .without(Capability.CHOOSE_VISIBILITY, "the account's setting holds for all posts", "")
                .without(Capability.ORGANIC_TARGETING, "posts are for everybody", "")
                .withRules(ProfileRules.photos(source("photos"), AS_OF));
    }

    /** {@return photographs, as {@link #photos()}, that the network fetches from public addresses: it takes no bytes} */
    public static MemoryProfile gallery() {
        return MoreProfiles.gallery(photos().named("gallery"));
    }

    /** {@return long texts: up to 3,000 characters, always some text, one image or link card; no threads, no quotes} */
    public static MemoryProfile longText() {
        return complete()
                .named("long-text")
                .without(Capability.PUBLISH_IMAGES, "a post has one image at most", "choose one image")
                .without(Capability.PUBLISH_THREAD, "a post stands alone", "publish one longer post")
                .without(
                        Capability.PUBLISH_QUOTE, "posts cannot be quoted", "attach the other post's address as a link")
                .without(Capability.READ_MENTIONS, "it does not tell who mentions an account", "read the comments")
                .without(Capability.PUBLISH_MIXED_MEDIA, "a post has one image or one video", "publish two posts")
                .without(Capability.PUBLISH_CARDS, "images have no links of their own", "put the links into the text")
                .without(Capability.PUBLISH_REEL, "there is one stream for all", "publish the video as a post")
                .without(Capability.PUBLISH_STORY, "posts stay until they are deleted", "delete the post after a day")
                .without(Capability.CHOOSE_DESTINATION, "an account has no places below it", "")
                .withRules(ProfileRules.longText(source("long-text"), AS_OF));
    }

    /**
     * A profile made of what an adapter declares and of its rules: a simulated network with any real network's limits. What the
     * simulation does not have stays off, whatever is declared.
     *
     * @param name what the statements' source shall name; not blank
     * @param capabilities what the network shall be able to do
     * @param rules what it shall allow in a post
     * @return the profile
     */
    public static MemoryProfile of(String name, Capabilities capabilities, PostRules rules) {
        Map<Capability, CapabilityStatement> statements = new EnumMap<>(Capability.class);
        for (CapabilityStatement simulated : complete().state.statements.values()) {
            CapabilityStatement declared = capabilities.of(simulated.capability());
            statements.put(
                    simulated.capability(),
                    simulated.support() == Support.NO && declared.support() != Support.NO ? simulated : declared);
        }
        return new MemoryProfile(new State(name, statements, rules, Map.of())).named(name);
    }

    /** {@return short upright videos, each a reel: one MP4 of 3 to 600 seconds, or images by address; no plain text} */
    public static MemoryProfile shortVideos() {
        return MoreProfiles.shortVideos(complete().named("short-videos"));
    }

    /** {@return pictures on boards: a title, an image or video with a cover, always a board; no threads and no replies} */
    public static MemoryProfile pinboard() {
        return MoreProfiles.pinboard(complete().named("pinboard"));
    }

    /** {@return a channel to subscribers: long texts, shorter beside media, albums, polls, documents; nobody is told of mentions} */
    public static MemoryProfile channel() {
        return MoreProfiles.channel(complete().named("channel"));
    }

    /**
     * The same profile under another name.
     *
     * @param name what the statements' source shall name; not blank
     * @return the changed profile
     */
    public MemoryProfile named(String name) {
        Map<Capability, CapabilityStatement> renamed = new EnumMap<>(state.statements);
        renamed.replaceAll((capability, old) -> new CapabilityStatement(
                capability,
                old.support(),
                old.note(),
                old.instead(),
                old.access(),
                old.price(),
                source(name),
                old.asOf()));
        return new MemoryProfile(new State(name, renamed, state.rules, state.placeRules));
    }

    /**
     * The same profile without one capability.
     *
     * @param capability what the network shall not be able to do
     * @param why the reason, for a person to read; not blank
     * @param instead what a caller can do instead; blank when there is nothing
     * @return the changed profile
     */
    public MemoryProfile without(Capability capability, String why, String instead) {
        Map<Capability, CapabilityStatement> changed = new EnumMap<>(state.statements);
        changed.put(capability, CapabilityStatement.no(capability, why, instead, source(state.name), AS_OF));
        return new MemoryProfile(new State(state.name, changed, state.rules, state.placeRules));
    }

    /**
     * The same profile with other rules for posts.
     *
     * @param rules what the network shall allow in a post
     * @return the changed profile
     */
    public MemoryProfile withRules(PostRules rules) {
        return new MemoryProfile(
                new State(state.name, state.statements, Objects.requireNonNull(rules, "rules"), state.placeRules));
    }

    /**
     * The same profile with rules of its own for one place below the account, such as a subreddit.
     *
     * @param place the place
     * @param rules what it shall allow in a post
     * @return the changed profile
     */
    public MemoryProfile withRulesFor(Destination place, PostRules rules) {
        Map<String, PostRules> more = new LinkedHashMap<>(state.placeRules);
        more.put(place.id(), Objects.requireNonNull(rules, "rules"));
        return new MemoryProfile(new State(state.name, state.statements, state.rules, more));
    }

    /** {@return its name, which the statements' source holds} */
    public String name() {
        return state.name;
    }

    /** {@return what it allows in a post} */
    public PostRules rules() {
        return state.rules;
    }

    /**
     * What it allows in a post to a place below the account.
     *
     * @param place the place; empty for the account itself
     * @return the place's own rules; those of the network where it has none
     */
    public PostRules rules(Optional<Destination> place) {
        return place.map(Destination::id).map(state.placeRules::get).orElse(state.rules);
    }

    /**
     * What a network of this profile can do.
     *
     * @param network the network
     * @return its capabilities, one statement each
     */
    public Capabilities capabilities(Network network) {
        return Capabilities.of(network, state.statements.values());
    }

    @Override
    public String toString() {
        return "MemoryProfile[" + state.name + "]";
    }

    private static String source(String name) {
        return "simulated profile: " + name;
    }

    private record State(
            String name,
            Map<Capability, CapabilityStatement> statements,
            PostRules rules,
            Map<String, PostRules> placeRules) {
        State {
            statements = Collections.unmodifiableMap(new EnumMap<>(statements));
            placeRules = Map.copyOf(placeRules);
        }
    }
}
