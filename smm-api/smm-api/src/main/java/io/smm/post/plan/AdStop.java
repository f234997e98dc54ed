package io.smm.post.plan;

import io.smm.account.Connection;
import io.smm.ads.PauseReport;
import java.util.Objects;

/** What a pause did to the ads of one account. */
public sealed interface AdStop {

    /** {@return the account} */
    Connection connection();

    /** {@return whether none of its campaigns spends any more} */
    boolean complete();

    /**
     * The ad platform was told.
     *
     * @param connection the account
     * @param report the campaigns that were on and are paused now, and those that could not be; these are what somebody may
     *     want to switch on again after the crisis
     */
    record Reported(Connection connection, PauseReport report) implements AdStop {
        /**
         * Checks that no component is null.
         *
         * @param connection the account
         * @param report what became of its campaigns
         */
        public Reported {
            Objects.requireNonNull(connection, "connection");
            Objects.requireNonNull(report, "report");
        }

        @Override
        public boolean complete() {
            return report.complete();
        }
    }

    /**
     * The ad platform could not be asked what is on. Some campaigns may be paused, none is known to be.
     *
     * @param connection the account
     * @param reason why, for a person to read, without any secret; look at the network's own ad manager
     */
    record Failed(Connection connection, String reason) implements AdStop {
        /**
         * Checks that no component is null.
         *
         * @param connection the account
         * @param reason why
         */
        public Failed {
            Objects.requireNonNull(connection, "connection");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public boolean complete() {
            return false;
        }
    }
}
