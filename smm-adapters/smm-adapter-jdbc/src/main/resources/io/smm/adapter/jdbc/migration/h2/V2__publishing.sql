-- Moments are nanoseconds since 1970 in UTC. Documents are JSON of smm-json, written at doc_version; later versions were leases only.
-- A document that is an empty text lies in the archive; one that is missing was forgotten, and its key is still in use.

-- Planned posts. due_at: from when on a worker has to look at it; nothing while none has to.
create table if not exists ${schema}${prefix}plan (
    id character varying(4000) not null primary key,
    key_hash character varying(43) not null,
    tenant character varying(4000) not null,
    account_hash character varying(43) not null,
    series_hash character varying(43),
    state character varying(4000) not null,
    priority integer not null,
    planned_at bigint not null,
    not_before bigint,
    leased_until bigint,
    due_at bigint,
    version bigint not null,
    doc_version bigint not null,
    document character varying(100000000)
);
create unique index if not exists ${schema}${prefix}plan_key on ${schema}${prefix}plan (key_hash);
create index if not exists ${schema}${prefix}plan_due on ${schema}${prefix}plan (due_at);
create index if not exists ${schema}${prefix}plan_tenant on ${schema}${prefix}plan (tenant, planned_at, id);
create index if not exists ${schema}${prefix}plan_account on ${schema}${prefix}plan (account_hash, planned_at, id);
create index if not exists ${schema}${prefix}plan_at on ${schema}${prefix}plan (planned_at, id);

-- The log of changes. place: set by the first reader that sees it, so that no change appears before one that was read.
create table if not exists ${schema}${prefix}plan_change (
    id bigint generated always as identity primary key,
    plan_id character varying(4000) not null,
    version bigint not null,
    place bigint,
    document character varying(100000000) not null
);
create index if not exists ${schema}${prefix}plan_change_plan on ${schema}${prefix}plan_change (plan_id, version);
create unique index if not exists ${schema}${prefix}plan_change_place on ${schema}${prefix}plan_change (place);

-- The last place that was given out.
create table if not exists ${schema}${prefix}plan_log (
    id integer not null primary key,
    place bigint not null
);
merge into ${schema}${prefix}plan_log (id, place) key (id) values (1, 0);

-- Deliveries. resume_at: from when on somebody should go on with it; nothing when it is finished.
create table if not exists ${schema}${prefix}outbox (
    id character varying(4000) not null primary key,
    key_hash character varying(43),
    tenant character varying(4000) not null,
    account_hash character varying(43) not null,
    created_at bigint not null,
    leased_until bigint,
    resume_at bigint,
    version bigint not null,
    doc_version bigint not null,
    document character varying(100000000)
);
create unique index if not exists ${schema}${prefix}outbox_key on ${schema}${prefix}outbox (key_hash);
create index if not exists ${schema}${prefix}outbox_resume on ${schema}${prefix}outbox (resume_at);
create index if not exists ${schema}${prefix}outbox_account on ${schema}${prefix}outbox (account_hash, created_at, id);
create index if not exists ${schema}${prefix}outbox_tenant on ${schema}${prefix}outbox (tenant, id);

-- Documents of what has ended, out of the way; kind: the table that they come from.
create table if not exists ${schema}${prefix}archive (
    kind character varying(4000) not null,
    id character varying(4000) not null,
    document character varying(100000000) not null,
    primary key (kind, id)
);
