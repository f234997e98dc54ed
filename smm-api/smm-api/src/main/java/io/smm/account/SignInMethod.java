package io.smm.account;

/**
 * One way in which accounts of a network are connected, as its adapter declares it: data, known before any call. Closed, because
 * each way needs code of its own in the SDK.
 */
public sealed interface SignInMethod permits OAuthScheme, OAuth1Scheme, GivenCredentials {

    /** {@return its name among the methods of its network, such as {@code "instagram-login"}; connections remember it} */
    String name();

    /** {@return what happens to tokens when access is renewed} */
    RefreshRule refresh();

    /**
     * Checks a method's name.
     *
     * @param name the name
     * @return whether it is one to forty of {@code a-z 0-9 -}, beginning with a letter
     */
    static boolean isName(String name) {
        return name.matches("[a-z][a-z0-9-]{0,39}");
    }
}
