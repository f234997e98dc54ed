-- Claims name the networks that a node has adapters for. Empty: written by a node that does not know the column; a claim fills it in.

alter table ${schema}${prefix}plan add column network text not null default '';
update ${schema}${prefix}plan set network = coalesce(json_extract(document, '$.value.planned.connection.account.network'), '') where document <> '';

alter table ${schema}${prefix}outbox add column network text not null default '';
update ${schema}${prefix}outbox set network = coalesce(json_extract(document, '$.value.delivery.connection.account.network'), '') where document <> '';
