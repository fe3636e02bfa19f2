-- HELD: asked for, waits for a person's approval; counts like a refund (D10) and reaches no gateway. LET_GO: a hold that
-- counts no more. REPLACED: failed for ever, and another refund took its place.
alter table payment.refund drop constraint refund_status_check;
alter table payment.refund add constraint refund_status_check check (status in ('PENDING', 'PROCESSING', 'SUCCEEDED',
    'FAILED', 'UNKNOWN', 'MANUAL', 'RELEASED', 'HELD', 'LET_GO', 'REPLACED'));

-- A cause refunds a tender once; what takes the place of a failed refund has the cause of the first.
alter table payment.refund drop constraint refund_org_id_tender_id_cause_lowered_key;
alter table payment.refund add column replaces uuid;
create unique index refund_cause on payment.refund (org_id, tender_id, cause, lowered) where replaces is null;
create unique index refund_replaces on payment.refund (org_id, replaces) where replaces is not null;
alter table payment.refund add foreign key (org_id, replaces) references payment.refund;
