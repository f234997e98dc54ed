-- Moments are nanoseconds since 1970 in UTC. Documents are JSON of smm-json. A key_hash is SHA-256 over a key of any length.

-- Where consumers stand in what they read.
create table ${schema}${prefix}cursor (
    key_hash text not null primary key,
    consumer text not null,
    place text not null,
    version bigint not null
);

-- How quotas stand; over_at: from when on the row says nothing any more.
create table ${schema}${prefix}quota (
    key_hash text not null primary key,
    quota text not null,
    document text not null,
    over_at bigint not null,
    version bigint not null
);
create index ${prefix}quota_over on ${schema}${prefix}quota (over_at);

create table ${schema}${prefix}pause (
    key_hash text not null primary key,
    tenant text not null,
    since bigint not null,
    document text not null
);
create index ${prefix}pause_tenant on ${schema}${prefix}pause (tenant, since);

-- Sealed tokens of connections; no bytes: forgotten, and the version goes on.
create table ${schema}${prefix}token (
    key_hash text not null primary key,
    connection text not null,
    sealed bytea,
    version bigint not null
);

-- App registrations; the client secret is sealed, no bytes: a public client.
create table ${schema}${prefix}app (
    key_hash text not null primary key,
    tenant text not null,
    app text not null,
    network text not null,
    endpoint text not null,
    client_id text not null,
    redirect_uri text not null,
    sealed bytea
);

-- When the creation of an ad was last attempted.
create table ${schema}${prefix}ad_attempt (
    key_hash text not null primary key,
    connection text not null,
    reference text not null,
    attempted_at bigint not null
);

-- Messages that were sent, without their words; erased: to whom it went is forgotten.
create table ${schema}${prefix}message (
    key_hash text not null primary key,
    tenant text not null,
    connection text not null,
    since bigint not null,
    erased integer not null,
    document text not null
);
create index ${prefix}message_tenant on ${schema}${prefix}message (tenant, since);
create index ${prefix}message_since on ${schema}${prefix}message (since);

-- For what data of contacts may be used.
create table ${schema}${prefix}consent (
    key_hash text not null primary key,
    contact_hash text not null,
    tenant text not null,
    decided_at bigint not null,
    document text not null
);
create index ${prefix}consent_contact on ${schema}${prefix}consent (contact_hash);
create index ${prefix}consent_decided on ${schema}${prefix}consent (decided_at);

-- Who was put into which custom audience.
create table ${schema}${prefix}member (
    key_hash text not null primary key,
    contact_hash text not null,
    audience_hash text not null,
    network text not null,
    since bigint not null,
    document text not null
);
create index ${prefix}member_contact on ${schema}${prefix}member (contact_hash);
create index ${prefix}member_audience on ${schema}${prefix}member (audience_hash);
create index ${prefix}member_since on ${schema}${prefix}member (since);
