package io.smm.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.campaign.CampaignId;
import io.smm.campaign.ContentTheme;
import io.smm.error.InvalidInputException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PostPlanTest {

    private static final Network PHOTOS = new Network("photos");
    private static final ContentTheme RECIPES = new ContentTheme("recipes");

    private final Connection account = Connection.of(
            new TenantId("tenant"),
            new AppId("app"),
            URI.create("https://photos.example"),
            AccountRef.of(PHOTOS, "1", "bakery"));

    @Test
    void aPostSaysNeitherThemeNorSegmentUnlessGiven() {
        Post post = Post.of("We open at nine.");

        assertThat(post.theme()).isEmpty();
        assertThat(post.segment()).isEmpty();
    }

    @Test
    void themeAndSegmentAreKeptAndTellPostsApart() {
        Post post = planned("Rye.").build();

        assertThat(post.theme()).contains(RECIPES);
        assertThat(post.segment()).contains("families");
        assertThat(post.toBuilder().build()).isEqualTo(post).isNotEqualTo(Post.of("Rye."));
    }

    @Test
    void aPostMadeForOneNetworkStaysInThePlanOfTheWhole() {
        Post whole = planned("Rye.")
                .campaign(new CampaignId("spring"))
                .on(PHOTOS, Post.of("Rye, in pictures."))
                .build();

        Post published = whole.forAccount(account);

        assertThat(published.theme()).contains(RECIPES);
        assertThat(published.segment()).contains("families");
        assertThat(published.campaign()).contains(new CampaignId("spring"));
    }

    @Test
    void aPostMadeForOneNetworkMaySpeakToOthersAboutSomethingElse() {
        ContentTheme offers = new ContentTheme("offers");
        Post own = Post.builder(PostText.of("Half price."))
                .theme(offers)
                .segment("students")
                .build();

        Post published = planned("Rye.").on(PHOTOS, own).build().forAccount(account);

        assertThat(published.theme()).contains(offers);
        assertThat(published.segment()).contains("students");
    }

    @Test
    void aBlankSegmentIsRefused() {
        assertThatThrownBy(() -> Post.builder(PostText.of("Rye.")).segment(" ").build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("segment");
    }

    private static Post.Builder planned(String text) {
        return Post.builder(PostText.of(text)).theme(RECIPES).segment("families");
    }
}
