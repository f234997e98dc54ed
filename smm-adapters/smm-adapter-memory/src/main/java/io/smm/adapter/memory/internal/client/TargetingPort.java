package io.smm.adapter.memory.internal.client;

import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.memory.internal.world.AudienceDesk;
import io.smm.adapter.memory.internal.world.TargetingRequest;
import io.smm.audience.AgeRule;
import io.smm.audience.Area;
import io.smm.audience.AudienceSize;
import io.smm.audience.Characteristic;
import io.smm.audience.Dimension;
import io.smm.audience.Distance;
import io.smm.audience.InCustomAudience;
import io.smm.audience.RadiusRule;
import io.smm.audience.Targeting;
import io.smm.audience.TargetingField;
import io.smm.audience.TargetingList;
import io.smm.audience.TargetingOption;
import io.smm.audience.TargetingRules;
import io.smm.audience.TargetingTerm;
import io.smm.audience.Trait;
import io.smm.spi.AudienceEstimator;
import io.smm.spi.TargetingCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be targeted, and how many people that is. */
final class TargetingPort implements TargetingCatalogue, AudienceEstimator {

    private static final int OLDEST = 130;

    private final AudienceDesk desk;
    private final Calls calls;
    private final TargetingRules rules;

    TargetingPort(AudienceDesk desk, Calls calls, Network network) {
        this.desk = desk;
        this.calls = calls;
        rules = new TargetingRules(
                network,
                List.of(
                        TargetingField.of("places", Dimension.COUNTRY, Dimension.REGION, Dimension.CITY, Dimension.AREA)
                                .byId(Dimension.REGION, Dimension.CITY)
                                .excluding(),
                        TargetingField.of("genders", Dimension.GENDER).only("female", "male", "non-binary"),
                        TargetingField.of("languages", Dimension.LANGUAGE),
                        TargetingField.of(
                                        "details",
                                        Dimension.INTEREST,
                                        Dimension.BEHAVIOUR,
                                        Dimension.JOB_TITLE,
                                        Dimension.INDUSTRY)
                                .byId(Dimension.INTEREST, Dimension.BEHAVIOUR, Dimension.JOB_TITLE, Dimension.INDUSTRY)
                                .repeated()
                                .excluding(),
                        TargetingField.of("audiences", Dimension.CUSTOM_AUDIENCE)
                                .excluding()),
                Optional.of(AgeRule.years(13, 65)),
                Optional.of(new RadiusRule(Distance.kilometres(1), Distance.kilometres(100))),
                "simulated",
                LocalDate.EPOCH);
    }

    @Override
    public TargetingRules rules() {
        return rules;
    }

    @Override
    public Page<TargetingOption> search(Connection connection, Dimension dimension, String query, PageRequest page) {
        AudienceDesk.Options found = calls.read(
                connection,
                "searchTargeting",
                token -> desk.search(token, dimension.id(), query, page.from(), page.limit()));
        return found.next()
                .map(cursor ->
                        Page.of(found.options(), cursor, from -> search(connection, dimension, query, page.from(from))))
                .orElseGet(() -> Page.last(found.options()));
    }

    @Override
    public AudienceSize estimate(Connection connection, Targeting targeting) {
        return calls.read(connection, "estimateAudience", token -> desk.estimate(token, request(targeting)));
    }

    /** The targeting as it goes over the wire, of an estimate and of an ad set alike. */
    static TargetingRequest request(Targeting targeting) {
        return new TargetingRequest(
                targeting.plan().demands().stream()
                        .map(list -> entries(list, targeting))
                        .toList(),
                targeting.plan().exclusions().stream()
                        .flatMap(list -> entries(list, targeting).stream())
                        .toList(),
                targeting.plan().ages().stream()
                        .map(range -> new TargetingRequest.Ages(
                                range.from(), range.to().orElse(OLDEST)))
                        .toList());
    }

    private static List<TargetingRequest.Entry> entries(TargetingList list, Targeting targeting) {
        return list.terms().stream().map(term -> entry(term, targeting)).toList();
    }

    private static TargetingRequest.Entry entry(TargetingTerm term, Targeting targeting) {
        String value = targeting.option(term).map(TargetingOption::nativeId).orElseGet(() -> value(term.trait()));
        return new TargetingRequest.Entry(term.trait().dimension().id(), value);
    }

    private static String value(Trait trait) {
        if (trait instanceof Characteristic name) {
            return name.value();
        }
        if (trait instanceof InCustomAudience in) {
            return in.audience().id();
        }
        if (trait instanceof Area area) {
            return area.center().latitude() + "," + area.center().longitude() + ","
                    + area.radius().metres();
        }
        throw new IllegalStateException("the rules let no " + trait.dimension() + " through");
    }
}
