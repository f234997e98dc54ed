package io.smm.json.internal.model;

import io.smm.audience.AudienceSize;
import io.smm.audience.ContactId;
import io.smm.audience.CustomAudience;
import io.smm.audience.HashedContact;
import io.smm.audience.IdentifierKind;
import io.smm.audience.UploadReport;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.MapCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.UnionCodec;
import io.smm.privacy.Consent;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.ErasureReport;
import io.smm.privacy.LawfulBasis;
import io.smm.privacy.PersonalDataExport;
import io.smm.privacy.PersonalDetail;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.Purpose;
import io.smm.privacy.RetentionRule;
import java.util.List;

/**
 * Consent, custom audiences and what people may ask about their data. A lawful basis that is not known here is refused, and an
 * identifier that is not known is left out and kept.
 */
final class PrivacyCodecs {

    static final Codec<ContactId> CONTACT = Scalars.TEXT.as(ContactId.class, ContactId::new, ContactId::value);
    static final Codec<Purpose> PURPOSE = Scalars.TEXT.as(Purpose.class, Purpose::new, Purpose::id);
    static final Codec<DataKind> KIND = Scalars.TEXT.as(DataKind.class, DataKind::new, DataKind::id);

    static final Codec<Consent> CONSENT = ObjectCodec.of(Consent.class, o -> {
        var contact = o.required("contact", CONTACT, Consent::contact);
        var purpose = o.required("purpose", PURPOSE, Consent::purpose);
        var basis = o.required("basis", EnumCodec.of(LawfulBasis.class), Consent::basis);
        var givenAt = o.required("givenAt", Scalars.INSTANT, Consent::givenAt);
        var source = o.required("source", Scalars.TEXT, Consent::source);
        var withdrawnAt = o.optional("withdrawnAt", Scalars.INSTANT, Consent::withdrawnAt);
        return v -> new Consent(
                v.get(contact), v.get(purpose), v.get(basis), v.get(givenAt), v.get(source), v.find(withdrawnAt));
    });

    static final Codec<DataSubject> SUBJECT = ObjectCodec.of(DataSubject.class, o -> {
        var contact = o.optional("contact", CONTACT, DataSubject::contact);
        var accounts = o.set("accounts", AccountCodecs.ACCOUNT, DataSubject::accounts);
        return v -> new DataSubject(v.find(contact), v.get(accounts));
    });

    static final Codec<RetentionRule> RETENTION = ObjectCodec.of(RetentionRule.class, o -> {
        var kind = o.required("kind", KIND, RetentionRule::kind);
        var network = o.optional("network", CommonCodecs.NETWORK, RetentionRule::network);
        var keep = o.required("keep", Scalars.DURATION, RetentionRule::keep);
        var source = o.required("source", Scalars.TEXT, RetentionRule::source);
        var asOf = o.required("asOf", Scalars.DATE, RetentionRule::asOf);
        return v -> new RetentionRule(v.get(kind), v.find(network), v.get(keep), v.get(source), v.get(asOf));
    });

    static final Codec<Erasure> ERASURE = ObjectCodec.of(Erasure.class, o -> {
        var holder = o.required("holder", Scalars.TEXT, Erasure::holder);
        var kind = o.required("kind", KIND, Erasure::kind);
        var erased = o.required("erased", Scalars.LONG, Erasure::erased);
        var kept = o.list("kept", Scalars.TEXT, Erasure::kept);
        return v -> new Erasure(v.get(holder), v.get(kind), v.get(erased), v.get(kept));
    });

    static final Codec<ErasureReport> ERASURE_REPORT = ObjectCodec.of(ErasureReport.class, o -> {
        var at = o.required("at", Scalars.INSTANT, ErasureReport::at);
        var erasures = o.list("erasures", ERASURE, ErasureReport::erasures);
        return v -> new ErasureReport(v.get(at), v.get(erasures));
    });

    static final Codec<PersonalDetail> DETAIL = ObjectCodec.of(PersonalDetail.class, o -> {
        var name = o.required("name", Scalars.TEXT, PersonalDetail::name);
        var value = o.required("value", Scalars.TEXT, PersonalDetail::value);
        return v -> new PersonalDetail(v.get(name), v.get(value));
    });

    static final Codec<PersonalRecord> RECORD = ObjectCodec.of(PersonalRecord.class, o -> {
        var kind = o.required("kind", KIND, PersonalRecord::kind);
        var holder = o.required("holder", Scalars.TEXT, PersonalRecord::holder);
        var since = o.required("since", Scalars.INSTANT, PersonalRecord::since);
        var details = o.list("details", DETAIL, PersonalRecord::details);
        return v -> new PersonalRecord(v.get(kind), v.get(holder), v.get(since), v.get(details));
    });

