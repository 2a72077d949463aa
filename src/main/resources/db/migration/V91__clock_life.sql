-- What clocks do to people: several warnings, and a missed deadline as an event with an owner, a cause and a date.
-- The clocks of the standards liaisons are shown to few: not to a release.
select set_config('app.actor', 'system:clocks', true);

alter table casereview.clock add column if not exists statutory boolean not null default false;
alter table casereview.clock add column warn_points text not null default '80%';
alter table casereview.clock add column warnings_told int not null default 0;
alter table casereview.clock add column at_risk_at timestamptz;   -- the last point of warning; warn_at is the next
update casereview.clock set warn_points = warn_after || limit_unit, at_risk_at = warn_at,
  warnings_told = case when warned_at is null then 0 else 1 end;
alter table casereview.clock alter column at_risk_at set not null;
alter table casereview.clock alter column warn_points drop default;
alter table casereview.clock drop column warn_after;
create index clock_at_risk on casereview.clock (at_risk_at)
  where stopped_at is null and cancelled_at is null and paused_at is null;

-- A warning is for who has the task; it is told once for each point.
alter table casereview.attention add column person text;
alter table casereview.attention add column point int not null default 0;
drop index casereview.attention_once;
create unique index attention_once on casereview.attention (clock_id, what, point, coalesce(person, ''));
create index attention_of_person on casereview.attention (person, raised_at) where seen_at is null and person is not null;

create function casereview.stays_as_recorded() returns trigger language plpgsql as $$
begin
  raise exception 'What is on record here is corrected by a new row, never changed.' using errcode = 'check_violation';
end $$;

-- That a deadline was missed. It changes no outcome and closes nothing.
create table casereview.sla_breach (
  id uuid primary key,
  clock_id uuid not null unique references casereview.clock,
  case_id uuid references casereview.review_case deferrable initially deferred,
  breached_at timestamptz not null,   -- when it was due
  noticed_at timestamptz not null,
  owner text,                         -- who had the task then; null when nobody had it
  team text not null,                 -- who was told
  statutory boolean not null
);
create index on casereview.sla_breach (noticed_at);

create table casereview.breach_cause (
  code text primary key check (code ~ '^[A-Z_]+$'),
  name text not null,
  needs_note boolean not null,
  position int not null unique,
  evidence_grade text not null,
  source_ref text not null
);
insert into casereview.breach_cause values
  ('AWAITING_FORCE', 'Waited for a force', false, 1, 'DES', 'Own list, handbook 11 breach rule'),
  ('AWAITING_PARTNER', 'Waited for another body', false, 2, 'DES', 'Own list, handbook 11 breach rule'),
  ('CAPACITY', 'More work than people', false, 3, 'DES', 'Own list, handbook 11 breach rule'),
  ('COMPLEXITY', 'More difficult than planned', false, 4, 'DES', 'Own list, handbook 11 breach rule'),
  ('ABSENCE', 'The person was away', false, 5, 'DES', 'Own list, handbook 11 breach rule'),
  ('SYSTEM', 'A system did not work', false, 6, 'DES', 'Own list, handbook 11 breach rule'),
  ('MISSED', 'It was overlooked', false, 7, 'DES', 'Own list, handbook 11 breach rule'),
  ('OTHER', 'Something else', true, 8, 'DES', 'Own list, handbook 11 breach rule');

-- Why it was missed and by when it is made good. The newest counts; the earlier stay.
create table casereview.breach_account (
  id uuid primary key,
  breach_id uuid not null references casereview.sla_breach,
  cause text not null references casereview.breach_cause,
  recover_by date,                    -- null where it was made good before
  note bytea,                         -- sealed
  given_by text not null,
  given_at timestamptz not null
);
create index on casereview.breach_account (breach_id, given_at);

-- Each time that the account was asked for, and when it is asked for again.
create table casereview.breach_asking (
  breach_id uuid not null references casereview.sla_breach,
  n int not null check (n > 0),
  asked_at timestamptz not null,
  again_at timestamptz not null check (again_at > asked_at),
  primary key (breach_id, n)
);

-- What was found late before: nobody knows any more who had it.
insert into casereview.sla_breach
select gen_random_uuid(), id, case_id, due_at, late_at, null, told_team, statutory
from casereview.clock where late_at is not null and cancelled_at is null;
insert into casereview.breach_asking select id, 1, now(), now() + interval '1 day' from casereview.sla_breach;
select set_config('app.actor', 'system:release', true);
-- What was inserted is checked now: a table with checks to come cannot be altered.
set constraints all immediate;

create trigger sla_breach_stays before update or delete or truncate on casereview.sla_breach
  for each statement execute function casereview.stays_as_recorded();
create trigger breach_account_stays before update or delete or truncate on casereview.breach_account
  for each statement execute function casereview.stays_as_recorded();
create trigger breach_asking_stays before update or delete or truncate on casereview.breach_asking
  for each statement execute function casereview.stays_as_recorded();

call casereview.protect_append_only('sla_breach');
call casereview.protect('breach_cause', 'select');
call casereview.protect_append_only('breach_account');
call casereview.protect_append_only('breach_asking');

-- A missed deadline of the standards liaisons is theirs alone, and so is what is said of it.
create policy standards_see_their_own on casereview.sla_breach as restrictive
  using (team <> 'standards-liaisons' or casereview.acts_for_standards())
  with check (team <> 'standards-liaisons' or casereview.acts_for_standards());
create policy breach_is_seen on casereview.breach_account as restrictive
  using (exists (select from casereview.sla_breach b where b.id = breach_id))
  with check (exists (select from casereview.sla_breach b where b.id = breach_id));
create policy breach_is_seen on casereview.breach_asking as restrictive
  using (exists (select from casereview.sla_breach b where b.id = breach_id))
  with check (exists (select from casereview.sla_breach b where b.id = breach_id));

-- How an opening balance is worked off: so many cases a working day begin, so that not all are due at once. The newest plan
-- that fits a case counts.
create table casereview.backlog_plan (
  id uuid primary key,
  name text not null check (name <> '' and length(name) <= 80),
  force_code text,                    -- null for all forces
  priority text check (priority = 'P1'),  -- P1: rape alleged, which is known before screening; null for all
  first_start date not null,
  per_day int not null check (per_day between 1 and 1000),
  valid_from date not null,           -- of the day on which a case was received
  valid_to date not null check (valid_to >= valid_from),
  reason bytea not null,              -- sealed
  given_by text not null,
  given_at timestamptz not null
);

-- The place of a case in a plan, and what that made of its target.
create table casereview.backlog_slot (
  plan_id uuid not null references casereview.backlog_plan,
  n int not null check (n > 0),
  case_id uuid not null unique references casereview.review_case deferrable initially deferred,
  clock_id uuid not null unique references casereview.clock deferrable initially deferred,
  starts_on date not null,
  due_before timestamptz not null,
  due_after timestamptz not null check (due_after >= due_before),
  placed_by text not null,
  placed_at timestamptz not null,
  primary key (plan_id, n)
);
create trigger backlog_plan_stays before update or delete or truncate on casereview.backlog_plan
  for each statement execute function casereview.stays_as_recorded();
create trigger backlog_slot_stays before update or delete or truncate on casereview.backlog_slot
  for each statement execute function casereview.stays_as_recorded();
call casereview.protect_append_only('backlog_plan');
call casereview.protect_append_only('backlog_slot');
