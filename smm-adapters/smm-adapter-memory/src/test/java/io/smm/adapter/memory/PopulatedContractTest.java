package io.smm.adapter.memory;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The contract on a network with a population that follows the account, and that sleeps while the contract counts. */
class PopulatedContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MemoryEnvironment(
                MemoryProfile.complete(), factory -> factory, options -> options.population(asleep()));
    }

    private static Population asleep() {
        List<Double> onlyAtThree = new ArrayList<>(Collections.nCopies(24, 0.0));
        onlyAtThree.set(3, 1.0);
        return Population.of(2_000)
                .followers("bakery", 1_000)
                .dayPattern(onlyAtThree)
                .place(new Place("GB", "London", ZoneOffset.UTC), 1)
                .build();
    }
}
