package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.FaultPlan;
import io.smm.adapter.memory.MemoryActivity;
import io.smm.adapter.memory.MemoryPaging;
import io.smm.adapter.memory.MemoryPerson;
import io.smm.adapter.memory.MemoryPost;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.listening.SignalKind;
import io.smm.post.Poll;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.ScheduledPost;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All that is so on the simulated network, whoever knows it: what people do to it directly, and the ground truth. Clients of
 * the SDK come in through {@link Server}. Thread-safe: one lock guards everything, and nothing waits under it.
 */
public final class World {

    private final ReentrantLock lock = new ReentrantLock();
    private final Settings settings;
    private final Capacity capacity;
    private final People people;
    private final Sessions sessions;
    private final Posts posts = new Posts();
    private final Consent consent;
    private final Places places;
    private final Newsroom newsroom = new Newsroom();
    private final WriteQuota quota;
    private final Optional<CrowdLink> crowd;
    private final Gate gate = new Gate(this);
    private final PublishingLaw law = new PublishingLaw();
    private final Chronicle chronicle = new Chronicle();
    private final Website website = new Website();
    private final Stories stories = new Stories();
    private final AdDesk ads;
    private final AudienceBook audiences = new AudienceBook(this);
    private final Map<String, Upload> uploads = new HashMap<>();
    private final Inbox inbox = new Inbox(this);
    private final PostShelf shelf = new PostShelf(this);
    private final Webhooks webhooks;
    private MemoryPaging paging = MemoryPaging.REGULAR;
    private long spoken;

    /**
     * Makes the world.
     *
     * @param settings what it is made of
     */
    public World(Settings settings) {
        this.settings = settings;
        capacity = new Capacity(settings.mostEntries());
        people = new People(settings.network(), capacity);
        sessions = new Sessions(
                settings.endpoint().toString(), settings.clock(), settings.accessFor(), settings.refreshFor());
        consent = new Consent(settings, people, sessions, capacity);
        places = new Places(capacity);
        quota = new WriteQuota(settings.quotas());
        webhooks = new Webhooks(this);
        ads = new AdDesk(this);
        settings.accounts().forEach((handle, password) -> people.add(handle, Optional.of(password)));
        crowd = settings.population().map(population -> new CrowdLink(this, population, settings.reporting()));
    }

    /**
     * Tells whether a text can be a handle.
     *
     * @param text the text
     * @return whether it can
     */
    public static boolean isHandle(String text) {
        return People.isHandle(text);
    }

    /** {@return the ad platform} */
    public AdDesk ads() {
        return ads;
    }

    /** {@return what it is made of} */
    public Settings settings() {
        return settings;
    }

    /**
     * Somebody says something.
     *
     * @param handle who
     * @param text what
     * @param replyTo the post that they answer
     * @param quote the post that they quote
     * @return the post
     */
    public PostRef say(String handle, PostText text, Optional<PostRef> replyTo, Optional<PostRef> quote) {
        return within(() -> {
            Person person = people.acting(handle);
            replyTo.ifPresent(post -> Audience.requireMayAnswer(seen(post, person), person, people, posts));
            quote.ifPresent(post -> seen(post, person));
            inbox.checkMaySay(person, replyTo);
            Draft draft = Draft.of("said-" + ++spoken, text, replyTo, quote);
            return shelf.store(person.account(), draft).post().ref();
        });
    }

    /**
     * Somebody does something with a post that is no words.
     *
     * @param handle who
     * @param post the post
     * @param act what
     */
    public void act(String handle, PostRef post, Act act) {
        within(() -> {
            Person person = people.acting(handle);
            StoredPost stored = seen(post, person);
            capacity.take();
            Optional<SignalKind> news = act.news(stored, person.handle());
            chronicle.note(stored, act, person.handle(), settings.clock().instant());
            act.happen(stored, person.handle());
            news.ifPresent(deed -> inbox.done(stored, deed, person));
            return stored;
        });
    }

