package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.PersonTrait;
import io.smm.adapter.memory.internal.sim.Crowd;
import io.smm.audience.Characteristic;
import io.smm.audience.Dimension;
import io.smm.audience.TargetingOption;
import java.util.Map;

/**
 * Whom of the population a targeting reaches, by what the network knows of them: age, gender, country, city and interests. Of
 * everything else it knows nothing, so a demand for it reaches nobody. Guarded by the world's lock.
 */
record CrowdTargeting(Crowd crowd, Map<String, TargetingOption> options) {

    long count(TargetingRequest request) {
        return crowd.count(person ->
                request.all().stream().allMatch(list -> list.stream().anyMatch(entry -> meets(person, entry)))
                        && request.none().stream().noneMatch(entry -> meets(person, entry))
                        && (request.ages().isEmpty()
                                || request.ages().stream().anyMatch(range -> isOfAge(crowd.age(person), range))));
    }

    private boolean meets(int person, TargetingRequest.Entry entry) {
        TargetingOption option = options.get(entry.value());
        return option == null
                ? is(person, new Dimension(entry.kind()), entry.value())
                : is(person, option.trait()) && option.within().stream().allMatch(place -> is(person, place));
    }

    private boolean is(int person, Characteristic trait) {
        return is(person, trait.dimension(), trait.value());
    }

    private boolean is(int person, Dimension dimension, String value) {
        if (dimension.equals(Dimension.INTEREST)) {
            return crowd.likes(person, value);
        }
        if (dimension.equals(Dimension.COUNTRY)) {
            return crowd.trait(person, PersonTrait.COUNTRY).equalsIgnoreCase(value);
        }
        if (dimension.equals(Dimension.CITY)) {
            return crowd.trait(person, PersonTrait.CITY).equalsIgnoreCase(value);
        }
        return dimension.equals(Dimension.GENDER)
                && crowd.trait(person, PersonTrait.GENDER).equalsIgnoreCase(value);
    }

    private static boolean isOfAge(int age, TargetingRequest.Ages range) {
        return age >= range.from() && age <= range.to();
    }
}
