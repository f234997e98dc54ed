-- Moments are nanoseconds since 1970 in UTC. Documents are JSON of smm-json. pause_hash is SHA-256 over the pause's id.

-- What was done in crises to posts and comments, in the order in which it was done.
create table ${schema}${prefix}crisis_result (
    id bigint generated always as identity primary key,
    pause_hash text not null,
    acted_at bigint not null,
    document text not null
);
create index ${prefix}crisis_result_pause on ${schema}${prefix}crisis_result (pause_hash, id);
create index ${prefix}crisis_result_at on ${schema}${prefix}crisis_result (acted_at);
