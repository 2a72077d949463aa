-- Screening: the proposed and the confirmed scope of each round, what two people decided before a case was left out,
-- what was asked of the force and what it answered. A round is never written over: looking again is a new row.
create table casereview.question_text (
  criterion text primary key check (criterion in ('C1_NFA', 'C2_WINDOW', 'C3_SUSPECTS', 'C4_VICTIMS', 'C5_CHILD',
    'C6_CONTACT', 'C7_ALIVE', 'C8_NOT_REVIEWED', 'C9_JURISDICTION', 'C10_GROUP')),
  text text not null,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.question_text (criterion, text, source_ref, evidence_grade) values
  ('C1_NFA', 'Outcome code and decision record per suspect and crime', 'domain.md 1.3', 'DES'),
  ('C2_WINDOW', 'Date of each NFA decision and its source', 'domain.md 1.3', 'DES'),
  ('C3_SUSPECTS', 'Number suspected, including unidentified', 'domain.md 1.3', 'DES'),
  ('C4_VICTIMS', 'Number of victims, including named-only and untraced', 'domain.md 1.3', 'DES'),
  ('C5_CHILD', 'Dates of birth and offence periods', 'domain.md 1.3', 'DES'),
  ('C6_CONTACT', 'First account or crime report text', 'domain.md 1.3', 'DES'),
  ('C7_ALIVE', 'Death-record check, in background', 'domain.md 1.3', 'DES'),
  ('C8_NOT_REVIEWED', 'Review report, commissioning body, scope', 'domain.md 1.3', 'DES'),
  ('C9_JURISDICTION', 'Location and deciding force', 'domain.md 1.3', 'DES'),
  ('C10_GROUP', 'Any association evidence between suspects', 'domain.md 1.3', 'DES');

-- The codes of the tables scope-outcome and scope-reasons in plain words.
create table casereview.scope_wording (
  code text primary key check (code ~ '^[A-Z0-9_]+$'),
  text text not null
);
insert into casereview.scope_wording (code, text) values
  ('IN_SCOPE', 'the case belongs in the review'),
  ('PROVISIONALLY_IN_SCOPE', 'the case is taken in provisionally; what is unknown is asked of the force beside the review'),
  ('INFORMATION_REQUIRED', 'something is unknown and has to be asked of the force first'),
  ('OUT_OF_SCOPE', 'the case does not belong in the review; a second person has to agree'),
  ('REFER_ELSEWHERE', 'the case is for somebody else; a second person has to agree'),
  ('SCOPE_PANEL', 'the scope panel has to decide'),
  ('LIVE_INVESTIGATION', 'an investigation is live'),
  ('OUTSIDE_JURISDICTION', 'it lies outside the forces that take part'),
  ('NEW_INFORMATION_SINCE_REVIEW', 'it was reviewed independently, and there is new information since'),
  ('ALREADY_REVIEWED', 'it was reviewed independently already'),
  ('NOT_NFA', 'it did not end in no further action'),
  ('OUTSIDE_WINDOW', 'no decision to take no further action lies in the window'),
  ('NO_CHILD_VICTIM', 'no victim was under 18 at the time'),
  ('NO_CONTACT_OFFENCE', 'no contact offence is alleged'),
  ('ALL_SUSPECTS_DECEASED', 'all suspects are confirmed dead'),
  ('NOT_GROUP_BASED', 'one suspect only, or suspects without a connection'),
  ('SINGLE_VICTIM', 'one victim only'),
  ('WHOLLY_FAMILIAL', 'the group is wholly familial and no exploitation is recorded'),
  ('REQUESTS_UNANSWERED', 'the force did not answer, or its record is lost'),
  ('NEEDS_JUDGEMENT', 'no rule fits'),
  ('C1_NFA_UNKNOWN', 'it is unknown how it ended'),
  ('C2_WINDOW_UNKNOWN', 'it is unknown when it was decided'),
  ('C3_SUSPECTS_UNKNOWN', 'the number of suspects is unknown'),
  ('C4_VICTIMS_UNKNOWN', 'the number of victims is unknown'),
  ('C5_CHILD_UNKNOWN', 'ages at the time are unknown'),
  ('C6_CONTACT_UNKNOWN', 'the kind of offence is unknown'),
  ('C7_ALIVE_UNKNOWN', 'it is unknown whether a suspect is alive'),
  ('C8_NOT_REVIEWED_UNKNOWN', 'it is unknown whether it was reviewed independently'),
  ('C9_JURISDICTION_UNKNOWN', 'the place is unknown'),
  ('C10_GROUP_UNKNOWN', 'it is unknown whether the suspects were connected'),
  ('INVESTIGATION_LIVE_UNKNOWN', 'it is unknown whether an investigation is live'),
  ('NEW_INFORMATION_UNKNOWN', 'it is unknown whether there is new information since the review'),
  ('WHOLLY_FAMILIAL_UNKNOWN', 'it is unknown whether the group is wholly familial');

create table casereview.screening (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  round int not null check (round > 0),
  opened_at timestamptz not null,
  -- What the tables proposed on the answers of the package and the force.
  requests_unanswered int check (requests_unanswered >= 0),
  proposed_outcome text check (proposed_outcome in ('IN_SCOPE', 'PROVISIONALLY_IN_SCOPE', 'INFORMATION_REQUIRED',
    'OUT_OF_SCOPE', 'REFER_ELSEWHERE', 'SCOPE_PANEL')),
  proposed_primary_reason text,
  proposed_reasons text[] not null default '{}',
  proposed_rules text[] not null default '{}',
  proposed_table_version int,
  -- What the same tables say on the answers that a person confirmed.
  outcome text check (outcome in ('IN_SCOPE', 'PROVISIONALLY_IN_SCOPE', 'INFORMATION_REQUIRED',
    'OUT_OF_SCOPE', 'REFER_ELSEWHERE', 'SCOPE_PANEL')),
  primary_reason text,
  reasons text[] not null default '{}',
  rules text[] not null default '{}',
  table_version int,
  first_screener text,
  first_at timestamptz,
  change_reason bytea,
  evidence_note bytea,
  file_version bigint,
  unique (case_id, round),
  unique (case_id, id),
  constraint confirmed_by_somebody check ((outcome is null) = (first_screener is null)
    and (first_screener is null) = (first_at is null)),
  constraint confirmed_by_the_tables check (outcome is null
    or (proposed_outcome is not null and table_version is not null and file_version is not null and cardinality(rules) > 0)),
  constraint an_exclusion_has_its_reason check (outcome is null or outcome not in ('OUT_OF_SCOPE', 'REFER_ELSEWHERE')
    or primary_reason is not null)
);
create unique index one_round_at_hand on casereview.screening (case_id) where first_screener is null;

create table casereview.screening_answer (
  screening_id uuid not null references casereview.screening,
  question text not null check (question in ('C1_NFA', 'C2_WINDOW', 'C3_SUSPECTS', 'C4_VICTIMS', 'C5_CHILD', 'C6_CONTACT',
    'C7_ALIVE', 'C8_NOT_REVIEWED', 'C9_JURISDICTION', 'C10_GROUP', 'INVESTIGATION_LIVE', 'NEW_INFORMATION_SINCE_REVIEW',
    'WHOLLY_FAMILIAL', 'EXPLOITATION_RECORDED', 'OTHER_VICTIMS_PLAUSIBLE', 'RAPE_ALLEGED', 'CURRENT_RISK')),
  derived text not null check (derived in ('YES', 'NO', 'UNKNOWN')),
  basis text not null check (basis ~ '^[A-Z0-9_]{1,60}$'),
  confirmed text check (confirmed in ('YES', 'NO', 'UNKNOWN')),
  primary key (screening_id, question)
);

create table casereview.priority_assignment (
  id uuid primary key,
  case_id uuid not null,
  screening_id uuid not null unique,
  priority text not null check (priority in ('P0', 'P1', 'P2', 'P3', 'P4')),
  reason text not null,
  rule_id text not null,
  table_version int not null,
  inputs text[] not null,
  assigned_at timestamptz not null,
  foreign key (case_id, screening_id) references casereview.screening (case_id, id)
);

-- The second screener's answer to a proposed exclusion.
create table casereview.scope_exclusion (
  id uuid primary key,
  case_id uuid not null,
  screening_id uuid not null unique,
  excluded_by text not null,
  second_person text not null,
  second_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  agrees boolean not null,
  reasons bytea,
  safeguarding_considered boolean not null,
  safeguarding_note bytea,
  signpost text check (signpost in ('LOCAL_REVIEW', 'LIVE_TEAM', 'OTHER_SERVICE', 'INQUIRY')),
  victim_notice text check (victim_notice in ('TELL_BY_PLAN', 'NOT_TO_BE_TOLD', 'ALREADY_AWARE')),
  file_version bigint not null,
  foreign key (case_id, screening_id) references casereview.screening (case_id, id),
  constraint two_people_exclude check (second_person <> excluded_by),
  constraint an_exclusion_is_whole check (not agrees
    or (reasons is not null and safeguarding_considered and signpost is not null and victim_notice is not null))
);

-- The scope panel: who leaves a case out needs another member who agrees; whoever keeps it in decides alone.
create table casereview.scope_panel_decision (
  id uuid primary key,
  case_id uuid not null,
  screening_id uuid not null unique,
  panel_scope text not null check (panel_scope in ('IN_SCOPE', 'OUT_OF_SCOPE')),
  reasons bytea not null,
  safeguarding_considered boolean not null,
  safeguarding_note bytea,
  signpost text check (signpost in ('LOCAL_REVIEW', 'LIVE_TEAM', 'OTHER_SERVICE', 'INQUIRY')),
  victim_notice text check (victim_notice in ('TELL_BY_PLAN', 'NOT_TO_BE_TOLD', 'ALREADY_AWARE')),
  file_version bigint not null,
  first_member text not null,
  first_at timestamptz not null,
  second_member text,
  second_at timestamptz,
  recorded_at timestamptz,
  agrees boolean,
  second_reasons bytea,
  foreign key (case_id, screening_id) references casereview.screening (case_id, id),
  constraint two_members_exclude check (second_member is null or second_member <> first_member),
  constraint a_panel_exclusion_is_whole check (panel_scope <> 'OUT_OF_SCOPE'
    or (safeguarding_considered and signpost is not null and victim_notice is not null)),
  constraint a_second_word_has_reasons check ((second_member is null) = (agrees is null)
    and (second_member is null) = (second_at is null) and (second_member is null or second_reasons is not null)),
  constraint only_an_exclusion_needs_a_second check (second_member is null or panel_scope = 'OUT_OF_SCOPE')
);

create sequence casereview.information_request_number_seq;
grant usage on sequence casereview.information_request_number_seq to casereview_app;

create table casereview.information_request (
  id uuid primary key,
  number text not null unique check (number ~ '^IR-[0-9]{4}-[0-9]{6}$'),
  case_id uuid not null,
  screening_id uuid not null unique,
  force_code text not null,
  kind text not null check (kind in ('BESIDE', 'WAITED_FOR')),
  priority text check (priority in ('P0', 'P1', 'P2', 'P3', 'P4')),
  prepared_at timestamptz not null,
  opened_at timestamptz,
  due_at timestamptz,
  reminded_at timestamptz,
  force_lead_told_at timestamptz,
  chief_officer_told_at timestamptz,
  answered_at timestamptz,
  answered_by text,
  record_lost boolean not null default false,
  applied_at timestamptz,
  defaulted_at timestamptz,
  foreign key (case_id, screening_id) references casereview.screening (case_id, id),
  constraint answered_by_somebody check ((answered_at is null) = (answered_by is null)),
  constraint answered_or_defaulted check (answered_at is null or defaulted_at is null),
  constraint applied_when_answered check (applied_at is null or answered_at is not null),
  constraint lost_when_answered check (not record_lost or answered_at is not null)
);
create index on casereview.information_request (case_id);

create table casereview.information_question (
  request_id uuid not null references casereview.information_request,
  criterion text not null references casereview.question_text,
  text text not null,
  answer text check (answer in ('YES', 'NO', 'UNKNOWN')),
  statement bytea,
  primary key (request_id, criterion),
  constraint an_answer_is_stated check (answer is null or answer = 'UNKNOWN' or statement is not null)
);

-- A confirmed round, an answer, a decision of the panel: said once.
create function casereview.a_round_is_confirmed_once() returns trigger language plpgsql as $$
begin
  if old.first_screener is not null or (new.id, new.case_id, new.round) is distinct from (old.id, old.case_id, old.round) then
    raise exception 'A confirmed round of screening is not changed; looking again is a new round.' using errcode = 'check_violation';
  end if;
  if new.first_screener is not null and exists (select from casereview.screening_answer a
      where a.screening_id = new.id and a.confirmed is null) then
    raise exception 'A round is confirmed with all of its answers.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_round_is_confirmed_once before update on casereview.screening
  for each row execute function casereview.a_round_is_confirmed_once();

create function casereview.an_answer_belongs_to_an_open_round() returns trigger language plpgsql as $$
begin
  if exists (select from casereview.screening s where s.id = new.screening_id and s.first_screener is not null) then
    raise exception 'The answers of a confirmed round are not changed.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_answer_belongs_to_an_open_round before insert or update on casereview.screening_answer
  for each row execute function casereview.an_answer_belongs_to_an_open_round();

create function casereview.an_exclusion_follows_its_round() returns trigger language plpgsql as $$
begin
  new.recorded_at := now();
  if not exists (select from casereview.screening s where s.id = new.screening_id
      and s.outcome in ('OUT_OF_SCOPE', 'REFER_ELSEWHERE') and s.first_screener = new.excluded_by
      and s.round = (select max(n.round) from casereview.screening n where n.case_id = new.case_id)) then
    raise exception 'An exclusion is that of the newest round and its first screener.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_exclusion_follows_its_round before insert on casereview.scope_exclusion
  for each row execute function casereview.an_exclusion_follows_its_round();

create function casereview.a_panel_decides_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.second_member is not null then
      raise exception 'A decision of the scope panel is made before it is agreed to.' using errcode = 'check_violation';
    end if;
    if not exists (select from casereview.screening s where s.id = new.screening_id and s.first_screener is not null
        and s.round = (select max(n.round) from casereview.screening n where n.case_id = new.case_id)
        and (s.outcome = 'SCOPE_PANEL'
          or exists (select from casereview.scope_exclusion e where e.screening_id = s.id and not e.agrees))) then
      raise exception 'The scope panel decides what the newest round left to it.' using errcode = 'check_violation';
    end if;
  elsif old.second_member is not null
      or (new.id, new.case_id, new.screening_id, new.panel_scope, new.reasons, new.safeguarding_considered, new.safeguarding_note,
          new.signpost, new.victim_notice, new.file_version, new.first_member, new.first_at)
        is distinct from
         (old.id, old.case_id, old.screening_id, old.panel_scope, old.reasons, old.safeguarding_considered, old.safeguarding_note,
          old.signpost, old.victim_notice, old.file_version, old.first_member, old.first_at) then
    raise exception 'A decision of the scope panel is agreed to once, and not changed.' using errcode = 'check_violation';
  else
    new.recorded_at := now();
  end if;
  return new;
end $$;
create trigger a_panel_decides_once before insert or update on casereview.scope_panel_decision
  for each row execute function casereview.a_panel_decides_once();

create function casereview.a_force_answers_once() returns trigger language plpgsql as $$
begin
  if (old.answered_at is not null and (new.answered_at, new.answered_by, new.record_lost, new.defaulted_at)
        is distinct from (old.answered_at, old.answered_by, old.record_lost, old.defaulted_at))
      or (old.defaulted_at is not null and new is distinct from old)
      or (old.applied_at is not null and new.applied_at is distinct from old.applied_at)
      or (new.id, new.number, new.case_id, new.screening_id, new.force_code, new.kind)
        is distinct from (old.id, old.number, old.case_id, old.screening_id, old.force_code, old.kind) then
    raise exception 'An information request ends once, answered or not.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_force_answers_once before update on casereview.information_request
  for each row execute function casereview.a_force_answers_once();

create function casereview.a_question_is_answered_once() returns trigger language plpgsql as $$
begin
  if old.answer is not null or (new.request_id, new.criterion, new.text) is distinct from (old.request_id, old.criterion, old.text) then
    raise exception 'A question to the force is answered once, and not changed.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_question_is_answered_once before update on casereview.information_question
  for each row execute function casereview.a_question_is_answered_once();

-- No case is left out by one person, by a rule, by a call: every exclusion, an allegation of rape or not, needs two people,
-- reasons, the safeguarding question, a signpost and the victim-notice decision, on the screening that the case now stands in.
create function casereview.two_people_leave_a_case_out() returns trigger language plpgsql as $$
declare
  at_hand casereview.screening;
  entered timestamptz;
begin
  select * into at_hand from casereview.screening s where s.case_id = new.id order by s.round desc limit 1;
  select max(c.at) into entered from casereview.case_state_change c where c.case_id = new.id and c.to_state = 'SCREENING';
  if not exists (select from casereview.scope_exclusion e
        where e.screening_id = at_hand.id and e.agrees and e.recorded_at >= coalesce(entered, '-infinity'))
      and not exists (select from casereview.scope_panel_decision d
        where d.screening_id = at_hand.id and d.panel_scope = 'OUT_OF_SCOPE' and d.agrees
          and d.recorded_at >= coalesce(entered, '-infinity')) then
    raise exception 'A case is left out only when two people have agreed to it.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger two_people_leave_a_case_out before update of state on casereview.review_case
  for each row when (new.state = 'SCREENED_OUT' and old.state is distinct from 'SCREENED_OUT')
  execute function casereview.two_people_leave_a_case_out();
create trigger two_people_leave_a_case_out_at_once before insert on casereview.review_case
  for each row when (new.state = 'SCREENED_OUT')
  execute function casereview.two_people_leave_a_case_out();

call casereview.protect('question_text', 'select');
call casereview.protect('scope_wording', 'select');
call casereview.protect('screening');
call casereview.protect('screening_answer');
call casereview.protect_append_only('priority_assignment');
call casereview.protect_append_only('scope_exclusion');
call casereview.protect('scope_panel_decision');
call casereview.protect('information_request');
call casereview.protect('information_question');
