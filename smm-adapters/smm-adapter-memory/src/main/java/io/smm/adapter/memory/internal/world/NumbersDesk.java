package io.smm.adapter.memory.internal.world;

import io.smm.TimeWindow;
import io.smm.account.Secret;
import io.smm.adapter.memory.MemoryPerson;
import io.smm.adapter.memory.PersonTrait;
import io.smm.adapter.memory.internal.sim.Base;
import io.smm.adapter.memory.internal.sim.Measure;
import io.smm.post.PostRef;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the door behind which the network counts over time, and tells who its people are. Thread-safe. */
public final class NumbersDesk {

    /** From how many people on the network tells who they are. */
    public static final int TELLS_FROM = 100;

    /** From how many plays on it tells where viewers stop. */
    public static final int PLAYS_FROM = 5;

    private static final int LARGEST_PARTS = 45;
    private static final Duration CORRECTED_FOR = Duration.ofDays(2);
    private static final int CURVE_STEPS = 10;

    private final World world;

    NumbersDesk(World world) {
        this.world = world;
    }

    /**
     * One number of one step.
     *
     * @param name the network's name for it
     * @param part the part that it is about; empty for all
     * @param step the step
     * @param number the number
     * @param withheld whether the network keeps it to itself, because it is of few people
     * @param finalFrom when it is not corrected any more
     */
    public record Count(
            String name, Optional<String> part, TimeWindow step, long number, boolean withheld, Instant finalFrom) {}

    /**
     * Who an audience is.
     *
     * @param told whether they are enough to tell
     * @param parts the largest parts with how many are in each
     * @param unlisted how many are in none of them
     */
    public record Audience(boolean told, List<Part> parts, long unlisted) {}

    /**
     * A part of an audience.
     *
     * @param values what its people have in common
     * @param people how many they are
     */
    public record Part(List<String> values, long people) {}

    /**
     * How a video is watched.
     *
     * @param plays how often it was played
     * @param curve the share of plays that reached each tenth, the first frame and the end; empty for too few plays
     */
    public record Watching(int plays, List<BigDecimal> curve) {}

    /**
     * Counts what happened to a post.
     *
     * @param token the access token
     * @param post the post
     * @param names which numbers
     * @param steps in which steps
     * @param by by what to split: {@code country}, {@code following}; empty for not at all
     * @return the counts; none for steps that were lost or have not begun, and none for a post that does not stand
     */
    public List<Count> ofPost(
            Secret token, PostRef post, Set<String> names, List<TimeWindow> steps, Optional<String> by) {
        return as(
                token,
                person -> world.posts()
                        .find(post)
                        .map(stored -> counts(
                                post.id(),
                                person,
                                names,
                                steps,
                                by,
                                name -> happenings(stored, name),
                                (name, step) -> ofPopulation(stored, name, step)))
                        .orElse(List.of()));
    }

    /**
     * Counts what happened to the account.
     *
     * @param token the access token
     * @param names which numbers
     * @param steps in which steps
     * @param by by what to split
     * @return the counts
     */
    public List<Count> ofAccount(Secret token, Set<String> names, List<TimeWindow> steps, Optional<String> by) {
        return as(
                token,
                person -> counts(
                        person.id(),
                        person,
                        names,
                        steps,
                        by,
                        name -> world.chronicle().followsOf(person.handle()),
                        (name, step) -> OptionalLong.of(postsOf(person)
                                .mapToLong(post -> population(post, step, Measure.FOLLOWS))
                                .sum())));
    }

