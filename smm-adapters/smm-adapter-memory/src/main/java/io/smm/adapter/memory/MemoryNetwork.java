package io.smm.adapter.memory;

import io.smm.Network;
import io.smm.account.Secret;
import io.smm.adapter.memory.internal.world.Act;
import io.smm.adapter.memory.internal.world.Gate;
import io.smm.adapter.memory.internal.world.World;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A simulated social network inside the process: a world that an {@code Smm} reaches through {@link MemoryAdapter}, in which a
 * program plays the people, and whose ground truth can be read. For tests, examples and trying things out; nothing it tells
 * comes from people, and everything it makes says {@code simulated}.
 *
 * <p>The same acts give the same ids, tokens and times when the clock gives the same times. What is done to a post, or asked of
 * one, throws {@link io.smm.error.NotFoundException} when it does not stand. Thread-safe; bounded by {@link Builder#mostEntries}.
 * Any number of {@code Smm} may use one world, and any number of worlds may live in one process.
 *
 * <pre>{@code
 * VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
 * MemoryNetwork network = MemoryNetwork.builder(clock).account("bakery", Secret.of("…")).build();
 * network.comment("ana", post, "Do you have rye bread?");
 * }</pre>
 */
public final class MemoryNetwork {

    private final World world;

    private MemoryNetwork(World world) {
        this.world = world;
    }

    /**
     * Starts a network.
     *
     * @param clock the network's time; normally the clock that the {@code Smm} runs on too
     * @return a builder
     */
    public static Builder builder(Clock clock) {
        return new Builder(clock);
    }

    /** {@return the network that it plays} */
    public Network network() {
        return world.settings().network();
    }

    /** {@return its address, {@code memory://<name>}, at which accounts are connected} */
    public URI endpoint() {
        return world.settings().endpoint();
    }

    /**
     * The address of one of its instances.
     *
     * @param instance the instance's name
     * @return its address, {@code memory://<instance>}
     * @throws InvalidInputException when no account was put there
     */
    public URI endpoint(String instance) {
        return world.settings().instance(instance);
    }

    /** {@return signing in: the consent page, the portal for apps, tokens of bots and webhooks} */
    public MemorySignIns signIns() {
        return new MemorySignIns(world);
    }

    /** {@return the places below accounts} */
    public MemoryDestinations destinations() {
        return new MemoryDestinations(world);
    }

    /** {@return what it can do and what it allows in a post} */
    public MemoryProfile profile() {
        return world.settings().profile();
    }

    /** {@return what it does with posts that come in, to be chosen; and the polls} */
    public MemoryPublishing publishing() {
        return new MemoryPublishing(world);
    }

    /**
     * Somebody writes a post. Whoever was not on the network before joins with this; so in all acts below.
     *
     * @param as the handle of who writes
     * @param text what they write
     * @return the post
     */
    public PostRef write(String as, String text) {
        return world.say(as, PostText.of(text), Optional.empty(), Optional.empty());
    }

    /**
     * Somebody comments on a post, or on a comment.
     *
     * @param as the handle of who comments
     * @param post what they comment on; not found when they may not see it
     * @param text what they say
     * @return the comment
     * @throws io.smm.error.ContentRejectedException when they may not answer it
     */
    public PostRef comment(String as, PostRef post, String text) {
        return world.say(as, PostText.of(text), Optional.of(post), Optional.empty());
    }

    /**
     * Somebody writes a post that begins with a mention.
     *
     * @param as the handle of who writes
     * @param whom the handle of who is mentioned
     * @param text what they write after it
     * @return the post
     */
    public PostRef mention(String as, String whom, String text) {
        return world.say(
                as, PostText.builder().mention(whom).text(" " + text).build(), Optional.empty(), Optional.empty());
    }

    /**
     * Somebody passes a post on with words of their own.
     *
     * @param as the handle of who quotes
     * @param post what they quote
     * @param text what they add
     * @return the post that quotes
     */
    public PostRef quote(String as, PostRef post, String text) {
        return world.say(as, PostText.of(text), Optional.empty(), Optional.of(post));
    }

    /**
     * Somebody likes a post; doing it twice is the same as doing it once.
     *
     * @param as the handle of who likes it
     * @param post the post
     */
    public void like(String as, PostRef post) {
        world.act(as, post, Act.LIKE);
    }

    /**
     * Somebody passes a post on without words; doing it twice is the same as doing it once.
     *
     * @param as the handle of who shares it
     * @param post the post
     */
    public void share(String as, PostRef post) {
        world.act(as, post, Act.SHARE);
    }

    /**
     * A post is shown to somebody who passes by: an impression, and no view.
     *
     * @param to the handle of who sees it
     * @param post the post
     */
    public void show(String to, PostRef post) {
        world.act(to, post, Act.DISPLAY);
    }

    /**
     * Somebody opens a post: a view, and an impression too.
     *
     * @param as the handle of who opens it
     * @param post the post
     */
    public void view(String as, PostRef post) {
        world.act(as, post, Act.VIEW);
    }

    /**
     * Somebody follows an account; doing it twice is the same as doing it once.
     *
     * @param as the handle of who follows
     * @param account the handle of the account
     */
    public void follow(String as, String account) {
        world.follow(as, account);
    }

    /** {@return who the network's people are, how far they watch, and what its counting lost} */
    public MemoryNumbers numbers() {
        return new MemoryNumbers(world);
    }

    /** {@return the website beside the network} */
    public MemoryWebsite website() {
        return new MemoryWebsite(world);
    }

    /**
     * Lets the next requests to publish a post go wrong, after those armed before.
     *
     * @param fault how
     * @param times how many requests; 1,000 at most are armed at once
     */
    public void arm(MemoryFault fault, int times) {
        world.arm(FaultPlan.of(fault).on(Gate.PUBLISH).times(times));
    }

    /**
     * Lets requests of any kind go wrong by a plan, after the plans armed before.
     *
     * @param plan which requests, and how; plans for 1,000 requests at most are armed at once
     */
    public void arm(FaultPlan plan) {
        world.arm(Objects.requireNonNull(plan, "plan"));
    }

    /** Forgets all plans that were armed: what is sent from now on arrives. */
    public void disarm() {
        world.disarm();
    }

    /**
     * Chooses how lists are cut into pages from now on. Default: {@link MemoryPaging#REGULAR}.
     *
     * @param mode how
     */
    public void paging(MemoryPaging mode) {
        world.paging(Objects.requireNonNull(mode, "mode"));
    }

    /** {@return the ground truth: all posts that stand, comments among them, in the order of acceptance} */
    public List<MemoryPost> posts() {
        return world.standing();
    }

    /**
     * Looks a post up in the ground truth.
     *
     * @param post the post
     * @return the post; empty when it does not stand
     */
    public Optional<MemoryPost> post(PostRef post) {
        return world.find(post);
    }

    /**
     * The ground truth of what is said below a post, by anybody.
     *
     * @param post the post
     * @return all that answers it, directly or further down, in the order of acceptance
     */
    public List<MemoryPost> comments(PostRef post) {
        return world.below(post);
    }

    /**
     * The ground truth of what people did with a post by hand; {@link Simulation#truth} tells what the population did.
     *
     * @param post the post
     * @return who saw, opened, liked and shared it
     */
    public MemoryActivity activity(PostRef post) {
        return world.activity(post);
    }

    /**
     * The ground truth of who follows an account by hand; {@link Simulation#followers} counts those of the population.
     *
     * @param account the handle of the account
     * @return the handles of its followers in the order in which they came; empty when nobody has that handle
     */
    public List<String> followers(String account) {
        return world.followers(account);
    }

    /** {@return control of the people who act by themselves; refuses its calls when {@link Builder#population} gave none} */
    public Simulation simulation() {
        return new Simulation(world);
    }

    /** {@return what people do to accounts beyond posts, and what came of it} */
    public MemoryInbox inbox() {
        return new MemoryInbox(world);
    }

    /** {@return the reviews} */
    public MemoryReviews reviews() {
        return new MemoryReviews(world);
    }

    /** {@return what it delivers to the host's address} */
    public MemoryWebhooks webhooks() {
        return new MemoryWebhooks(world);
    }

    /** {@return what waits for its time, and the law of changes} */
    public MemoryNewsroom newsroom() {
        return new MemoryNewsroom(world);
    }

    /** {@return its advertising side: what it knows of its people, what it can target, its custom audiences} */
    public MemoryAudiences audiences() {
        return new MemoryAudiences(world.audiences());
    }

    /** {@return how many requests to publish a post were sent to it, those included that were refused or lost on the way} */
    public long publishRequests() {
        return world.publishRequests();
    }

    /** {@return how many requests of any kind were sent to it, those included that were refused or lost on the way} */
    public long requests() {
        return world.requests();
    }

    /** {@return the ad platform: who pays, what reviewers say, what was really spent} */
    public MemoryAds ads() {
        return new MemoryAds(world.ads());
    }

    World world() {
        return world;
    }

    @Override
    public String toString() {
        return "MemoryNetwork[" + network() + ", " + endpoint() + ", " + profile() + "]";
    }

    /** Builds a {@link MemoryNetwork}. Not thread-safe. */
    public static final class Builder {
        private final NetworkOptions options;

        private Builder(Clock clock) {
            options = new NetworkOptions(Objects.requireNonNull(clock, "clock"));
        }

        /**
         * Chooses the network that it plays. Default: {@link Network#MEMORY}.
         *
         * @param value the network's id; one {@code Smm} takes one adapter for each
         * @return this
         */
        public Builder network(Network value) {
            options.network = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Chooses the host of its address. Default: the network's id.
         *
         * @param value one to sixty of {@code a-z 0-9 -}, beginning with a letter
         * @return this
         */
        public Builder name(String value) {
            options.name = Optional.of(value);
            return this;
        }

        /**
         * Chooses what it can do and what it allows. Default: {@link MemoryProfile#complete()}.
         *
         * @param value the profile
         * @return this
         */
        public Builder profile(MemoryProfile value) {
            options.profile = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Adds an account that can be connected.
         *
         * @param handle its handle, one to a hundred letters, digits, {@code .}, {@code _} or {@code -}
         * @param password its password
         * @return this
         */
        public Builder account(String handle, Secret password) {
            options.add(handle, Objects.requireNonNull(password, "password"));
            return this;
        }

        /**
         * Adds an account on an instance of its own, as on networks that many run together. It is connected at that instance's
         * address, which knows apps of its own.
         *
         * @param instance the instance's name, one to sixty of {@code a-z 0-9 -}, beginning with a letter
         * @param handle its handle
         * @param password its password
         * @return this
         */
        public Builder accountAt(String instance, String handle, Secret password) {
            options.home(handle, instance);
            return account(handle, password);
        }

        /**
         * Says how long tokens are good. Default: access two hours, refresh sixty days.
         *
         * @param access how long an access token is good; more than zero
         * @param refresh how long a refresh token is good; at least as long
         * @return this
         */
        public Builder tokensFor(Duration access, Duration refresh) {
            options.accessFor = Objects.requireNonNull(access, "access");
            options.refreshFor = Objects.requireNonNull(refresh, "refresh");
            return this;
        }

        /**
         * Limits the posts and deletions that an account may make in an hour. Default: 1,000.
         *
         * @param most one or more
         * @return this
         */
        public Builder writesPerHour(int most) {
            options.writesPerHour = most;
            return this;
        }

        /**
         * Says by what posts, edits and deletions are counted, instead of {@link #writesPerHour}.
         *
         * @param all the quotas; one of them at least
         * @return this
         */
        public Builder quotas(MemoryQuota... all) {
            options.quotas = List.of(all);
            return this;
        }

        /**
         * Says how long a client waits, with its sleeper, for an answer that does not come. Default: 10 seconds.
         *
         * @param value zero to ten minutes; a publishing step never waits past its own deadline
         * @return this
         */
        public Builder answerTimeout(Duration value) {
            options.answerTimeout = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Bounds how many people, posts, images and acts the network holds. Default: a million.
         *
         * @param most one or more
         * @return this
         */
        public Builder mostEntries(int most) {
            options.mostEntries = most;
            return this;
        }

        /**
         * Brings people who act by themselves. Default: nobody does.
         *
         * @param value who they are; drawing whom they follow takes about a second for a million of them
         * @return this
         */
        public Builder population(Population value) {
            options.population = Optional.of(value);
            return this;
        }

        /**
         * Says how the network reports what the population does. Default: {@link MemoryReporting#prompt()}.
         *
         * @param value how
         * @return this
         */
        public Builder reporting(MemoryReporting value) {
            options.reporting = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Lets the network's clock differ from the host's: its dates, resets and token ends are by its own. Default: zero.
         *
         * @param ahead how far it is ahead, negative when it is behind; at most a day
         * @return this
         */
        public Builder clockSkew(Duration ahead) {
            options.clockSkew = Objects.requireNonNull(ahead, "ahead");
            return this;
        }

        /**
         * Ends the network's making.
         *
         * @return a network on which nothing was said yet
         * @throws InvalidInputException when an option is out of range; it lists all faults
         */
        public MemoryNetwork build() {
            return new MemoryNetwork(new World(options.settings()));
        }
    }
}
