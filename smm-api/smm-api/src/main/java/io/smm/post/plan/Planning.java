package io.smm.post.plan;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.ApprovalRefusedException;
import io.smm.error.ConflictException;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.error.WindowClosedException;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans posts, publishes them when they are due, and stops everything when it must. Only {@code runDue} and a worker call networks,
 * and {@link #pause} where it is to pause ads. A worker runs on threads of its own; {@code runDue} when the host calls it, from a timer
 * of its own. Either may run on as many nodes as the host likes: a post is sent once. Thread-safe.
 */
public interface Planning {

    /**
     * The same plan, changed by somebody else: the log then names them.
     *
     * @param actor who makes the changes; no worker
     * @return this plan, for calls of that actor. What is called on the {@code Smm}'s own planning is changed by {@link Actor#host()}.
     * @throws InvalidInputException when the actor is a worker
     */
    Planning by(Actor actor);

    /**
     * Changes many posts, each on its own: what cannot be changed is told and stops nothing. Asking again with the same request changes
     * nothing twice, also after a crash in the middle.
     *
     * @param request the posts as they were listed, and what shall become of them
     * @return a result for each
     */
    BulkReport changeAll(BulkRequest request);

    /**
     * Looks for everything that is wrong with an import: with its rows, their times, their keys and, by preflight, their posts. Nothing
     * is stored and no network called. Memory: the rows' keys and the faults.
     *
     * @param request the import
     * @return every faulty row, with all its faults
     */
    ImportCheck checkImport(ImportRequest request);

    /**
     * Puts the posts of an import on the plan, a hundred rows in one transaction where the store has some. Asking again goes on where a
     * commit was cut off, and plans no row twice. A row whose links are made short ends its transaction.
     *
     * @param request the import
     * @return a result for each row: what became impossible between the check and its turn is told, and stops nothing
     * @throws InvalidInputException when a row is faulty; it lists all faults of all rows, and nothing was planned by this call
     */
    ImportReport commitImport(ImportRequest request);

    /**
     * Takes an import back: cancels what it planned and nobody changed since. May be asked in the middle of it, and again.
     *
     * @param request the import, with the same key and rows
     * @return a result for each row
     */
    ImportReport rollbackImport(ImportRequest request);

    /**
     * Puts a post on the plan. Asking again with the same key gives the post planned first, as it stands now. Where its {@link
     * ApprovalPolicy} requires approval it is {@link PlanState#IN_REVIEW}, and so is what {@link #enqueue}, {@link #scheduleSeries} and
     * imports plan.
     *
     * <p>Where more is planned for the account by then than its network's stated quota takes, the post's note says so, with the rule
     * and by how much: it will wait, and may be missed. What was published past the plan is not counted here.
     *
     * @param request what, where and when
     * @return the planned post
     * @throws InvalidInputException when preflight finds blockers, the time has passed, or the request wants to fit the quota and
     *     does not; nothing was planned
     */
    PlannedPost schedule(ScheduleRequest request);

    /**
     * Puts a post into the next free slot of an account. Asking again with the same key gives the post planned first, as it stands
     * now; two posts never get one slot, on however many nodes it is asked: who meets another post there moves on. The bound on
     * a day may be passed by one for each node that asks at the same moment.
     *
     * @param request what and where; its time is the moment before which no slot is taken, which may have passed
     * @param slots the account's slots
     * @return the planned post; moved or cancelled, it leaves its slot to others
     * @throws InvalidInputException when preflight finds blockers, no slot is free within 366 days, or the request wants to fit the
     *     quota and does not; nothing was planned
     */
    PlannedPost enqueue(ScheduleRequest request, PostingSlots slots);

    /**
     * Changes what a planned post, or one occurrence of a series, will publish. Its time and its key stay, and {@link #scheduleSeries}
     * asked again leaves it so. A post that needs approval, also one that was approved and scheduled, loses its votes and is {@link
     * PlanState#IN_REVIEW} again; a draft stays one. What says the same as before changes nothing.
     *
     * @param id the post
     * @param post what it shall publish instead
     * @return the planned post
     * @throws InvalidInputException when preflight finds blockers; nothing was changed
     * @throws ApprovalRefusedException when the host's rules of approval failed; nothing was changed
     * @throws NotFoundException when the plan does not hold it
     * @throws WindowClosedException when it was cancelled or handed to a network already, also when a pause has stopped it since: its
     *     delivery says what it said when it began
     */
    PlannedPost edit(PlanId id, Post post);

    /**
     * Gives a draft to those who approve; submitting twice, or what is no draft any more, changes nothing.
     *
     * @param id the post
     * @return the post, {@link PlanState#IN_REVIEW}
     * @throws NotFoundException when the plan does not hold it
     * @throws WindowClosedException when it was cancelled or handed to a network already
     */
    PlannedPost submit(PlanId id);

    /**
     * Approves a draft, or a post that is {@link PlanState#IN_REVIEW}, as it stands at this moment; approving twice is the same as once.
     * With the votes that its {@link ApprovalPolicy} asks for it is scheduled, or {@link PlanState#APPROVED} where its release is kept
     * separate or its time has passed. A post that nobody asked to be approved stays as it is.
     *
     * @param id the post
     * @return the post, with the vote of {@link #by the actor}
     * @throws NotFoundException when the plan does not hold it
     * @throws WindowClosedException when it was cancelled or handed to a network already
     * @throws ApprovalRefusedException when the actor may not approve it, or the host's rules failed; no vote was given
     * @throws ConflictException when somebody edited it at the same moment; no vote was given
     */
    PlannedPost approve(PlanId id);

    /**
     * Approves a post as it was seen, as {@link #approve(PlanId)} does: where people look at a post first and vote later. What was
     * edited since is not approved.
     *
     * @param seen the post as it was shown to whoever approves it
     * @return the post, with the vote of {@link #by the actor}
     * @throws NotFoundException when the plan does not hold it
     * @throws WindowClosedException when it was cancelled or handed to a network already
     * @throws ApprovalRefusedException when the actor may not approve it, or the host's rules failed; no vote was given
     * @throws ConflictException when somebody edited it since; no vote was given
     */
    PlannedPost approve(PlannedPost seen);

    /**
     * Sends a post back to be written anew: it is a {@link PlanState#DRAFT} without votes, whatever it was before. The reason is its note,
     * and stands in the log.
     *
     * @param id the post
     * @param reason why, for whoever wrote it; 1 to 1,000 characters, no secret
     * @return the post, a draft
     * @throws InvalidInputException when the reason is blank or too long
     * @throws NotFoundException when the plan does not hold it
     * @throws WindowClosedException when it was cancelled or handed to a network already
     */
    PlannedPost reject(PlanId id, String reason);

    /**
     * Lets a post go that waits for a person and lacks nothing: one that is {@link PlanState#APPROVED}, {@link PlanState#HELD} or {@link
     * PlanState#MISSED}. It is scheduled for its time or, when that has passed, for now. What is scheduled already stays so.
     *
     * @param id the post
     * @return the post, scheduled; {@link PlanState#IN_REVIEW} when its policy asks for more approvals by now
     * @throws ApprovalRefusedException when it is not approved, or the host's rules failed; nothing was changed
     * @throws NotFoundException when the plan does not hold it
     * @throws WindowClosedException when it was cancelled or handed to a network already
     */
    PlannedPost release(PlanId id);

    /**
     * Moves a post to another time. A post that was {@link PlanState#HELD} or {@link PlanState#MISSED} is scheduled again, and so is one
     * that was {@link PlanState#APPROVED}, unless its release is kept separate. Votes stay, unless its {@link ApprovalPolicy} asks again.
     *
     * @param id the post
     * @param at when it shall be published; not in the past
     * @return the post at its new time
     * @throws ApprovalRefusedException when the host's rules of approval failed; nothing was changed
     * @throws NotFoundException when the plan does not hold it
     * @throws WindowClosedException when it was cancelled or handed to a network already
     */
    PlannedPost reschedule(PlanId id, Instant at);

    /**
     * Takes a post off the plan; cancelling twice is the same as once. Of a post that a pause stopped between two parts it gives up the
     * rest: what stands stays, and the post ends as {@link PlanState#PARTLY_PUBLISHED}, or as {@link
     * PlanState#PUBLISHED} when it turns out that all of it does. One whose sending is open, because a process died over it or a backup was
     * restored, is read back first, which takes a call or two; where nothing can tell, it ends as {@link PlanState#UNKNOWN}. Nobody sends
     * anything of it afterwards.
     *
     * @param id the post
     * @return the post, cancelled, or what else it ended as
     * @throws ConflictException when somebody works on its delivery just now; the advice says from when on it can be asked again
     * @throws NotFoundException when the plan does not hold it
     * @throws WindowClosedException when it was handed to a network already, or its rest was given up: settle or delete it instead
     */
    PlannedPost cancel(PlanId id);

    /**
     * Says that somebody looked at the network and found what nothing else could find out: the piece of a post that is {@link
     * PlanState#UNKNOWN}, or the first comment of one that is {@link PlanState#PARTLY_PUBLISHED}, stands. Its delivery says so too, and
     * nothing more of the post is sent: it ends as {@link PlanState#PUBLISHED}, or as {@link PlanState#PARTLY_PUBLISHED} when more should have
     * come after that piece. What was to follow it stays taken off. Makes no call; who says it is in its history.
     *
     * @param id the post
     * @param found what stands
     * @return the post as it ended
     * @throws NotFoundException when the plan does not hold it
     * @throws WindowClosedException when nothing of it is unknown, or a worker settles it just now
     */
    PlannedPost settleAsPublished(PlanId id, PostRef found);

    /**
     * Says that somebody looked at the network and found that the piece that is unknown of a post does not stand. Its delivery says so too,
     * and nothing more of the post is sent: it ends as {@link PlanState#FAILED}, or as {@link PlanState#PARTLY_PUBLISHED} when earlier pieces
     * stand. To publish it after all, plan it under another key. Makes no call; who says it is in its history.
     *
     * @param id the post
     * @return the post as it ended
     * @throws NotFoundException when the plan does not hold it
     * @throws WindowClosedException when nothing of it is unknown, or a worker settles it just now
     */
    PlannedPost settleAsNotPublished(PlanId id);

    /**
     * Looks a planned post up.
     *
     * @param id its id
     * @return the post as it stands; empty when the plan does not hold it
     */
    Optional<PlannedPost> find(PlanId id);

    /**
     * Lists a tenant's posts in one state, such as posts that wait for approval or that a pause held.
     *
     * @param tenant the tenant
     * @param state the state
     * @param page where to begin
     * @return a page, in the order of time
     */
    Page<PlannedPost> inState(TenantId tenant, PlanState state, PageRequest page);

    /**
     * Lists posts, for operations and for views of the host's own: what is late, what is unknown, what a tenant has.
     *
     * @param query which
     * @param page where to begin
     * @return a page, in the order of time
     */
    Page<PlannedPost> list(PlanQuery query, PageRequest page);

    /**
     * Tells what happened to a post: who changed it, when, and why. It can be asked for as long as the store keeps the log.
     *
     * @param id the post
     * @return its changes, the oldest first; empty when the plan does not hold it
     */
    List<PlanChange> history(PlanId id);

    /**
     * Reads the changes of all posts of all tenants, for what follows the plan: a search index, another system, an audit. Whoever
     * keeps {@link PlanChanges#upTo()} and asks with it again misses none.
     *
     * @param after the place after which to read; empty for the beginning
     * @param most the most changes to give, 1 to 1,000
     * @return the changes, and the place after them
     */
    PlanChanges changes(Optional<Cursor> after, int most);

    /**
     * Where the log ends now, for a reader that wants what happens from now on and nothing of before.
     *
     * @return a place for {@link #changes}
     */
    Cursor endOfChanges();

    /**
     * Counts posts by their states, for operations: of everybody or of one tenant, all or what is late.
     *
     * @param query which
     * @return how many are in each state; no entry for a state in which there are none
     */
    Map<PlanState, Long> counts(PlanQuery query);

    /**
     * Starts threads that publish what is due as {@link #runDue()} does, and settle deliveries that a process left when it died. A
     * node that only plans starts none. May be called on as many nodes as the host likes.
     *
     * @param options how it works
     * @return the worker, to be closed by the host, or with the {@code Smm}
     */
    PlanWorker startWorker(WorkerOptions options);

    /**
     * Publishes what is due, at most 100 posts, one after the other, each for at most 60 seconds; posts of one account in the
     * order of their times. One account's trouble holds up nobody else. Then, when nothing more is due, goes on with at most 20 deliveries
     * that a process left when it died. May be called by many threads and nodes at once.
     *
     * @return what was done, post by post; errors of networks are in it, not thrown
     */
    DueRun runDue();

    /**
     * Publishes what is due of one tenant, as {@link #runDue()} does of all: so that a tenant with a thousand posts due makes
     * nobody else wait, where the host gives each tenant a worker of its own.
     *
     * @param tenant the tenant
     * @return what was done, post by post
     */
    DueRun runDue(TenantId tenant);

    /**
     * Plans the occurrences of a series from now as far ahead as the request says, at most 500. Asking again with the same
     * key adds what has come into sight since, and leaves every occurrence that stands already as it is: a cancelled one stays
     * cancelled, a moved one moved, an edited one edited. So a host asks once a day. Where an account's stated quota does not take
     * them all, the notes of those that are too many say so, as with {@link #schedule}.
     *
     * @param request what, where and in which rhythm
     * @return the series as far as it is planned
     * @throws InvalidInputException when the rule is none of RFC 5545, preflight finds blockers, or the request wants to fit the quota
     *     and does not, with a fault for each occurrence; nothing was planned
     */
    Series scheduleSeries(SeriesRequest request);

    /**
     * Cancels all open occurrences of a series. Those handed to a network stay.
     *
     * @param connection the account
     * @param series the host's own key of the series
     * @return what was cancelled, or what else each ended as
     * @throws ConflictException when somebody works on the delivery of one just now; all others are cancelled, and asked again it cancels
     *     the rest
     */
    List<PlannedPost> cancelSeries(Connection connection, RequestKey series);

    /**
     * Takes off what shall follow a post and is not planned yet, before or after the post is published. Follow-ups that are planned already
     * are posts of their own, to be cancelled as such. Cancelling a post takes off what follows it too.
     *
     * @param id the post
     * @return the post as it stands then
     * @throws io.smm.error.NotFoundException when the plan does not hold it
     * @throws io.smm.error.WindowClosedException while it is on its way to its network
     */
    PlannedPost cancelFollowUps(PlanId id);

    /**
     * When a rhythm beats; nothing is planned.
     *
     * @param recurrence the rhythm
     * @param window between when and when
     * @return the times in order, at most 500
     * @throws InvalidInputException when the rule is none of RFC 5545
     */
    List<ZonedDateTime> occurrences(Recurrence recurrence, TimeWindow window);

    /**
     * Shows what is planned and published between two days, with advice on what to look at.
     *
     * @param request whose, which days, and what to notice
     * @return the calendar, of at most 10,000 entries
     */
    ContentCalendar calendar(CalendarRequest request);

    /**
     * Stops everything in a scope, at once and on all nodes that share the store: {@code publish} and each further part
     * of a thread are refused with {@link io.smm.error.PausedException}, planned posts that come due are held, and no ads are
     * switched on. Answers, private messages among them, and moderation go on unless the request stops them too; planning,
     * editing and deleting go on. Running ads are paused for the accounts that the request names, after all else is stopped;
     * what cannot be paused is told, not thrown. A holding statement of the pause goes through: see {@link
     * io.smm.crisis.Crisis#prepare}. What a network keeps to publish itself is not reached: see {@link
     * io.smm.post.Publishing#scheduledOnNetwork}.
     *
     * @param request the scope and the reason
     * @return the pause, with what it did to ads
     */
    Pause pause(PauseRequest request);

    /**
     * Ends a pause; ending twice is the same as once. Nothing that it held is sent by this: each held post waits until
     * somebody moves or cancels it, and ads that it paused until somebody switches them on.
     *
     * @param id the pause
     * @return the pause, ended
     * @throws NotFoundException when there is no such pause
     */
    Pause resume(PauseId id);

    /**
     * Lists a tenant's pauses.
     *
     * @param tenant the tenant
     * @return all, ended ones among them, the oldest first
     */
    List<Pause> pauses(TenantId tenant);

    /**
     * Lists what is scheduled in a scope: before a pause what it would hold, during one what is still to come. What is not approved or
     * released is not among it.
     *
     * @param scope the scope
     * @param window between when and when
     * @return the posts in the order of time, held ones among them, at most 10,000
     */
    List<PlannedPost> wouldSend(PauseScope scope, TimeWindow window);
}
