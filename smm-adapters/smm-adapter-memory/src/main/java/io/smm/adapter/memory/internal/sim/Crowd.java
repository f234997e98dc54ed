package io.smm.adapter.memory.internal.sim;

import io.smm.adapter.memory.Appeal;
import io.smm.adapter.memory.PersonTrait;
import io.smm.adapter.memory.Population;
import io.smm.adapter.memory.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The population at work. A post is put into the feeds of the author's followers; whoever looks while it is still near the top
 * sees it and may act; whoever passes it on puts it into the feeds of their own followers (an independent cascade: each showing
 * is one chance to share). Events run in the order of their times, and every throw is a function of seed, post, person and
 * moment, so that it makes no difference in what steps time passes.
 *
 * <p>Not thread-safe: the world's lock guards it.
 */
public final class Crowd {

    private static final int POST = 2;
    private static final int FOLLOWERS = 3;
    private static final int PAID = 4;

    /** Marks a showing that is paid for; below it 31 bits of the person, then 31 bits of the node. */
    private static final long PAID_FLAG = 1L << 62;

    private static final int NODE_BITS = 31;

    private final Population population;
    private final Effects effects;
    private final FollowGraph graph;
    private final Traits traits;
    private final Sessions sessions;
    private final EventQueue queue = new EventQueue();
    private final Cascades cascades = new Cascades();
    private final List<Tally> tallies = new ArrayList<>();
    private final Map<String, Integer> accounts = new LinkedHashMap<>();
    private final List<PersonSet> followers = new ArrayList<>();

    /**
     * Gathers the people: draws who follows whom.
     *
     * @param population who they are
     * @param effects who writes down what they say
     */
    public Crowd(Population population, Effects effects) {
        this.population = population;
        this.effects = effects;
        graph = new FollowGraph(population);
        traits = new Traits(population);
        sessions = new Sessions(population);
        population.followers().forEach((handle, many) -> {
            accounts.put(handle, followers.size());
            followers.add(choose(many, followers.size()));
        });
    }

    /** {@return who they are} */
    public Population population() {
        return population;
    }

    /**
     * Tells whether people follow an account.
     *
     * @param account its handle
     * @return whether its posts are theirs to see
     */
    public boolean knows(String account) {
        return accounts.containsKey(account);
    }

    /**
     * Tells how many follow an account.
     *
     * @param account its handle
     * @return how many, as of the moment to which time was passed
     */
    public int followers(String account) {
        Integer number = accounts.get(account);
        return number == null ? 0 : followers.get(number).size();
    }

    /**
     * Tells who follows an account.
     *
     * @param account its handle, which is known
     * @param trait by what they shall be told apart
     * @return how many of each kind
     */
    public Map<String, Long> followersBy(String account, PersonTrait trait) {
        Integer number = accounts.get(account);
        return number == null ? Map.of() : traits.count(followers.get(number), trait);
    }

    /**
     * Tells who was reached.
     *
     * @param post the post's number
     * @param trait by what they shall be told apart
     * @return how many of each kind
     */
    public Map<String, Long> reachedBy(int post, PersonTrait trait) {
        return traits.count(tallies.get(post).seen, trait);
    }

    /**
     * Tells who was reached, by their numbers.
     *
     * @param post the post's number
     * @return their numbers, ascending
     */
    public int[] reached(int post) {
        return tallies.get(post).seen.numbers();
    }

    /**
     * Tells who follows an account, by their numbers.
     *
     * @param account its handle
     * @return their numbers, ascending
     */
    public int[] followerNumbers(String account) {
        Integer number = accounts.get(account);
        return number == null ? new int[0] : followers.get(number).numbers();
    }

    /**
     * Tells who an account's audience is.
     *
     * @param account its handle
     * @param of which part of the audience
     * @param by by what combination they shall be told apart; no interests, of which somebody has several
     * @return how many people have each combination, as of now and over all of the account's posts; those that nobody has are
     *     left out, and all are when nobody follows the account
     */
    public Map<List<String>, Long> audience(String account, Base of, List<PersonTrait> by) {
        Integer author = accounts.get(account);
        if (author == null) {
            return Map.of();
        }
        if (of == Base.FOLLOWERS) {
            return traits.countTogether(followers.get(author), by);
        }
        PersonSet people = new PersonSet(population.size());
        for (Tally tally : tallies) {
            if (tally.author == author) {
                people.addAll(of == Base.REACHED ? tally.seen : tally.engaged);
            }
        }
        return traits.countTogether(people, by);
    }

    /**
     * Counts people.
     *
     * @param wanted which
     * @return how many of all are so
     */
    public long count(IntPredicate wanted) {
        return IntStream.range(0, population.size()).filter(wanted).count();
    }

    /**
     * Tells who somebody is.
     *
     * @param person who
     * @param trait in what respect; not the interests, of which somebody has several
     * @return what they are
     */
    public String trait(int person, PersonTrait trait) {
        return traits.label(person, trait);
    }

    /**
     * Tells how old somebody is.
     *
     * @param person who
     * @return the years; negative where the name of their age band names none
     */
    public int age(int person) {
        return traits.age(person);
    }

