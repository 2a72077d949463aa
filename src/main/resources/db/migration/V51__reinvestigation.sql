-- After the decision: adoption by the NCA, reinvestigation under supervision, the charge or the new reasoned decision.
-- What is recorded stays; four eyes, reasons and safeguarding hold here, whatever a drawing, a form or a call does.
create table casereview.adoption (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  outcome_id uuid not null references casereview.outcome,
  grounds bytea not null,
  complexity bytea not null,
  force_consent text not null constraint the_force_was_asked check (force_consent in ('CONSENTED', 'DIRECTION_NEEDED')),
  file_version bigint not null,
  prepared_by text not null,
  prepared_at timestamptz not null,
  decision text check (decision in ('ADOPTED', 'DECLINED', 'RETURNED')),
  decided_by text,
  decided_at timestamptz,
  tasking_reference bytea,
  senior_investigating_officer bytea,
  decision_reasons bytea,
  constraint decider_is_not_the_preparer check (decided_by is null or decided_by <> prepared_by),
  constraint adoption_decision_is_whole check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  constraint adopting_has_tasking_and_an_officer
    check (decision is distinct from 'ADOPTED' or (tasking_reference is not null and senior_investigating_officer is not null)),
  constraint not_adopting_has_reasons check (decision is null or decision = 'ADOPTED' or decision_reasons is not null)
);
create unique index one_adoption_at_hand on casereview.adoption (outcome_id) where decision is distinct from 'RETURNED';
create index on casereview.adoption (case_id);

create table casereview.reinvestigation (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  outcome_id uuid not null unique references casereview.outcome,
  owner text not null check (owner in ('FORCE', 'NCA')),
  began_at timestamptz not null
);
create index on casereview.reinvestigation (case_id);

create table casereview.supervision_review (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  reinvestigation_id uuid not null references casereview.reinvestigation,
  number int not null check (number > 0),
  progress text not null check (progress in ('ON_COURSE', 'SLOW', 'STALLED')),
  result text not null check (result in ('CONTINUE', 'CHARGED', 'END')),
  stage text check (stage in ('WITH_FORCE', 'EARLY_ADVICE', 'WITH_CPS')),
  findings bytea not null,
  file_version bigint not null,
  held_by text not null,
  held_at timestamptz not null,
  unique (reinvestigation_id, number),
  constraint going_on_has_a_stage check (result <> 'CONTINUE' or stage is not null)
);
create index on casereview.supervision_review (case_id);

