package io.smm.adapter.memory.internal.world;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.account.Secret;
import io.smm.ads.MoneyScale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The ad platform's door: each method is one request. What is made here is off until it is switched on. Thread-safe. */
public final class AdDesk {

    private static final long MICROS_FOR_A_THOUSAND = 5_000_000;

    private static final long SHOWINGS_FOR_A_BUYER = 200;

    private final World world;
    private final AdBook book;

    /**
     * A line as it stands.
     *
     * @param id its id
     * @param parent the id of what it belongs to; empty for a campaign
     * @param form what it is
     * @param status the network's word: {@code off, review, live, disapproved, over, shelved}
     * @param reason why, where there is a reason
     */
    public record Line(String id, Optional<String> parent, AdForm form, String status, Optional<String> reason) {}

    /**
     * The paying account.
     *
     * @param currency its currency
     * @param zone its zone
     * @param scale how its budgets spell money
     */
    public record Payer(CurrencyCode currency, ZoneId zone, MoneyScale scale) {}

    /**
     * The numbers of a line in a stretch of time.
     *
     * @param line the line
     * @param day the day in the payer's zone; empty for the whole
     * @param micros what it spent, in millionths
     * @param impressions how often it was shown
     * @param clicks how often it was clicked
     * @param conversions how many bought after a click
     * @param afterView how many bought who had only seen it
     */
    public record Row(
            Line line,
            Optional<LocalDate> day,
            long micros,
            long impressions,
            long clicks,
            long conversions,
            long afterView) {}

    AdDesk(World world) {
        this.world = world;
        book = new AdBook(world.settings().clock().instant());
    }

    /**
     * Tells who pays; also without a token, for what is known offline.
     *
     * @return the paying account
     */
    public Payer payer() {
        return world.within(() -> new Payer(book.currency, book.zone, book.scale));
    }

    /**
     * Tells who pays.
     *
     * @param token the access token
     * @return the paying account
     */
    public Payer payer(Secret token) {
        return as(token, person -> new Payer(book.currency, book.zone, book.scale));
    }

    /**
     * Makes a line, switched off.
     *
     * @param token the access token
     * @param parent what it belongs to; empty for a campaign
     * @param form what it is
     * @return its id
     */
    public String create(Secret token, Optional<String> parent, AdForm form) {
        return as(token, person -> {
            book.creationRequests++;
            check(person, form);
            world.capacity().take();
            return book.add(person.id(), parent.map(id -> own(person, id)), form).id;
        });
    }

    /**
     * Gives a line.
     *
     * @param token the access token
     * @param id its id
     * @return it; empty when it does not stand
     */
    public Optional<Line> read(Secret token, String id) {
        return as(
                token,
                person -> Optional.ofNullable(book.lines.get(id))
                        .filter(line -> line.owner.equals(person.id()))
                        .map(this::seen));
    }

    /**
     * Gives the lines below a line, or all campaigns.
     *
     * @param token the access token
     * @param parent the line; empty for campaigns
     * @return they, in the order of creation
     */
    public List<Line> list(Secret token, Optional<String> parent) {
        return as(
                token,
                person -> book.lines.values().stream()
                        .filter(line -> line.owner.equals(person.id()))
                        .filter(line -> Optional.ofNullable(line.parent)
                                .map(up -> up.id)
                                .equals(parent))
                        .map(this::seen)
                        .toList());
    }

    /**
     * Switches a line.
     *
     * @param token the access token
     * @param id its id
     * @param on whether on
     * @param archived whether put away for good
     * @return the line
     */
    public Line turn(Secret token, String id, boolean on, boolean archived) {
        return as(token, person -> {
            AdLine line = own(person, id);
            if (on && !line.on) {
                line.onSince = now();
            }
            line.on = on && !line.archived;
            line.archived |= archived;
            return seen(line);
        });
    }

    /**
     * Changes a line.
     *
     * @param token the access token
     * @param id its id
     * @param form what it shall be
     * @return the line
     */
    public Line change(Secret token, String id, AdForm form) {
        return as(token, person -> {
            AdLine line = own(person, id);
            check(person, form);
            line.form = form;
            return seen(line);
        });
    }

    /**
     * Counts for a report.
     *
     * @param token the access token
     * @param prefix {@code c}, {@code s} or {@code a}
     * @param from the first instant
     * @param to the first instant after it
     * @param daily whether each day has a row
     * @return the rows of what spent anything
     */
    public List<Row> report(Secret token, String prefix, Instant from, Instant to, boolean daily) {
        return as(
                token,
                person -> book.lines.values().stream()
                        .filter(line -> line.owner.equals(person.id()) && line.id.startsWith(prefix))
                        .flatMap(line -> daily
                                ? days(from, to).stream()
                                        .map(day -> row(
                                                line,
                                                Optional.of(day),
                                                max(from, dawn(day)),
                                                min(to, dawn(day.plusDays(1)))))
                                : Stream.of(row(line, Optional.empty(), from, to)))
                        .filter(row -> row.micros() > 0)
                        .toList());
    }