    /**
     * Tells whether somebody has an interest.
     *
     * @param person who
     * @param name the interest
     * @return whether they have it
     */
    public boolean likes(int person, String name) {
        int interest = traits.interest(name);
        return interest >= 0 && traits.has(person, interest);
    }

    /**
     * Puts a post into the feeds of its author's followers.
     *
     * @param account the author's handle, which is known
     * @param when when, in milliseconds since the epoch; not before the moment to which time was passed
     * @param scenario how it goes
     * @return the post's number
     */
    public int post(String account, long when, Scenario scenario) {
        int number = tallies.size();
        int author = Objects.requireNonNull(accounts.get(account), "account");
        Tally tally =
                new Tally(cascades.root(number, when), author, when, population.size(), new Course(scenario, traits));
        tallies.add(tally);
        PersonSet readers = followers.get(author);
        for (int person = readers.next(0); person >= 0; person = readers.next(person + 1)) {
            enter(tally, person, tally.root, when);
        }
        return number;
    }

    /**
     * Lets a post go another way from now on. What already waits in feeds stays there.
     *
     * @param post the post's number
     * @param scenario how it goes
     */
    public void change(int post, Scenario scenario) {
        tallies.get(post).course(new Course(scenario, traits));
    }

    /**
     * Ends a post: nobody sees it any more.
     *
     * @param post the post's number
     */
    public void end(int post) {
        tallies.get(post).leave();
    }

    /**
     * Shows a post to people for money, whoever they follow, evenly over a time.
     *
     * @param post the post's number
     * @param showings how many showings
     * @param from when it begins, in milliseconds since the epoch
     * @param until when it is over
     */
    public void promote(int post, int showings, long from, long until) {
        long key = Dice.key(Dice.key(key(post), PAID), from);
        for (int i = 0; i < showings; i++) {
            int person = (int) (Dice.at(key, 2 * i) * population.size());
            long when = from + 1 + (long) (Dice.at(key, 2 * i + 1) * (until - from));
            queue.add(when, PAID_FLAG | event(person, tallies.get(post).root));
        }
    }

    /**
     * Lets time pass.
     *
     * @param to until when, in milliseconds since the epoch; a moment that is past already changes nothing
     */
    public void advance(long to) {
        while (!queue.isEmpty() && queue.nextWhen() <= to) {
            long when = queue.nextWhen();
            long event = queue.nextWhat();
            queue.drop();
            show(when, (int) (event >>> NODE_BITS & 0x7FFFFFFF), (int) (event & 0x7FFFFFFF), (event & PAID_FLAG) != 0);
        }
    }

    /** {@return how many showings are to come} */
    public int pending() {
        return queue.size();
    }

    /** {@return how many followings of one person by another there are} */
    public long edges() {
        return graph.edges();
    }

    /**
     * Tells what really became of a post.
     *
     * @param post the post's number
     * @return the truth at the moment to which time was passed
     */
    public PostTruth truth(int post) {
        Tally tally = tallies.get(post);
        return PostTruth.of(post, tally.counts(), tally.watched(), cascades, tally.root);
    }

    /**
     * Tells how the counts of a post stood.
     *
     * @param post the post's number
     * @return the counts, in the order of {@link Measure}
     */
    public long[] counts(int post) {
        return tallies.get(post).counts();
    }

    /**
     * Tells how the counts of a post stood when its age was last a full number of hours.
     *
     * @param post the post's number
     * @param at the moment, in milliseconds since the epoch
     * @return the counts, in the order of {@link Measure}; all zero before its first full hour
     */
    public long[] countsAt(int post, long at) {
        return tallies.get(post).countsAt(at);
    }

    /** A post comes into somebody's feed; they come across it when they look next, if it is near the top then. */
    private void enter(Tally tally, int person, int node, long when) {
        long key = Dice.key(Dice.key(key(cascades.post(node)), person), cascades.person(node));
        Appeal appeal = tally.course().appealAt(when - tally.start);
        if (Dice.at(key, 0) < appeal.visibility()) {
            look(appeal, person, node, when, key);
        }
    }

    private void look(Appeal appeal, int person, int node, long when, long key) {
        long next = sessions.next(when, traits.offset(person), Dice.exponential(key, 1));
        double lives = Dice.exponential(key, 2) * appeal.feedLife().toMillis();
        if (next - when < lives) {
            queue.add(next, event(person, node));
        }
    }

