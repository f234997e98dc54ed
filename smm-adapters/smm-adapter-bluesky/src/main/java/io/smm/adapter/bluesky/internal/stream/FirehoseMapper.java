package io.smm.adapter.bluesky.internal.stream;

import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.Heard;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.RawRecord;
import io.smm.adapter.bluesky.internal.wire.RecordWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.stream.Frame;
import io.smm.adapter.support.stream.FrameMapper;
import io.smm.adapter.support.stream.FrameNews;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.listening.Signal;
import io.smm.listening.SignalEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What frames say to one account. Everything that all accounts write passes here, so a frame in which the account's id does not
 * stand, letter for letter, is not taken apart: whoever answers, quotes, mentions or passes on must name it.
 */
final class FirehoseMapper implements FrameMapper {

    private final Connection connection;
    private final AccountRef account;
    private final byte[] us;
    private final Heard heard;
    private final FirehosePlace.Line line;

    FirehoseMapper(Connection connection, Permalinks links, FirehosePlace.Line line) {
        this.connection = connection;
        this.line = line;
        account = connection.account();
        heard = new Heard(account.id(), links);
        us = account.id().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public FrameNews read(Frame frame, Instant receivedAt) {
        RepoFrame told = RepoFrame.read(frame.data());
        if (told.kind().isEmpty() && told.error().isPresent()) {
            throw ended(told.error().get());
        }
        FrameNews news = switch (told.kind()) {
            case RepoFrame.COMMIT -> commit(told, frame, receivedAt);
            case RepoFrame.INFO ->
                told.error().filter("OutdatedCursor"::equals).isPresent() ? FrameNews.NONE.afterGap() : FrameNews.NONE;
            default -> FrameNews.NONE;
        };
        return told.seq().map(line::at).map(news::at).orElse(news);
    }

    private FrameNews commit(RepoFrame told, Frame frame, Instant receivedAt) {
        if (told.repo().equals(account.id())) {
            return FrameNews.NONE;
        }
        if (told.tooBig()) {
            return FrameNews.NONE.afterGap();
        }
        if (!Span.of(frame.data()).contains(us)) {
            return FrameNews.NONE;
        }
        List<SignalEvent> events = new ArrayList<>();
        for (RepoFrame.Operation operation : told.operations()) {
            heard(told, operation)
                    .map(signal -> operation.action().equals("update")
                            ? SignalEvent.edited(account, signal, receivedAt, SignalEvent.Source.STREAM)
                            : SignalEvent.created(account, signal, receivedAt, SignalEvent.Source.STREAM))
                    .ifPresent(events::add);
        }
        return FrameNews.of(events.toArray(SignalEvent[]::new));
    }

    private Optional<Signal> heard(RepoFrame told, RepoFrame.Operation operation) {
        Optional<AtUri> uri = AtUri.parse("at://" + told.repo() + "/" + operation.path())
                .filter(record -> Heard.COLLECTIONS.contains(record.collection()));
        if (uri.isEmpty() || operation.cid().isEmpty()) {
            return Optional.empty();
        }
        Span cid = operation.cid().get();
        Span block = told.blocks()
                .flatMap(car -> Car.block(car, cid))
                .orElseThrow(() -> new MalformedAnswerException("a commit does not hold what it changes"));
        if (!block.contains(us)) {
            return Optional.empty();
        }
        Cids.require(cid, block);
        byte[] json = CborJson.of(block);
        RecordWire record = new RecordWire(
                new StrongRef(uri.get().toString(), Cids.text(cid)),
                Json.read(json, PostRecordWire::read),
                Json.read(json, RawRecord::read));
        return heard.signal(record, told.time());
    }

    private RuntimeException ended(String error) {
        if (error.equals("FutureCursor")) {
            return new PlaceLostException();
        }
        return new NetworkDownException(ErrorDetails.of("the firehose ended the line", RetryAdvice.sameCall())
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("com.atproto.sync.subscribeRepos")
                .nativeCode(error)
                .build());
    }
}