    static final Codec<PersonalDataExport> EXPORT = ObjectCodec.of(PersonalDataExport.class, o -> {
        var subject = o.required("subject", SUBJECT, PersonalDataExport::subject);
        var at = o.required("at", Scalars.INSTANT, PersonalDataExport::at);
        var records = o.list("records", RECORD, PersonalDataExport::records);
        return v -> new PersonalDataExport(v.get(subject), v.get(at), v.get(records));
    });

    static final Codec<HashedContact> HASHED = ObjectCodec.of(HashedContact.class, o -> {
        var sha256 = o.required(
                "sha256",
                new MapCodec<>(EnumCodec.of(IdentifierKind.class).asKey(), Scalars.TEXT, true),
                HashedContact::sha256);
        return v -> new HashedContact(v.get(sha256));
    });

    static final Codec<AudienceSize> SIZE = UnionCodec.of(AudienceSize.class)
            .with("range", AudienceSize.Range.class, ObjectCodec.of(AudienceSize.Range.class, o -> {
                var atLeast = o.required("atLeast", Scalars.LONG, AudienceSize.Range::atLeast);
                var atMost = o.required("atMost", Scalars.LONG, AudienceSize.Range::atMost);
                var exactness = o.required("exactness", MetricCodecs.EXACTNESS, AudienceSize.Range::exactness);
                return v -> new AudienceSize.Range(v.get(atLeast), v.get(atMost), v.get(exactness));
            }))
            .with(
                    "tooSmall",
                    AudienceSize.TooSmall.class,
                    ObjectCodec.of(
                            AudienceSize.TooSmall.class,
                            "fewest",
                            Scalars.LONG,
                            AudienceSize.TooSmall::new,
                            AudienceSize.TooSmall::fewest))
            .with(
                    "notTold",
                    AudienceSize.NotTold.class,
                    ObjectCodec.of(
                            AudienceSize.NotTold.class,
                            "why",
                            Scalars.TEXT,
                            AudienceSize.NotTold::new,
                            AudienceSize.NotTold::why))
            .otherwise((kind, json) -> new AudienceSize.NotTold("a newer version wrote '" + kind + "'"));

    static final Codec<CustomAudience> CUSTOM_AUDIENCE = ObjectCodec.of(CustomAudience.class, o -> {
        var ref = o.required("ref", SegmentCodecs.CUSTOM_AUDIENCE, CustomAudience::ref);
        var name = o.required("name", Scalars.TEXT, CustomAudience::name);
        var size = o.required("size", SIZE, CustomAudience::size);
        return v -> new CustomAudience(v.get(ref), v.get(name), v.get(size));
    });

    static final Codec<UploadReport> UPLOAD = ObjectCodec.of(UploadReport.class, o -> {
        var accepted = o.required("accepted", Scalars.LONG, UploadReport::accepted);
        var rejected = o.required("rejected", Scalars.LONG, UploadReport::rejected);
        var noConsent = o.required("withoutConsent", Scalars.LONG, UploadReport::withoutConsent);
        var noIdentifier = o.required("withoutIdentifier", Scalars.LONG, UploadReport::withoutIdentifier);
        var matched = o.required("matched", SIZE, UploadReport::matched);
        return v -> new UploadReport(
                v.get(accepted), v.get(rejected), v.get(noConsent), v.get(noIdentifier), v.get(matched));
    });

    private PrivacyCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(ContactId.class, "contact-id", CONTACT),
                new Catalogue.Entry<>(Purpose.class, "purpose", PURPOSE),
                new Catalogue.Entry<>(DataKind.class, "data-kind", KIND),
                new Catalogue.Entry<>(Consent.class, "consent", CONSENT),
                new Catalogue.Entry<>(DataSubject.class, "data-subject", SUBJECT),
                new Catalogue.Entry<>(RetentionRule.class, "retention-rule", RETENTION),
                new Catalogue.Entry<>(ErasureReport.class, "erasure-report", ERASURE_REPORT),
                new Catalogue.Entry<>(PersonalDataExport.class, "personal-data-export", EXPORT),
                new Catalogue.Entry<>(HashedContact.class, "hashed-contact", HASHED),
                new Catalogue.Entry<>(AudienceSize.class, "audience-size", SIZE),
                new Catalogue.Entry<>(CustomAudience.class, "custom-audience", CUSTOM_AUDIENCE),
                new Catalogue.Entry<>(UploadReport.class, "upload-report", UPLOAD));
    }
}
