package io.smm.testkit.tck;

import io.smm.ApprovalEvent;
import io.smm.BreakerEvent;
import io.smm.CallEvent;
import io.smm.DeliveryEvent;
import io.smm.QuotaEvent;
import io.smm.SmmObserver;
import io.smm.TokenEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every event. */
final class RecordingObserver implements SmmObserver {

    private final List<Object> events = new CopyOnWriteArrayList<>();

    @Override
    public void onCall(CallEvent event) {
        events.add(event);
    }

    @Override
    public void onBreaker(BreakerEvent event) {
        events.add(event);
    }

    @Override
    public void onQuota(QuotaEvent event) {
        events.add(event);
    }

    @Override
    public void onToken(TokenEvent event) {
        events.add(event);
    }

    @Override
    public void onDelivery(DeliveryEvent event) {
        events.add(event);
    }

    @Override
    public void onApproval(ApprovalEvent event) {
        events.add(event);
    }

    List<Object> events() {
        return List.copyOf(events);
    }
}
