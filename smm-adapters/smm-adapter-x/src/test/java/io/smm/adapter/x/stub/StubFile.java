package io.smm.adapter.x.stub;

/**
 * An uploaded file.
 *
 * @param id its id
 * @param category {@code tweet_image}, {@code tweet_gif} or {@code tweet_video}
 * @param total how many bytes were announced
 * @param bytes how many came
 * @param altText what is said of it
 * @param checks how often it was asked about since it was finished
 * @param finished whether all came
 */
public record StubFile(
        String id, String category, long total, long bytes, String altText, int checks, boolean finished) {

    String key() {
        return (category.equals("tweet_image") ? "3_" : category.equals("tweet_gif") ? "16_" : "7_") + id;
    }

    String type() {
        return category.equals("tweet_image") ? "photo" : category.equals("tweet_gif") ? "animated_gif" : "video";
    }

    StubFile more(long count) {
        return new StubFile(id, category, total, bytes + count, altText, checks, finished);
    }

    StubFile saying(String words) {
        return new StubFile(id, category, total, bytes, words, checks, finished);
    }

    StubFile asked() {
        return new StubFile(id, category, total, bytes, altText, checks + 1, finished);
    }

    StubFile whole() {
        return new StubFile(id, category, total, bytes, altText, checks, true);
    }
}
