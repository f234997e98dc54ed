package io.smm.account;

import java.util.Objects;

/**
 * The token of a bot, as Telegram's BotFather gives it: it has no end and stands for the bot until it is replaced there.
 *
 * @param token the token
 */
public record BotToken(Secret token) implements Credentials {

    /**
     * Checks that the token is there.
     *
     * @param token the token
     */
    public BotToken {
        Objects.requireNonNull(token, "token");
    }

    @Override
    public GivenCredentials.Kind kind() {
        return GivenCredentials.Kind.BOT_TOKEN;
    }
}
