package io.smm.adapter.discord.internal.http;

import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.adapter.discord.internal.map.Ids;
import io.smm.adapter.discord.internal.map.WebhookUrl;
import io.smm.adapter.discord.internal.wire.FileWire;
import io.smm.adapter.discord.internal.wire.MessageEditWire;
import io.smm.adapter.discord.internal.wire.MessageWire;
import io.smm.adapter.discord.internal.wire.NewMessageWire;
import io.smm.adapter.discord.internal.wire.WebhookWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.FormPart;
import io.smm.adapter.support.NetworkClient;
import io.smm.adapter.support.RequestContent;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.post.PostRef;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** The calls of one webhook, at version 10: its token stands in the address and nowhere else. */
public final class WebhookApi {

    private static final String VERSION = "v10";

    private final AdapterContext context;
    private final NetworkClient client;

    /**
     * The calls of one adapter.
     *
     * @param context what the adapter was given
     */
    public WebhookApi(AdapterContext context) {
        this.context = context;
        this.client = NetworkClient.of(context, new DiscordErrors(), new RateHeaders());
    }

    /**
     * Reads a webhook that is not connected yet.
     *
     * @param scope on whose behalf
     * @param url its address
     * @return the webhook
     */
    public WebhookWire webhook(CallScope scope, WebhookUrl url) {
        HttpUrl target = url(url.server(), url.id(), url.token()).build();
        return client.call(
                ApiCall.get(Operations.GET_WEBHOOK, Caller.anonymous(scope, url.token()), target, WebhookWire::read));
    }

    /**
     * Reads the webhook of a connection.
     *
     * @param connection the connection
     * @return the webhook
     */
    public WebhookWire webhook(Connection connection) {
        Secret token = context.tokens().current(connection);
        return client.call(ApiCall.get(
                Operations.GET_WEBHOOK,
                Caller.inAddress(connection, token),
                url(connection, token).build(),
                WebhookWire::read));
    }

    /**
     * Sends a message and waits for it to stand. Files are streamed from where they lie.
     *
     * @param connection the webhook
     * @param message the message
     * @param thread the thread to send it to
     * @param deadline when to give up
     * @return the message as it stands
     */
    public MessageWire execute(
            Connection connection, NewMessageWire message, Optional<String> thread, Instant deadline) {
        Secret token = context.tokens().current(connection);
        HttpUrl.Builder url = url(connection, token).addQueryParameter("wait", "true");
        thread.ifPresent(id -> url.addQueryParameter("thread_id", id));
        return client.call(ApiCall.post(
                        Operations.EXECUTE,
                        Caller.inAddress(connection, token),
                        url.build(),
                        content(message),
                        MessageWire::read)
                .by(deadline));
    }

    /**
     * Reads a message.
     *
     * @param connection the webhook that made it
     * @param post the message
     * @return the message; empty when there is none
     */
    public Optional<MessageWire> message(Connection connection, PostRef post) {
        Secret token = context.tokens().current(connection);
        try {
            return Optional.of(client.call(ApiCall.get(
                    Operations.GET_MESSAGE,
                    Caller.inAddress(connection, token),
                    messageUrl(connection, token, post),
                    MessageWire::read)));
        } catch (NotFoundException missing) {
            if (saysNoMessage(missing)) {
                return Optional.empty();
            }
            throw missing;
        }
    }

    /**
     * Changes a message.
     *
     * @param connection the webhook that made it
     * @param post the message
     * @param edit what shall become of it
     * @return the message as it stands now
     */
    public MessageWire edit(Connection connection, PostRef post, MessageEditWire edit) {
        Secret token = context.tokens().current(connection);
        return client.call(ApiCall.patch(
                Operations.EDIT_MESSAGE,
                Caller.inAddress(connection, token),
                messageUrl(connection, token, post),
                RequestContent.json(edit::write),
                MessageWire::read));
    }

    /**
     * Deletes a message; one that is not there counts as deleted.
     *
     * @param connection the webhook that made it
     * @param post the message
     */
    public void delete(Connection connection, PostRef post) {
        Secret token = context.tokens().current(connection);
        try {
            client.call(ApiCall.delete(
                    Operations.DELETE_MESSAGE,
                    Caller.inAddress(connection, token),
                    messageUrl(connection, token, post)));
        } catch (NotFoundException missing) {
            if (!saysNoMessage(missing)) {
                throw missing;
            }
        }
    }

    /** Another 404 comes from a proxy, or from a server that is none of Discord's: no word about the message. */
    private static boolean saysNoMessage(NotFoundException missing) {
        return missing.details()
                .nativeCode()
                .filter(DiscordErrors.UNKNOWN_MESSAGE::equals)
                .isPresent();
    }

    private static RequestContent content(NewMessageWire message) {
        if (message.files().isEmpty()) {
            return RequestContent.json(message::write);
        }
        List<FormPart> parts = new ArrayList<>();
        parts.add(FormPart.json("payload_json", message::write));
        for (FileWire file : message.files()) {
            parts.add(FormPart.file("files[" + file.index() + "]", file.name(), file.mediaType(), file.source()));
        }
        return RequestContent.form(parts);
    }

    private static HttpUrl messageUrl(Connection connection, Secret token, PostRef post) {
        HttpUrl.Builder url = url(connection, token).addPathSegment("messages").addPathSegment(Ids.message(post));
        Ids.thread(post).ifPresent(id -> url.addQueryParameter("thread_id", id));
        return url.build();
    }

    private static HttpUrl.Builder url(Connection connection, Secret token) {
        return url(connection.endpoint(), connection.account().id(), token);
    }

    private static HttpUrl.Builder url(URI server, String webhook, Secret token) {
        HttpUrl base;
        try {
            base = HttpUrl.get(server.toString());
        } catch (IllegalArgumentException notHttp) {
            throw InvalidInputException.of("Connection to discord", "endpoint", "must be an http or https address");
        }
        return base.newBuilder()
                .addPathSegments("api/" + VERSION + "/webhooks")
                .addPathSegment(webhook)
                .addPathSegment(token.reveal());
    }
}
