package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.PostViewWire;
import io.smm.adapter.bluesky.internal.wire.ThreadgateWire;
import io.smm.adapter.bluesky.internal.wire.ViewerWire;
import io.smm.listening.ActionEffect;
import io.smm.listening.ActionOffer;
import io.smm.listening.SeenBy;
import io.smm.listening.SignalAction;
import java.util.ArrayList;
import java.util.List;

/** What may be done with what somebody said. */
public final class Offers {

    private static final ActionEffect BEHIND_A_TAP = ActionEffect.reversible(
            SeenBy.EVERYONE_WHO_ASKS, "apps show it behind a tap, below the others; it still counts as an answer");

    private static final ActionEffect CLOSED = ActionEffect.reversible(
            SeenBy.EVERYONE, "what was said stays; opening again lets everybody answer, whatever was the rule before");

    private static final ActionEffect MUTED = ActionEffect.forGood(
            SeenBy.EVERYONE,
            "we see nothing of its author any more, and nobody is told; taken back in the network's app");

    private static final ActionEffect BLOCKED = ActionEffect.forGood(
            SeenBy.NOT_SAID, "neither sees the other any more, and blocks are public; taken back in the network's app");

    private static final ActionOffer ANSWER = ActionOffer.answer();
    private static final ActionOffer LIKE = ActionOffer.of(SignalAction.LIKE, ActionEffect.HARMLESS);
    private static final ActionOffer UNLIKE = ActionOffer.of(SignalAction.UNLIKE, ActionEffect.HARMLESS);
    private static final ActionOffer HIDE = ActionOffer.of(SignalAction.HIDE, BEHIND_A_TAP);
    private static final ActionOffer UNHIDE = ActionOffer.of(SignalAction.UNHIDE, ActionEffect.HARMLESS);
    private static final ActionOffer CLOSE = ActionOffer.of(SignalAction.CLOSE_THREAD, CLOSED);
    private static final ActionOffer REOPEN = ActionOffer.of(SignalAction.REOPEN_THREAD, CLOSED);
    private static final ActionOffer MUTE = ActionOffer.of(SignalAction.MUTE_AUTHOR, MUTED);
    private static final ActionOffer BLOCK = ActionOffer.of(SignalAction.BLOCK_AUTHOR, BLOCKED);

    /** What most posts allow: those in nobody's thread of ours, open to all, not liked yet. */
    private static final List<ActionOffer> USUAL = List.of(ANSWER, LIKE, MUTE, BLOCK);

    private Offers() {}

    /**
     * What may be done with a post of somebody else that stands in a thread.
     *
     * @param view the post
     * @param record its record
     * @param gate the gate of its thread
     * @param us our DID
     * @return the offers
     */
    public static List<ActionOffer> of(PostViewWire view, PostRecordWire record, ThreadgateWire gate, String us) {
        return offers(view.viewer(), view.ref().uri(), record, gate, us);
    }

    /**
     * What may be done with a post of which only the record is known.
     *
     * @param uri the post
     * @param record its record
     * @param us our DID
     * @return the offers
     */
    public static List<ActionOffer> of(String uri, PostRecordWire record, String us) {
        return offers(ViewerWire.NONE, uri, record, ThreadgateWire.OPEN, us);
    }

    /**
     * What may be done after an action.
     *
     * @param action what was done
     * @param before what could be done before
     * @return the offers
     */
    public static List<ActionOffer> after(SignalAction action, List<ActionOffer> before) {
        List<ActionOffer> offers = new ArrayList<>();
        for (ActionOffer offer : before) {
            offers.add(offer.action() == action ? opposite(offer) : offer);
        }
        return offers;
    }

    private static List<ActionOffer> offers(
            ViewerWire viewer, String uri, PostRecordWire record, ThreadgateWire gate, String us) {
        boolean ours = isInThreadOf(us, record);
        if (!ours && !viewer.replyDisabled() && viewer.like().isEmpty()) {
            return USUAL;
        }
        List<ActionOffer> offers = new ArrayList<>();
        if (!viewer.replyDisabled()) {
            offers.add(ANSWER);
        }
        offers.add(viewer.like().isPresent() ? UNLIKE : LIKE);
        if (ours) {
            offers.add(gate.hidden().contains(uri) ? UNHIDE : HIDE);
            offers.add(gate.closed() ? REOPEN : CLOSE);
        }
        offers.add(MUTE);
        offers.add(BLOCK);
        return offers;
    }

    private static boolean isInThreadOf(String us, PostRecordWire record) {
        return record.reply().isPresent()
                && AtUri.parse(record.reply().get().root().uri())
                        .filter(root -> root.authority().equals(us))
                        .isPresent();
    }

    private static ActionOffer opposite(ActionOffer offer) {
        return switch (offer.action()) {
            case LIKE -> UNLIKE;
            case UNLIKE -> LIKE;
            case HIDE -> UNHIDE;
            case UNHIDE -> HIDE;
            case CLOSE_THREAD -> REOPEN;
            case REOPEN_THREAD -> CLOSE;
            default -> offer;
        };
    }
}
