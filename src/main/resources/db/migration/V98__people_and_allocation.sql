-- Who takes which case next, and when somebody is offered none; cases that come back to allocation; changes to staff and forces by two people.

-- A round ends without a submission when the case comes back to allocation. Nothing here says why: handed back, ill or left look alike.
alter table casereview.review add column handed_back_at timestamptz;
alter table casereview.review add constraint a_round_handed_back_was_not_submitted
  check (handed_back_at is null or (submitted_at is null and conflict is distinct from 'CONFLICT'));
drop index casereview.one_review_under_way;
create unique index one_review_under_way on casereview.review (case_id)
  where passed is null and conflict is distinct from 'CONFLICT' and handed_back_at is null;

create function casereview.a_round_handed_back_is_over() returns trigger language plpgsql as $$
begin
  raise exception 'A round that was handed back is not changed; the next reviewer goes on with it.' using errcode = 'check_violation';
end $$;
create trigger a_round_handed_back_is_over before update on casereview.review
  for each row when (old.handed_back_at is not null) execute function casereview.a_round_handed_back_is_over();

create function casereview.answers_handed_back_are_kept() returns trigger language plpgsql as $$
begin
  if (select r.handed_back_at from casereview.review r where r.id = new.review_id) is not null then
    raise exception 'The answers of a round that was handed back are kept as they are.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answers_handed_back_are_kept before insert or update on casereview.review_answer
  for each row execute function casereview.answers_handed_back_are_kept();

-- Everybody who had a hand in a case: whoever is in it is not offered the case for review.
create view casereview.case_hand with (security_invoker = true) as
  select case_id, reviewer_id as staff_id from casereview.review
  union select case_id, checked_by from casereview.review where checked_by is not null
  union select case_id, first_screener from casereview.screening where first_screener is not null
  union select case_id, person from casereview.second_sheet
  union select case_id, excluded_by from casereview.scope_exclusion
  union select case_id, second_person from casereview.scope_exclusion
  union select case_id, first_member from casereview.scope_panel_decision
  union select case_id, second_member from casereview.scope_panel_decision where second_member is not null
  union select a.case_id, d.decided_by from casereview.scope_appeal a join casereview.scope_appeal_decision d on d.appeal_id = a.id
  union select p.case_id, v.voter_id from casereview.panel p join casereview.panel_vote v on v.panel_id = p.id
  union select case_id, decided_by from casereview.outcome where decided_by is not null
  union select case_id, prepared_by from casereview.closure
  union select case_id, approved_by from casereview.closure where approved_by is not null
  union select case_id, returned_by from casereview.closure where returned_by is not null;
grant select on casereview.case_hand to casereview_app;