create table casereview.charge_record (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  reinvestigation_id uuid not null unique references casereview.reinvestigation,
  supervision_review_id uuid not null unique references casereview.supervision_review,
  suspects_charged int not null constraint somebody_was_charged check (suspects_charged > 0),
  charged_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index on casereview.charge_record (case_id);

create table casereview.reinvestigation_ending (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  reinvestigation_id uuid not null references casereview.reinvestigation,
  reason text not null check (reason in ('NO_CHARGE_EVIDENTIAL', 'NO_CHARGE_PUBLIC_INTEREST', 'NO_REASONABLE_LINE',
    'VICTIMS_DO_NOT_WISH', 'ALL_SUSPECTS_DECEASED', 'OTHER')),
  decided_by_body text not null check (decided_by_body in ('POLICE', 'CPS')),
  reasons bytea not null,
  safeguarding_considered boolean not null constraint safeguarding_was_considered_again check (safeguarding_considered),
  safeguarding_note bytea not null,
  victim_notice text not null check (victim_notice in ('TELL_BY_PLAN', 'NOT_TO_BE_TOLD', 'ALREADY_AWARE')),
  victim_notice_reasons bytea,
  file_version bigint not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  returned_by text,
  returned_at timestamptz,
  comments bytea,
  constraint the_prosecutor_decides_on_the_test check (reason not like 'NO\_CHARGE\_%' or decided_by_body = 'CPS'),
  constraint keeping_silent_has_its_reasons check (victim_notice <> 'NOT_TO_BE_TOLD' or victim_notice_reasons is not null),
  constraint approver_is_not_the_proposer check (approved_by is null or approved_by <> proposed_by),
  constraint returner_is_not_the_proposer check (returned_by is null or returned_by <> proposed_by),
  constraint approval_has_its_day check ((approved_by is null) = (approved_at is null)),
  constraint return_has_its_day_and_comments
    check ((returned_by is null) = (returned_at is null) and (returned_by is null or comments is not null)),
  constraint ending_approved_or_returned check (approved_by is null or returned_by is null)
);
create unique index one_ending_at_hand on casereview.reinvestigation_ending (reinvestigation_id) where returned_by is null;
create index on casereview.reinvestigation_ending (case_id);

-- The outcome that holds is that of the newest panel.
create function casereview.outcome_that_holds(of_case uuid) returns casereview.outcome language sql stable as $$
  select o.* from casereview.outcome o where o.panel_id = casereview.newest_panel(of_case)
$$;

-- A force that declines the plan of a reinvestigation gets another one; a returned case is recalled instead.
create function casereview.a_plan_follows_one_that_was_declined() returns trigger language plpgsql as $$
begin
  if new.number > 1 and not exists (select from casereview.action_plan p
      join casereview.outcome o on o.id = p.outcome_id join casereview.plan_answer a on a.plan_id = p.id
      where p.outcome_id = new.outcome_id and p.number = new.number - 1 and o.outcome = 'REOPEN' and not a.accepted) then
    raise exception 'Another plan on the same outcome is sent when a force declined the one before.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_plan_follows_one_that_was_declined before insert on casereview.action_plan
  for each row execute function casereview.a_plan_follows_one_that_was_declined();

create function casereview.adoption_follows_its_outcome() returns trigger language plpgsql as $$
declare holds casereview.outcome;
begin
  if tg_op = 'INSERT' then
    holds := casereview.outcome_that_holds(new.case_id);
    if new.decision is not null then
      raise exception 'An adoption is prepared before it is decided.' using errcode = 'check_violation';
    end if;
    if holds.id is distinct from new.outcome_id or holds.outcome <> 'ADOPT' then
      raise exception 'An adoption follows the outcome ADOPT of the newest panel.' using errcode = 'check_violation';
    end if;
  elsif old.decision is not null
      or (new.id, new.case_id, new.outcome_id, new.grounds, new.complexity, new.force_consent, new.file_version, new.prepared_by, new.prepared_at)
        is distinct from
         (old.id, old.case_id, old.outcome_id, old.grounds, old.complexity, old.force_consent, old.file_version, old.prepared_by, old.prepared_at) then
    raise exception 'A prepared adoption is decided once, and not changed.' using errcode = 'check_violation';
  elsif new.decided_by is not null and casereview.has_had_a_hand_in(new.decided_by, new.case_id) then
    raise exception 'Who reviewed or checked a case does not decide on its adoption.' using errcode = 'check_violation';
  elsif new.decision in ('ADOPTED', 'DECLINED')
      and new.file_version <> (select c.file_version from casereview.review_case c where c.id = new.case_id) then
    raise exception 'An adoption is decided on the case file that it was prepared on.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger adoption_follows_its_outcome before insert or update on casereview.adoption
  for each row execute function casereview.adoption_follows_its_outcome();

create function casereview.reinvestigation_has_a_ground() returns trigger language plpgsql as $$
declare holds casereview.outcome;
begin
  holds := casereview.outcome_that_holds(new.case_id);
  if holds.id is distinct from new.outcome_id then
    raise exception 'A reinvestigation follows the outcome of the newest panel.' using errcode = 'check_violation';
  end if;
  if new.owner = 'NCA' and not exists (select from casereview.adoption a where a.outcome_id = holds.id and a.decision = 'ADOPTED') then
    raise exception 'The NCA reinvestigates a case that was adopted.' using errcode = 'check_violation';
  end if;
  if new.owner = 'FORCE' then
    if holds.outcome <> 'REOPEN'
        or not exists (select from casereview.action_plan p where p.outcome_id = holds.id and casereview.is_accepted(p.id)) then
      raise exception 'A force reinvestigates on an action plan that it accepted.' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger reinvestigation_has_a_ground before insert on casereview.reinvestigation
  for each row execute function casereview.reinvestigation_has_a_ground();

create function casereview.supervision_goes_on() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.reinvestigation r where r.id = new.reinvestigation_id and r.case_id = new.case_id) then
    raise exception 'A supervision review is of the case''s own reinvestigation.' using errcode = 'check_violation';
  end if;
  if exists (select from casereview.charge_record c where c.reinvestigation_id = new.reinvestigation_id)
      or exists (select from casereview.reinvestigation_ending e where e.reinvestigation_id = new.reinvestigation_id and e.returned_by is null) then
    raise exception 'This reinvestigation is over, or waits for the approval of its ending.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger supervision_goes_on before insert on casereview.supervision_review
  for each row execute function casereview.supervision_goes_on();

