package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a server says of itself, by {@code /api/v2/instance} or, on old ones, {@code /api/v1/instance}. Numbers that it does not
 * give are empty.
 *
 * @param version its version, in its own words
 * @param apiVersion the version of Mastodon's API that it says to serve
 * @param streaming the address of its streams
 * @param characters the most characters of a post
 * @param urlCharacters what an address in the text counts
 * @param media the most files of a post
 * @param mediaTypes the media types that it takes
 * @param imageBytes the largest image
 * @param videoBytes the largest video
 * @param frameRate the most frames a second
 * @param description the longest alternative text
 * @param pollOptions the most answers of a poll
 * @param pollCharacters the most characters of an answer
 * @param pollShortest the shortest time to vote, in seconds
 * @param pollLongest the longest, in seconds
 */
public record InstanceWire(
        String version,
        Optional<Long> apiVersion,
        Optional<String> streaming,
        Optional<Long> characters,
        Optional<Long> urlCharacters,
        Optional<Long> media,
        Set<String> mediaTypes,
        Optional<Long> imageBytes,
        Optional<Long> videoBytes,
        Optional<Long> frameRate,
        Optional<Long> description,
        Optional<Long> pollOptions,
        Optional<Long> pollCharacters,
        Optional<Long> pollShortest,
        Optional<Long> pollLongest) {

    /**
     * Reads what a server says.
     *
     * @param json stands before it
     * @return what was read
     */
    public static InstanceWire read(JsonReader json) {
        Building instance = new Building();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "version" -> instance.version = json.id();
                    case "api_versions" -> instance.apiVersion = numberWithin(json, "mastodon");
                    case "urls" -> instance.urls(json);
                    case "configuration" -> instance.configuration(json);
                    default -> {}
                }
            }
        }
        return instance.build(json);
    }

    private static Optional<Long> numberWithin(JsonReader json, String name) {
        Field<Long> number = new Field.Absent<>();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals(name)) {
                    number = json.number();
                }
            }
        }
        return number.value();
    }

    private static final class Building {
        private Optional<String> version = Optional.empty();
        private Optional<Long> apiVersion = Optional.empty();
        private Optional<String> streaming = Optional.empty();
        private Optional<Long> characters = Optional.empty();
        private Optional<Long> urlCharacters = Optional.empty();
        private Optional<Long> media = Optional.empty();
        private final Set<String> mediaTypes = new TreeSet<>();
        private Optional<Long> imageBytes = Optional.empty();
        private Optional<Long> videoBytes = Optional.empty();
        private Optional<Long> frameRate = Optional.empty();
        private Optional<Long> description = Optional.empty();
        private Optional<Long> pollOptions = Optional.empty();
        private Optional<Long> pollCharacters = Optional.empty();
        private Optional<Long> pollShortest = Optional.empty();
        private Optional<Long> pollLongest = Optional.empty();

        void configuration(JsonReader json) {
            if (json.isObject() && json.open()) {
                while (json.next()) {
                    switch (json.name()) {
                        case "urls" -> urls(json);
                        case "statuses" -> statuses(json);
                        case "media_attachments" -> media(json);
                        case "polls" -> polls(json);
                        default -> {}
                    }
                }
            }
        }

        void urls(JsonReader json) {
            if (json.isObject() && json.open()) {
                while (json.next()) {
                    if (json.name().equals("streaming") || json.name().equals("streaming_api")) {
                        streaming = json.id();
                    }
                }
            }
        }

        private void statuses(JsonReader json) {
            if (json.isObject() && json.open()) {
                while (json.next()) {
                    switch (json.name()) {
                        case "max_characters" -> characters = positive(json);
                        case "characters_reserved_per_url" -> urlCharacters = positive(json);
                        case "max_media_attachments" -> media = positive(json);
                        default -> {}
                    }
                }
            }
        }

        private void media(JsonReader json) {
            if (json.isObject() && json.open()) {
                while (json.next()) {
                    switch (json.name()) {
                        case "supported_mime_types" ->
                            json.list(JsonReader::id).forEach(type -> type.ifPresent(mediaTypes::add));
                        case "image_size_limit" -> imageBytes = positive(json);
                        case "video_size_limit" -> videoBytes = positive(json);
                        case "video_frame_rate_limit" -> frameRate = positive(json);
                        case "description_limit" -> description = positive(json);
                        default -> {}
                    }
                }
            }
        }

        private void polls(JsonReader json) {
            if (json.isObject() && json.open()) {
                while (json.next()) {
                    switch (json.name()) {
                        case "max_options" -> pollOptions = positive(json);
                        case "max_characters_per_option" -> pollCharacters = positive(json);
                        case "min_expiration" -> pollShortest = positive(json);
                        case "max_expiration" -> pollLongest = positive(json);
                        default -> {}
                    }
                }
            }
        }

        /** What is no number, or zero or less, is no limit that a server can mean. */
        private static Optional<Long> positive(JsonReader json) {
            Optional<String> said = json.isObject() || json.isArray() ? Optional.empty() : json.scalar();
            return said.filter(number -> number.matches("[1-9]\\d{0,17}")).map(Long::valueOf);
        }

        InstanceWire build(JsonReader json) {
            return new InstanceWire(
                    json.require("version", version),
                    apiVersion,
                    streaming,
                    characters,
                    urlCharacters,
                    media,
                    Set.copyOf(mediaTypes),
                    imageBytes,
                    videoBytes,
                    frameRate,
                    description,
                    pollOptions,
                    pollCharacters,
                    pollShortest,
                    pollLongest);
        }
    }
}
