package io.smm.adapter.memory.internal.client;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.adapter.memory.internal.world.AdDesk;
import io.smm.adapter.memory.internal.world.AdForm;
import io.smm.adapter.memory.internal.world.TargetingRequest;
import io.smm.ads.Ad;
import io.smm.ads.AdAccount;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdId;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdRules;
import io.smm.ads.AdSet;
import io.smm.ads.AdSetId;
import io.smm.ads.ClientReference;
import io.smm.ads.Standing;
import io.smm.spi.AdManager;
import io.smm.spi.AdSwitch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Managing ads on the simulated network: money in its scale, marks at the end of names. */
final class AdPort implements AdManager {

    private final AdDesk desk;
    private final Calls calls;

    AdPort(AdDesk desk, Calls calls) {
        this.desk = desk;
        this.calls = calls;
    }

    @Override
    public AdRules rules(Connection connection) {
        return AdLaw.rules(desk.payer().scale());
    }

    @Override
    public AdAccount account(Connection connection) {
        AdDesk.Payer payer = calls.read(connection, "readAdAccount", desk::payer);
        return new AdAccount("ads-" + connection.account().id(), payer.currency(), payer.zone());
    }

    @Override
    public AdCampaignId createCampaign(Connection connection, AdCampaign campaign, ClientReference reference) {
        AdForm form = map(connection).form(campaign, reference.after(campaign.name()));
        return new AdCampaignId(
                connection.network(),
                effect(connection, "createAdCampaign", token -> desk.create(token, Optional.empty(), form)));
    }

    @Override
    public AdSetId createAdSet(Connection connection, AdCampaignId campaign, AdSet adSet, ClientReference reference) {
        AdForm form = map(connection)
                .form(
                        adSet,
                        reference.after(adSet.name()),
                        TargetingPort.request(adSet.targeting().orElseThrow()));
        return new AdSetId(
                connection.network(),
                effect(connection, "createAdSet", token -> desk.create(token, Optional.of(campaign.value()), form)));
    }

    @Override
    public AdId createAd(Connection connection, AdSetId adSet, Ad ad, ClientReference reference) {
        AdForm form = new AdForm.ShownForm(reference.after(ad.name()), ad.creative());
        return new AdId(
                connection.network(),
                effect(connection, "createAd", token -> desk.create(token, Optional.of(adSet.value()), form)));
    }

    @Override
    public Optional<AdCampaignId> findCampaign(Connection connection, ClientReference reference) {
        return find(connection, Optional.empty(), reference)
                .map(line -> new AdCampaignId(connection.network(), line.id()));
    }

    @Override
    public Optional<AdSetId> findAdSet(Connection connection, AdCampaignId campaign, ClientReference reference) {
        return find(connection, Optional.of(campaign.value()), reference)
                .map(line -> new AdSetId(connection.network(), line.id()));
    }

    @Override
    public Optional<AdId> findAd(Connection connection, AdSetId adSet, ClientReference reference) {
        return find(connection, Optional.of(adSet.value()), reference)
                .map(line -> new AdId(connection.network(), line.id()));
    }

    @Override
    public Optional<Standing<AdCampaignId, AdCampaign>> campaign(Connection connection, AdCampaignId campaign) {
        return line(connection, campaign).map(map(connection)::campaign);
    }

    @Override
    public Optional<Standing<AdSetId, AdSet>> adSet(Connection connection, AdSetId adSet) {
        return line(connection, adSet).map(map(connection)::adSet);
    }

    @Override
    public Optional<Standing<AdId, Ad>> ad(Connection connection, AdId ad) {
        return line(connection, ad).map(map(connection)::ad);
    }

    @Override
    public Page<Standing<AdCampaignId, AdCampaign>> campaigns(Connection connection, PageRequest page) {
        return page(connection, Optional.empty(), map(connection)::campaign);
    }

    @Override
    public Page<Standing<AdSetId, AdSet>> adSets(Connection connection, AdCampaignId campaign, PageRequest page) {
        return page(connection, Optional.of(campaign.value()), map(connection)::adSet);
    }

    @Override
    public Page<Standing<AdId, Ad>> ads(Connection connection, AdSetId adSet, PageRequest page) {
        return page(connection, Optional.of(adSet.value()), map(connection)::ad);
    }

    @Override
    public void turn(Connection connection, AdObjectId object, AdSwitch wanted) {
        effect(
                connection,
                "switchAd",
                token -> desk.turn(token, object.value(), wanted == AdSwitch.ON, wanted == AdSwitch.ARCHIVED));
    }

    @Override
    public void change(Connection connection, AdCampaignId campaign, AdCampaign present, AdCampaign wanted) {
        AdForm form = map(connection).form(wanted, marked(connection, campaign, wanted.name()));
        effect(connection, "changeAdCampaign", token -> desk.change(token, campaign.value(), form));
    }

    @Override
    public void change(Connection connection, AdSetId adSet, AdSet present, AdSet wanted) {
        TargetingRequest audience = wanted.targeting()
                .map(TargetingPort::request)
                .or(() -> line(connection, adSet).map(line -> ((AdForm.SetForm) line.form()).audience()))
                .orElse(TargetingRequest.EVERYBODY);
        AdForm form = map(connection).form(wanted, marked(connection, adSet, wanted.name()), audience);
        effect(connection, "changeAdSet", token -> desk.change(token, adSet.value(), form));
    }

    private AdMap map(Connection connection) {
        AdDesk.Payer payer = desk.payer();
        return new AdMap(connection.network(), payer.currency(), payer.scale());
    }

    /** The new name with the old mark: a renamed campaign is still found. */
    private String marked(Connection connection, AdObjectId id, String name) {
        return line(connection, id)
                .flatMap(line -> ClientReference.in(line.form().name()))
                .map(mark -> mark.after(name))
                .orElse(name);
    }

    private Optional<AdDesk.Line> line(Connection connection, AdObjectId id) {
        return calls.read(connection, "readAd", token -> desk.read(token, id.value()));
    }

    private Optional<AdDesk.Line> find(Connection connection, Optional<String> parent, ClientReference reference) {
        return calls.read(connection, "listAds", token -> desk.list(token, parent)).stream()
                .filter(line -> ClientReference.in(line.form().name()).equals(Optional.of(reference)))
                .findFirst();
    }

    private <T> Page<T> page(Connection connection, Optional<String> parent, Function<AdDesk.Line, T> map) {
        List<AdDesk.Line> lines = calls.read(connection, "listAds", token -> desk.list(token, parent));
        return Page.last(lines.stream().map(map).toList());
    }

    private <T> T effect(Connection connection, String operation, Function<Secret, T> request) {
        return calls.send(connection, operation, request);
    }
}
