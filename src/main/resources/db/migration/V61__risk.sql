-- Urgent risks: anybody who may know of a case raises one, a duty officer triages it, the force acknowledges it or is chased, what is
-- done is planned and looked at again until a named person closes it with reasons. Silence closes nothing.
create table casereview.risk_trigger (
  code text primary key check (code ~ '^U[0-9]$'),
  title text not null,
  priority text not null check (priority in ('P0', 'P1')),
  force_may_be_told boolean not null,
  valid_from date not null,
  valid_to date,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.risk_trigger (code, title, priority, force_may_be_told, valid_from, source_ref, evidence_grade) values
  ('U1', 'A child is believed to be at immediate risk', 'P0', true, '2025-11-01', 'Handbook 6.3, U1', 'DES'),
  ('U2', 'Threat to the life of a victim or a suspect', 'P0', true, '2025-11-01', 'Handbook 6.3, U2', 'DES'),
  ('U3', 'A suspect has access to children or a position of trust', 'P1', true, '2025-11-01', 'Handbook 6.3, U3', 'DES'),
  ('U4', 'A suspect is about to leave the country', 'P1', true, '2025-11-01', 'Handbook 6.3, U4', 'DES'),
  ('U5', 'Evidence is about to be destroyed', 'P1', true, '2025-11-01', 'Handbook 6.3, U5', 'DES'),
  ('U6', 'A suspect is or was a police officer or member of staff', 'P1', false, '2025-11-01', 'Handbook 6.3, U6: the local team is not briefed first', 'DES'),
  ('U7', 'A leak names a victim or a suspect', 'P1', true, '2025-11-01', 'Handbook 6.3, U7', 'DES');

create sequence casereview.urgent_risk_number_seq;
grant usage on sequence casereview.urgent_risk_number_seq to casereview_app;

create table casereview.urgent_risk (
  id uuid primary key,
  number text not null unique check (number ~ '^UR-[0-9]{4}-[0-9]{6}$'),
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  trigger_code text not null references casereview.risk_trigger,
  reasons bytea not null,
  raised_by text not null,
  raised_at timestamptz not null,
  state text not null check (state in ('OPEN', 'URGENT', 'ACKNOWLEDGED', 'PLANNED', 'CLOSED')),
  urgent boolean,
  triage_reasons bytea,
  triaged_by text,
  triaged_at timestamptz,
  phone_told_at timestamptz,
  superintendent_told_at timestamptz,
  chief_officer_told_at timestamptz,
  closed_by text,
  closed_at timestamptz,
  constraint a_triage_is_named_and_reasoned check ((triaged_by is null) = (urgent is null)
    and (triaged_by is null) = (triaged_at is null) and (triaged_by is null) = (triage_reasons is null)),
  constraint a_risk_is_triaged_before_anything_else check ((state = 'OPEN' and urgent is not true) or urgent is not null),
  constraint a_closing_is_named check ((state = 'CLOSED') = (closed_by is not null) and (closed_by is null) = (closed_at is null)),
  constraint a_person_triages_and_closes check (triaged_by not like 'system:%' and closed_by not like 'system:%')
);
create index on casereview.urgent_risk (case_id, raised_at);

create table casereview.risk_acknowledgement (
  risk_id uuid primary key references casereview.urgent_risk,
  role bytea not null,
  acknowledged_at timestamptz not null,
  reference bytea,
  recorded_by text not null check (recorded_by not like 'system:%'),
  recorded_at timestamptz not null,
  constraint an_acknowledgement_is_recorded_after_it_was_given check (acknowledged_at <= recorded_at)
);

create table casereview.risk_plan (
  risk_id uuid primary key references casereview.urgent_risk,
  who bytea not null,
  what bytea not null,
  done_by date not null,
  planned_by text not null check (planned_by not like 'system:%'),
  planned_at timestamptz not null
);

create table casereview.risk_review (
  id uuid primary key,
  risk_id uuid not null references casereview.urgent_risk,
  number int not null check (number > 0),
  level text not null check (level in ('VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN')),
  decision text not null check (decision in ('CONTINUE', 'CLOSE')),
  reasons bytea not null,
  reviewed_by text not null check (reviewed_by not like 'system:%'),
  reviewed_at timestamptz not null,
  unique (risk_id, number),
  constraint a_high_risk_is_not_closed check (decision = 'CONTINUE' or level not in ('VERY_HIGH', 'HIGH'))
);

create function casereview.newest_risk_review(of_risk uuid) returns casereview.risk_review language sql stable as $$
  select r from casereview.risk_review r where r.risk_id = of_risk order by r.number desc limit 1
$$;

create function casereview.a_risk_goes_its_way() returns trigger language plpgsql as $$
declare last casereview.risk_review;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'OPEN' or new.urgent is not null then
      raise exception 'An urgent risk begins open, before its triage.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if old.state = 'CLOSED' or (new.id, new.number, new.case_id, new.trigger_code, new.reasons, new.raised_by, new.raised_at)
      is distinct from (old.id, old.number, old.case_id, old.trigger_code, old.reasons, old.raised_by, old.raised_at) then
    raise exception 'What was raised is not changed, and a closed risk stays closed; raise it anew.' using errcode = 'check_violation';
  end if;
  if old.urgent is not null and (new.urgent, new.triaged_by, new.triaged_at, new.triage_reasons)
      is distinct from (old.urgent, old.triaged_by, old.triaged_at, old.triage_reasons) then
    raise exception 'An urgent risk is triaged once.' using errcode = 'check_violation';
  end if;
  last := casereview.newest_risk_review(new.id);
  if new.state = old.state
      or (new.state = 'URGENT' and old.state = 'OPEN' and new.urgent)
      or (new.state = 'ACKNOWLEDGED' and old.state = 'URGENT'
        and exists (select from casereview.risk_acknowledgement a where a.risk_id = new.id))
      or (new.state = 'PLANNED' and exists (select from casereview.risk_plan p where p.risk_id = new.id)
        and (old.state = 'ACKNOWLEDGED' or (old.state = 'URGENT'
          and not (select t.force_may_be_told from casereview.risk_trigger t where t.code = new.trigger_code))))
      or (new.state = 'CLOSED' and old.state = 'OPEN' and not new.urgent and new.closed_by = new.triaged_by)
      or (new.state = 'CLOSED' and old.state = 'PLANNED' and last.decision = 'CLOSE' and new.closed_by = last.reviewed_by) then
    return new;
  end if;
  raise exception 'An urgent risk moves on by a decision on record: triage, acknowledgement, plan, review.' using errcode = 'check_violation';
end $$;
create trigger a_risk_goes_its_way before insert or update on casereview.urgent_risk
  for each row execute function casereview.a_risk_goes_its_way();

create function casereview.a_record_fits_its_risk() returns trigger language plpgsql as $$
declare of_risk casereview.urgent_risk;
begin
  select * into of_risk from casereview.urgent_risk r where r.id = new.risk_id for update;
  if tg_table_name = 'risk_acknowledgement' and (of_risk.state <> 'URGENT'
      or not (select t.force_may_be_told from casereview.risk_trigger t where t.code = of_risk.trigger_code)) then
    raise exception 'A force that may be told acknowledges a risk that was triaged as urgent, once.' using errcode = 'check_violation';
  elsif tg_table_name = 'risk_plan' and of_risk.state not in ('URGENT', 'ACKNOWLEDGED') then
    raise exception 'A plan is made for an urgent risk that is not yet planned.' using errcode = 'check_violation';
  elsif tg_table_name = 'risk_review' and (of_risk.state <> 'PLANNED'
      or (casereview.newest_risk_review(new.risk_id)).decision = 'CLOSE') then
    raise exception 'A risk is reviewed while its plan is carried out.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_acknowledgement_fits before insert on casereview.risk_acknowledgement
  for each row execute function casereview.a_record_fits_its_risk();
create trigger a_plan_fits before insert on casereview.risk_plan
  for each row execute function casereview.a_record_fits_its_risk();
create trigger a_review_fits before insert on casereview.risk_review
  for each row execute function casereview.a_record_fits_its_risk();

call casereview.protect('risk_trigger', 'select');
call casereview.protect('urgent_risk');
call casereview.protect_append_only('risk_acknowledgement');
call casereview.protect_append_only('risk_plan');
call casereview.protect_append_only('risk_review');
