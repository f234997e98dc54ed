package io.smm.core.internal.async;

import io.smm.account.Connection;
import io.smm.insight.AsyncWebsites;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.insight.Websites;
import java.util.concurrent.CompletableFuture;

/** The twin of website analytics. */
record WebsitesTwin(Runner runner, Websites blocking) implements AsyncWebsites {

    @Override
    public CompletableFuture<WebsiteReport> report(Connection connection, WebsiteQuery query) {
        return runner.run(() -> blocking.report(connection, query));
    }
}
