-- How the worth of what was refused came about, as JSON (docs/refund-derivation.md); null for what is older.
alter table cod.refusal add column worth text;
alter table cod.refusal_item add column worth text;
