package io.smm.adapter.memory.internal.world;

import io.smm.Cursor;
import io.smm.account.AccountRef;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Destination;
import io.smm.account.Secret;
import io.smm.adapter.memory.MemoryMediaHost;
import io.smm.adapter.memory.MemoryPost;
import io.smm.post.PostRef;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The network's door for clients: each method is one request, answered or refused as over a wire. Takes nobody's word: checks
 * tokens, rules and quotas itself. Thread-safe.
 */
public final class Server {

    /**
     * The answer to a write.
     *
     * @param post the post as it stands; empty after a deletion
     * @param quota how the account's quota stands now
     */
    public record Written(Optional<MemoryPost> post, WriteQuota.Standing quota) {}

    /**
     * The answer to another request that uses the quota of writes.
     *
     * @param answer what it says
     * @param quota how the account's quota stands now
     * @param <T> what it says
     */
    public record Answered<T>(T answer, WriteQuota.Standing quota) {}

    /**
     * The numbers of a post.
     *
     * @param displays how often it was shown
     * @param views how often it was opened
     * @param reached to how many people it was shown
     * @param likes how many like it
     * @param comments how many answers stand, direct or further down
     * @param shares how many passed it on without words
     * @param quotes how many posts quote it
     * @param saves how often it was saved
     * @param linkClicks how often its link was followed
     */
    public record Counts(
            long displays,
            long views,
            long reached,
            long likes,
            long comments,
            long shares,
            long quotes,
            long saves,
            long linkClicks) {}

    /**
     * The numbers of an account.
     *
     * @param followers how many follow it
     * @param posts how many of its posts stand
     */
    public record AccountCounts(long followers, long posts) {}

    private final World world;

    /**
     * Opens the door.
     *
     * @param world the world behind it
     */
    public Server(World world) {
        this.world = world;
    }

    /** {@return where the network counts over time and tells who its people are} */
    public NumbersDesk numbers() {
        return new NumbersDesk(world);
    }

    /** {@return where the website's sessions are counted} */
    public WebsiteDesk website() {
        return new WebsiteDesk(world);
    }

    /** {@return what the world is made of} */
    public Settings settings() {
        return world.settings();
    }

    /** {@return the ad platform's door} */
    public AdDesk ads() {
        return world.ads();
    }

    /** {@return the way to this door} */
    public Gate gate() {
        return world.gate();
    }

    /**
     * Signs in.
     *
     * @param instance the address signed in at
     * @param handle the handle
     * @param password the password
     * @return the tokens
     */
    public Grant signIn(URI instance, String handle, Secret password) {
        return world.within(() -> world.people()
                .find(handle)
                .filter(person -> settings().home(handle).equals(instance))
                .filter(person -> person.opensWith(password))
                .map(world.sessions()::open)
                .orElseThrow(
                        () -> new Refusal(Refusal.Code.BAD_CREDENTIALS, "handle and password do not belong together")));
    }

    /**
     * Renews tokens; the refresh token is used up.
     *
     * @param refreshToken the refresh token
     * @param app the app that renews; empty after signing in with a password
     * @return the new tokens
     */
    public Grant renew(Secret refreshToken, Optional<AppRegistration> app) {
        return world.within(() -> {
            world.sessions()
                    .appOf(refreshToken)
                    .ifPresent(owner -> world.consent().check(owner, app));
            Sessions.Issued old = world.sessions().redeem(refreshToken);
            return world.sessions().open(world.people().byId(old.holder()), old.app(), old.scopes());
        });
    }

    /**
     * Takes a token that has no end, as bots and webhooks have.
     *
     * @param token the token
     * @return whose it is
     */
    public AccountRef admit(Secret token) {
        return world.within(() -> {
            try {
                return world.people().byId(world.sessions().holder(token)).account();
            } catch (Refusal unknown) {
                throw new Refusal(Refusal.Code.BAD_CREDENTIALS, "the token is not valid");
            }
        });
    }

    /**
     * Registers an app, as instances let anybody do.
     *
     * @param key for whom, which app, at which instance
     * @param redirectUri where people come back to
     * @return the app with its id and secret
     */
    public AppRegistration registerApp(AppRegistrationKey key, URI redirectUri) {
        return world.within(() -> world.consent().newApp(key, redirectUri));
    }

    /**
     * Changes a code for the tokens of all accounts behind the login.
     *
     * @param app the app
     * @param code the code; good once
     * @param verifier the verifier that the code is bound to
     * @return the tokens, one set an account
     */
    public List<Grant> exchange(AppRegistration app, Secret code, Optional<Secret> verifier) {
        return world.within(() -> world.consent().exchange(app, code, verifier));
    }

    /**
     * Finds an account by its handle.
     *
     * @param token the access token
     * @param handle the handle
     * @return the account; empty when nobody has the handle
     */
    public Optional<AccountRef> lookUp(Secret token, String handle) {
        return as(token, person -> world.people().find(handle).map(Person::account));
    }

