-- Multiplies the orders that are there, with their money and their history, to measure statements over many of them.
-- psql -v org=<org_id> -v copies=100 -f many-orders.sql, as the owner of the schema, on a database that is thrown away.
-- Every id becomes one of the copy's own, and so does what is unique; stock is left as it is.
begin;
select set_config('handcart.org', :'org', true), set_config('many.copies', :'copies', true);
do $$
declare
    target text;
    columns text;
    chosen text;
begin
    foreach target in array array[
        'ordering.orders', 'ordering.order_bundle', 'ordering.order_line', 'ordering.order_line_tax',
        'ordering.order_line_discount', 'ordering.order_withheld', 'ordering.order_fee', 'ordering.order_discount', 'payment.tender', 'payment.transaction', 'payment.drawdown', 'payment.refund',
        'cod.receivable', 'cod.due_change', 'cod.collection', 'cod.payout_task', 'cod.journal_entry', 'cod.journal_posting',
        'shared.event']
    loop
        select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
            string_agg(case
                when a.attname = 'org_id' then 't.org_id'
                when a.atttypid = 'uuid'::regtype then format('md5(t.%I::text || copy)::uuid', a.attname)
                when a.attname in ('order_number', 'receipt_number', 'external_id', 'cause') then format('t.%I || ''-'' || copy', a.attname)
                when a.attname = 'owner'
                    then 'case when t.owner ~ ''^[0-9a-f]{8}-[0-9a-f-]{27}$'' then md5(t.owner || copy)::uuid::text else t.owner end'
                else format('t.%I', a.attname)
            end, ', ' order by a.attnum)
        into columns, chosen
        from pg_attribute a
        where a.attrelid = target::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = '';
        execute format('insert into %s (%s) select %s from %s t cross join generate_series(1, %s) copy',
            target, columns, chosen, target, current_setting('many.copies'));
        raise notice '% done', target;
    end loop;
end
$$;
commit;
vacuum (analyze) ordering.orders, ordering.order_line, payment.tender, payment.refund, cod.receivable, cod.journal_entry, cod.journal_posting, shared.event;
