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
  ('MOST_NEW_IN_7_DAYS', 12, 'So many new cases in seven days at most', 'Own rule: reviewers read twelve files a week', 'DES'),
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
  ('CASE_FILE_OPENED', 'The file was opened with its narrative', 'Own rule: welfare of reviewers'),
  ('NARRATIVE_OPENED', 'A narrative was unfolded', 'Own rule: welfare of reviewers'),
  ('DOCUMENT_OPENED', 'A document of the file was read', 'Own rule: welfare of reviewers');

call casereview.protect('allocation_rule', 'select');
call casereview.protect('skill_wanted', 'select');
call casereview.protect('exposing_act', 'select');
