package io.smm.adapter.jdbc;

/**
 * What may be claimed next, as it was read without a lock.
 *
 * @param id the planned post
 * @param version what it was read at
 * @param account the hash of its account
 * @param tenant its tenant
 * @param network its network; empty when a node planned it that does not know the column
 */
record Candidate(String id, long version, String account, String tenant, String network) {}