    /**
     * Tells who the people around the account are.
     *
     * @param token the access token
     * @param base of whom: {@code followers}, {@code reached}, {@code engaged}, {@code viewers}
     * @param properties by what: {@code age}, {@code gender}, {@code country}, one or several at once
     * @return who they are; empty for viewers among people who act by themselves
     */
    public Optional<Audience> audience(Secret token, String base, List<String> properties) {
        return as(token, person -> {
            Optional<CrowdLink> population = world.crowd().filter(crowd -> crowd.knows(person.handle()));
            if (population.isPresent() && base.equals("viewers")) {
                return Optional.empty();
            }
            Collection<String> handles = handles(person, base);
            population.ifPresent(
                    crowd -> handles.removeIf(handle -> crowd.person(handle).isPresent()));
            Map<List<String>, Long> byThemselves = population
                    .map(crowd -> crowd.crowd()
                            .audience(
                                    person.handle(),
                                    Base.valueOf(base.toUpperCase(Locale.ROOT)),
                                    properties.stream()
                                            .map(property -> PersonTrait.valueOf(property.toUpperCase(Locale.ROOT)))
                                            .toList()))
                    .orElse(Map.of());
            long people = handles.size()
                    + byThemselves.values().stream().mapToLong(Long::longValue).sum();
            if (people < TELLS_FROM) {
                return Optional.of(new Audience(false, List.of(), 0));
            }
            Map<List<String>, Long> parts = new TreeMap<>(Comparator.comparing(List::toString));
            handles.stream()
                    .flatMap(handle -> world.chronicle().person(handle).stream())
                    .forEach(known -> parts.merge(
                            properties.stream()
                                    .map(property -> property(known, property))
                                    .toList(),
                            1L,
                            Long::sum));
            byThemselves.forEach((values, many) -> parts.merge(values, many, Long::sum));
            List<Part> largest = parts.entrySet().stream()
                    .filter(part -> part.getValue() > 0)
                    .map(part -> new Part(part.getKey(), part.getValue()))
                    .sorted(Comparator.comparingLong(Part::people).reversed())
                    .limit(LARGEST_PARTS)
                    .toList();
            long listed = largest.stream().mapToLong(Part::people).sum();
            return Optional.of(new Audience(true, largest, people - listed));
        });
    }

    /**
     * Tells how a post's video is watched.
     *
     * @param token the access token
     * @param post the post
     * @return how; empty when nothing of it was ever played
     */
    public Optional<Watching> watching(Secret token, PostRef post) {
        return as(
                token,
                person -> world.posts()
                        .find(post)
                        .map(world.chronicle()::playsOf)
                        .filter(plays -> !plays.isEmpty())
                        .map(NumbersDesk::watching));
    }

    private static Watching watching(List<BigDecimal> plays) {
        List<BigDecimal> curve = new ArrayList<>();
        for (int i = 0; plays.size() >= PLAYS_FROM && i <= CURVE_STEPS; i++) {
            BigDecimal place = BigDecimal.valueOf(i).divide(BigDecimal.valueOf(CURVE_STEPS));
            long reached =
                    plays.stream().filter(share -> share.compareTo(place) >= 0).count();
            curve.add(BigDecimal.valueOf(reached).divide(BigDecimal.valueOf(plays.size()), MathContext.DECIMAL64));
        }
        return new Watching(plays.size(), curve);
    }

    private List<Count> counts(
            String of,
            Person owner,
            Set<String> names,
            List<TimeWindow> steps,
            Optional<String> by,
            Function<String, Stream<Deed>> source,
            BiFunction<String, TimeWindow, OptionalLong> population) {
        Instant now = world.settings().clock().instant();
        List<Count> counts = new ArrayList<>();
        for (TimeWindow step : steps) {
            if (world.chronicle().isLost(step) || step.from().isAfter(now)) {
                continue;
            }
            for (String name : names) {
                List<Deed> within = source.apply(name)
                        .filter(happening -> step.contains(happening.at()))
                        .toList();
                OptionalLong more = population.apply(name, step);
                if (more.isEmpty()) {
                    continue;
                }
                counts.add(count(of, name, Optional.empty(), step, number(name, within) + more.getAsLong()));
                by.ifPresent(property -> within.stream()
                        .collect(Collectors.groupingBy(
                                happening -> part(owner, happening, property), TreeMap::new, Collectors.toList()))
                        .forEach((part, some) ->
                                counts.add(count(of, name, Optional.of(part), step, number(name, some)))));
            }
        }
        return counts;
    }

    private Count count(String of, String name, Optional<String> part, TimeWindow step, long number) {
        long told = Numbers.told(world, of, step, name, number);
        boolean few = name.equals("people_reached")
                && told < world.settings().reporting().reachFrom();
        return new Count(name, part, step, few ? 0 : told, few, step.to().plus(CORRECTED_FOR));
    }

