package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.PageRequest;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.account.ConnectionHealth;
import io.smm.account.ConnectionRequest;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.account.DestinationProfile;
import io.smm.account.GivenCredentials;
import io.smm.account.SignInMethod;
import io.smm.account.TokenState;
import io.smm.error.SmmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** How connections stand, where accounts are, what lies below them, and whom one can find. */
abstract class AccountsContract extends ContractGroup {

    private static final Destination SOMEWHERE = Destination.of(DestinationKind.BOARD, "somewhere");

    AccountsContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void theMethodThatTheAccountWasConnectedByIsDeclaredOnce() {
        List<SignInMethod> methods = run().smm().accounts().signInMethods(run().network());
        GivenCredentials.Kind kind =
                run().environment().credentials().credentials().kind();

        assertThat(methods).extracting(SignInMethod::name).doesNotHaveDuplicates();
        assertThat(methods)
                .filteredOn(method -> method instanceof GivenCredentials given && given.kind() == kind)
                .singleElement()
                .satisfies(method -> assertThat(run().connection().method()).contains(method.name()));
    }

    @Test
    void aFreshConnectionIsUsableAndADisconnectedOneSaysSo() {
        ConnectionHealth fresh = run().smm().accounts().health(run().connection());
        assertThat(fresh.usable()).isTrue();
        assertThat(fresh.lacking()).isEmpty();

        run().smm().accounts().disconnect(run().connection());

        assertThat(run().smm().accounts().health(run().connection()).tokens()).isEqualTo(TokenState.DISCONNECTED);
    }

    @Test
    void accountsOfTwoInstancesActEachAsItself() {
        Optional<ConnectionRequest> elsewhere = run().environment().elsewhere();
        if (elsewhere.isEmpty()) {
            return; // all accounts of this network are at one address
        }
        Connection other = run().smm().accounts().connect(elsewhere.get());

        assertThat(other.endpoint()).isNotEqualTo(run().connection().endpoint());
        assertThat(run().smm().accounts().whoAmI(other).account()).isEqualTo(other.account());
        assertThat(run().smm().accounts().whoAmI(run().connection()).account())
                .isEqualTo(run().connection().account())
                .isNotEqualTo(other.account());

        run().smm().accounts().disconnect(other);
        assertThat(run().smm().accounts().whoAmI(run().connection()).account())
                .isEqualTo(run().connection().account());
    }

    @Test
    void anAccountOfOneInstanceIsNotKnownAtAnother() {
        Optional<ConnectionRequest> elsewhere = run().environment().elsewhere();
        if (elsewhere.isEmpty()) {
            return; // all accounts of this network are at one address
        }
        ConnectionRequest here = run().environment().credentials();

        SmmException refusal = ContractRun.failureOf(() -> run().smm()
                .accounts()
                .connect(new ConnectionRequest(
                        here.tenant(),
                        here.app(),
                        here.network(),
                        elsewhere.get().endpoint(),
                        here.credentials())));

        assertThat(refusal.details().network()).contains(run().network());
    }

    @Test
    void aHandleIsFoundWithItsIdAndWithoutRegardToTheSignBeforeIt() {
        where(
                Capability.FIND_ACCOUNT,
                () -> {
                    AccountRef somebody = run().environment()
                            .somebody()
                            .orElseGet(() -> Assertions.fail("the environment has nobody to be found"));
                    String handle = somebody.handle().orElseThrow();

                    assertThat(find(handle)).map(AccountProfile::account).contains(somebody);
                    assertThat(find("@" + handle)).isEqualTo(find(handle));
                },
                () -> find("somebody"));
    }

    @Test
    void aHandleThatNobodyHasFindsNobody() {
        where(
                Capability.FIND_ACCOUNT,
                () -> assertThat(find("nobody-has-this-handle-" + "x".repeat(20)))
                        .isEmpty(),
                () -> find("somebody"));
    }

    @Test
    void everyPlaceBelowTheAccountIsListedOnceHoweverSmallThePages() {
        where(
                Capability.LIST_DESTINATIONS,
                () -> {
                    List<Destination> listed =
                            run().smm().accounts().destinations(run().connection(), PageRequest.first(1)).stream()
                                    .map(DestinationProfile::destination)
                                    .toList();

                    assertThat(listed).containsExactlyElementsOf(places().places());
                },
                () -> run().smm().accounts().destinations(run().connection(), PageRequest.first()));
    }

    @Test
    void whatLiesWithinAPlaceIsListedThereAndNowhereElse() {
        where(
                Capability.LIST_DESTINATIONS,
                () -> {
                    for (Destination place : places().places()) {
                        List<DestinationProfile> within =
                                new ArrayList<>(run()
                                        .smm()
                                        .accounts()
                                        .destinationsWithin(run().connection(), place, PageRequest.first())
                                        .stream()
                                        .toList());

                        assertThat(within)
                                .extracting(DestinationProfile::destination)
                                .containsExactlyElementsOf(places().within(place));
                        assertThat(within)
                                .allSatisfy(profile -> assertThat(profile.parent())
                                        .map(Destination::id)
                                        .contains(place.id()));
                    }
                },
                () -> run().smm().accounts().destinationsWithin(run().connection(), SOMEWHERE, PageRequest.first()));
    }

    private Optional<AccountProfile> find(String handle) {
        return run().smm().accounts().lookUp(run().connection(), handle);
    }

    private ContractPlaces places() {
        return run().environment()
                .places()
                .orElseGet(() -> Assertions.fail(
                        "the environment has no places, but " + run().network() + " declares that they can be listed"));
    }
}
