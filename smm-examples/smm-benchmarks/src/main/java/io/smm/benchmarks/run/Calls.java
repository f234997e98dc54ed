package io.smm.benchmarks.run;

import io.smm.benchmarks.floor.FloorClient;
import io.smm.benchmarks.sdk.SdkClient;
import io.smm.post.PostRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Measures single calls in this process, against a server in another, and says a line for each. */
public final class Calls {

    private static final int POSTS = 100;
    private static final int POSTS_A_CALL = 25;

    /** How many pages one measured walk reads. */
    static final int PAGES = 20;

    private Calls() {}

    /**
     * Measures.
     *
     * @param args the server's address, how often, and optionally which call alone
     */
    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[1]);
        String only = args.length > 2 ? args[2] : "";
        try (FloorClient floor = new FloorClient(args[0]);
                SdkClient sdk = new SdkClient(args[0], 4)) {
            floor.signIn("bakery0.test");
            if ("publish".contains(only)) {
                tell(
                        "publish",
                        new Duel(rounds, 200),
                        i -> floor.publish(text(i)),
                        i -> sdk.publish(i % 4, text(i)),
                        sdk);
            }
            if ("insights".contains(only)) {
                List<PostRef> posts = SdkClient.posts(POSTS);
                List<String> uris = posts.stream().map(PostRef::id).toList();
                tell("insights", new Duel(rounds, 40), i -> floorPage(floor, uris), i -> sdk.insights(posts), sdk);
            }
            if ("mentions".contains(only)) {
                tell(
                        "mentions",
                        new Duel(rounds, 4),
                        i -> walk(floor, PAGES),
                        i -> sdk.mentions().limit(PAGES * 100).forEach(signal -> {}),
                        sdk);
            }
        }
    }

    /** The posts and their numbers, by as many calls as the network needs. */
    public static List<FloorClient.Counted> floorPage(FloorClient floor, List<String> uris) {
        List<FloorClient.Counted> all = new ArrayList<>();
        IntStream.range(0, POSTS / POSTS_A_CALL)
                .forEach(i -> all.addAll(floor.posts(uris.subList(i * POSTS_A_CALL, (i + 1) * POSTS_A_CALL))));
        return all;
    }

    static void walk(FloorClient floor, int pages) {
        String cursor = "";
        for (int page = 0; page < pages; page++) {
            cursor = floor.mentions(cursor).cursor();
        }
    }

    /** A text of a usual length. */
    public static String text(int number) {
        return "Loaf number " + number
                + " is out of the oven. Come by before nine, and bring a bag: we would rather bake"
                + " bread than paper. See you!";
    }

    private static void tell(String name, Duel duel, Duel.Call floor, Duel.Call sdk, SdkClient client) {
        duel.warmUp(floor, sdk, client::forget);
        Cost[] costs = duel.measure(floor, sdk, client::forget);
        for (int i = 0; i < 2; i++) {
            Cost cost = costs[i];
            System.out.printf(
                    Locale.ROOT,
                    "%s %s p50=%d p99=%d cpu=%d bytes=%d%n",
                    name,
                    i == 0 ? "floor" : "sdk",
                    cost.p50(),
                    cost.p99(),
                    cost.cpu(),
                    cost.bytes());
        }
    }
}
