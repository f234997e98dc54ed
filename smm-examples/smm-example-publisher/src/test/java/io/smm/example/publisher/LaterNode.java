package io.smm.example.publisher;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;

/** The service five minutes later: whoever died before has no lease any more, and no test waits for its end. */
final class LaterNode {

    private static final Duration LATER = Duration.ofMinutes(5);

    private LaterNode() {}

    public static void main(String[] arguments) throws IOException {
        PublisherOptions options = CommandLine.populateCommand(new PublisherOptions(), arguments);
        PublisherNode node = PublisherNode.start(options, Map.of(), clock -> Clock.offset(clock, LATER));
        System.out.println("ready on " + node.address());
    }
}
