-- A claim asks of an account whether one of its posts is being delivered, and shall read neither its history nor what it will publish.

create index if not exists ${schema}${prefix}plan_line on ${schema}${prefix}plan (account_hash, due_at);
