-- Media that posts need and that cannot be read again otherwise. Moments are nanoseconds since 1970 in UTC.
-- A row is here when all its chunks are. touched_at: when it was last put, held or released; a later value each time.
create table if not exists ${schema}${prefix}media (
    id character varying(100) not null primary key,
    tenant character varying(4000) not null,
    sha256 character varying(100) not null,
    size_bytes bigint not null,
    chunk_bytes bigint not null,
    upload_id character varying(100) not null,
    touched_at bigint not null
);
create index if not exists ${schema}${prefix}media_touched on ${schema}${prefix}media (touched_at);

-- Puts under way, and chunks that nobody needs any more: those have the least begun_at. size_bytes: room that is taken.
create table if not exists ${schema}${prefix}media_upload (
    id character varying(100) not null primary key,
    size_bytes bigint not null,
    begun_at bigint not null
);
create index if not exists ${schema}${prefix}media_upload_begun on ${schema}${prefix}media_upload (begun_at);

create table if not exists ${schema}${prefix}media_chunk (
    upload_id character varying(100) not null,
    place bigint not null,
    content binary varying(1000000) not null,
    primary key (upload_id, place)
);

-- Who needs what. seen_at: when somebody last looked whether that is still so.
create table if not exists ${schema}${prefix}media_hold (
    media_id character varying(100) not null,
    holder_kind character varying(100) not null,
    holder_id character varying(4000) not null,
    tenant character varying(4000) not null,
    version bigint not null,
    seen_at bigint not null,
    primary key (media_id, holder_kind, holder_id)
);
create index if not exists ${schema}${prefix}media_hold_holder on ${schema}${prefix}media_hold (holder_id);
create index if not exists ${schema}${prefix}media_hold_seen on ${schema}${prefix}media_hold (seen_at);
