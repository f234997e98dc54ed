package io.smm.adapter.memory.internal.world;

import io.smm.TimeWindow;
import io.smm.adapter.memory.MemoryPerson;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.MemoryReporting;
import io.smm.adapter.memory.MemoryVisit;
import io.smm.adapter.memory.PersonTrait;
import io.smm.adapter.memory.Population;
import io.smm.adapter.memory.internal.sim.Crowd;
import io.smm.adapter.memory.internal.sim.Effects;
import io.smm.adapter.memory.internal.sim.Measure;
import io.smm.campaign.UtmTags;
import io.smm.error.InvalidInputException;
import io.smm.listening.Rating;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the population meets the posts: takes up what accounts publish that people follow, writes down what people say, and
 * tells the numbers of it as the network reports them. Guarded by the world's lock.
 */
public final class CrowdLink implements Effects {

    private static final Pattern NAME = Pattern.compile("person-(\\d{1,9})");

    private final World world;
    private final Crowd crowd;
    private final MemoryReporting reporting;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<PostRef> taken = new ArrayList<>();
    private final List<Integer> written = new ArrayList<>();
    private final Set<String> reviewed = new HashSet<>();
    private long spoken;
    private long unwritten;

    CrowdLink(World world, Population population, MemoryReporting reporting) {
        this.world = world;
        this.reporting = reporting;
        crowd = new Crowd(population, this);
    }

    /** Lets people do what they do until a moment. */
    void passTo(Instant now) {
        crowd.advance(now.toEpochMilli());
    }

    /** Takes a post up when it stands alone and people follow its author. */
    void take(MemoryPost post) {
        String handle = post.author().handle().orElseThrow();
        if (post.replyTo().isEmpty() && crowd.knows(handle)) {
            numbers.put(post.ref().id(), taken.size());
            taken.add(post.ref());
            written.add(0);
            crowd.post(
                    handle, post.acceptedAt().toEpochMilli(), crowd.population().usually());
        }
    }

    /** Follows a post to its new id. */
    void rename(PostRef before, PostRef after) {
        Integer number = numbers.remove(before.id());
        if (number != null) {
            numbers.put(after.id(), number);
            taken.set(number, after);
        }
    }

    /** Ends a post that was taken away. */
    void end(PostRef post) {
        number(post).ifPresent(crowd::end);
    }

    int followers(String handle) {
        return crowd.followers(handle);
    }

    /** Whether the network calls the numbers of a post final now. */
    boolean isFinal(PostRef post, Instant now) {
        return numbers.containsKey(post.id())
                && world.posts()
                        .find(post)
                        .filter(found -> !now.isBefore(found.post().acceptedAt().plus(reporting.finalAfter())))
                        .isPresent();
    }

    /** Whether people see the account's posts by themselves. */
    boolean knows(String handle) {
        return crowd.knows(handle);
    }

    /** Whether people see the post by themselves. */
    boolean sees(PostRef post) {
        return numbers.containsKey(post.id());
    }

    /** What the population did with a post in a window, by the full hours of the post's age, as far as it is reported now. */
    long within(PostRef post, TimeWindow window, Measure... measures) {
        Instant told = world.settings().clock().instant().minus(reporting.delay());
        Instant to = window.to().isBefore(told) ? window.to() : told;
        return number(post)
                .map(number -> {
                    long[] before = crowd.countsAt(number, window.from().toEpochMilli());
                    long[] after = crowd.countsAt(number, to.toEpochMilli());
                    return Stream.of(measures)
                            .mapToLong(measure -> measure.of(after) - measure.of(before))
                            .map(count -> Math.max(0, count))
                            .sum();
                })
                .orElse(0L);
    }

    /** What the population did with a post, as the network reports it now. */
    Optional<Reported> reported(PostRef post, Instant now) {
        return number(post).map(number -> {
            long[] counts = reporting.delay().isZero()
                    ? crowd.counts(number)
                    : crowd.countsAt(number, now.minus(reporting.delay()).toEpochMilli());
            return new Reported(counts, written.get(number));
        });
    }

    /**
     * What the population did with a post, as the network reports it.
     *
     * @param counts the counts, in the order of {@link Measure}
     * @param written how many comments of the population stand or stood below it
     */
    @SuppressWarnings("ArrayRecordComponent") // read at once and never compared
    record Reported(long[] counts, int written) {

