package io.smm.core.internal;

import io.smm.privacy.RetentionRule;
import io.smm.spi.AudienceMemberStore;
import io.smm.spi.ConsentStore;
import io.smm.spi.PersonalDataHolder;
import java.util.List;

/**
 * What the host chose for data of people.
 *
 * @param consents where consents are kept
 * @param members where the members of custom audiences are kept
 * @param holders what else holds data of people
 * @param retention how long it may be kept
 */
public record PeopleWiring(
        ConsentStore consents,
        AudienceMemberStore members,
        List<PersonalDataHolder> holders,
        List<RetentionRule> retention) {}