    /**
     * Changes what the test author decides.
     *
     * @param currency the currency
     * @param zone the zone
     * @param scale how budgets spell money
     */
    public void payer(CurrencyCode currency, ZoneId zone, MoneyScale scale) {
        reckoned(() -> {
            book.currency = currency;
            book.zone = zone;
            book.scale = scale;
            return book;
        });
    }

    /**
     * Chooses how long the reviewers take.
     *
     * @param time from switching on to delivery
     */
    public void reviewTakes(Duration time) {
        reckoned(() -> book.reviewTakes = time);
    }

    /**
     * The reviewers object.
     *
     * @param ad the ad's id
     * @param objection why
     */
    public void reject(String ad, String objection) {
        reckoned(() -> book.require(ad).objection = objection);
    }

    /** {@return the ground truth: all lines, in the order of creation} */
    public List<Line> truth() {
        return reckoned(() -> book.lines.values().stream().map(this::seen).toList());
    }

    /**
     * The ground truth of spending.
     *
     * @param id a line's id
     * @return what it and all below it spent
     */
    public Money spent(String id) {
        return reckoned(() -> book.money(book.spent(book.require(id))));
    }

    /**
     * The ground truth of a budget.
     *
     * @param units in the ad account's scale
     * @return the money
     */
    public Money money(String units) {
        return reckoned(() -> book.scale.read(units, book.currency));
    }

    /**
     * The ground truth of a targeting.
     *
     * @param audience the targeting
     * @return what it says, one entry each, in words
     */
    public List<String> words(TargetingRequest audience) {
        return world.within(() -> world.audiences().words(audience));
    }

    private Row row(AdLine line, Optional<LocalDate> day, Instant from, Instant to) {
        long impressions = 0;
        long clicks = 0;
        long conversions = 0;
        long afterView = 0;
        for (AdLine ad : book.lines.values()) {
            if (!ad.isBelow(line)) {
                continue;
            }
            for (var hour : ad.spent.entrySet()) {
                if (hour.getKey().isBefore(from) || !hour.getKey().isBefore(to)) {
                    continue;
                }
                long shown = hour.getValue() * 1_000 / MICROS_FOR_A_THOUSAND;
                int mood = Math.floorMod((ad.id + hour.getKey()).hashCode(), 1_000);
                long clicked = shown * (10 + mood % 20) / 1_000;
                impressions += shown;
                clicks += clicked;
                afterView += shown / SHOWINGS_FOR_A_BUYER;
                conversions += clicked / 10 + (mood % 10 < clicked % 10 ? 1 : 0);
            }
        }
        return new Row(seen(line), day, book.spent(line, from, to), impressions, clicks, conversions, afterView);
    }

    private Line seen(AdLine line) {
        Optional<String> over = book.over(line, now());
        Optional<String> objection = Optional.ofNullable(line.objection);
        String status = line.archived
                ? "shelved"
                : objection.isPresent()
                        ? "disapproved"
                        : over.isPresent()
                                ? "over"
                                : !line.on
                                        ? "off"
                                        : line.form instanceof AdForm.ShownForm && !book.reviewed(line, now())
                                                ? "review"
                                                : "live";
        return new Line(
                line.id,
                Optional.ofNullable(line.parent).map(up -> up.id),
                line.form,
                status,
                objection.or(() -> over));
    }

    private void check(Person person, AdForm form) {
        if (form instanceof AdForm.SetForm set) {
            world.audiences().require(person.id(), set.audience());
        }
    }

    private AdLine own(Person person, String id) {
        AdLine line = book.require(id);
        if (!line.owner.equals(person.id())) {
            throw new Refusal(Refusal.Code.NOT_FOUND, "there is nothing with the id " + id);
        }
        return line;
    }

    private List<LocalDate> days(Instant from, Instant to) {
        return LocalDate.ofInstant(from, book.zone)
                .datesUntil(LocalDate.ofInstant(to.minusNanos(1), book.zone).plusDays(1))
                .toList();
    }

    private Instant dawn(LocalDate day) {
        return day.atStartOfDay(book.zone).toInstant();
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant now() {
        return world.settings().clock().instant();
    }

    private <T> T reckoned(Supplier<T> action) {
        return world.within(() -> {
            book.reckon(now());
            return action.get();
        });
    }

    private <T> T as(Secret token, Function<Person, T> action) {
        return reckoned(() -> action.apply(world.people().byId(world.sessions().holder(token))));
    }
}
