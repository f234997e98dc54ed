package io.smm.adapter.discord;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;

/**
 * What a host may choose about the Discord adapter. Immutable.
 *
 * @param mostFileBytes the largest file that preflight lets through, in bytes; the server of the channel decides which it takes:
 *     about 10 MiB, more where its members boosted it
 */
public record DiscordOptions(long mostFileBytes) {

    /** What a server takes that nobody boosted. */
    private static final long ORDINARY = 10L * 1_024 * 1_024;

    /**
     * Checks the number.
     *
     * @param mostFileBytes the largest file that preflight lets through, in bytes
     * @throws InvalidInputException when it is not positive
     */
    public DiscordOptions {
        Faults.of("DiscordOptions")
                .check(mostFileBytes > 0, "mostFileBytes", "must be positive, is " + mostFileBytes)
                .raise();
    }

    /** {@return the defaults: files of at most 10 MiB} */
    public static DiscordOptions defaults() {
        return new DiscordOptions(ORDINARY);
    }

    /**
     * The same options with another limit for files, for a server that was boosted.
     *
     * @param bytes the largest file in bytes; positive
     * @return the options
     */
    public DiscordOptions withMostFileBytes(long bytes) {
        return new DiscordOptions(bytes);
    }
}
