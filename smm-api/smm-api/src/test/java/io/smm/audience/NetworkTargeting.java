package io.smm.audience;

import static io.smm.audience.Dimension.AREA;
import static io.smm.audience.Dimension.BEHAVIOUR;
import static io.smm.audience.Dimension.CITY;
import static io.smm.audience.Dimension.COUNTRY;
import static io.smm.audience.Dimension.CUSTOM_AUDIENCE;
import static io.smm.audience.Dimension.EDUCATION;
import static io.smm.audience.Dimension.GENDER;
import static io.smm.audience.Dimension.INCOME;
import static io.smm.audience.Dimension.INDUSTRY;
import static io.smm.audience.Dimension.INTEREST;
import static io.smm.audience.Dimension.JOB_TITLE;
import static io.smm.audience.Dimension.LANGUAGE;
import static io.smm.audience.Dimension.POSTCODE;
import static io.smm.audience.Dimension.REGION;
import static io.smm.audience.Dimension.SENIORITY;

import io.smm.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The targeting of six real networks as rules: the proof that the rules can say what real networks are like. Field names and
 * forms as documented in November 2026; where it is not documented how two fields combine, one is left out.
 */
enum NetworkTargeting {
    META(
            List.of(
                    TargetingField.of("geo_locations", COUNTRY, REGION, CITY, POSTCODE, AREA)
                            .byId(REGION, CITY, POSTCODE)
                            .excluding(),
                    TargetingField.of("genders", GENDER).only("female", "male"),
                    TargetingField.of("locales", LANGUAGE).byId(LANGUAGE),
                    TargetingField.of("flexible_spec", INTEREST, BEHAVIOUR, JOB_TITLE, INDUSTRY, EDUCATION, INCOME)
                            .byId(INTEREST, BEHAVIOUR, JOB_TITLE, INDUSTRY, EDUCATION, INCOME)
                            .repeated(),
                    TargetingField.of("custom_audiences", CUSTOM_AUDIENCE).excluding()),
            Optional.of(AgeRule.years(18, 65)),
            Optional.of(new RadiusRule(Distance.kilometres(1), Distance.kilometres(80)))),
    X(
            List.of(
                    TargetingField.of("LOCATION", COUNTRY, REGION, CITY).byId(COUNTRY, REGION, CITY),
                    TargetingField.of("GENDER", GENDER).only("female", "male"),
                    TargetingField.of("LANGUAGE", LANGUAGE).byId(LANGUAGE),
                    TargetingField.of("INTEREST", INTEREST).byId(INTEREST),
                    TargetingField.of("CUSTOM_AUDIENCE", CUSTOM_AUDIENCE).excluding()),
            Optional.of(AgeRule.groups(13, 18, 25, 35, 50)),
            Optional.empty()),
    LINKEDIN(
            List.of(TargetingField.of(
                            "targetingCriteria",
                            COUNTRY,
                            REGION,
                            CITY,
                            LANGUAGE,
                            GENDER,
                            JOB_TITLE,
                            SENIORITY,
                            INDUSTRY,
                            EDUCATION,
                            INTEREST,
                            CUSTOM_AUDIENCE)
                    .byId(COUNTRY, REGION, CITY, LANGUAGE, GENDER, JOB_TITLE, SENIORITY, INDUSTRY, EDUCATION, INTEREST)
                    .repeated()
                    .excluding()),
            Optional.of(AgeRule.groups(18, 25, 35, 55)),
            Optional.empty()),
    TIKTOK(
            List.of(
                    TargetingField.of("location_ids", COUNTRY, REGION, CITY).byId(COUNTRY, REGION, CITY),
                    TargetingField.of("gender", GENDER).only("female", "male"),
                    TargetingField.of("languages", LANGUAGE),
                    TargetingField.of("interest_category_ids", INTEREST).byId(INTEREST),
                    TargetingField.of("household_income", INCOME).byId(INCOME),
                    TargetingField.of("audience_ids", CUSTOM_AUDIENCE).excluding()),
            Optional.of(AgeRule.groups(13, 18, 25, 35, 45, 55)),
            Optional.empty()),
    PINTEREST(
            List.of(
                    TargetingField.of("LOCATION", COUNTRY),
                    TargetingField.of("GENDER", GENDER).only("female", "male"),
                    TargetingField.of("LOCALE", LANGUAGE),
                    TargetingField.of("INTEREST", INTEREST).byId(INTEREST),
                    TargetingField.of("AUDIENCE_INCLUDE", CUSTOM_AUDIENCE).excluding()),
            Optional.of(AgeRule.years(18, 65)),
            Optional.empty()),
    REDDIT(
            List.of(
                    TargetingField.of("geolocations", COUNTRY, REGION, CITY)
                            .byId(COUNTRY, REGION, CITY)
                            .excluding(),
                    TargetingField.of("gender", GENDER).only("female", "male"),
                    TargetingField.of("interests", INTEREST).byId(INTEREST),
                    TargetingField.of("custom_audience_ids", CUSTOM_AUDIENCE).excluding()),
            Optional.empty(),
            Optional.empty());

    private final TargetingRules rules;

    NetworkTargeting(List<TargetingField> fields, Optional<AgeRule> ages, Optional<RadiusRule> radius) {
        rules = new TargetingRules(
                new Network(name().toLowerCase(java.util.Locale.ROOT)),
                fields,
                ages,
                radius,
                "the network's advertising documentation",
                LocalDate.of(2026, 11, 23));
    }

    TargetingRules rules() {
        return rules;
    }
}
