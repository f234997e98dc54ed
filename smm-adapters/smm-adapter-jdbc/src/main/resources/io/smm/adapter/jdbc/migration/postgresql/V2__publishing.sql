-- Moments are nanoseconds since 1970 in UTC. Documents are JSON of smm-json, written at doc_version; later versions were leases only.
-- A document that is an empty text lies in the archive; one that is missing was forgotten, and its key is still in use.

-- Planned posts. due_at: from when on a worker has to look at it; nothing while none has to.
create table ${schema}${prefix}plan (
    id text collate "C" not null primary key,
    key_hash text not null,
    tenant text collate "C" not null,
    account_hash text not null,
    series_hash text,
    state text not null,
    priority integer not null,
    planned_at bigint not null,
    not_before bigint,
    leased_until bigint,
    due_at bigint,
    version bigint not null,
    doc_version bigint not null,
    document text
);
create unique index ${prefix}plan_key on ${schema}${prefix}plan (key_hash);
create index ${prefix}plan_due on ${schema}${prefix}plan (due_at) where due_at is not null;
create index ${prefix}plan_tenant on ${schema}${prefix}plan (tenant, planned_at, id);
create index ${prefix}plan_account on ${schema}${prefix}plan (account_hash, planned_at, id);
create index ${prefix}plan_at on ${schema}${prefix}plan (planned_at, id);

-- The log of changes. place: set by the first reader that sees it, so that no change appears before one that was read.
create table ${schema}${prefix}plan_change (
    id bigint generated always as identity primary key,
    plan_id text collate "C" not null,
    version bigint not null,
    place bigint,
    document text not null
);
create index ${prefix}plan_change_plan on ${schema}${prefix}plan_change (plan_id, version);
create unique index ${prefix}plan_change_place on ${schema}${prefix}plan_change (place);

-- The last place that was given out.
create table ${schema}${prefix}plan_log (
    id integer not null primary key,
    place bigint not null
);
insert into ${schema}${prefix}plan_log (id, place) values (1, 0);

-- Deliveries. resume_at: from when on somebody should go on with it; nothing when it is finished.
create table ${schema}${prefix}outbox (
    id text collate "C" not null primary key,
    key_hash text,
    tenant text collate "C" not null,
    account_hash text not null,
    created_at bigint not null,
    leased_until bigint,
    resume_at bigint,
    version bigint not null,
    doc_version bigint not null,
    document text
);
create unique index ${prefix}outbox_key on ${schema}${prefix}outbox (key_hash);
create index ${prefix}outbox_resume on ${schema}${prefix}outbox (resume_at) where resume_at is not null;
create index ${prefix}outbox_account on ${schema}${prefix}outbox (account_hash, created_at, id);
create index ${prefix}outbox_tenant on ${schema}${prefix}outbox (tenant, id);

-- Documents of what has ended, out of the way; kind: the table that they come from.
create table ${schema}${prefix}archive (
    kind text collate "C" not null,
    id text collate "C" not null,
    document text not null,
    primary key (kind, id)
);