    /**
     * Somebody follows an account.
     *
     * @param handle who
     * @param account the handle of the account
     */
    public void follow(String handle, String account) {
        within(() -> {
            capacity.take();
            boolean more =
                    people.acting(account).followers().add(people.acting(handle).handle());
            if (more) {
                chronicle.followed(account, handle, settings.clock().instant());
                inbox.followed(people.acting(account), people.acting(handle));
            }
            return more;
        });
    }

    /**
     * An account's owner takes all access back.
     *
     * @param handle the account
     */
    public void endSessions(String handle) {
        within(() -> {
            people.find(handle).ifPresent(sessions::closeAll);
            return handle;
        });
    }

    /**
     * Lets requests go wrong, after those armed before.
     *
     * @param plan which and how
     */
    public void arm(FaultPlan plan) {
        within(() -> {
            gate.arm(plan);
            return plan;
        });
    }

    /** Forgets all plans for faults. */
    public void disarm() {
        within(() -> {
            gate.disarm();
            return gate;
        });
    }

    /**
     * Chooses how lists are cut into pages from now on.
     *
     * @param mode how
     */
    public void paging(MemoryPaging mode) {
        within(() -> paging = mode);
    }

    /**
     * Chooses what the network does of its own accord.
     *
     * @param change the choice
     */
    public void changeLaw(Consumer<PublishingLaw> change) {
        within(() -> {
            change.accept(law);
            return law;
        });
    }

    /**
     * Somebody votes.
     *
     * @param handle who
     * @param post the post with the poll
     * @param option the answer
     */
    public void vote(String handle, PostRef post, String option) {
        within(() -> {
            Person person = people.acting(handle);
            StoredPost stored = seen(post, person);
            capacity.take();
            stored.polls()
                    .vote(
                            poll(stored),
                            stored.post().acceptedAt(),
                            settings.clock().instant(),
                            person.handle(),
                            option);
            return stored;
        });
    }

    /**
     * Counts votes.
     *
     * @param post the post with the poll
     * @return the votes for each answer
     */
    public List<Integer> votes(PostRef post) {
        return within(() -> {
            StoredPost stored = existing(post);
            return stored.polls().count(poll(stored));
        });
    }

    /** {@return all posts that stand, comments among them, in the order of acceptance} */
    public List<MemoryPost> standing() {
        return within(() -> posts.all().map(StoredPost::post).toList());
    }

    /**
     * The posts that answer a post, directly or further down.
     *
     * @param post the post
     * @return they, in the order of acceptance
     */
    public List<MemoryPost> below(PostRef post) {
        return within(
                () -> posts.below(existing(post)).stream().map(StoredPost::post).toList());
    }

    /**
     * Looks a post up.
     *
     * @param post the post
     * @return it; empty when it does not stand
     */
    public Optional<MemoryPost> find(PostRef post) {
        return within(() -> posts.find(post).map(StoredPost::post));
    }

    /**
     * What people did with a post.
     *
     * @param post the post
     * @return what they did
     */
    public MemoryActivity activity(PostRef post) {
        return within(() -> existing(post).activity());
    }

    /**
     * Who follows an account.
     *
     * @param handle the account
     * @return the followers' handles, each once, in the order in which they came
     */
    public List<String> followers(String handle) {
        return within(() -> people.find(handle)
                .map(person -> List.copyOf(person.followers()))
                .orElse(List.of()));
    }

    /** {@return how many requests of any kind came to the door} */
    public long requests() {
        return within(gate::requests);
    }

    /**
     * Uses an account's writes up, as if another program of the owner had made them.
     *
     * @param handle the account's handle
     * @return when there are new ones
     */
    public Instant useUpWrites(String handle) {
        return within(() -> quota.useUp(account(handle).id(), settings.clock().instant()));
    }

    /** {@return how many requests to publish a post came in or were lost on their way, whatever became of them} */
    public long publishRequests() {
        return within(gate::publishRequests);
    }

