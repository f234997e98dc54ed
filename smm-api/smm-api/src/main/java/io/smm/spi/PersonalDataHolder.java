package io.smm.spi;

import io.smm.account.TenantId;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.RetentionRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A store that holds data of people: it tells what it holds of one, erases it, and forgets what may not be kept longer. A store of
 * the SDK that implements it is found by itself; a host registers its own with the builder. Thread-safe.
 */
public interface PersonalDataHolder {

    /** {@return its name in exports and reports} */
    String name();

    /** {@return the kinds of data that it may hold} */
    Set<DataKind> kinds();

    /**
     * Gathers what it holds of a person.
     *
     * @param tenant whose data
     * @param subject the person
     * @return the records; empty when it holds nothing
     */
    List<PersonalRecord> export(TenantId tenant, DataSubject subject);

    /**
     * Erases what it holds of a person. Doing it again is harmless.
     *
     * @param tenant whose data
     * @param subject the person
     * @return what was erased and what not and why, one a kind
     */
    List<Erasure> erase(TenantId tenant, DataSubject subject);

    /**
     * Erases what a rule does not let be kept, of all tenants.
     *
     * @param rule the rule; one about a kind that it does not hold erases nothing
     * @param before what was stored before this moment goes
     * @return what was erased and what not and why, one a kind
     */
    List<Erasure> expire(RetentionRule rule, Instant before);
}
