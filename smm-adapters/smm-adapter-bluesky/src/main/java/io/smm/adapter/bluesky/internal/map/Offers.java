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
        List<ActionOffer> offers = new ArrayList<>();
        if (!viewer.replyDisabled()) {
            offers.add(ActionOffer.answer());
        }
        SignalAction like = viewer.like().isPresent() ? SignalAction.UNLIKE : SignalAction.LIKE;
        offers.add(ActionOffer.of(like, ActionEffect.HARMLESS));
        if (isInThreadOf(us, record)) {
            SignalAction hide = gate.hidden().contains(uri) ? SignalAction.UNHIDE : SignalAction.HIDE;
            offers.add(ActionOffer.of(hide, hide == SignalAction.HIDE ? BEHIND_A_TAP : ActionEffect.HARMLESS));
            SignalAction close = gate.closed() ? SignalAction.REOPEN_THREAD : SignalAction.CLOSE_THREAD;
            offers.add(ActionOffer.of(close, CLOSED));
        }
        offers.add(ActionOffer.of(SignalAction.MUTE_AUTHOR, MUTED));
        offers.add(ActionOffer.of(SignalAction.BLOCK_AUTHOR, BLOCKED));
        return offers;
    }

    private static boolean isInThreadOf(String us, PostRecordWire record) {
        return record.reply()
                .flatMap(reply -> AtUri.parse(reply.root().uri()))
                .filter(root -> root.authority().equals(us))
                .isPresent();
    }

    private static ActionOffer opposite(ActionOffer offer) {
        return switch (offer.action()) {
            case LIKE -> ActionOffer.of(SignalAction.UNLIKE, ActionEffect.HARMLESS);
            case UNLIKE -> ActionOffer.of(SignalAction.LIKE, ActionEffect.HARMLESS);
            case HIDE -> ActionOffer.of(SignalAction.UNHIDE, ActionEffect.HARMLESS);
            case UNHIDE -> ActionOffer.of(SignalAction.HIDE, BEHIND_A_TAP);
            case CLOSE_THREAD -> ActionOffer.of(SignalAction.REOPEN_THREAD, CLOSED);
            case REOPEN_THREAD -> ActionOffer.of(SignalAction.CLOSE_THREAD, CLOSED);
            default -> offer;
        };
    }
}
