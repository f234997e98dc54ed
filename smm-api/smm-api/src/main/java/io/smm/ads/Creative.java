package io.smm.ads;

import io.smm.error.Faults;
import io.smm.post.Image;
import io.smm.post.PostRef;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** What people see in an ad. */
public sealed interface Creative {

    /**
     * A post that stands on the network, shown as it is; its reactions and comments count on the post.
     *
     * @param post the post; the account's own
     */
    record OfPost(PostRef post) implements Creative {
        /**
         * Checks that there is one.
         *
         * @param post the post
         */
        public OfPost {
            Objects.requireNonNull(post, "post");
        }
    }

    /**
     * Content of the ad's own, which no reader of the account sees.
     *
     * @param text the text beside the picture; not blank
     * @param headline the line above the button; empty for none
     * @param image the picture; empty for none
     * @param landingPage where a click leads
     */
    record OwnContent(String text, Optional<String> headline, Optional<Image> image, URI landingPage)
            implements Creative {
        /**
         * Checks text and address.
         *
         * @param text the text beside the picture
         * @param headline the line above the button
         * @param image the picture
         * @param landingPage where a click leads
         */
        public OwnContent {
            Objects.requireNonNull(headline, "headline");
            Objects.requireNonNull(image, "image");
            Faults.of("Creative")
                    .check(!text.isBlank(), "text", "must not be blank")
                    .check(
                            landingPage.isAbsolute() && landingPage.getRawAuthority() != null,
                            "landingPage",
                            "must be the address of a web page")
                    .raise();
        }
    }

    /**
     * Something that stands on the ad platform already and that the SDK did not make or cannot tell in its own words.
     *
     * @param nativeId its id as the network spells it; not blank
     */
    record Existing(String nativeId) implements Creative {
        /**
         * Checks the id.
         *
         * @param nativeId its id as the network spells it
         */
        public Existing {
            Faults.of("Creative")
                    .check(!nativeId.isBlank(), "nativeId", "must not be blank")
                    .raise();
        }
    }
}