    /**
     * Lists the places right below the account, or below one of its places.
     *
     * @param token the access token
     * @param parent the place to look into
     * @param from where the page begins
     * @param limit how many are asked for
     * @return the page
     */
    public Places.Slice places(Secret token, Optional<Destination> parent, Optional<Cursor> from, int limit) {
        return as(token, person -> world.places().below(person.id(), parent, from, limit));
    }

    /**
     * Signs out; tokens that are not valid any more are no fault.
     *
     * @param accessToken the access token
     * @param refreshToken the refresh token
     */
    public void signOut(Secret accessToken, Optional<Secret> refreshToken) {
        world.within(() -> {
            world.sessions().close(accessToken, refreshToken);
            return true;
        });
    }

    /**
     * Tells whose a token is.
     *
     * @param token the access token
     * @return the account
     */
    public AccountRef whoAmI(Secret token) {
        return as(token, person -> person.account());
    }

    /**
     * Takes an image, a video or a document. The same bytes give the same id, so that a repeat has no effect.
     *
     * @param token the access token
     * @param told what comes
     * @return the id under which a post may hold it, and when
     */
    public MediaState upload(Secret token, Uploading told) {
        Optional<MemoryMediaHost> web =
                world.within(() -> told.address().flatMap(address -> world.law().web()));
        Uploading uploading = web.map(
                        host -> Fetching.fetched(told, told.address().orElseThrow(), host))
                .orElse(told);
        return as(token, person -> {
            rulebook(Optional.empty()).checkUpload(uploading);
            String id = person.id() + "-media-" + uploading.sha256().substring(0, 32);
            Upload earlier = world.uploads().get(id);
            if (earlier == null || earlier.failure().isPresent()) {
                world.capacity().take();
                PublishingLaw law = world.law();
                world.uploads()
                        .put(
                                id,
                                new Upload(
                                        person.id(),
                                        uploading,
                                        now(),
                                        law.readyAt(uploading.kind(), now()),
                                        law.failure(uploading.kind())));
            }
            return state(id, person);
        });
    }

    /**
     * Tells how far the network is with media.
     *
     * @param token the access token
     * @param id what the upload gave
     * @return how far
     */
    public MediaState media(Secret token, String id) {
        return as(token, person -> state(id, person));
    }

    /**
     * Posts. The id is the client's choice: the same request again finds the post that stands already.
     *
     * @param token the access token
     * @param draft the post
     * @return the post as it stands
     */
    public Written create(Secret token, Draft draft) {
        return as(token, person -> {
            world.sessions().require(token, Consent.WRITE);
            return accept(person, draft);
        });
    }

    /**
     * Takes a post away; one that is not there is no fault.
     *
     * @param token the access token
     * @param ref the post
     * @return how the quota stands
     */
    public Written delete(Secret token, PostRef ref) {
        return as(token, person -> {
            world.sessions().require(token, Consent.WRITE);
            WriteQuota.Standing standing = world.quota().spend(person.id(), now());
            Optional<StoredPost> post = world.posts().find(ref);
            if (post.filter(found -> !isBy(found, person)).isPresent()) {
                throw new Refusal(Refusal.Code.NOT_FOUND, "no post of this account has the id " + ref.id());
            }
            post.ifPresent(found -> {
                world.inbox().gone(found);
                world.posts().remove(found);
            });
            world.crowd().ifPresent(people -> people.end(ref));
            return new Written(Optional.empty(), standing);
        });
    }

    /**
     * Gives a post.
     *
     * @param token the access token
     * @param ref the post
     * @return the post; empty when it does not stand
     */
    public Optional<MemoryPost> read(Secret token, PostRef ref) {
        return as(
                token,
                person -> world.posts()
                        .find(ref)
                        .filter(post -> !world.gate().hides(ref))
                        .filter(post -> Audience.maySee(post, person, world.people()))
                        .map(StoredPost::post));
    }

    /**
     * Gives what others say below a post.
     *
     * @param token the access token
     * @param ref the post
     * @param from where the page begins
     * @param limit how many are asked for
     * @return a page in the order of acceptance
     */
    public Slice comments(Secret token, PostRef ref, Optional<Cursor> from, int limit) {
        return as(token, person -> {
            List<StoredPost> comments = world.posts().below(world.posts().require(ref)).stream()
                    .filter(post -> !isBy(post, person))
                    .toList();
            return Slice.cut(comments, false, from, limit, world.paging());
        });
    }

    /**
     * Gives what others say elsewhere and that mentions the account.
     *
     * @param token the access token
     * @param from where the page begins
     * @param limit how many are asked for
     * @return a page, newest first
     */
    public Slice mentions(Secret token, Optional<Cursor> from, int limit) {
        return as(token, person -> {
            List<StoredPost> mentions = world.posts()
                    .all()
                    .filter(post -> Mentions.names(post.post().text(), person.account()))
                    .filter(post -> !isBy(post, person))
                    .filter(post -> !world.posts().isBelowPostOf(post, person.id()))
                    .sorted((one, other) -> Long.compare(other.sequence(), one.sequence()))
                    .toList();
            return Slice.cut(mentions, true, from, limit, world.paging());
        });
    }