        long of(Measure measure) {
            return measure.of(counts);
        }

        long displays() {
            return of(Measure.PAID_IMPRESSIONS) + of(Measure.ORGANIC_IMPRESSIONS) + of(Measure.VIRAL_IMPRESSIONS);
        }

        long reached() {
            return of(Measure.PAID_REACH) + of(Measure.ORGANIC_REACH) + of(Measure.VIRAL_REACH);
        }
    }

    /**
     * Asks the people something about a post.
     *
     * @param post the post
     * @param question what, of the people and the post's number among them
     * @param <T> the answer
     * @return the answer
     * @throws InvalidInputException when the post is none that the population sees
     */
    <T> T about(PostRef post, Function<Integer, T> question) {
        return question.apply(number(post)
                .orElseThrow(() -> InvalidInputException.of(
                        "Simulation",
                        "post",
                        "no post of an account that the population follows has the id " + post.id()
                                + "; name the account in Population.followers")));
    }

    Crowd crowd() {
        return crowd;
    }

    @Override
    public void comment(int post, int person, long when, boolean negative, double chance) {
        PostRef about = taken.get(post);
        if (world.posts().find(about).isPresent()) {
            PostText text = PostText.of(Phrases.comment(negative, chance));
            if (say(person, text, Optional.of(about), when)) {
                written.set(post, written.get(post) + 1);
            }
        }
    }

    @Override
    public void mention(int post, int person, long when, boolean negative, double chance) {
        world.posts().find(taken.get(post)).ifPresent(found -> {
            String author = found.post().author().handle().orElseThrow();
            PostText text = PostText.builder()
                    .mention(author)
                    .text(" " + Phrases.mention(negative, chance))
                    .build();
            say(person, text, Optional.empty(), when);
        });
    }

    @Override
    public void click(int post, int person, long when, boolean converted) {
        world.posts()
                .find(taken.get(post))
                .flatMap(found -> Links.in(found.post()))
                .filter(link -> UtmTags.of(link).isPresent())
                .filter(link -> isRoomFor(1))
                .ifPresent(link -> {
                    world.capacity().take();
                    world.website().begin(new MemoryVisit(handle(person), link, Instant.ofEpochMilli(when)));
                    if (converted) {
                        world.website().keyEvent(handle(person));
                    }
                });
    }

    @Override
    public void review(int post, int person, long when, boolean negative, double chance) {
        world.posts().find(taken.get(post)).ifPresent(found -> {
            String about = found.post().author().handle().orElseThrow();
            if (!reviewed.contains(person + " " + about) && isRoomFor(2)) {
                reviewed.add(person + " " + about);
                Rating stars = new Rating.Stars((negative ? 1 : 4) + (int) (chance * 2), 5);
                Person author = world.people().acting(handle(person));
                world.inbox()
                        .review(author, about, stars, Phrases.review(negative, chance), Instant.ofEpochMilli(when));
            }
        });
    }

    /** Whether it was written down: what finds no room is counted only. */
    private boolean say(int person, PostText text, Optional<PostRef> replyTo, long when) {
        if (!isRoomFor(2)) {
            return false;
        }
        Draft draft = Draft.of("spoken-" + ++spoken, text, replyTo, Optional.empty());
        world.shelf().store(world.people().acting(handle(person)).account(), draft, Instant.ofEpochMilli(when));
        return true;
    }

    private boolean isRoomFor(int entries) {
        boolean room = world.capacity().leavesRoomAfter(entries);
        unwritten += room ? 0 : 1;
        return room;
    }

    long unwritten() {
        return unwritten;
    }

    /** Who of the population has a handle; empty for everybody else. */
    Optional<MemoryPerson> person(String handle) {
        Matcher name = NAME.matcher(handle);
        if (!name.matches()
                || Long.parseLong(name.group(1)) >= crowd.population().size()) {
            return Optional.empty();
        }
        int person = Integer.parseInt(name.group(1));
        return Optional.of(new MemoryPerson(
                crowd.trait(person, PersonTrait.AGE),
                crowd.trait(person, PersonTrait.GENDER),
                crowd.trait(person, PersonTrait.COUNTRY)));
    }

    private static String handle(int person) {
        return "person-" + person;
    }

    private Optional<Integer> number(PostRef post) {
        return Optional.ofNullable(numbers.get(post.id()));
    }
}
