-- Media that posts need and that cannot be read again otherwise. Moments are nanoseconds since 1970 in UTC.
-- A row is here when all its chunks are. touched_at: when it was last put, held or released; a later value each time.
create table ${schema}${prefix}media (
    id text not null primary key,
    tenant text collate "C" not null,
    sha256 text not null,
    size_bytes bigint not null,
    chunk_bytes bigint not null,
    upload_id text not null,
    touched_at bigint not null
);
create index ${prefix}media_touched on ${schema}${prefix}media (touched_at);

-- Puts under way, and chunks that nobody needs any more: those have the least begun_at. size_bytes: room that is taken.
create table ${schema}${prefix}media_upload (
    id text not null primary key,
    size_bytes bigint not null,
    begun_at bigint not null
);
create index ${prefix}media_upload_begun on ${schema}${prefix}media_upload (begun_at);

create table ${schema}${prefix}media_chunk (
    upload_id text not null,
    place bigint not null,
    content bytea not null,
    primary key (upload_id, place)
);
-- Films are compressed already.
alter table ${schema}${prefix}media_chunk alter column content set storage external;

-- Who needs what. seen_at: when somebody last looked whether that is still so.
create table ${schema}${prefix}media_hold (
    media_id text not null,
    holder_kind text not null,
    holder_id text collate "C" not null,
    tenant text collate "C" not null,
    version bigint not null,
    seen_at bigint not null,
    primary key (media_id, holder_kind, holder_id)
);
create index ${prefix}media_hold_holder on ${schema}${prefix}media_hold (holder_id);
create index ${prefix}media_hold_seen on ${schema}${prefix}media_hold (seen_at);
