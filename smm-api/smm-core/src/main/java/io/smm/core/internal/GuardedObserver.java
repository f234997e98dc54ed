package io.smm.core.internal;

import io.smm.ApprovalEvent;
import io.smm.BreakerEvent;
import io.smm.CallEvent;
import io.smm.DeliveryEvent;
import io.smm.QuotaEvent;
import io.smm.SmmObserver;
import io.smm.TokenEvent;
import io.smm.core.internal.account.CallHealthBook;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes events to the host's observer; what that throws is logged and changes nothing. Calls are noted before. */
final class GuardedObserver implements SmmObserver {

    private static final Logger LOG = LoggerFactory.getLogger(SmmObserver.class);

    private final SmmObserver observer;
    private final CallHealthBook health;

    GuardedObserver(SmmObserver observer, CallHealthBook health) {
        this.observer = observer;
        this.health = health;
    }

    @Override
    public void onCall(CallEvent event) {
        health.note(event);
        pass(event, observer::onCall);
    }

    @Override
    public void onBreaker(BreakerEvent event) {
        pass(event, observer::onBreaker);
    }

    @Override
    public void onQuota(QuotaEvent event) {
        pass(event, observer::onQuota);
    }

    @Override
    public void onToken(TokenEvent event) {
        pass(event, observer::onToken);
    }

    @Override
    public void onDelivery(DeliveryEvent event) {
        pass(event, observer::onDelivery);
    }

    @Override
    public void onApproval(ApprovalEvent event) {
        pass(event, observer::onApproval);
    }

    private static <E> void pass(E event, Consumer<E> method) {
        try {
            method.accept(event);
        } catch (RuntimeException fault) {
            LOG.warn(
                    "the host's observer failed on {}; the call goes on: {}",
                    event.getClass().getSimpleName(),
                    FaultText.of(fault));
        }
    }
}
