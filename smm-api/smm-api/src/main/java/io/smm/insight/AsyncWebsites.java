package io.smm.insight;

import io.smm.account.Connection;
import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link Websites}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception that the
 * blocking call would throw; cancelling it does not stop a call that runs.
 */
public interface AsyncWebsites {

    /**
     * The twin of {@link Websites#report}.
     *
     * @param connection the website
     * @param query what to read
     * @return the report to come
     */
    CompletableFuture<WebsiteReport> report(Connection connection, WebsiteQuery query);
}
