-- Legal advice on an acquittal is recorded by one person and confirmed by another, and the Director's consent comes later as a further
-- row: Criminal Justice Act 2003, ss.76 and 85 (domain.md 2.2). Nothing lifts the bar before it is confirmed.
select set_config('app.actor', 'system:release', true);

alter table casereview.legal_advice_given
  drop constraint legal_advice_given_pkey,
  drop constraint legal_advice_given_answer_check,
  add column id uuid,
  add column alone boolean not null default false;  -- recorded before a second person was asked: it holds as it was recorded
update casereview.legal_advice_given set id = gen_random_uuid(), alone = true;
alter table casereview.legal_advice_given
  alter column id set not null,
  add primary key (id),
  add constraint legal_advice_given_answer_check check (answer in ('MAY_REOPEN', 'CONSENT_NEEDED', 'MAY_NOT_REOPEN',
    'CONSENT_GIVEN', 'CONSENT_REFUSED', 'CONSENT_NOT_SOUGHT'));
create index on casereview.legal_advice_given (advice_id);

create table casereview.legal_advice_confirmation (
  given_id uuid primary key references casereview.legal_advice_given,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  agrees boolean not null,
  note bytea,                        -- sealed
  answered_by text not null check (answered_by not like 'system:%'),
  answered_at timestamptz not null,
  constraint not_confirmed_with_a_note check (agrees or note is not null)
);
create index on casereview.legal_advice_confirmation (case_id);
call casereview.protect_append_only('legal_advice_confirmation');
call casereview.need_to_know('legal_advice_confirmation');

-- What was said and holds, with the moment since when.
create view casereview.legal_advice_standing with (security_invoker = true) as
  select a.id as advice_id, a.case_id, a.suspect, g.id, g.answer, g.alone, coalesce(k.answered_at, g.recorded_at) as since
  from casereview.legal_advice a
  join casereview.legal_advice_given g on g.advice_id = a.id
  left join casereview.legal_advice_confirmation k on k.given_id = g.id
  where g.alone or k.agrees;
grant select on casereview.legal_advice_standing to casereview_app;

-- What is waited for: ADVICE, its CONFIRMATION, the Director's CONSENT, or NOTHING.
create function casereview.advice_owed(of_advice uuid) returns text language sql stable as $$
  select case
    when exists (select from casereview.legal_advice_given g where g.advice_id = of_advice and not g.alone
      and not exists (select from casereview.legal_advice_confirmation k where k.given_id = g.id)) then 'CONFIRMATION'
    else coalesce((select case when s.answer = 'CONSENT_NEEDED' and not s.alone then 'CONSENT' else 'NOTHING' end
      from casereview.legal_advice_standing s where s.advice_id = of_advice order by s.since desc, s.id desc limit 1), 'ADVICE') end
$$;

create or replace function casereview.is_barred(of_case uuid, pseudonym text) returns boolean language sql stable as $$
  select exists (select from casereview.suspect s where s.case_id = of_case and s.pseudonym = is_barred.pseudonym and s.prior_acquittal = 'Y')
    and coalesce((select g.answer from casereview.legal_advice_standing g
      where g.case_id = of_case and g.suspect = is_barred.pseudonym order by g.since desc, g.id desc limit 1), 'NONE')
      not in ('MAY_REOPEN', 'CONSENT_GIVEN')
$$;

create function casereview.advice_is_recorded_in_turn() returns trigger language plpgsql as $$
declare of_case uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('legal advice ' || new.advice_id, 0));
  select a.case_id into of_case from casereview.legal_advice a where a.id = new.advice_id;
  if new.alone or casereview.advice_owed(new.advice_id) is distinct from
      (case when new.answer in ('CONSENT_GIVEN', 'CONSENT_REFUSED', 'CONSENT_NOT_SOUGHT') then 'CONSENT' else 'ADVICE' end) then
    raise exception 'Legal advice is recorded when it is owed, and confirmed before more is said.' using errcode = 'check_violation';
  end if;
  if new.recorded_by is distinct from current_setting('app.actor', true) or casereview.has_had_a_hand_in(new.recorded_by, of_case) then
    raise exception 'Legal advice is recorded in the own name by somebody without a part in the case.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger advice_is_recorded_in_turn before insert on casereview.legal_advice_given
  for each row execute function casereview.advice_is_recorded_in_turn();

create function casereview.somebody_else_confirms_advice() returns trigger language plpgsql as $$
declare said record;
begin
  select g.recorded_by, a.case_id, a.id into said from casereview.legal_advice_given g join casereview.legal_advice a on a.id = g.advice_id
    where g.id = new.given_id and not g.alone;
  perform pg_advisory_xact_lock(hashtextextended('legal advice ' || said.id, 0));
  if said.case_id is distinct from new.case_id or new.answered_by is distinct from current_setting('app.actor', true)
      or new.answered_by = said.recorded_by or casereview.has_had_a_hand_in(new.answered_by, new.case_id)
      or not casereview.is_in(new.answered_by, 'managers', 'heads-of-review') then
    raise exception 'Legal advice is confirmed by a manager or a head of review who did not record it.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger somebody_else_confirms_advice before insert on casereview.legal_advice_confirmation
  for each row execute function casereview.somebody_else_confirms_advice();
