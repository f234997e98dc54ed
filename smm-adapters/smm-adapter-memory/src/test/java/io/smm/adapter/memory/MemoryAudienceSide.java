package io.smm.adapter.memory;

import static io.smm.audience.Criteria.age;
import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.city;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.interest;
import static io.smm.audience.Criteria.not;

import io.smm.audience.Contact;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.Segment;
import io.smm.testkit.tck.ContractAudiences;
import java.time.LocalDate;

/** The simulated network's advertising side as the contract's. */
final class MemoryAudienceSide implements ContractAudiences {

    private static final LocalDate ADULT = LocalDate.of(1996, 1, 1);
    private static final LocalDate CHILD = LocalDate.of(2016, 1, 1);

    private final MemoryNetwork network;

    MemoryAudienceSide(MemoryNetwork network) {
        this.network = network;
    }

    @Override
    public void joins(Contact person) {
        network.audiences().person(person.id().value(), person);
    }

    @Override
    public boolean isIn(CustomAudienceRef audience, Contact person) {
        return network.audiences().recognised(audience).contains(person.id().value());
    }

    @Override
    public Segment expressible() {
        return Segment.named("bakers in Lyon who do not travel")
                .where(all(country("FR"), city("Lyon"), age(25, 45), interest("baking"), not(interest("travel"))));
    }

    @Override
    public void populate(int whole, int allButOne) {
        people("whole", whole, "Lyon", ADULT, "baking");
        people("elsewhere", allButOne, "Paris", ADULT, "baking");
        people("young", allButOne, "Lyon", CHILD, "baking");
        people("other", allButOne, "Lyon", ADULT, "cooking");
        people("traveller", allButOne, "Lyon", ADULT, "baking", "travel");
    }

    private void people(String name, int many, String town, LocalDate bornOn, String... interests) {
        for (int i = 1; i <= many; i++) {
            joins(Contact.builder(name + "-" + i)
                    .country("FR")
                    .city(town)
                    .bornOn(bornOn)
                    .interests(interests)
                    .build());
        }
    }

    @Override
    public long requests() {
        return network.audiences().requests();
    }
}