    /** {@return how many requests to send a private message came in or were lost on their way, whatever became of them} */
    public long sendRequests() {
        return within(gate::sendRequests);
    }

    /** What is known of somebody, of the population too. */
    Optional<MemoryPerson> known(String handle) {
        return chronicle.person(handle).or(() -> crowd.flatMap(people -> people.person(handle)));
    }

    /** The people who act by themselves, if there are any. */
    Optional<CrowdLink> crowd() {
        return crowd;
    }

    /** {@return what developers and owners do on the network's own pages} */
    public Portal portal() {
        return new Portal(this);
    }

    /** {@return what is counted beside posts} */
    public Measured measured() {
        return new Measured(this);
    }

    /** {@return what is asked of the population} */
    public PopulationDesk population() {
        return new PopulationDesk(this);
    }

    /** {@return what people do to accounts beyond posts} */
    public Inbox inbox() {
        return inbox;
    }

    /** {@return what it delivers to the host's address} */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** {@return all posts that wait for their time, in its order} */
    public List<ScheduledPost> scheduled() {
        return within(
                () -> newsroom.all().stream().map(Newsroom.Waiting::scheduled).toList());
    }

    /** Publishes at once what it shall keep, from now on. */
    public void publishAtOnce() {
        within(() -> {
            newsroom.publishAtOnce();
            return true;
        });
    }

    /** Gives a post another id when it is changed, from now on. */
    public void giveNewIdsOnEdit() {
        within(() -> {
            newsroom.giveNewIds();
            return true;
        });
    }

    /**
     * Lets posts be changed for a while only, from now on.
     *
     * @param time how long
     */
    public void editableFor(Duration time) {
        within(() -> {
            newsroom.editableFor(time);
            return true;
        });
    }

    /** {@return what it knows for advertisements} */
    public AudienceBook audiences() {
        return audiences;
    }

    <T> T within(Supplier<T> action) {
        lock.lock();
        try {
            // What waited for a time that has come since the last look stands before anybody looks again.
            Instant now = settings.clock().instant();
            newsroom.release(now, shelf::publishWaiting);
            stories.end(now, shelf::endStory);
            crowd.ifPresent(people -> people.passTo(now));
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    People people() {
        return people;
    }

    Sessions sessions() {
        return sessions;
    }

    Consent consent() {
        return consent;
    }

    Places places() {
        return places;
    }

    Posts posts() {
        return posts;
    }

    Newsroom newsroom() {
        return newsroom;
    }

    WriteQuota quota() {
        return quota;
    }

    MemoryPaging paging() {
        return paging;
    }

    PublishingLaw law() {
        return law;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Website website() {
        return website;
    }

    Map<String, Upload> uploads() {
        return uploads;
    }

    PostShelf shelf() {
        return shelf;
    }

    Stories stories() {
        return stories;
    }

    Capacity capacity() {
        return capacity;
    }

    Gate gate() {
        return gate;
    }

    private Poll poll(StoredPost stored) {
        return stored.post()
                .options()
                .poll()
                .orElseThrow(() -> InvalidInputException.of("MemoryPublishing", "post", "has no poll"));
    }

    /** A post that somebody may see; for others it does not exist. */
    private StoredPost seen(PostRef post, Person person) {
        StoredPost stored = existing(post);
        return Audience.maySee(stored, person, people) ? stored : existing(PostRef.of(settings.network(), "hidden"));
    }

    Person account(String handle) {
        return people.find(handle)
                .orElseThrow(() ->
                        InvalidInputException.of("MemoryNetwork", "account", "nobody is called '" + handle + "'"));
    }

    StoredPost existing(PostRef post) {
        return posts.find(post)
                .orElseThrow(() -> new NotFoundException(
                        ErrorDetails.of("there is no post with the id " + post.id(), RetryAdvice.never())
                                .network(settings.network())
                                .build()));
    }
}
