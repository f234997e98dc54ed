package io.smm.adapter.mastodon.internal.publish;

import io.smm.adapter.mastodon.internal.http.AccountApi;
import io.smm.adapter.mastodon.internal.http.MediaApi;
import io.smm.adapter.mastodon.internal.http.ScheduleApi;
import io.smm.adapter.mastodon.internal.http.StatusApi;

/**
 * The calls that publishing makes.
 *
 * @param accounts the account's own posts
 * @param statuses posts
 * @param media files
 * @param schedule posts that wait
 */
public record PublishApis(AccountApi accounts, StatusApi statuses, MediaApi media, ScheduleApi schedule) {}
