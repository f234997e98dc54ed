package io.smm.json.internal.model;

import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.post.LinkPolicy;
import io.smm.post.TrackedLink;
import java.util.List;

/** Links of posts, and what shall be made of them. */
final class LinkCodecs {

    static final Codec<TrackedLink> TRACKED = ObjectCodec.of(TrackedLink.class, o -> {
        var written = o.required("written", Scalars.ADDRESS, TrackedLink::written);
        var tagged = o.required("tagged", Scalars.ADDRESS, TrackedLink::tagged);
        var published = o.required("published", Scalars.ADDRESS, TrackedLink::published);
        var campaign = o.optional("campaign", CampaignCodecs.ID, TrackedLink::campaign);
        return v -> new TrackedLink(v.get(written), v.get(tagged), v.get(published), v.find(campaign));
    });

    static final Codec<LinkPolicy> POLICY = ObjectCodec.of(LinkPolicy.class, o -> {
        var utm = o.optional("utm", CampaignCodecs.UTM_POLICY, LinkPolicy::utm);
        var content = o.orElse("content", Scalars.TEXT, LinkPolicy::content, "");
        var shortens = o.flag("shortens", LinkPolicy::shortens);
        var longInstead = o.flag("longInstead", LinkPolicy::longInstead);
        var replacesTags = o.flag("replacesTags", LinkPolicy::replacesTags);
        var hosts = o.set("hosts", Scalars.TEXT, LinkPolicy::hosts);
        return v -> {
            LinkPolicy policy = v.find(utm).map(LinkPolicy::tagging).orElseGet(LinkPolicy::none);
            policy = v.get(shortens) ? policy.andShortening() : policy;
            policy = v.get(longInstead) ? policy.orLong() : policy;
            policy = v.get(replacesTags) ? policy.replacingTags() : policy;
            return policy.withContent(v.get(content)).onlyTo(v.get(hosts));
        };
    });

    private LinkCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(TrackedLink.class, "tracked-link", TRACKED),
                new Catalogue.Entry<>(LinkPolicy.class, "link-policy", POLICY));
    }
}
