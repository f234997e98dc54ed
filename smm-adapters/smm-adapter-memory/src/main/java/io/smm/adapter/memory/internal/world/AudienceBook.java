package io.smm.adapter.memory.internal.world;

import io.smm.Network;
import io.smm.audience.AudienceSize;
import io.smm.audience.Characteristic;
import io.smm.audience.Contact;
import io.smm.audience.Dimension;
import io.smm.audience.Membership;
import io.smm.audience.TargetingOption;
import io.smm.error.InvalidInputException;
import io.smm.insight.Exactness;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the network knows of its people for advertisements, what it can target, and its custom audiences. Reads requests by its own
 * law, not by the client's plan. Guarded by the world's lock.
 */
public final class AudienceBook {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int RANGE = 10;

    private final World world;
    private final Map<String, Contact> traits = new LinkedHashMap<>();
    private final Map<String, TargetingOption> options = new LinkedHashMap<>();
    private final Map<String, Audience> audiences = new LinkedHashMap<>();
    private int fewest = 20;
    private long requests;
    private long created;

    /**
     * A custom audience.
     *
     * @param id its id
     * @param owner the id of the account that owns it
     * @param name its name
     * @param uploads the hashes of each contact
     */
    record Audience(String id, String owner, String name, Set<Map<String, String>> uploads) {}

    AudienceBook(World world) {
        this.world = world;
        Characteristic france = Characteristic.of(Dimension.COUNTRY, "FR");
        Characteristic germany = Characteristic.of(Dimension.COUNTRY, "DE");
        Characteristic states = Characteristic.of(Dimension.COUNTRY, "US");
        town("Lyon", france);
        town("Paris", france);
        town("Berlin", germany);
        town("Paris", states);
        for (String interest : List.of("baking", "cooking", "gardening", "parenting", "travel")) {
            put(Characteristic.of(Dimension.INTEREST, interest), List.of());
        }
    }

    private void town(String name, Characteristic country) {
        put(Characteristic.of(Dimension.CITY, name), List.of(country));
    }

    private void put(Characteristic trait, List<Characteristic> within) {
        String id = trait.dimension().id() + "-" + (options.size() + 1);
        options.put(id, new TargetingOption(trait, id, trait.value(), within));
    }

    /**
     * Says what is known of somebody.
     *
     * @param handle who
     * @param known what
     */
    public void person(String handle, Contact known) {
        world.within(() -> {
            world.people().acting(handle);
            world.capacity().take();
            return traits.put(handle, known);
        });
    }

    /**
     * Adds something that can be targeted.
     *
     * @param option what
     */
    public void offer(TargetingOption option) {
        world.within(() -> {
            world.capacity().take();
            if (options.putIfAbsent(option.nativeId(), option) != null) {
                throw InvalidInputException.of("MemoryAudiences", "option", option.nativeId() + " is taken");
            }
            return option;
        });
    }

    /**
     * Chooses how few people are too few.
     *
     * @param people how many it takes
     */
    public void fewest(int people) {
        if (people < 1) {
            throw InvalidInputException.of("MemoryAudiences", "fewest", "must be one or more, is " + people);
        }
        world.within(() -> fewest = people);
    }

    /**
     * Whom the network recognised.
     *
     * @param id the audience
     * @return their handles; nobody where there is no such audience
     */
    public List<String> recognised(String id) {
        return world.within(() -> {
            Audience audience = audiences.get(id);
            return audience == null
                    ? List.of()
                    : traits.entrySet().stream()
                            .filter(person -> isIn(audience, person.getValue()))
                            .map(Map.Entry::getKey)
                            .toList();
        });
    }

    /**
     * How many contacts were uploaded.
     *
     * @param id the audience
     * @return how many are there now
     */
    public int uploaded(String id) {
        return world.within(() -> Optional.ofNullable(audiences.get(id))
                .map(audience -> audience.uploads().size())
                .orElse(0));
    }

    /** {@return how many requests came in} */
    public long requests() {
        return world.within(() -> requests);
    }

    void count() {
        requests++;
    }

    Network network() {
        return world.settings().network();
    }

    Audience create(String owner, String name) {
        world.capacity().take();
        String id = "audience-" + ++created;
        Audience audience = new Audience(id, owner, name, new LinkedHashSet<>());
        audiences.put(id, audience);
        return audience;
    }

    /** The account's own audience. */
    Optional<Audience> find(String owner, String id) {
        return Optional.ofNullable(audiences.get(id))
                .filter(audience -> audience.owner().equals(owner));
    }

    void delete(String id) {
        audiences.remove(id);
    }

