package io.smm.adapter.memory;

import java.util.List;

/**
 * What people really did with one post, by their handles in the order in which they did it.
 *
 * @param displays to whom it was shown; a person is there as often as it was shown to them
 * @param views who opened it; a person is there as often as they did
 * @param likes who likes it, each once
 * @param shares who passed it on without words of their own, each once
 */
public record MemoryActivity(List<String> displays, List<String> views, List<String> likes, List<String> shares) {

    /**
     * Copies the lists.
     *
     * @param displays to whom it was shown
     * @param views who opened it
     * @param likes who likes it
     * @param shares who passed it on without words of their own
     */
    public MemoryActivity {
        displays = List.copyOf(displays);
        views = List.copyOf(views);
        likes = List.copyOf(likes);
        shares = List.copyOf(shares);
    }
}
