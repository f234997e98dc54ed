package io.smm.spi;

/**
 * Lends media a public address for a while, for networks that take no bytes but fetch: an object store, a web server, a service
 * of the embedder's. The SDK has none of its own, since what is not published yet must lie where the embedder answers for it.
 * What it costs, how much it holds and for how long is the embedder's to bound.
 *
 * <p>The SDK chooses the keys, from the delivery and the item's place in it, so that whoever goes on with a delivery, in this
 * process or another, asks for the same key. A process that dies between {@link #put} and publishing leaves nothing on the network,
 * and at most the bytes under that key: they are used when the delivery goes on, else it is the end of their time that removes
 * them, so an implementation needs one. Thread-safe.
 */
public interface MediaHost {

    /**
     * Puts media where the network can fetch them. Asked again under a key that stands, it may leave the bytes as they are,
     * and answers with an address that is good for its whole time again: so an address that has ended is renewed.
     *
     * @param request what, under which key, by when
     * @return its address, of a host that anybody can reach, and how long it is good; an hour or more suits most networks, of which
     *     some fetch minutes later
     * @throws io.smm.error.SmmException when it cannot; nothing is published then. By its advice it is tried again
     */
    HostedMedia put(HostingRequest request);

    /**
     * Takes media away that are needed no more: the delivery is finished, published or not. Called once at the end, also in another
     * process than the one that put them; what it throws is logged and changes nothing.
     *
     * @param key the key; one that is not known is no fault
     */
    void release(String key);
}
