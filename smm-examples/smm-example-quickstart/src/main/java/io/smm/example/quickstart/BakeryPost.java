package io.smm.example.quickstart;

import io.smm.campaign.CampaignId;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import javax.imageio.ImageIO;

/** What the bakery wants to say: a first draft that suits nobody, and its corrected form. */
final class BakeryPost {

    private static final URI SHOP = URI.create("https://bakery.example/spring");
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private BakeryPost() {}

    /** {@return a draft with too much of everything: text, tags, images, of a type that not all take} */
    static Post draft(CampaignId campaign) {
        PostText.Builder text = PostText.builder().text("Our spring menu is here! ".repeat(130));
        for (int i = 1; i <= 31; i++) {
            text.text(" ").tag("spring" + i);
        }
        PostPart.Builder part = PostPart.builder(text.build());
        for (int i = 0; i < 5; i++) {
            part.image(Image.builder(MediaSource.ofBytes(picture("png")), "image/png")
                    .build());
        }
        return Post.builder(part.build()).campaign(campaign).build();
    }

    /** {@return the same in a form that everybody takes} */
    static Post corrected(CampaignId campaign) {
        PostText text = PostText.builder()
                .text(
                        "Our spring menu is here: rye with wild garlic, lemon brioche, and coffee on the house until ten. 🥐 ")
                .link("See the menu", SHOP)
                .text(" ")
                .tag("bakery")
                .build();
        Image image = Image.builder(MediaSource.ofBytes(picture("jpg")), "image/jpeg")
                .altText("A loaf of rye bread on a green cloth, in morning light")
                .size(WIDTH, HEIGHT)
                .build();
        return Post.builder(PostPart.builder(text).image(image).language("en").build())
                .campaign(campaign)
                .build();
    }

    /** A loaf, more or less, drawn here so that the example needs no file. */
    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, new Color(0xDCE8D0), 0, HEIGHT, new Color(0x6E9157)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setPaint(new GradientPaint(0, 150, new Color(0xC98A4B), 0, 380, new Color(0x7A4A22)));
        graphics.fillRoundRect(110, 150, 420, 220, 220, 200);
        graphics.setColor(new Color(0xF1DDBF));
        for (int x = 200; x <= 440; x += 60) {
            graphics.fillOval(x - 9, 190, 18, 90);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new RunFailed("this JDK cannot write " + format + " images");
            }
        } catch (IOException cannotHappen) {
            throw new RunFailed("the picture could not be drawn", cannotHappen);
        }
        return bytes.toByteArray();
    }
}
