create schema risk;
grant usage on schema risk to handcart_app;

-- A name by which somebody or something is counted, as a pseudonym: the organisation is part of it, so the same phone
-- has another one elsewhere. The only place that knows how names are made comparable.
create function risk.subject_key(org uuid, namespace text, name text) returns uuid
    language sql immutable parallel safe
    return case when name is null or name = '' then null else
        cast(encode(substring(sha256(convert_to(org::text || ':' || namespace || ':' || name, 'UTF8')) from 1 for 16), 'hex') as uuid) end;

-- The digits of a phone in E.164; null when there are too few to tell anybody from anybody.
create function risk.phone_name(phone text) returns text
    language sql immutable parallel safe
    return case when length(regexp_replace(phone, '[^0-9]', '', 'g')) >= 7
        then regexp_replace(phone, '[^0-9]', '', 'g') end;

-- One mailbox has many spellings: capitals, and what stands behind a plus; at Google dots, too.
create function risk.email_name(email text) returns text
    language sql immutable parallel safe
    return case when position('@' in email) > 1 then
        case when split_part(lower(trim(email)), '@', 2) in ('gmail.com', 'googlemail.com')
            then replace(split_part(split_part(lower(trim(email)), '@', 1), '+', 1), '.', '') || '@gmail.com'
            else split_part(split_part(lower(trim(email)), '@', 1), '+', 1) || '@' || split_part(lower(trim(email)), '@', 2)
        end end;

-- Letters and digits of street, second line and postal code; null when the street has none.
create function risk.address_name(line1 text, line2 text, postal_code text, country text) returns text
    language sql immutable parallel safe
    return case when regexp_replace(coalesce(line1, ''), '[^[:alnum:]]', '', 'g') <> '' then
        regexp_replace(lower(concat_ws('', line1, line2)), '[^[:alnum:]]', '', 'g') || '|'
        || regexp_replace(lower(coalesce(postal_code, '')), '[^[:alnum:]]', '', 'g') || '|' || lower(coalesce(country, '')) end;

-- The business day of an instant (D26), as org.handcart.store.BusinessDay has it: where the clock is put back over the
-- cut-off, the day begins with the first of the two.
create function risk.day_start(day date, zone text, cut_off time) returns timestamptz
    language sql stable parallel safe
    return case when (((day + cut_off) at time zone zone) - interval '1 hour') at time zone zone = day + cut_off
        then ((day + cut_off) at time zone zone) - interval '1 hour'
        else (day + cut_off) at time zone zone end;

create function risk.business_day(at timestamptz, zone text, cut_off time) returns date
    language sql stable parallel safe
    return case when at < risk.day_start((at at time zone zone)::date, zone, cut_off)
        then (at at time zone zone)::date - 1
        else (at at time zone zone)::date end;

-- Something a person did that takes goods or money back, append only; swept after 90 days. For trying rules on the past.
create table risk.deed (
    org_id        uuid        not null,
    id            uuid        not null,
    order_id      uuid        not null,
    store_code    text        not null,
    activity      text        not null check (activity in ('CANCELLATION', 'RETURN', 'GOODWILL', 'DOOR_REFUSAL')),
    agent         text        not null,
    currency      char(3)     not null,
    -- what goes back to the customer; 0 when nothing was paid yet
    amount_minor  bigint      not null check (amount_minor >= 0),
    day           date        not null,
    at            timestamptz not null,
    -- by the same position: what kind of subject, and its key
    subject_kinds text[]      not null,
    subjects      uuid[]      not null,
    primary key (org_id, id),
    check (cardinality(subject_kinds) = cardinality(subjects))
);
create index deed_at on risk.deed (org_id, at desc, id desc);
call shared.protect('risk.deed', 'select, insert, delete');

-- The same deeds, one row for each subject they count against, for some two days; then folded into day_sum. A deed is
-- in the one or in the other.
create table risk.activity (
    org_id       uuid        not null,
    subject      uuid        not null,
    at           timestamptz not null,
    deed_id      uuid        not null,
    day          date        not null,
    activity     text        not null,
    currency     char(3)     not null,
    amount_minor bigint      not null,
    primary key (org_id, subject, at, deed_id) include (day, activity, currency, amount_minor)
);
create index activity_day on risk.activity (org_id, day);
call shared.protect('risk.activity', 'select, insert, delete');