create function casereview.newest_supervision_result(of_reinvestigation uuid) returns text language sql stable as $$
  select s.result from casereview.supervision_review s where s.reinvestigation_id = of_reinvestigation order by s.number desc limit 1
$$;

create function casereview.charge_follows_supervision() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.supervision_review s where s.id = new.supervision_review_id
      and s.reinvestigation_id = new.reinvestigation_id and s.case_id = new.case_id and s.result = 'CHARGED') then
    raise exception 'A charge is recorded by a supervision review.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger charge_follows_supervision before insert on casereview.charge_record
  for each row execute function casereview.charge_follows_supervision();

create function casereview.ending_follows_supervision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.approved_by is not null or new.returned_by is not null then
      raise exception 'An ending is proposed before it is approved.' using errcode = 'check_violation';
    end if;
    if not exists (select from casereview.reinvestigation r where r.id = new.reinvestigation_id and r.case_id = new.case_id)
        or casereview.newest_supervision_result(new.reinvestigation_id) is distinct from 'END' then
      raise exception 'An ending is proposed after a supervision review that says so.' using errcode = 'check_violation';
    end if;
  elsif old.approved_by is not null or old.returned_by is not null
      or (new.id, new.case_id, new.reinvestigation_id, new.reason, new.decided_by_body, new.reasons, new.safeguarding_considered,
          new.safeguarding_note, new.victim_notice, new.victim_notice_reasons, new.file_version, new.proposed_by, new.proposed_at)
        is distinct from
         (old.id, old.case_id, old.reinvestigation_id, old.reason, old.decided_by_body, old.reasons, old.safeguarding_considered,
          old.safeguarding_note, old.victim_notice, old.victim_notice_reasons, old.file_version, old.proposed_by, old.proposed_at) then
    raise exception 'A proposed ending is approved or returned once, and not changed.' using errcode = 'check_violation';
  elsif coalesce(new.approved_by, new.returned_by) is not null and (
      casereview.has_had_a_hand_in(coalesce(new.approved_by, new.returned_by), new.case_id)
      or exists (select from casereview.supervision_review s
        where s.reinvestigation_id = new.reinvestigation_id and s.held_by = coalesce(new.approved_by, new.returned_by))) then
    raise exception 'Who reviewed, checked or supervised a case does not decide on the ending of its reinvestigation.'
      using errcode = 'check_violation';
  elsif new.approved_by is not null
      and new.file_version <> (select c.file_version from casereview.review_case c where c.id = new.case_id) then
    raise exception 'An ending is approved on the case file that it was proposed on.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger ending_follows_supervision before insert or update on casereview.reinvestigation_ending
  for each row execute function casereview.ending_follows_supervision();

-- The case's own state obeys the records.
create function casereview.state_follows_the_reinvestigation() returns trigger language plpgsql as $$
declare holds casereview.outcome;
declare of_outcome uuid;
begin
  holds := casereview.outcome_that_holds(new.id);
  select r.id into of_outcome from casereview.reinvestigation r where r.outcome_id = holds.id;
  if new.state in ('REINVESTIGATION', 'CPS_EARLY_ADVICE', 'CPS_CHARGING', 'CHARGED', 'CLOSED_REINVESTIGATED_NFA') and of_outcome is null then
    raise exception 'A case is reinvestigated on an accepted action plan or an adoption.' using errcode = 'check_violation';
  end if;
  if new.state = 'CHARGED' and not exists (select from casereview.charge_record c where c.reinvestigation_id = of_outcome) then
    raise exception 'A case is charged on a charge that is on record.' using errcode = 'check_violation';
  end if;
  if new.state = 'CLOSED_REINVESTIGATED_NFA' and not exists (select from casereview.reinvestigation_ending e
      where e.reinvestigation_id = of_outcome and e.approved_by is not null) then
    raise exception 'A reinvestigation ends without a charge when another person approved it.' using errcode = 'check_violation';
  end if;
  if old.state = 'OUTCOME_ADOPT' and new.state = 'PANEL'
      and not exists (select from casereview.adoption a where a.outcome_id = holds.id and a.decision = 'DECLINED') then
    raise exception 'A case goes back to the panel when its adoption was declined.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger state_follows_the_reinvestigation before update of state on casereview.review_case
  for each row when (new.state is distinct from old.state)
  execute function casereview.state_follows_the_reinvestigation();

call casereview.protect('adoption');
call casereview.protect_append_only('reinvestigation');
call casereview.protect_append_only('supervision_review');
call casereview.protect_append_only('charge_record');
call casereview.protect('reinvestigation_ending');