    /** What the people who act by themselves add; empty where nobody counted by windows. */
    private OptionalLong ofPopulation(StoredPost post, String name, TimeWindow step) {
        return switch (name) {
            case "displays" ->
                OptionalLong.of(population(
                        post, step, Measure.PAID_IMPRESSIONS, Measure.ORGANIC_IMPRESSIONS, Measure.VIRAL_IMPRESSIONS));
            case "views" -> OptionalLong.of(population(post, step, Measure.VIEWS));
            case "likes" -> OptionalLong.of(population(post, step, Measure.LIKES));
            case "shares" -> OptionalLong.of(population(post, step, Measure.SHARES));
            case "saves" -> OptionalLong.of(population(post, step, Measure.SAVES));
            case "link_clicks" -> OptionalLong.of(population(post, step, Measure.CLICKS));
            case "people_reached" -> reached(post, step);
            default -> OptionalLong.of(0); // what they say stands among the posts
        };
    }

    /** Told for a step that the whole life of the post until then is in: else who saw it before would be left out. */
    private OptionalLong reached(StoredPost post, TimeWindow step) {
        if (!isSeenByPopulation(post)) {
            return OptionalLong.of(0);
        }
        return step.from().isAfter(post.post().acceptedAt())
                ? OptionalLong.empty()
                : OptionalLong.of(
                        population(post, step, Measure.PAID_REACH, Measure.ORGANIC_REACH, Measure.VIRAL_REACH));
    }

    private boolean isSeenByPopulation(StoredPost post) {
        return world.crowd().filter(crowd -> crowd.sees(post.post().ref())).isPresent();
    }

    private long population(StoredPost post, TimeWindow step, Measure... measures) {
        return world.crowd()
                .map(crowd -> crowd.within(post.post().ref(), step, measures))
                .orElse(0L);
    }

    private Stream<StoredPost> postsOf(Person person) {
        return world.posts().all().filter(post -> post.post().author().id().equals(person.id()));
    }

    private static long number(String name, List<Deed> within) {
        return name.equals("people_reached")
                ? within.stream().map(Deed::handle).distinct().count()
                : within.size();
    }

    private Stream<Deed> happenings(StoredPost post, String name) {
        Chronicle chronicle = world.chronicle();
        return switch (name) {
            case "displays", "people_reached" ->
                Stream.concat(chronicle.of(post, Act.DISPLAY), chronicle.of(post, Act.VIEW));
            case "views" -> chronicle.of(post, Act.VIEW);
            case "likes" -> chronicle.of(post, Act.LIKE);
            case "shares" -> chronicle.of(post, Act.SHARE);
            case "link_clicks" -> chronicle.of(post, Act.CLICK);
            case "comments" -> world.posts().below(post).stream().map(NumbersDesk::said);
            case "quotes" -> post.quotes().stream().map(NumbersDesk::said);
            default -> Stream.empty();
        };
    }

    private static Deed said(StoredPost post) {
        return new Deed(post.post().acceptedAt(), post.post().author().handle().orElseThrow());
    }

    private String part(Person owner, Deed happening, String property) {
        if (property.equals("following")) {
            return owner.followers().contains(happening.handle()) ? "followers" : "others";
        }
        return world.chronicle()
                .person(happening.handle())
                .map(MemoryPerson::country)
                .orElse("unknown");
    }

    private Collection<String> handles(Person owner, String base) {
        if (base.equals("followers")) {
            return new LinkedHashSet<>(owner.followers());
        }
        List<String> names = switch (base) {
            case "reached" -> List.of("displays");
            case "viewers" -> List.of("views");
            default -> List.of("likes", "shares", "comments", "quotes");
        };
        Set<String> handles = new LinkedHashSet<>();
        postsOf(owner)
                .forEach(post -> names.forEach(
                        name -> happenings(post, name).map(Deed::handle).forEach(handles::add)));
        handles.remove(owner.handle());
        return handles;
    }

    private static String property(MemoryPerson person, String property) {
        return switch (property) {
            case "age" -> person.age();
            case "gender" -> person.gender();
            default -> person.country();
        };
    }

    private <T> T as(Secret token, Function<Person, T> action) {
        return world.within(
                () -> action.apply(world.people().byId(world.sessions().holder(token))));
    }
}
