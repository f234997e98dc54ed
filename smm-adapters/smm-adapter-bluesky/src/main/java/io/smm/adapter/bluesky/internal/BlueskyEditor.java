package io.smm.adapter.bluesky.internal;

import io.smm.Change;
import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.RepoApi;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.Facets;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.adapter.bluesky.internal.map.PostRecords;
import io.smm.adapter.bluesky.internal.map.PublishedPosts;
import io.smm.adapter.bluesky.internal.wire.EmbedWire;
import io.smm.adapter.bluesky.internal.wire.FacetWire;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.RawRecord;
import io.smm.adapter.bluesky.internal.wire.RecordWire;
import io.smm.adapter.bluesky.internal.wire.ReplyWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.Times;
import io.smm.error.InvalidInputException;
import io.smm.post.EditedPost;
import io.smm.post.LinkCard;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.TextSpan;
import io.smm.spi.PostEditor;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes posts by putting a changed record in their place; experimental, because the network's own app offers no editing and
 * may go on showing the first version. All that the edit does not name is written back as it stood, what we do not know of
 * included; and only over the version that was read: whoever changed it meanwhile is not overwritten.
 */
public final class BlueskyEditor implements PostEditor {

    private final RepoApi repo;
    private final Mentions mentions;
    private final Permalinks links;

    /**
     * Makes the port.
     *
     * @param repo the calls about records
     * @param mentions finds who is meant by handles
     * @param links the addresses for people
     */
    public BlueskyEditor(RepoApi repo, Mentions mentions, Permalinks links) {
        this.repo = repo;
        this.mentions = mentions;
        this.links = links;
    }

    @Override
    public EditedPost edit(Connection connection, PostRef post, PostEdit edit) {
        AtUri uri = AtUri.of(post);
        if (!uri.authority().equals(connection.account().id())
                || !uri.collection().equals(PostRecordWire.COLLECTION)) {
            throw InvalidInputException.of("Edit of a post of Bluesky", "ref", "must be a post of the account");
        }
        RecordWire standing = repo.getRecord(connection, uri, Optional.empty(), BlueskyEditor::requirePost);
        RawRecord changed = withLink(withText(standing.value(), edit.text(), connection), edit.link());
        StrongRef now = changed.equals(standing.value())
                ? standing.ref()
                : repo.put(
                        connection,
                        uri.rkey(),
                        changed,
                        Optional.of(
                                new RepoApi.Before(Optional.of(standing.ref().cid()))));
        return new EditedPost(publication(connection, standing.post().orElseThrow(), now), post);
    }

    @Override
    public Optional<Instant> editableUntil(Connection connection, Publication publication) {
        return Optional.empty();
    }

    private RawRecord withText(RawRecord record, Change<PostText> change, Connection connection) {
        if (change.isKeep()) {
            return record;
        }
        PostText text = change.appliedTo(Optional.empty()).orElse(PostText.of(""));
        List<FacetWire> facets = Facets.of(text, mentions.dids(connection, handles(text), Optional.empty()));
        return record.with("text", (name, out) -> out.writeStringProperty(name, text.text()))
                .with("facets", (name, out) -> PostRecordWire.writeFacets(name, facets, out));
    }

    private static RawRecord withLink(RawRecord record, Change<LinkCard> change) {
        if (change.isKeep()) {
            return record;
        }
        Optional<LinkCard> card = change.appliedTo(Optional.empty());
        if (EmbedWire.mediaOf(record)
                .filter(kind -> !kind.equals(EmbedWire.EXTERNAL))
                .isPresent()) {
            if (card.isEmpty()) {
                return record; // there is none to be taken away
            }
            throw InvalidInputException.of(
                    "Edit of a post of Bluesky", "link", "cannot be added: a post embeds either media or a card");
        }
        EmbedWire standing = record.field("embed", EmbedWire::read).orElse(EmbedWire.NONE);
        EmbedWire changed = new EmbedWire(
                List.of(),
                card.map(changedCard -> PostRecords.card(changedCard, Optional.empty())),
                Optional.empty(),
                standing.quote());
        return record.with("embed", (name, out) -> changed.write(out));
    }

    private static Set<String> handles(PostText text) {
        return text.spans().stream()
                .filter(span -> span instanceof TextSpan.Mention mention
                        && mention.accountId().isEmpty())
                .map(span -> ((TextSpan.Mention) span).handle())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Before anything is changed: a publication needs its moment. */
    private static RecordWire requirePost(RecordWire record) {
        PostRecordWire post = record.post().orElseThrow(() -> new MalformedAnswerException("the record is no post"));
        if (Times.parse(post.createdAt()).isEmpty()) {
            throw new MalformedAnswerException("'createdAt' is not a time");
        }
        return record;
    }

    private Publication publication(Connection connection, PostRecordWire before, StrongRef now) {
        StrongRef root = before.reply().map(ReplyWire::root).orElse(now);
        Instant at = Times.parse(before.createdAt()).orElseThrow();
        return PublishedPosts.publication(now, root, connection.account(), at, links);
    }
}
