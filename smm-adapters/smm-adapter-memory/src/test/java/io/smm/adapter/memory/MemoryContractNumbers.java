package io.smm.adapter.memory;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import io.smm.testkit.tck.ContractNumbers;
import java.math.BigDecimal;
import java.net.URI;

/** What lies under the simulated network's numbers, for the contract. */
record MemoryContractNumbers(MemoryNetwork network, String account) implements ContractNumbers {

    @Override
    public void show(PostRef post, int times) {
        for (int i = 0; i < times; i++) {
            network.show("passer-by", post);
        }
    }

    @Override
    public void lose(TimeWindow window) {
        network.numbers().lose(window);
    }

    @Override
    public int followersUntilTold() {
        int standing = network.followers(account).size() + population();
        return Math.max(0, 100 - standing);
    }

    private int population() {
        try {
            return network.simulation().followers(account);
        } catch (InvalidInputException thereIsNone) {
            return 0;
        }
    }

    @Override
    public void gainFollowers(int people) {
        for (int i = 1; i <= people; i++) {
            String handle = "follower-" + i;
            network.follow(handle, account);
            network.numbers()
                    .describe(
                            handle,
                            new MemoryPerson(
                                    i % 3 == 0 ? "25-34" : "35-44",
                                    i % 2 == 0 ? "female" : "male",
                                    i % 5 == 0 ? "AT" : "DE"));
        }
    }

    @Override
    public void play(PostRef post, int plays) {
        for (int i = 1; i <= plays; i++) {
            network.numbers().watch("viewer-" + i, post, new BigDecimal("0.5"));
        }
    }

    @Override
    public void visit(URI landing) {
        network.website().visit("visitor", landing);
    }
}
