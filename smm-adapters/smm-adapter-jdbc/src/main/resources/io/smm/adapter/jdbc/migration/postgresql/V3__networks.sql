-- Claims name the networks that a node has adapters for. Empty: written by a node that does not know the column; a claim fills it in.

alter table ${schema}${prefix}plan add column network text collate "C" not null default '';
update ${schema}${prefix}plan set network = coalesce(cast(document as json) #>> '{value,planned,connection,account,network}', '') where document <> '';

alter table ${schema}${prefix}outbox add column network text collate "C" not null default '';
update ${schema}${prefix}outbox set network = coalesce(cast(document as json) #>> '{value,delivery,connection,account,network}', '') where document <> '';