    /**
     * Gives the numbers of a post.
     *
     * @param token the access token
     * @param ref the post
     * @return its numbers; empty when it does not stand
     */
    public Optional<Counts> counts(Secret token, PostRef ref) {
        return as(token, person -> {
            world.sessions().require(token, Consent.INSIGHTS);
            return world.posts().find(ref).map(post -> Numbers.of(world, post));
        });
    }

    /**
     * Tells whether the numbers of a post will change no more, as the network says with them.
     *
     * @param ref the post
     * @return whether they are final
     */
    public boolean isFinal(PostRef ref) {
        return world.within(
                () -> world.crowd().filter(crowd -> crowd.isFinal(ref, now())).isPresent());
    }

    /**
     * Gives the numbers of the account.
     *
     * @param token the access token
     * @return its numbers
     */
    public AccountCounts accountCounts(Secret token) {
        return as(token, person -> {
            world.sessions().require(token, Consent.INSIGHTS);
            return new AccountCounts(
                    Numbers.followers(world, person),
                    world.posts().all().filter(post -> isBy(post, person)).count());
        });
    }

    World world() {
        return world;
    }

    Written accept(Person person, Draft draft) {
        PostRef ref = world.shelf().ref(person.id(), draft.key());
        Optional<StoredPost> earlier = world.posts().find(ref);
        if (earlier.isPresent()) {
            if (!earlier.get().draft().equals(draft)) {
                throw new Refusal(Refusal.Code.ID_TAKEN, "another post stands under the id " + ref.id());
            }
            return new Written(earlier.map(StoredPost::post), world.quota().standing(person.id(), now()));
        }
        if (world.posts().wasDeleted(ref)) {
            throw new Refusal(Refusal.Code.ID_TAKEN, "the post with the id " + ref.id() + " was deleted");
        }
        checkPost(person, draft);
        Optional<StoredPost> passedOn =
                draft.options().repostOf().flatMap(of -> world.posts().repost(person.account(), of));
        if (passedOn.isPresent()) { // passing on twice is passing on once
            return new Written(passedOn.map(StoredPost::post), world.quota().standing(person.id(), now()));
        }
        WriteQuota.Standing standing = world.quota().spend(person.id(), now());
        return new Written(
                Optional.of(world.shelf().store(person.account(), draft).post()), standing);
    }

    /** {@return the door for audiences and targeting} */
    public AudienceDesk audiences() {
        return new AudienceDesk(world);
    }

    /** Refuses what the network would not show. */
    void checkPost(Person person, Draft draft) {
        Optional<StoredPost> parent = draft.replyTo().map(world.posts()::require);
        draft.quote().ifPresent(world.posts()::require);
        draft.options().repostOf().ifPresent(world.posts()::require);
        parent.filter(post -> !Audience.mayAnswer(post, person, world.people(), world.posts()))
                .ifPresent(post -> {
                    throw new Refusal(Refusal.Code.POST_REJECTED, Audience.whoMayAnswer(post, world.posts()));
                });
        List<Upload> uploads =
                draft.media().stream().map(item -> usable(item.id(), person)).toList();
        rulebook(draft.options().destination())
                .check(draft, uploads, parent.filter(post -> isBy(post, person)).isPresent());
    }

    private Upload usable(String id, Person person) {
        MediaState state = state(id, person);
        if (!state.ready()) {
            throw new Refusal(
                    Refusal.Code.IMAGE_REJECTED, "the media " + id + " are not ready until " + state.readyAt());
        }
        return Objects.requireNonNull(world.uploads().get(id), "state found it");
    }

    private MediaState state(String id, Person person) {
        Upload upload = world.uploads().get(id);
        if (upload == null || !upload.owner().equals(person.id())) {
            throw new Refusal(Refusal.Code.IMAGE_REJECTED, "nothing was uploaded under the id " + id);
        }
        boolean done = !now().isBefore(upload.readyAt());
        if (done && upload.failure().isPresent()) {
            throw new Refusal(Refusal.Code.IMAGE_REJECTED, upload.failure().get());
        }
        return new MediaState(id, upload.readyAt(), done, upload.percent(now()));
    }

    private Rulebook rulebook(Optional<Destination> destination) {
        Settings settings = world.settings();
        return new Rulebook(
                settings.profile().rules(destination), settings.profile().capabilities(settings.network()));
    }

    <T> T as(Secret token, Function<Person, T> action) {
        return world.within(
                () -> action.apply(world.people().byId(world.sessions().holder(token))));
    }

    private Instant now() {
        return world.settings().clock().instant();
    }

    private static boolean isBy(StoredPost post, Person person) {
        return post.post().author().id().equals(person.id());
    }
}
