package io.smm.adapter.memory.internal.world;

import io.smm.Cursor;
import io.smm.account.Secret;
import io.smm.audience.AudienceSize;
import io.smm.audience.TargetingOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The door for what clients ask about audiences and targeting. */
public final class AudienceDesk {

    private final World world;
    private final AudienceBook book;

    /**
     * A custom audience as answers tell it.
     *
     * @param id its id
     * @param name its name
     * @param size how many people are recognised
     */
    public record Told(String id, String name, AudienceSize size) {}

    /**
     * One page of options.
     *
     * @param options the options
     * @param next where the next page begins; empty on the last page
     */
    public record Options(List<TargetingOption> options, Optional<Cursor> next) {}

    AudienceDesk(World world) {
        this.world = world;
        book = world.audiences();
    }

    /**
     * Creates an audience.
     *
     * @param token the access token
     * @param name its name
     * @return the audience
     */
    public Told create(Secret token, String name) {
        return as(token, person -> told(book.create(person.id(), name)));
    }

    /**
     * Puts hashed contacts into an audience.
     *
     * @param token the access token
     * @param id the audience
     * @param contacts the hashes of each contact by the identifier's name
     * @return how many were taken
     */
    public int add(Secret token, String id, List<Map<String, String>> contacts) {
        return as(token, person -> book.upload(existing(person, id), contacts));
    }

    /**
     * Takes hashed contacts out of an audience; who is not in it, and no audience, are no fault.
     *
     * @param token the access token
     * @param id the audience
     * @param contacts the hashes of each contact by the identifier's name
     * @return how many were in it
     */
    public int remove(Secret token, String id, List<Map<String, String>> contacts) {
        return as(
                token,
                person -> book.find(person.id(), id)
                        .map(audience -> (int) contacts.stream()
                                .filter(audience.uploads()::remove)
                                .count())
                        .orElse(0));
    }

    /**
     * Gives an audience.
     *
     * @param token the access token
     * @param id the audience
     * @return the audience; empty when the account has none of this id
     */
    public Optional<Told> find(Secret token, String id) {
        return as(token, person -> book.find(person.id(), id).map(this::told));
    }

    /**
     * Deletes an audience; none is no fault.
     *
     * @param token the access token
     * @param id the audience
     * @return whether there was one
     */
    public boolean delete(Secret token, String id) {
        return as(token, person -> {
            Optional<AudienceBook.Audience> audience = book.find(person.id(), id);
            audience.ifPresent(found -> book.delete(found.id()));
            return audience.isPresent();
        });
    }

    /**
     * Counts whom a targeting reaches.
     *
     * @param token the access token
     * @param request the targeting
     * @return how many
     */
    public AudienceSize estimate(Secret token, TargetingRequest request) {
        return as(token, person -> book.estimate(person.id(), request));
    }

    /**
     * Searches what can be targeted.
     *
     * @param token the access token
     * @param kind in what respect
     * @param query what the name shall hold
     * @param from where the page begins
     * @param limit how many are asked for
     * @return a page in the order of the offer
     */
    public Options search(Secret token, String kind, String query, Optional<Cursor> from, int limit) {
        return as(token, person -> {
            List<TargetingOption> all = book.search(kind, query);
            int start = from.map(AudienceDesk::place).orElse(0);
            int end = Math.min(start + limit, all.size());
            return start >= end
                    ? new Options(List.of(), Optional.empty())
                    : new Options(
                            all.subList(start, end),
                            end < all.size() ? Optional.of(new Cursor("option:" + end)) : Optional.empty());
        });
    }

    private static int place(Cursor cursor) {
        if (!cursor.value().matches("option:\\d{1,9}")) {
            throw new Refusal(Refusal.Code.BAD_CURSOR, "the cursor is none of this list");
        }
        return Integer.parseInt(cursor.value().substring("option:".length()));
    }

    private AudienceBook.Audience existing(Person person, String id) {
        return book.find(person.id(), id)
                .orElseThrow(
                        () -> new Refusal(Refusal.Code.NOT_FOUND, "this account has no audience with the id " + id));
    }

    private Told told(AudienceBook.Audience audience) {
        return new Told(audience.id(), audience.name(), book.size(audience));
    }

    private <T> T as(Secret token, Function<Person, T> action) {
        return world.within(() -> {
            book.count();
            return action.apply(world.people().byId(world.sessions().holder(token)));
        });
    }
}