-- The numbers of allocation.
create table casereview.allocation_rule (
  code text primary key check (code in ('CLIMBS_AFTER', 'CLIMBS_TO', 'SKILL_WAITS', 'MOST_UNDER_WAY', 'MOST_NEW_IN_7_DAYS',
    'RAPE_IN_A_ROW', 'PAUSE_AFTER_RAPE', 'MOST_OPENED_IN_7_DAYS', 'VERIFIED_FOR')),
  amount int not null check (amount >= 0),
  text text not null,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.allocation_rule values
  ('CLIMBS_AFTER', 20, 'A case climbs one level of priority after so many working days without a reviewer', 'Own rule: no case starves', 'DES'),
  ('CLIMBS_TO', 1, 'The level up to which age alone raises a case; the levels above it stay for danger', 'Own rule: no case starves', 'DES'),
  ('SKILL_WAITS', 5, 'A case that waited so many working days is taken by age; a fresher one goes first to who has the skill that it wants', 'Own rule: the skill that a case wants', 'DES'),
  ('MOST_UNDER_WAY', 15, 'So many reviews under way at most, then no next case', 'Own rule: one week of twelve files and what came back', 'DES'),
  ('MOST_NEW_IN_7_DAYS', 25, 'So many new cases in seven days at most', 'Own rule: twice the twelve files of a usual week', 'DES'),
  ('RAPE_IN_A_ROW', 4, 'After so many cases with an allegation of rape in a row, another kind or a pause', 'Own rule: welfare of reviewers', 'DES'),
  ('PAUSE_AFTER_RAPE', 1, 'So many working days without a new case count as that pause', 'Own rule: welfare of reviewers', 'DES'),
  ('MOST_OPENED_IN_7_DAYS', 30, 'So many cases whose narrative was opened in seven days at most, then no new case', 'Own rule: welfare of reviewers', 'DES'),
  ('VERIFIED_FOR', 90, 'Contacts of a force that nobody verified for so many days are shown as such', 'Own rule: a number that is rung at night answers', 'DES');

-- The skill that a kind of case wants.
create table casereview.skill_wanted (
  kind text primary key check (kind in ('RAPE')),
  skill text not null check (skill ~ '^[A-Z_]+$'),
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.skill_wanted values ('RAPE', 'RASSO', 'Own rule: rape and serious sexual offences', 'DES');

-- The acts on record by which somebody has read what was done to a victim.
create table casereview.exposing_act (
  what text primary key check (what ~ '^[A-Z_]+$'),
  text text not null,
  source_ref text not null
);
insert into casereview.exposing_act values
  ('NARRATIVE_OPENED', 'A narrative was unfolded', 'Own rule: welfare of reviewers'),
  ('DOCUMENT_OPENED', 'A document of the file was read', 'Own rule: welfare of reviewers');

call casereview.protect('allocation_rule', 'select');
call casereview.protect('skill_wanted', 'select');
call casereview.protect('exposing_act', 'select');

-- Changes to staff and forces: one person proposes, another releases, neither of them the one whom it is about.
-- What is asked for is sealed: it holds names and contact data. The answer is written once.
create table casereview.people_change (
  id uuid primary key,
  kind text not null check (kind in ('PERSON', 'ABSENCE', 'FORCE')),
  about_staff text,                  -- may be somebody who is not on the list yet
  about_force text references casereview.force,
  content bytea not null,            -- sealed
  import_id uuid,
  proposed_by text not null check (proposed_by not like 'system:%'),
  proposed_at timestamptz not null,
  answered_by text check (answered_by not like 'system:%'),
  answered_at timestamptz,
  released boolean,
  answer_reason bytea,               -- sealed
  released_in xid8,
  constraint about_one_thing check ((kind = 'FORCE') = (about_force is not null) and (kind = 'FORCE') = (about_staff is null)),
  constraint answered_whole check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (released is null)),
  constraint a_refusal_has_a_reason check (released is distinct from false or answer_reason is not null),
  constraint two_people_change_people check (answered_by <> proposed_by),
  constraint nobody_proposes_for_themselves check (about_staff <> proposed_by),
  constraint nobody_releases_for_themselves check (about_staff <> answered_by)
);
create unique index one_change_of_a_person_at_hand on casereview.people_change (kind, about_staff) where answered_by is null;
create unique index one_change_of_a_force_at_hand on casereview.people_change (about_force) where answered_by is null;
create index on casereview.people_change (about_staff, proposed_at);

create function casereview.a_change_is_answered_once() returns trigger language plpgsql as $$
begin
  if old.answered_by is not null or (new.id, new.kind, new.about_staff, new.about_force, new.content, new.import_id, new.proposed_by, new.proposed_at)
      is distinct from (old.id, old.kind, old.about_staff, old.about_force, old.content, old.import_id, old.proposed_by, old.proposed_at) then
    raise exception 'A change is answered once and never altered: propose another.' using errcode = 'check_violation';
  end if;
  if new.answered_by is not null and new.answered_by <> current_setting('app.actor', true) then
    raise exception 'Nobody answers in the name of somebody else.' using errcode = 'check_violation';
  end if;
  new.released_in := case when new.released then pg_current_xact_id() end;
  return new;
end $$;
create trigger a_change_is_answered_once before update on casereview.people_change
  for each row execute function casereview.a_change_is_answered_once();

create function casereview.a_change_begins_open() returns trigger language plpgsql as $$
begin
  if new.answered_by is not null or new.released_in is not null or new.proposed_by <> current_setting('app.actor', true) then
    raise exception 'A change is proposed in the own name and answered later.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_change_begins_open before insert on casereview.people_change
  for each row execute function casereview.a_change_begins_open();

-- Away from a day to a day. A later word on an absence that begins the same day supersedes the earlier one.
create table casereview.absence (
  id uuid primary key,
  staff_id text not null references casereview.staff,
  from_day date not null,
  to_day date not null,
  kind text not null check (kind in ('LEAVE', 'ILLNESS', 'TRAINING', 'OTHER')),
  cover_note bytea,                  -- sealed
  reviews text not null check (reviews in ('GIVE_BACK', 'WAIT')),
  wait_until date,
  recorded_at timestamptz not null,
  check (to_day >= from_day),
  check ((reviews = 'WAIT') = (wait_until is not null))
);
create index on casereview.absence (staff_id, from_day, recorded_at);

-- Whom to reach at a force, by day and night. The newest row counts.
create table casereview.force_contact (
  id uuid primary key,
  force_code text not null references casereview.force,
  lead_name bytea not null,          -- sealed, as are the next three
  chief_officer bytea not null,
  night_number bytea not null,
  mailbox bytea not null,
  verified_on date not null,
  verified_by text not null,
  recorded_at timestamptz not null
);
create index on casereview.force_contact (force_code, recorded_at);

-- Whoever is not the system writes to staff only with the release of a change of that person, in the same transaction.
create function casereview.staff_is_changed_by_two() returns trigger language plpgsql as $$
declare actor text := coalesce(current_setting('app.actor', true), '');
begin
  if actor not like 'system:%' and not exists (select from casereview.people_change c
      where c.about_staff = new.staff_id and c.released and c.answered_by = actor and c.released_in = pg_current_xact_id()) then
    raise exception 'Staff are changed by a proposal that a second person releases.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger staff_is_changed_by_two before insert or update on casereview.staff
  for each row execute function casereview.staff_is_changed_by_two();
create trigger staff_is_changed_by_two before insert or update on casereview.staff_team
  for each row execute function casereview.staff_is_changed_by_two();
create trigger staff_is_changed_by_two before insert or update on casereview.staff_force
  for each row execute function casereview.staff_is_changed_by_two();
create trigger staff_is_changed_by_two before insert or update on casereview.staff_skill
  for each row execute function casereview.staff_is_changed_by_two();
create trigger staff_is_changed_by_two before insert or update on casereview.staff_former_force
  for each row execute function casereview.staff_is_changed_by_two();
create trigger staff_is_changed_by_two before insert on casereview.absence
  for each row execute function casereview.staff_is_changed_by_two();

create function casereview.force_contacts_are_changed_by_two() returns trigger language plpgsql as $$
declare actor text := coalesce(current_setting('app.actor', true), '');
begin
  if actor not like 'system:%' and not exists (select from casereview.people_change c
      where c.about_force = new.force_code and c.released and c.answered_by = actor and c.released_in = pg_current_xact_id()) then
    raise exception 'Contacts of a force are changed by a proposal that a second person releases.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger force_contacts_are_changed_by_two before insert on casereview.force_contact
  for each row execute function casereview.force_contacts_are_changed_by_two();

call casereview.protect('people_change');
call casereview.protect_append_only('absence');
call casereview.protect_append_only('force_contact');
