package io.smm.post;

/**
 * Watches the media of one publish call on their way. Called on the thread that publishes, so it must be quick; what it throws
 * is logged and changes nothing.
 */
@FunctionalInterface
public interface UploadListener {

    /**
     * Something moved.
     *
     * @param progress how far it is now
     */
    void onProgress(UploadProgress progress);
}