    /** Takes what is hashed and refuses the rest: an address is never kept. How many it took. */
    int upload(Audience audience, List<Map<String, String>> contacts) {
        int taken = 0;
        for (Map<String, String> contact : contacts) {
            if (!contact.isEmpty()
                    && contact.values().stream()
                            .allMatch(hash -> HASH.matcher(hash).matches())) {
                if (!audience.uploads().contains(contact)) {
                    world.capacity().take();
                    audience.uploads().add(Map.copyOf(contact));
                }
                taken++;
            }
        }
        return taken;
    }

    AudienceSize size(Audience audience) {
        return told(traits.values().stream()
                .filter(person -> isIn(audience, person))
                .count());
    }

    /** Counts the people whom a targeting reaches, by everything that stands in it. */
    AudienceSize estimate(String owner, TargetingRequest request) {
        long population = world.crowd()
                .map(people -> new CrowdTargeting(people.crowd(), options).count(request))
                .orElse(0L);
        return told(population
                + traits.values().stream()
                        .filter(person -> request.all().stream()
                                .allMatch(list -> list.stream().anyMatch(entry -> meets(owner, person, entry))))
                        .filter(person -> request.none().stream().noneMatch(entry -> meets(owner, person, entry)))
                        .filter(person -> request.ages().isEmpty()
                                || request.ages().stream().anyMatch(range -> isOfAge(person, range)))
                        .count());
    }

    /** Refuses a targeting with an id that the network does not know. */
    void require(String owner, TargetingRequest request) {
        Contact nobody = Contact.builder("nobody").build();
        Stream.concat(request.all().stream().flatMap(List::stream), request.none().stream())
                .forEach(entry -> meets(owner, nobody, entry));
    }

    /** What a targeting says, one entry each. */
    List<String> words(TargetingRequest request) {
        Stream<String> ages = request.ages().stream().map(range -> "age " + range.from() + " to " + range.to());
        return Stream.of(
                        request.all().stream().flatMap(List::stream).map(this::words),
                        request.none().stream().map(entry -> "not " + words(entry)),
                        ages)
                .flatMap(words -> words)
                .toList();
    }

    private String words(TargetingRequest.Entry entry) {
        TargetingOption option = options.get(entry.value());
        return entry.kind() + " " + (option == null ? entry.value() : '"' + option.label() + '"');
    }

    List<TargetingOption> search(String kind, String query) {
        String words = query.strip().toLowerCase(Locale.ROOT);
        return options.values().stream()
                .filter(option -> option.dimension().id().equals(kind))
                .filter(option -> option.label().toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }

    private boolean meets(String owner, Contact person, TargetingRequest.Entry entry) {
        Dimension kind = new Dimension(entry.kind());
        if (kind.equals(Dimension.CUSTOM_AUDIENCE)) {
            return isIn(find(owner, entry.value()).orElseThrow(() -> unknown(entry)), person);
        }
        if (kind.equals(Dimension.AREA)) {
            return Homes.isNear(person, entry.value());
        }
        TargetingOption option = options.get(entry.value());
        if (kind.equals(Dimension.COUNTRY) || kind.equals(Dimension.GENDER) || kind.equals(Dimension.LANGUAGE)) {
            return has(person, Characteristic.of(kind, entry.value()));
        }
        if (option == null || !option.dimension().equals(kind)) {
            throw unknown(entry);
        }
        return has(person, option.trait()) && option.within().stream().allMatch(place -> has(person, place));
    }

    private static Refusal unknown(TargetingRequest.Entry entry) {
        return new Refusal(Refusal.Code.NOT_FOUND, "there is no " + entry.kind() + " with the id " + entry.value());
    }

    private boolean has(Contact person, Characteristic trait) {
        return trait.membershipOf(person, today()) == Membership.MEMBER;
    }

    private boolean isOfAge(Contact person, TargetingRequest.Ages range) {
        return person.bornOn()
                .map(day -> day.until(today()).getYears())
                .filter(age -> age >= range.from() && age <= range.to())
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(world.settings().clock().instant(), ZoneOffset.UTC);
    }

    private static boolean isIn(Audience audience, Contact person) {
        @Nullable String email = person.email().map(Hashes::ofAddress).orElse(null);
        @Nullable String phone = person.phone().map(Hashes::ofNumber).orElse(null);
        return audience.uploads().stream()
                .anyMatch(upload -> email != null && email.equals(upload.get("email"))
                        || phone != null && phone.equals(upload.get("phone")));
    }

    private AudienceSize told(long people) {
        if (people < fewest) {
            return new AudienceSize.TooSmall(fewest);
        }
        long lower = people / RANGE * RANGE;
        return new AudienceSize.Range(lower, lower + RANGE, Exactness.SIMULATED);
    }
}
