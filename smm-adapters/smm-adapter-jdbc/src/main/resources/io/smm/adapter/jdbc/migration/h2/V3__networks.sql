-- Claims name the networks that a node has adapters for. Empty: written by a node that does not know the column; a claim fills it in.

alter table ${schema}${prefix}plan add column if not exists network character varying(40) default '' not null;
update ${schema}${prefix}plan set network = coalesce(trim(both '"' from cast((document format json)."value"."planned"."connection"."account"."network" as character varying)), '') where document <> '' and network = '';

alter table ${schema}${prefix}outbox add column if not exists network character varying(40) default '' not null;
update ${schema}${prefix}outbox set network = coalesce(trim(both '"' from cast((document format json)."value"."delivery"."connection"."account"."network" as character varying)), '') where document <> '' and network = '';
