package io.smm.adapter.discord.internal.http;

import io.smm.adapter.support.Operation;
import io.smm.spi.QuotaCharge;

/** Every operation that the adapter uses, by Discord's own names. The first charge is the bucket that its headers tell of. */
final class Operations {

    private static final QuotaCharge GLOBAL = new QuotaCharge(Quotas.GLOBAL, 1);

    static final Operation GET_WEBHOOK =
            Operation.read("get_webhook_by_token", new QuotaCharge(Quotas.READ, 1), GLOBAL);

    /** Discord knows no key that would make a second sending harmless. */
    static final Operation EXECUTE = Operation.effect(
            "execute_webhook", new QuotaCharge(Quotas.SEND, 1), new QuotaCharge(Quotas.SEND_MINUTE, 1), GLOBAL);

    static final Operation GET_MESSAGE = Operation.read("get_webhook_message", new QuotaCharge(Quotas.READ, 1), GLOBAL);

    static final Operation EDIT_MESSAGE =
            Operation.repeatable("update_webhook_message", new QuotaCharge(Quotas.EDIT, 1), GLOBAL);

    static final Operation DELETE_MESSAGE =
            Operation.repeatable("delete_webhook_message", new QuotaCharge(Quotas.DELETE, 1), GLOBAL);

    private Operations() {}
}