    private void show(long when, int person, int node, boolean paid) {
        int post = cascades.post(node);
        Tally tally = tallies.get(post);
        if (tally.isGone()) {
            return;
        }
        tally.passTo(when);
        Appeal appeal = tally.course().appealAt(when - tally.start);
        long key = Dice.key(Dice.key(Dice.key(key(post), person), when), cascades.person(node));
        boolean first = tally.seen.add(person);
        countShowing(tally, person, paid, cascades.depth(node) > 0, first);
        double lift = tally.course().lift(person);
        if (Dice.at(key, 3) < appeal.open()) {
            open(tally, appeal, Dice.at(key, 4));
        }
        boolean acted = first && actOnce(tally, appeal, post, person, node, when, key, lift);
        double thrown = Dice.at(key, 5);
        if (thrown < appeal.share() * lift
                && thrown < appeal.share() * lift * StrictMath.pow(appeal.fading(), cascades.depth(node))
                && tally.shared.add(person)) {
            share(tally, person, node, when);
            acted = true;
        }
        if (acted && tally.engaged.add(person)) {
            tally.count(Measure.ENGAGED);
        }
        if (!paid && Dice.at(key, 6) < appeal.again()) {
            look(appeal, person, node, when, Dice.key(key, 7));
        }
    }

    private void countShowing(Tally tally, int person, boolean paid, boolean viral, boolean first) {
        tally.count(paid ? Measure.PAID_IMPRESSIONS : viral ? Measure.VIRAL_IMPRESSIONS : Measure.ORGANIC_IMPRESSIONS);
        if (first) {
            tally.count(paid ? Measure.PAID_REACH : viral ? Measure.VIRAL_REACH : Measure.ORGANIC_REACH);
            if (followers.get(tally.author).has(person)) {
                tally.count(Measure.FOLLOWERS_REACHED);
            }
        }
    }

    private static void open(Tally tally, Appeal appeal, double thrown) {
        tally.count(Measure.VIEWS);
        List<Double> retention = appeal.retention();
        if (!retention.isEmpty()) {
            int step = 0;
            while (step + 1 < retention.size() && retention.get(step + 1) > thrown) {
                step++;
            }
            tally.watch(step, retention.size());
        }
    }

    /** What somebody does at most once, when they first see it. Whether they did anything with the post itself. */
    private boolean actOnce(
            Tally tally, Appeal appeal, int post, int person, int node, long when, long key, double lift) {
        boolean acted = false;
        if (Dice.at(key, 10) < appeal.like() * lift) {
            tally.count(Measure.LIKES);
            acted = true;
        }
        if (Dice.at(key, 11) < appeal.save() * lift) {
            tally.count(Measure.SAVES);
            acted = true;
        }
        if (Dice.at(key, 12) < appeal.click() * lift) {
            click(tally, appeal, post, person, node, when, key);
            acted = true;
        }
        if (Dice.at(key, 14) < appeal.comment() * lift) {
            boolean negative = isNegative(tally, when, key, 15);
            tally.count(Measure.COMMENTS);
            if (negative) {
                tally.count(Measure.NEGATIVE_COMMENTS);
            }
            effects.comment(post, person, when, negative, Dice.at(key, 16));
            acted = true;
        }
        if (Dice.at(key, 17) < appeal.mention() * lift) {
            tally.count(Measure.MENTIONS);
            effects.mention(post, person, when, isNegative(tally, when, key, 18), Dice.at(key, 19));
        }
        decideToFollow(tally, appeal, person, Dice.at(key, 20), lift);
        return acted;
    }

    private void click(Tally tally, Appeal appeal, int post, int person, int node, long when, long key) {
        boolean converted = Dice.at(key, 13) < appeal.convert();
        tally.count(Measure.CLICKS);
        effects.click(post, person, when, converted);
        if (converted) {
            tally.count(Measure.CONVERSIONS);
            cascades.convert(node);
            if (Dice.at(key, 21) < appeal.review()) {
                effects.review(post, person, when, isNegative(tally, when, key, 22), Dice.at(key, 23));
            }
        }
    }

    private void decideToFollow(Tally tally, Appeal appeal, int person, double thrown, double lift) {
        PersonSet readers = followers.get(tally.author);
        if (readers.has(person)) {
            if (thrown < appeal.unfollow()) {
                readers.remove(person);
                tally.count(Measure.UNFOLLOWS);
            }
        } else if (thrown < appeal.follow() * lift) {
            readers.add(person);
            tally.count(Measure.FOLLOWS);
        }
    }

    private void share(Tally tally, int person, int node, long when) {
        tally.count(Measure.SHARES);
        int sharing = cascades.share(node, person, when);
        for (int place = graph.from(person); place < graph.to(person); place++) {
            enter(tally, graph.follower(place), sharing, when);
        }
    }

    private static boolean isNegative(Tally tally, long when, long key, int which) {
        return Dice.at(key, which) < tally.course().negativeAt(when - tally.start);
    }

    private long key(int post) {
        return Dice.key(Dice.key(population.seed(), POST), post);
    }

    private static long event(int person, int node) {
        return (long) person << NODE_BITS | node;
    }

    /** Exactly so many of all, each as likely (selection sampling: Knuth, TAOCP 2, 3.4.2 S). */
    private PersonSet choose(int many, int account) {
        PersonSet chosen = new PersonSet(population.size());
        long key = Dice.key(Dice.key(population.seed(), FOLLOWERS), account);
        for (int person = 0; person < population.size(); person++) {
            double left = population.size() - person;
            if (Dice.at(key, person) * left < many - chosen.size()) {
                chosen.add(person);
            }
        }
        return chosen;
    }
}
