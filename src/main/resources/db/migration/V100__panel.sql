-- The panel's Tuesday: what the findings point to, sittings, deferring, outcomes of suspects and crimes, acquittals, corrections.

-- What a failing means for the recommendation, beside its effect on the decision and what can still be done.
create table casereview.finding_meaning (
  failing_code text primary key references casereview.failing_code,
  meaning text not null check (meaning in ('DECISION_FLAWED', 'PROSECUTOR_WRONG', 'CROSS_FORCE', 'ORGANISED_GROUP')),
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.finding_meaning values
  ('OUT-01', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-02', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-03', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-04', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-05', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-06', 'DECISION_FLAWED', 'domain.md 3.4, O4', 'DES'),
  ('OUT-07', 'PROSECUTOR_WRONG', 'domain.md 3.4, O5', 'DES'),
  ('NET-01', 'ORGANISED_GROUP', 'domain.md 3.4, O2', 'DES'),
  ('NET-03', 'CROSS_FORCE', 'domain.md 3.4, O2', 'DES');
call casereview.protect('finding_meaning', 'select');

-- What the table of outcomes said to a panel, once for each version of the case file that the panel had before it.
create table casereview.recommendation (
  panel_id uuid not null references casereview.panel,
  file_version bigint not null,
  rule text not null,
  table_version int not null,
  outcome text not null check (outcome in ('REOPEN', 'RETURN', 'ADOPT', 'CLOSE')),
  together_with text not null,
  inputs text[] not null,            -- codes
  made_at timestamptz not null,
  primary key (panel_id, file_version)
);
call casereview.protect_append_only('recommendation');

-- Who screened a case, first or second, has no voice in its outcome either.
create or replace function casereview.has_had_a_hand_in(person text, of_case uuid) returns boolean language sql stable as $$
  select exists (select from casereview.review r where r.case_id = of_case and (r.reviewer_id = person or r.checked_by = person))
    or exists (select from casereview.screening s where s.case_id = of_case and s.first_screener = person)
    or exists (select from casereview.scope_exclusion e where e.case_id = of_case and e.second_person = person)
    or exists (select from casereview.second_sheet s where s.case_id = of_case and s.person = person)
$$;

-- Meetings of the panel. A change is another version, a case comes and goes by rows of its own: nothing is written over.
create table casereview.sitting_rule (
  id text primary key,
  capacity int not null check (capacity between 1 and 50),
  conflict_working_days int not null check (conflict_working_days between 0 and 10),
  valid_from date not null,
  valid_to date,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.sitting_rule (id, capacity, conflict_working_days, valid_from, source_ref, evidence_grade) values
  ('SITTING-1', 8, 1, '2025-11-01', 'Eight cases at a sitting, conflicts a working day before: the review''s own rule', 'DES');

create sequence casereview.panel_sitting_number_seq;
grant usage on sequence casereview.panel_sitting_number_seq to casereview_app;

create table casereview.panel_sitting (
  id uuid primary key,
  number text not null unique check (number ~ '^PM-[0-9]{4}-[0-9]{6}$'),
  capacity int not null check (capacity > 0),
  conflict_working_days int not null check (conflict_working_days >= 0),
  made_by text not null check (made_by not like 'system:%'),
  made_at timestamptz not null
);

create table casereview.panel_sitting_plan (
  sitting_id uuid not null references casereview.panel_sitting,
  version int not null check (version > 0),
  day date not null,
  starts time not null,
  place bytea not null,              -- sealed
  chair text not null,
  members text[] not null,
  called_off boolean not null,
  reason bytea,                      -- sealed
  planned_by text not null check (planned_by not like 'system:%'),
  planned_at timestamptz not null,
  primary key (sitting_id, version),
  constraint the_chair_is_a_member check (chair = any(members)),
  constraint a_panel_has_three_or_more check (cardinality(members) between 3 and 15),
  constraint called_off_with_a_reason check (not called_off or reason is not null),
  constraint changed_with_a_reason check (version = 1 or reason is not null)
);

create table casereview.panel_sitting_case (
  id uuid primary key,
  sitting_id uuid not null references casereview.panel_sitting,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  listed boolean not null,
  reason bytea,                      -- sealed
  done_by text not null check (done_by not like 'system:%'),
  done_at timestamptz not null,
  constraint taken_off_with_a_reason check (listed or reason is not null)
);
create index on casereview.panel_sitting_case (case_id, id);
create index on casereview.panel_sitting_case (sitting_id);

create table casereview.panel_conflict (
  id uuid primary key,
  sitting_id uuid not null references casereview.panel_sitting,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  member text not null check (member not like 'system:%'),
  note bytea,                        -- sealed
  in_time boolean not null,
  declared_at timestamptz not null,
  unique (sitting_id, case_id, member)
);

create table casereview.panel_substitute (
  conflict_id uuid primary key references casereview.panel_conflict,
  substitute text not null check (substitute not like 'system:%'),
  named_by text not null check (named_by not like 'system:%'),
  named_at timestamptz not null
);

-- The meeting that a case is on now, if any: the newest row of the case counts, and no meeting that was called off.
create function casereview.sitting_of(of_case uuid) returns uuid language sql stable as $$
  select l.sitting_id
  from (select c.sitting_id, c.listed from casereview.panel_sitting_case c where c.case_id = of_case order by c.id desc limit 1) l
  join lateral (select p.called_off from casereview.panel_sitting_plan p where p.sitting_id = l.sitting_id order by p.version desc limit 1) p on true
  where l.listed and not p.called_off
$$;

-- The members of its meeting but for those in conflict, and whoever was named for them.
create function casereview.may_sit_on(person text, of_case uuid, at_sitting uuid) returns boolean language sql stable as $$
  select not exists (select from casereview.panel_conflict c where c.sitting_id = at_sitting and c.case_id = of_case and c.member = person)
    and ((select person = any(p.members) from casereview.panel_sitting_plan p where p.sitting_id = at_sitting order by p.version desc limit 1)
      or exists (select from casereview.panel_substitute s join casereview.panel_conflict c on c.id = s.conflict_id
        where c.sitting_id = at_sitting and c.case_id = of_case and s.substitute = person))
$$;

create function casereview.the_meeting_votes() returns trigger language plpgsql as $$
declare of_case uuid;
declare at_sitting uuid;
begin
  select p.case_id into of_case from casereview.panel p where p.id = new.panel_id;
  at_sitting := casereview.sitting_of(of_case);
  if at_sitting is not null and not casereview.may_sit_on(new.voter_id, of_case, at_sitting) then
    raise exception 'A case on a meeting is voted on by its members.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger the_meeting_votes before insert on casereview.panel_vote
  for each row execute function casereview.the_meeting_votes();

create function casereview.a_meeting_has_room() returns trigger language plpgsql as $$
declare room int;
begin
  if not new.listed then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('sitting ' || new.sitting_id, 0));
  select s.capacity into room from casereview.panel_sitting s where s.id = new.sitting_id;
  if (select count(distinct c.case_id) from casereview.panel_sitting_case c
      where c.sitting_id = new.sitting_id and casereview.sitting_of(c.case_id) = new.sitting_id) >= room then
    raise exception 'This meeting has no room for another case.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_meeting_has_room before insert on casereview.panel_sitting_case
  for each row execute function casereview.a_meeting_has_room();

create function casereview.a_substitute_is_somebody_else() returns trigger language plpgsql as $$
declare of_conflict casereview.panel_conflict;
begin
  select * into of_conflict from casereview.panel_conflict c where c.id = new.conflict_id;
  if new.substitute = of_conflict.member or casereview.has_had_a_hand_in(new.substitute, of_conflict.case_id)
      or casereview.may_sit_on(new.substitute, of_conflict.case_id, of_conflict.sitting_id)
      or exists (select from casereview.panel_conflict c where c.sitting_id = of_conflict.sitting_id
        and c.case_id = of_conflict.case_id and c.member = new.substitute) then
    raise exception 'A substitute is somebody without a part in the case who is not on the meeting already.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_substitute_is_somebody_else before insert on casereview.panel_substitute
  for each row execute function casereview.a_substitute_is_somebody_else();

call casereview.protect('sitting_rule', 'select');
call casereview.protect_append_only('panel_sitting');
call casereview.protect_append_only('panel_sitting_plan');
call casereview.protect_append_only('panel_sitting_case');
call casereview.protect_append_only('panel_conflict');
call casereview.protect_append_only('panel_substitute');

-- A case with many suspects is decided by five.
alter table casereview.panel_rule add column suspects_from int not null default 0 check (suspects_from >= 0);
select set_config('app.actor', 'system:release', true);
insert into casereview.panel_rule (id, panel_size, rounds, suspects_from, valid_from, source_ref, evidence_grade) values
  ('PANEL-MANY', 5, 2, 10, '2025-11-01', 'Ten suspects or more are decided by five: the review''s own rule (domain.md 1.1, 9 names a panel, not its size)', 'DES');

-- Which version of the case file came with a piece of news, so that who judged an earlier one sees what is new.
alter table casereview.new_information add column file_version bigint check (file_version > 0);

-- "Defer: this question first". A vote names an outcome or a question to the force; a majority for a question asks it, so many times.
alter table casereview.panel_rule add column deferrals int not null default 1 check (deferrals between 0 and 5);
alter table casereview.panel_vote
  alter column outcome drop not null,
  add column question bytea,         -- sealed
  add constraint an_outcome_or_a_question check ((outcome is null) = (question is not null));
alter table casereview.panel_round
  drop constraint panel_round_result_check,
  add constraint panel_round_result_check check (result in ('MAJORITY', 'NO_MAJORITY', 'NEW_INFORMATION', 'DEFERRED'));

create table casereview.panel_deferral (
  panel_id uuid not null,
  round int not null,
  request_number text not null unique references casereview.information_request (number),
  asked_at timestamptz not null,
  primary key (panel_id, round),
  foreign key (panel_id, round) references casereview.panel_round
);
call casereview.protect_append_only('panel_deferral');

create function casereview.a_deferral_has_a_majority() returns trigger language plpgsql as $$
declare of_panel casereview.panel;
begin
  select * into of_panel from casereview.panel p where p.id = new.panel_id;
  if 2 * (select count(*) from casereview.panel_vote v where v.panel_id = new.panel_id and v.round = new.round
      and v.question is not null) <= of_panel.size then
    raise exception 'More than half of the panel vote for asking first.' using errcode = 'check_violation';
  end if;
  if (select count(*) from casereview.panel_round r where r.panel_id = new.panel_id and r.result = 'DEFERRED')
      >= (select u.deferrals from casereview.panel_rule u where u.id = of_panel.rule_id) then
    raise exception 'This panel has deferred as often as it may.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_deferral_has_a_majority before update on casereview.panel_round
  for each row when (new.result = 'DEFERRED' and old.result is null)
  execute function casereview.a_deferral_has_a_majority();

-- An acquittal stands in the way of reopening for that suspect, unless legal advice on record says that it may be (domain.md 2.2).
create sequence casereview.legal_advice_number_seq;
grant usage on sequence casereview.legal_advice_number_seq to casereview_app;

create table casereview.legal_advice (
  id uuid primary key,
  number text not null unique check (number ~ '^LA-[0-9]{4}-[0-9]{6}$'),
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  outcome_id uuid not null references casereview.outcome,
  suspect text not null check (suspect ~ '^S-[0-9]{2,}$'),
  asked_at timestamptz not null,
  unique (outcome_id, suspect)
);
create index on casereview.legal_advice (case_id);

create table casereview.legal_advice_given (
  advice_id uuid primary key references casereview.legal_advice,
  answer text not null check (answer in ('MAY_REOPEN', 'CONSENT_NEEDED', 'MAY_NOT_REOPEN')),
  adviser bytea not null,            -- sealed
  advice bytea not null,             -- sealed
  advised_on date not null,
  recorded_by text not null check (recorded_by not like 'system:%'),
  recorded_at timestamptz not null
);

create function casereview.is_barred(of_case uuid, pseudonym text) returns boolean language sql stable as $$
  select exists (select from casereview.suspect s where s.case_id = of_case and s.pseudonym = is_barred.pseudonym and s.prior_acquittal = 'Y')
    and coalesce((select g.answer from casereview.legal_advice a join casereview.legal_advice_given g on g.advice_id = a.id
      where a.case_id = of_case and a.suspect = is_barred.pseudonym order by g.recorded_at desc, a.id desc limit 1), 'NONE') <> 'MAY_REOPEN'
$$;

-- What is proposed for a suspect, or for a suspect and a crime: the newest row counts until the outcome of the case is decided.
create table casereview.suspect_proposal (
  id uuid primary key,
  panel_id uuid not null references casereview.panel,
  suspect text not null check (suspect ~ '^S-[0-9]{2,}$'),
  crime int check (crime >= 0),
  outcome text not null check (outcome in ('REOPEN', 'RETURN', 'ADOPT', 'CLOSE')),
  reasons bytea not null,            -- sealed
  file_version bigint not null,
  proposed_by text not null check (proposed_by not like 'system:%'),
  proposed_at timestamptz not null
);
create index on casereview.suspect_proposal (panel_id, id);

-- What was decided for each suspect, and for each crime where that differs; released with the outcome of the case.
create table casereview.suspect_outcome (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  outcome_id uuid not null references casereview.outcome,
  suspect text not null check (suspect ~ '^S-[0-9]{2,}$'),
  crime int check (crime >= 0),
  outcome text not null check (outcome in ('REOPEN', 'RETURN', 'ADOPT', 'CLOSE')),
  basis text not null check (basis in ('PROPOSED', 'AS_THE_CASE', 'ACQUITTED', 'CORRECTED')),
  reasons bytea,                     -- sealed
  decided_at timestamptz not null,
  supersedes uuid unique references casereview.suspect_outcome,
  constraint a_proposal_or_a_correction_has_reasons check (basis not in ('PROPOSED', 'CORRECTED') or reasons is not null),
  constraint a_correction_supersedes check ((basis = 'CORRECTED') = (supersedes is not null))
);
create unique index one_outcome_for_each on casereview.suspect_outcome (outcome_id, suspect, coalesce(crime, -1)) where supersedes is null;
create index on casereview.suspect_outcome (case_id);

create function casereview.an_acquittal_stands() returns trigger language plpgsql as $$
declare of_case uuid;
begin
  if tg_table_name = 'suspect_proposal' then
    select p.case_id into of_case from casereview.panel p where p.id = new.panel_id;
  else
    select o.case_id into of_case from casereview.outcome o where o.id = new.outcome_id;
  end if;
  if new.outcome in ('REOPEN', 'ADOPT') and casereview.is_barred(of_case, new.suspect) then
    raise exception 'Who was acquitted is not investigated again without legal advice that it may be.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_acquittal_stands before insert on casereview.suspect_proposal
  for each row execute function casereview.an_acquittal_stands();
create trigger an_acquittal_stands before insert on casereview.suspect_outcome
  for each row execute function casereview.an_acquittal_stands();

create function casereview.somebody_can_be_investigated() returns trigger language plpgsql as $$
begin
  if new.outcome in ('REOPEN', 'ADOPT')
      and exists (select from casereview.suspect s where s.case_id = new.case_id and s.life_status is distinct from 'DECEASED')
      and not exists (select from casereview.suspect s where s.case_id = new.case_id and s.life_status is distinct from 'DECEASED'
        and not casereview.is_barred(new.case_id, s.pseudonym)) then
    raise exception 'Every living suspect was acquitted: this case is not reopened without legal advice that it may be.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger somebody_can_be_investigated before insert on casereview.outcome
  for each row execute function casereview.somebody_can_be_investigated();

-- A mistaken record is superseded by two people with a reason; the record itself stays as it was.
create table casereview.decision_correction (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  closure_id uuid references casereview.closure,
  suspect_outcome_id uuid references casereview.suspect_outcome,
  code text not null,
  reasons bytea not null,            -- sealed
  why bytea not null,                -- sealed
  asked_by text not null check (asked_by not like 'system:%'),
  asked_at timestamptz not null,
  answered_by text check (answered_by not like 'system:%'),
  answered_at timestamptz,
  agrees boolean,
  note bytea,                        -- sealed
  constraint of_one_record check ((closure_id is null) <> (suspect_outcome_id is null)),
  constraint to_a_controlled_code check (
    (closure_id is not null and code in ('NO_REASONABLE_LINE', 'VICTIMS_DO_NOT_WISH', 'ALL_SUSPECTS_DECEASED', 'PRIOR_ACQUITTAL', 'OTHER'))
    or (suspect_outcome_id is not null and code in ('REOPEN', 'RETURN', 'ADOPT', 'CLOSE'))),
  constraint two_people_correct check (answered_by is null or answered_by <> asked_by),
  constraint answered_whole check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (agrees is null)),
  constraint declined_with_a_note check (agrees is distinct from false or note is not null)
);
create unique index one_correction_at_hand on casereview.decision_correction (coalesce(closure_id, suspect_outcome_id)) where answered_by is null;
create index on casereview.decision_correction (case_id);

create function casereview.a_correction_is_answered_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.answered_by is not null then
      raise exception 'A correction is asked for before it is answered.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if old.answered_by is not null
      or (new.id, new.case_id, new.closure_id, new.suspect_outcome_id, new.code, new.reasons, new.why, new.asked_by, new.asked_at)
        is distinct from
         (old.id, old.case_id, old.closure_id, old.suspect_outcome_id, old.code, old.reasons, old.why, old.asked_by, old.asked_at) then
    raise exception 'A correction is answered once and not changed.' using errcode = 'check_violation';
  end if;
  if new.agrees and casereview.has_had_a_hand_in(new.answered_by, new.case_id) then
    raise exception 'Who reviewed, checked or screened a case does not correct its decision.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_correction_is_answered_once before insert or update on casereview.decision_correction
  for each row execute function casereview.a_correction_is_answered_once();

create function casereview.a_correction_has_two_people() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.decision_correction c where c.suspect_outcome_id = new.supersedes and c.agrees and c.code = new.outcome) then
    raise exception 'An outcome is superseded by a correction that another person agreed to.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_correction_has_two_people before insert on casereview.suspect_outcome
  for each row when (new.supersedes is not null) execute function casereview.a_correction_has_two_people();

call casereview.protect_append_only('legal_advice');
call casereview.protect_append_only('legal_advice_given');
call casereview.protect_append_only('suspect_proposal');
call casereview.protect_append_only('suspect_outcome');
call casereview.protect('decision_correction');
