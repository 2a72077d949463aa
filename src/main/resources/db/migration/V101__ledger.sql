-- The ledger of a case's lines of inquiry: which were known, which were followed, which were missed, which are no longer possible and why.
-- A line has a number for ever; what is said of it is a row for each time that it was said. Nothing is written over.
create table casereview.line_gone_reason (
  code text primary key,
  title text not null,
  position int not null unique,
  -- Said by people in the ledger; the other ones come from records of ours.
  by_hand boolean not null,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.line_gone_reason (position, code, title, by_hand, source_ref, evidence_grade) values
  (1, 'WITNESS_GONE', 'The witness has died or cannot be traced', true, 'domain.md 1.1 fact 18: witnesses moved', 'SEED'),
  (2, 'SUSPECT_DIED', 'The suspect has died', true, 'domain.md 2.3, outcome 5', 'GK'),
  (3, 'EXHIBIT_LOST', 'The exhibit is lost or was destroyed', true, 'domain.md 3.3, FOR-03', 'PUB'),
  (4, 'RECORD_LOST', 'The record is lost or was destroyed', true, 'domain.md 3.3, REC-04', 'PUB'),
  (5, 'DATA_NOT_KEPT', 'The data was kept for a time only, and that has passed', true, 'domain.md 3.2, E2 and E3', 'PUB'),
  (6, 'SCENE_GONE', 'The scene is gone or was changed', true, 'domain.md 1.1 fact 18: scenes gone', 'SEED'),
  (7, 'PERSON_UNWILLING', 'The person does not wish to take part', true, 'domain.md 2.3, outcomes 14 and 16', 'GK'),
  (8, 'FORCE_REPORTED', 'The force reported that it cannot be done', false, 'The report on an action plan', 'DES'),
  (9, 'OTHER', 'Another reason, said below', true, 'Closed lists need a way out', 'DES');

-- What a force's own word on a line, when it closed the investigation, is taken for until the reviewer has judged.
create table casereview.line_status_as_sent (
  status_at_closure text primary key,
  status text not null check (status in ('IDENTIFIED', 'FOLLOWED', 'MISSED')),
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.line_status_as_sent (status_at_closure, status, source_ref, evidence_grade) values
  ('COMPLETED', 'FOLLOWED', 'referral-package.md, lines_of_inquiry', 'DES'),
  ('PARTLY', 'IDENTIFIED', 'referral-package.md, lines_of_inquiry', 'DES'),
  ('NOT_PURSUED', 'MISSED', 'referral-package.md, lines_of_inquiry', 'DES'),
  ('UNKNOWN', 'IDENTIFIED', 'referral-package.md, lines_of_inquiry', 'DES');

create table casereview.ledger_line (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  number int not null check (number > 0),
  source text not null check (source in ('PACKAGE', 'FINDING', 'BY_HAND')),
  sent_line_id uuid references casereview.line_of_inquiry,
  item_code text,
  failing_code text references casereview.failing_code,
  reference bytea,                  -- the force's own, sealed
  added_by text not null,
  added_at timestamptz not null,
  unique (case_id, number),
  unique (sent_line_id),
  constraint a_line_has_its_source check ((source = 'PACKAGE') = (sent_line_id is not null)
    and (source = 'FINDING') = (item_code is not null) and (failing_code is null or source = 'FINDING'))
);
-- The same finding is drawn once.
create unique index a_finding_is_one_line on casereview.ledger_line (case_id, item_code, coalesce(failing_code, '')) where source = 'FINDING';

-- What is said of a line, the newest version counts.
create table casereview.ledger_entry (
  line_id uuid not null references casereview.ledger_line,
  version int not null check (version > 0),
  cause text not null check (cause in ('DRAWN', 'UNDRAWN', 'BY_HAND', 'MERGED', 'SEPARATED', 'REPORTED')),
  round int not null,               -- of the review in which it was said
  what bytea not null,              -- sealed, as are why, document and page
  status text not null check (status in ('IDENTIFIED', 'FOLLOWED', 'MISSED', 'NO_LONGER_POSSIBLE')),
  gone_reason text references casereview.line_gone_reason,
  why bytea,
  effect text check (effect in ('NONE', 'POSSIBLE', 'PROBABLE', 'DECISIVE')),
  still_achievable text check (still_achievable in ('YES', 'NO', 'UNKNOWN')),
  persons text[] not null default '{}',  -- pseudonyms of the case
  document bytea,
  page bytea,
  merged_into uuid references casereview.ledger_line,
  withdrawn boolean not null default false,  -- its finding is no longer there, or it was entered by mistake
  said_by text not null,
  said_at timestamptz not null,
  primary key (line_id, version),
  constraint what_is_no_longer_possible_says_why check ((status = 'NO_LONGER_POSSIBLE') = (gone_reason is not null)),
  constraint another_reason_is_written_out check (gone_reason is distinct from 'OTHER' or why is not null),
  constraint only_an_open_line_can_be_done check (still_achievable is distinct from 'YES' or status in ('IDENTIFIED', 'MISSED')),
  constraint a_merge_names_its_line check (cause not in ('MERGED', 'SEPARATED') or (cause = 'MERGED') = (merged_into is not null)),
  constraint persons_by_pseudonym check (array_to_string(persons, ' ') ~ '^([SV]-[0-9]{2,4}( |$))*$')
);
create index on casereview.ledger_entry (merged_into) where merged_into is not null;

create function casereview.newest_ledger_entry(line uuid) returns casereview.ledger_entry language sql stable as $$
  select e from casereview.ledger_entry e where e.line_id = line order by e.version desc limit 1
$$;

-- People write in the ledger while they review the case, and nobody else does; lines are merged with lines of their case that stand.
create function casereview.the_ledger_is_kept() returns trigger language plpgsql as $$
declare
  line casereview.ledger_line;
  target casereview.ledger_entry;
begin
  select * into line from casereview.ledger_line l where l.id = new.line_id;
  if new.version <> coalesce((select max(e.version) from casereview.ledger_entry e where e.line_id = new.line_id), 0) + 1 then
    raise exception 'What is said of a line follows what was said before.' using errcode = 'unique_violation';
  end if;
  if new.cause in ('BY_HAND', 'MERGED', 'SEPARATED') and not exists (
      select from casereview.review r join casereview.review_case c on c.id = r.case_id
      where r.case_id = line.case_id and r.reviewer_id = new.said_by and r.conflict = 'NONE' and r.submitted_at is null
        and c.state = 'UNDER_REVIEW' and r.round = (select max(n.round) from casereview.review n where n.case_id = r.case_id)) then
    raise exception 'The ledger is written by the reviewer of the case, while it is under review.' using errcode = 'check_violation';
  end if;
  if new.merged_into is not null then
    target := casereview.newest_ledger_entry(new.merged_into);
    if new.merged_into = new.line_id or target.merged_into is not null or target.withdrawn is distinct from false
        or not exists (select from casereview.ledger_line l where l.id = new.merged_into and l.case_id = line.case_id)
        or exists (select from casereview.ledger_line l where l.case_id = line.case_id
          and (casereview.newest_ledger_entry(l.id)).merged_into = new.line_id) then
      raise exception 'A line is merged into a line of its case that stands by itself.' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger the_ledger_is_kept before insert on casereview.ledger_entry
  for each row execute function casereview.the_ledger_is_kept();

call casereview.protect('line_gone_reason', 'select');
call casereview.protect('line_status_as_sent', 'select');
call casereview.protect_append_only('ledger_line');
call casereview.protect_append_only('ledger_entry');

-- The plan is drawn from the ledger: for each line that can still be done the plan holds an action, or says why the line was struck out.
create table casereview.strike_out_reason (
  code text primary key,
  title text not null,
  position int not null unique,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.strike_out_reason (position, code, title, source_ref, evidence_grade) values
  (1, 'COVERED', 'Another action of this plan covers it', 'A plan asks for each thing once', 'DES'),
  (2, 'UNDER_WAY', 'The force works on it already', 'A plan asks for each thing once', 'DES'),
  (3, 'WAITS', 'It depends on what another action brings', 'A plan is worked off in an order', 'DES'),
  (4, 'OTHER_BODY', 'It is for another body to do', 'domain.md 1.2: who owns which decision', 'DES'),
  (5, 'VICTIM_WISH', 'A victim does not wish it', 'domain.md 3.4: a reinvestigation normally needs agreement', 'DES'),
  (6, 'NOT_PROPORTIONATE', 'It is not proportionate to what it could show', 'domain.md 3.2: reasonable lines of inquiry', 'GK');

alter table casereview.action_plan drop constraint action_plan_action_count_check,
  add constraint a_plan_has_actions_and_an_end check (action_count between 1 and 20);
alter table casereview.plan_action drop constraint plan_action_number_check,
  add constraint an_action_has_a_number check (number between 1 and 20);

create table casereview.plan_line (
  plan_id uuid not null references casereview.action_plan,
  line_id uuid not null references casereview.ledger_line,
  number int,
  struck_reason text references casereview.strike_out_reason,
  primary key (plan_id, line_id),
  unique (plan_id, number),
  foreign key (plan_id, number) references casereview.plan_action,
  constraint a_line_is_asked_for_or_struck_out check ((number is null) <> (struck_reason is null))
);
create index on casereview.plan_line (line_id);

create function casereview.can_still_be_done(line uuid) returns boolean language sql stable as $$
  select e.merged_into is null and not e.withdrawn and e.status in ('IDENTIFIED', 'MISSED') and e.still_achievable is not distinct from 'YES'
    from casereview.newest_ledger_entry(line) e
$$;

create function casereview.a_plan_has_lines_of_its_case() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.action_plan p join casereview.ledger_line l on l.case_id = p.case_id
      where p.id = new.plan_id and l.id = new.line_id) then
    raise exception 'A plan is drawn from the ledger of its case.' using errcode = 'check_violation';
  end if;
  if not casereview.can_still_be_done(new.line_id) then
    raise exception 'A plan is drawn from lines that can still be done.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_plan_has_lines_of_its_case before insert on casereview.plan_line
  for each row execute function casereview.a_plan_has_lines_of_its_case();

-- At the end of the transaction, like the actions of the plan. A form proposes twenty lines; what does not fit stays open in the ledger.
create function casereview.a_plan_answers_for_its_ledger() returns trigger language plpgsql as $$
declare answered int;
begin
  select count(*) into answered from casereview.plan_line p where p.plan_id = new.id;
  if answered < 20 and exists (select from casereview.ledger_line l where l.case_id = new.case_id and casereview.can_still_be_done(l.id)
      and not exists (select from casereview.plan_line p where p.plan_id = new.id and p.line_id = l.id)) then
    raise exception 'A plan answers for every line that can still be done.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger a_plan_answers_for_its_ledger after insert on casereview.action_plan
  deferrable initially deferred for each row execute function casereview.a_plan_answers_for_its_ledger();

-- What a force reports of a line is written by who reported on the plan that asked for it.
create function casereview.a_reported_line_was_asked_for() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.plan_line p join casereview.plan_result r on r.plan_id = p.plan_id and r.number = p.number
      join casereview.plan_report o on o.plan_id = p.plan_id where p.line_id = new.line_id and o.reported_by = new.said_by) then
    raise exception 'A force reports on a line that it was asked to work on.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_reported_line_was_asked_for before insert on casereview.ledger_entry
  for each row when (new.cause = 'REPORTED') execute function casereview.a_reported_line_was_asked_for();

call casereview.protect('strike_out_reason', 'select');
call casereview.protect_append_only('plan_line');
