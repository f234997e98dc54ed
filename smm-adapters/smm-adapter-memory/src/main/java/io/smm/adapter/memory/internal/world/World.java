package io.smm.adapter.memory.internal.world;

import io.smm.TimeWindow;
import io.smm.account.AccountRef;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.DestinationProfile;
import io.smm.account.Secret;
import io.smm.adapter.memory.FaultPlan;
import io.smm.adapter.memory.MemoryActivity;
import io.smm.adapter.memory.MemoryImage;
import io.smm.adapter.memory.MemoryMedia;
import io.smm.adapter.memory.MemoryPaging;
import io.smm.adapter.memory.MemoryPerson;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.MemoryVisit;
import io.smm.adapter.memory.Scenario;
import io.smm.adapter.memory.internal.sim.Crowd;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.post.LinkCard;
import io.smm.post.MediaKind;
import io.smm.post.Poll;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.ScheduledPost;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private MemoryPaging paging = MemoryPaging.REGULAR;
    private long spoken;
    private final Inbox inbox = new Inbox(this);
    private final Webhooks webhooks;
    private long edits;

    /**
     * An image, a video or a document that was uploaded.
     *
     * @param owner the id of the account that it belongs to
     * @param media what came
     * @param readyAt when the network is done with it
     * @param failure why it is no good then; empty when it is
     */
    record Upload(String owner, Uploading media, Instant readyAt, Optional<String> failure) {
        MediaKind kind() {
            return media.kind();
        }

        Optional<Duration> duration() {
            return media.duration();
        }
    }

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
        quota = new WriteQuota(settings.writesPerHour());
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
            return store(person.account(), draft).post().ref();
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
            boolean news = act == Act.SHARE && !stored.shares().contains(person.handle());
            chronicle.note(stored, act, person.handle(), settings.clock().instant());
            act.happen(stored, person.handle());
            if (news) {
                inbox.shared(stored, person);
            }
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
            }
            return more;
        });
    }

    /**
     * The network learns who somebody is.
     *
     * @param handle who
     * @param person what is known of them
     */
    public void describe(String handle, MemoryPerson person) {
        within(() -> {
            capacity.take();
            chronicle.describe(people.acting(handle).handle(), person);
            return handle;
        });
    }

    /**
     * Somebody plays a post's video.
     *
     * @param handle who
     * @param post the post
     * @param share how far, 0 to 1
     */
    public void watch(String handle, PostRef post, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInputException.of("MemoryNumbers", "share", "must be 0 to 1, is " + share);
        }
        within(() -> {
            StoredPost stored = existing(post);
            people.acting(handle);
            capacity.take();
            chronicle.played(stored, share);
            return stored;
        });
    }

    /**
     * What was counted in a window is lost.
     *
     * @param window the window
     */
    public void lose(TimeWindow window) {
        within(() -> {
            capacity.take();
            chronicle.lose(window);
            return window;
        });
    }

    /**
     * Somebody comes to the website.
     *
     * @param visitor who
     * @param landing the address that they open
     */
    public void visit(String visitor, URI landing) {
        within(() -> {
            capacity.take();
            website.begin(new MemoryVisit(visitor, landing, settings.clock().instant()));
            return visitor;
        });
    }

    /**
     * Somebody follows a post's link to the website.
     *
     * @param visitor who
     * @param post the post
     */
    public void followLink(String visitor, PostRef post) {
        within(() -> {
            StoredPost stored = existing(post);
            visit(visitor, Links.of(stored.post()));
            chronicle.note(stored, Act.CLICK, visitor, settings.clock().instant());
            return visitor;
        });
    }

    /**
     * Something happens on the website.
     *
     * @param what what
     */
    public void website(Consumer<Website> what) {
        within(() -> {
            what.accept(website);
            return website;
        });
    }

    /** {@return the website's sessions in order} */
    public List<MemoryVisit> visits() {
        return within(
                () -> website.sessions().stream().map(Website.Session::visit).toList());
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
     * A developer registers an app.
     *
     * @param key for whom, which app, at which instance
     * @param redirectUri where people come back to
     * @return the app with its id and secret
     */
    public AppRegistration newApp(AppRegistrationKey key, URI redirectUri) {
        return within(() -> consent.newApp(key, redirectUri));
    }

    /**
     * The apps that an instance knows.
     *
     * @param instance the instance's address
     * @return their client ids
     */
    public List<String> appsAt(URI instance) {
        return within(() -> consent.appsAt(instance));
    }

    /**
     * Puts accounts behind a login.
     *
     * @param login the login
     * @param handles the handles of the accounts
     */
    public void behindLogin(String login, List<String> handles) {
        within(() -> {
            consent.behindLogin(login, handles);
            return login;
        });
    }

    /**
     * Somebody allows an app to act.
     *
     * @param address the address of the consent page
     * @param login the login
     * @param scopes the scopes that they allow; empty for all that are asked for
     * @return where they are sent back to
     */
    public URI allow(URI address, String login, Optional<Set<String>> scopes) {
        return within(() -> consent.allow(address, login, scopes));
    }

    /**
     * Somebody does not allow an app to act.
     *
     * @param address the address of the consent page
     * @return where they are sent back to
     */
    public URI deny(URI address) {
        return within(() -> consent.deny(address));
    }

    /**
     * Makes a token without an end.
     *
     * @param handle the account
     * @param kind what sort of token, for its text
     * @param before what stands before the token and belongs to it
     * @return the token
     */
    public Secret endlessToken(String handle, String kind, String before) {
        return within(() -> {
            Secret token = Secret.of(before + sessions.token(kind).reveal());
            sessions.openForEver(account(handle), token);
            return token;
        });
    }

    /**
     * The instance of an account.
     *
     * @param handle the account
     * @return the instance's address
     */
    public URI home(String handle) {
        return settings.home(handle);
    }

    /**
     * Makes or changes a place below an account.
     *
     * @param handle the account
     * @param place the place
     */
    public void putPlace(String handle, DestinationProfile place) {
        within(() -> {
            places.put(account(handle).id(), place);
            return place;
        });
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
        return within(() ->
                quota.useUp(account(handle).id(), settings.clock().instant()).resetAt());
    }

    /** {@return how many requests to publish a post came in or were lost on their way, whatever became of them} */
    public long publishRequests() {
        return within(gate::publishRequests);
    }

    /** {@return how many requests to send a private message came in or were lost on their way, whatever became of them} */
    public long sendRequests() {
        return within(gate::sendRequests);
    }

    /**
     * Asks the population something.
     *
     * @param question what
     * @param <T> the answer
     * @return the answer
     * @throws InvalidInputException when the network has no population
     */
    public <T> T asPeople(Function<Crowd, T> question) {
        return within(() -> question.apply(requireCrowd().crowd()));
    }

    /**
     * Asks the population something about a post.
     *
     * @param post the post
     * @param question what, of the people and the post's number among them
     * @param <T> the answer
     * @return the answer
     * @throws InvalidInputException when the population does not see the post
     */
    public <T> T aboutPost(PostRef post, BiFunction<Crowd, Integer, T> question) {
        return within(() -> requireCrowd()
                .about(post, number -> question.apply(requireCrowd().crowd(), number)));
    }

    /**
     * Lets a post go another way with the population from now on.
     *
     * @param post the post
     * @param scenario how
     */
    public void play(PostRef post, Scenario scenario) {
        aboutPost(post, (people, number) -> {
            people.change(number, scenario);
            return number;
        });
    }

    /**
     * Shows a post for money.
     *
     * @param post the post
     * @param showings how many showings
     * @param over over what time from now
     */
    public void promote(PostRef post, int showings, Duration over) {
        long now = settings.clock().millis();
        aboutPost(post, (people, number) -> {
            people.promote(number, showings, now, now + over.toMillis());
            return number;
        });
    }

    private CrowdLink requireCrowd() {
        return crowd.orElseThrow(() -> InvalidInputException.of(
                "MemoryNetwork", "population", "there is none: give one to MemoryNetwork.Builder.population"));
    }

    /** {@return how much that the population said or did is not written down, because the network was nearly full} */
    public long unwritten() {
        return within(() -> requireCrowd().unwritten());
    }

    /** What is known of somebody, of the population too. */
    Optional<MemoryPerson> known(String handle) {
        return chronicle.person(handle).or(() -> crowd.flatMap(people -> people.person(handle)));
    }

    /** The people who act by themselves, if there are any. */
    Optional<CrowdLink> crowd() {
        return crowd;
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
            newsroom.release(now, this::publishWaiting);
            stories.end(now, this::endStory);
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

    Capacity capacity() {
        return capacity;
    }

    Gate gate() {
        return gate;
    }

    PostRef ref(String accountId, String key) {
        return PostRef.of(settings.network(), accountId + "/" + key);
    }

    StoredPost store(AccountRef author, Draft draft) {
        StoredPost stored = store(author, draft, settings.clock().instant());
        crowd.ifPresent(people -> people.take(stored.post()));
        return stored;
    }

    /** It is gone without a trace that clients could read; what the population did with it until then counts. */
    private void endStory(StoredPost story, Instant at) {
        PostRef ref = story.post().ref();
        crowd.ifPresent(people -> people.passTo(at));
        if (posts.find(ref).isPresent()) {
            crowd.ifPresent(people -> people.end(ref));
            posts.remove(story);
        }
    }

    private void publishWaiting(Newsroom.Waiting post) {
        stories.end(post.at(), this::endStory);
        Optional<StoredPost> already = post.draft().options().repostOf().flatMap(of -> posts.repost(post.author(), of));
        if (already.isPresent()) {
            return;
        }
        crowd.ifPresent(people -> people.passTo(post.at()));
        StoredPost stored = store(post.author(), post.draft(), post.at());
        crowd.ifPresent(people -> people.take(stored.post()));
    }

    /** Changes what a post says; where edits give new ids, under a new one, to which the old leads. */
    MemoryPost change(StoredPost stored, PostText text, Optional<LinkCard> link) {
        MemoryPost old = stored.post();
        PostRef ref = newsroom.givesNewIds()
                ? PostRef.of(settings.network(), old.ref().id() + ".edit-" + ++edits)
                : old.ref();
        MemoryPost changed = new MemoryPost(
                ref,
                permalink(ref),
                old.author(),
                Mentions.resolve(text, people),
                old.images(),
                old.media(),
                link,
                old.replyTo(),
                old.quote(),
                old.languages(),
                old.acceptedAt(),
                old.options());
        posts.change(stored, changed);
        crowd.ifPresent(people -> people.rename(old.ref(), ref));
        return changed;
    }

    StoredPost store(AccountRef author, Draft draft, Instant acceptedAt) {
        capacity.take();
        PostRef ref = ref(author.id(), draft.key());
        List<Upload> used = draft.media().stream()
                .map(item -> Objects.requireNonNull(uploads.get(item.id()), "checked before"))
                .toList();
        List<MemoryMedia> media = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            media.add(kept(used.get(i), draft.media().get(i)));
        }
        MemoryPost post = new MemoryPost(
                ref,
                permalink(ref),
                author,
                Mentions.resolve(draft.text(), people),
                images(media),
                media,
                draft.link(),
                draft.replyTo(),
                draft.quote(),
                draft.languages(),
                acceptedAt,
                law.decide(draft.options(), used));
        StoredPost stored = posts.add(post, draft);
        stories.take(stored);
        inbox.said(stored);
        post.options()
                .repostOf()
                .flatMap(posts::find)
                .ifPresent(
                        passedOn -> Act.SHARE.happen(passedOn, author.handle().orElse(author.id())));
        return stored;
    }

    private static MemoryMedia kept(Upload upload, Draft.Attached item) {
        return new MemoryMedia(
                upload.kind(),
                upload.media().mediaType(),
                upload.media().bytes(),
                upload.media().sha256(),
                item.altText(),
                item.caption(),
                item.card());
    }

    private static List<MemoryImage> images(List<MemoryMedia> media) {
        return media.stream()
                .filter(item -> item.kind() == MediaKind.IMAGE)
                .map(item -> new MemoryImage(item.mediaType(), item.bytes().orElse(0), item.sha256(), item.altText()))
                .toList();
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

    private Person account(String handle) {
        return people.find(handle)
                .orElseThrow(() ->
                        InvalidInputException.of("MemoryNetwork", "account", "nobody is called '" + handle + "'"));
    }

    private URI permalink(PostRef ref) {
        try {
            return new URI("memory", settings.endpoint().getHost(), "/" + ref.id(), null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("an encoded path is always well-formed", impossible);
        }
    }

    private StoredPost existing(PostRef post) {
        return posts.find(post)
                .orElseThrow(() -> new NotFoundException(
                        ErrorDetails.of("there is no post with the id " + post.id(), RetryAdvice.never())
                                .network(settings.network())
                                .build()));
    }
}
