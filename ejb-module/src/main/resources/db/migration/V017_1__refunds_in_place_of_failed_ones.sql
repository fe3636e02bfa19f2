-- What takes the place of a failed refund has its cause; the failed one is REPLACED and steps aside.
drop index payment.refund_cause;
create unique index refund_cause on payment.refund (org_id, tender_id, cause, lowered) where status not in ('REPLACED', 'LET_GO');
