-- Moments are nanoseconds since 1970 in UTC. Documents are JSON of smm-json. A key_hash is SHA-256 over a key of any length.

-- Where consumers stand in what they read.
create table if not exists ${schema}${prefix}cursor (
    key_hash character varying(43) not null primary key,
    consumer character varying(4000) not null,
    place character varying(100000000) not null,
    version bigint not null
);

-- How quotas stand; over_at: from when on the row says nothing any more.
create table if not exists ${schema}${prefix}quota (
    key_hash character varying(43) not null primary key,
    quota character varying(4000) not null,
    document character varying(100000000) not null,
    over_at bigint not null,
    version bigint not null
);
create index if not exists ${schema}${prefix}quota_over on ${schema}${prefix}quota (over_at);

create table if not exists ${schema}${prefix}pause (
    key_hash character varying(43) not null primary key,
    tenant character varying(4000) not null,
    since bigint not null,
    document character varying(100000000) not null
);
create index if not exists ${schema}${prefix}pause_tenant on ${schema}${prefix}pause (tenant, since);

-- Sealed tokens of connections; no bytes: forgotten, and the version goes on.
create table if not exists ${schema}${prefix}token (
    key_hash character varying(43) not null primary key,
    connection character varying(4000) not null,
    sealed binary varying(10000000),
    version bigint not null
);

-- App registrations; the client secret is sealed, no bytes: a public client.
create table if not exists ${schema}${prefix}app (
    key_hash character varying(43) not null primary key,
    tenant character varying(4000) not null,
    app character varying(4000) not null,
    network character varying(4000) not null,
    endpoint character varying(4000) not null,
    client_id character varying(4000) not null,
    redirect_uri character varying(4000) not null,
    sealed binary varying(10000000)
);

-- When the creation of an ad was last attempted.
create table if not exists ${schema}${prefix}ad_attempt (
    key_hash character varying(43) not null primary key,
    connection character varying(4000) not null,
    reference character varying(4000) not null,
    attempted_at bigint not null
);

-- Messages that were sent, without their words; erased: to whom it went is forgotten.
create table if not exists ${schema}${prefix}message (
    key_hash character varying(43) not null primary key,
    tenant character varying(4000) not null,
    connection character varying(4000) not null,
    since bigint not null,
    erased integer not null,
    document character varying(100000000) not null
);
create index if not exists ${schema}${prefix}message_tenant on ${schema}${prefix}message (tenant, since);
create index if not exists ${schema}${prefix}message_since on ${schema}${prefix}message (since);

-- For what data of contacts may be used.
create table if not exists ${schema}${prefix}consent (
    key_hash character varying(43) not null primary key,
    contact_hash character varying(43) not null,
    tenant character varying(4000) not null,
    decided_at bigint not null,
    document character varying(100000000) not null
);
create index if not exists ${schema}${prefix}consent_contact on ${schema}${prefix}consent (contact_hash);
create index if not exists ${schema}${prefix}consent_decided on ${schema}${prefix}consent (decided_at);

-- Who was put into which custom audience.
create table if not exists ${schema}${prefix}member (
    key_hash character varying(43) not null primary key,
    contact_hash character varying(43) not null,
    audience_hash character varying(43) not null,
    network character varying(4000) not null,
    since bigint not null,
    document character varying(100000000) not null
);
create index if not exists ${schema}${prefix}member_contact on ${schema}${prefix}member (contact_hash);
create index if not exists ${schema}${prefix}member_audience on ${schema}${prefix}member (audience_hash);
create index if not exists ${schema}${prefix}member_since on ${schema}${prefix}member (since);
