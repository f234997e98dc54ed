-- Moments are nanoseconds since 1970 in UTC. Documents are JSON of smm-json. subject_hash is SHA-256 over account, network and the post's
-- own id; connection_hash over the account's id.

-- Whose numbers are collected. next_try is null when the collection is over. A lease changes its columns and not the document.
create table if not exists ${schema}${prefix}collection (
    subject_hash character varying(43) not null primary key,
    connection_hash character varying(43) not null,
    network character varying(100) not null,
    next_try bigint,
    leased_until bigint,
    version bigint not null,
    document character varying(100000000) not null
);
create index if not exists ${schema}${prefix}collection_next on ${schema}${prefix}collection (next_try);
create index if not exists ${schema}${prefix}collection_connection on ${schema}${prefix}collection (connection_hash);

-- Numbers as they were read. kind: P of a post, A of an account, S of an account for a step of time, which begins at step_from (0 without).
create table if not exists ${schema}${prefix}metric_sample (
    subject_hash character varying(43) not null,
    due_at bigint not null,
    step_from bigint not null,
    connection_hash character varying(43) not null,
    kind character varying(1) not null,
    age bigint not null,
    collected_at bigint not null,
    document character varying(100000000) not null,
    primary key (subject_hash, due_at, step_from)
);
create index if not exists ${schema}${prefix}metric_sample_connection on ${schema}${prefix}metric_sample (connection_hash, kind, due_at, subject_hash, step_from);
create index if not exists ${schema}${prefix}metric_sample_due on ${schema}${prefix}metric_sample (due_at);
