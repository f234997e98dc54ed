package io.smm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.post.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class TestImagesTest {

    @Test
    void thePngIsOnePixelOfTheColorAskedFor() throws IOException {
        BufferedImage image = decoded(TestImages.png(0x12ab34, "A pixel"));

        assertThat(image.getWidth()).isEqualTo(1);
        assertThat(image.getHeight()).isEqualTo(1);
        assertThat(image.getRGB(0, 0) & 0xffffff).isEqualTo(0x12ab34);
    }

    @Test
    void theJpegIsOnePixel() throws IOException {
        BufferedImage image = decoded(TestImages.of("image/jpeg", "A pixel"));

        assertThat(image.getWidth()).isEqualTo(1);
        assertThat(image.getHeight()).isEqualTo(1);
    }

    @Test
    void theAlternativeTextAndTheSizeAreSet() {
        Image image = TestImages.of("image/png", "A pixel");

        assertThat(image.altText()).isEqualTo("A pixel");
        assertThat(image.width()).hasValue(1);
        assertThat(image.mediaType()).isEqualTo("image/png");
    }

    @Test
    void anotherTypeIsRefused() {
        assertThatThrownBy(() -> TestImages.of("image/webp", "")).isInstanceOf(InvalidInputException.class);
    }

    private static BufferedImage decoded(Image image) throws IOException {
        try (InputStream bytes = image.source().open()) {
            BufferedImage decoded = ImageIO.read(bytes);
            assertThat(decoded).as("an image that can be read").isNotNull();
            return decoded;
        }
    }
}
