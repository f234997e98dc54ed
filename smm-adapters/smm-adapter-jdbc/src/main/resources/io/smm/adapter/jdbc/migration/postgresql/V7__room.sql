-- A lease, and the beginning of a delivery, change no column of an index: with room beside it the new row stays on its page, and no
-- index learns of it.

alter table ${schema}${prefix}plan set (fillfactor = 60);
alter table ${schema}${prefix}outbox set (fillfactor = 70);