-- What a subject did in a business day, kept 180 days.
create table risk.day_sum (
    org_id    uuid   not null,
    subject   uuid   not null,
    day       date   not null,
    -- an activity, or ANY for all of them together
    activity  text   not null,
    -- DEEDS, REFUNDS (deeds by which money goes back), or a currency: then the figures are minor units
    unit      text   not null,
    total     bigint not null,
    -- the most within any hour, and any ten minutes, of the day
    peak_hour bigint not null,
    peak_ten  bigint not null,
    primary key (org_id, subject, day, activity, unit) include (total)
);
create index day_sum_day on risk.day_sum (org_id, day);
call shared.protect('risk.day_sum');

-- What is usual for a subject: medians over its last 30 days with any of it.
create table risk.profile (
    org_id      uuid    not null,
    subject     uuid    not null,
    activity    text    not null,
    unit        text    not null,
    active_days integer not null,
    usual_day   bigint  not null,
    usual_hour  bigint  not null,
    usual_ten   bigint  not null,
    last_day    date    not null,
    primary key (org_id, subject, activity, unit)
);
create index profile_last_day on risk.profile (org_id, last_day);
call shared.protect('risk.profile');

-- What an organisation decided about rules; the ones that come with the product hold where there is no row.
create table risk.rule (
    org_id     uuid        not null,
    code       text        not null,
    -- null: for every store
    store_code text,
    subject    text        not null check (subject in ('CUSTOMER', 'ADDRESS', 'AGENT', 'STORE', 'INSTRUMENT')),
    -- null: all of them together
    activity   text        check (activity in ('CANCELLATION', 'RETURN', 'GOODWILL', 'DOOR_REFUSAL')),
    measure    text        not null check (measure in ('DEEDS', 'REFUNDS', 'MONEY')),
    currency   char(3),
    time_span  text        not null check (time_span in ('TEN_MINUTES', 'HOUR', 'BUSINESS_DAY', 'THIRTY_DAYS')),
    basis      text        not null check (basis in ('FIXED', 'OWN_HISTORY')),
    at_least   bigint      check (at_least > 0),
    percent    integer     check (percent >= 100),
    new_at_least bigint    check (new_at_least > 0),
    points     integer     not null check (points between 1 and 100),
    active     boolean     not null,
    version    bigint      not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (org_id, code)
);
call shared.protect('risk.rule', 'select, insert, update');

create table risk.rule_version (
    org_id     uuid        not null,
    code       text        not null,
    version    bigint      not null,
    store_code text,
    subject    text        not null,
    activity   text,
    measure    text        not null,
    currency   char(3),
    time_span  text        not null,
    basis      text        not null,
    at_least   bigint,
    percent    integer,
    new_at_least bigint,
    points     integer     not null,
    active     boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    correlation_id text    not null,
    primary key (org_id, code, version),
    foreign key (org_id, code) references risk.rule
);
call shared.protect('risk.rule_version', 'select, insert');

-- From which score a deed waits for somebody's word; store '' is the whole organisation. Every version stays.
create table risk.policy (
    org_id     uuid        not null,
    store_code text        not null,
    version    bigint      not null,
    -- 101: nothing waits
    waits_from integer     not null check (waits_from between 1 and 101),
    changed_by text        not null,
    changed_at timestamptz not null,
    correlation_id text    not null,
    primary key (org_id, store_code, version)
);
call shared.protect('risk.policy', 'select, insert');

-- Moves on with every change of rules or policy: what is cached is right as long as this stands still.
create table risk.rule_set (
    org_id  uuid   not null primary key,
    version bigint not null
);
call shared.protect('risk.rule_set', 'select, insert, update');

-- Every assessment that scored, with its reasons.
create table risk.assessment (
    org_id       uuid        not null,
    id           uuid        not null,
    order_id     uuid        not null,
    store_code   text        not null,
    activity     text        not null,
    agent        text        not null,
    currency     char(3)     not null,
    amount_minor bigint      not null,
    score        integer     not null check (score between 1 and 100),
    waits_from   integer     not null,
    waits        boolean     not null check (waits = (score >= waits_from)),
    reasons      text        not null,
    assessed_at  timestamptz not null,
    correlation_id text      not null,
    primary key (org_id, id)
);
create index assessment_at on risk.assessment (org_id, assessed_at desc, id desc);
create index assessment_order on risk.assessment (org_id, order_id, assessed_at desc, id desc);
create index assessment_agent on risk.assessment (org_id, agent, assessed_at desc, id desc);
call shared.protect('risk.assessment', 'select, insert, delete');
