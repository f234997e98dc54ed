package io.smm.audience;

import java.util.Objects;

/**
 * What became of contacts that were to be put into a custom audience. Whom it recognised a network tells for none of them, and of
 * all only a range.
 *
 * @param accepted how many contacts the network took
 * @param rejected how many it refused as malformed
 * @param withoutConsent how many stayed here: no consent for the purpose is recorded that holds now
 * @param withoutIdentifier how many stayed here: nothing is known that the network recognises people by
 * @param matched how many people the network recognised in the whole audience
 */
public record UploadReport(
        long accepted, long rejected, long withoutConsent, long withoutIdentifier, AudienceSize matched) {

    /**
     * Checks that the size is there.
     *
     * @param accepted how many contacts the network took
     * @param rejected how many it refused as malformed
     * @param withoutConsent how many stayed here: no consent for the purpose is recorded that holds now
     * @param withoutIdentifier how many stayed here: nothing is known that the network recognises people by
     * @param matched how many people the network recognised in the whole audience
     */
    public UploadReport {
        Objects.requireNonNull(matched, "matched");
    }
}
