-- One member alone decides nothing: what is proposed for a suspect goes with a vote, and holds where more than half of a panel say so.
-- Whoever stood back from a case once, or checked it by comments, has no voice in it at any meeting.
select set_config('app.actor', 'system:release', true);

-- A conflict is one with the case. It is taken at a vote too, where the case may be on no meeting.
alter table casereview.panel_conflict alter column sitting_id drop not null;
create unique index one_conflict_beside_a_meeting on casereview.panel_conflict (case_id, member) where sitting_id is null;
create index on casereview.panel_conflict (case_id);

create or replace function casereview.has_had_a_hand_in(person text, of_case uuid) returns boolean language sql stable as $$
  select exists (select from casereview.review r where r.case_id = of_case and (r.reviewer_id = person or r.checked_by = person))
    or exists (select from casereview.review_comment c join casereview.review r on r.id = c.review_id where r.case_id = of_case and c.made_by = person)
    or exists (select from casereview.review_comment_step s join casereview.review_comment c on c.id = s.comment_id
      join casereview.review r on r.id = c.review_id where r.case_id = of_case and s.done_by = person)
    or exists (select from casereview.screening s where s.case_id = of_case and s.first_screener = person)
    or exists (select from casereview.scope_exclusion e where e.case_id = of_case and e.second_person = person)
    or exists (select from casereview.second_sheet s where s.case_id = of_case and s.person = person)
    or exists (select from casereview.panel_conflict c where c.case_id = of_case and c.member = person)
$$;

create or replace function casereview.may_sit_on(person text, of_case uuid, at_sitting uuid) returns boolean language sql stable as $$
  select not exists (select from casereview.panel_conflict c where c.case_id = of_case and c.member = person)
    and ((select person = any(p.members) from casereview.panel_sitting_plan p where p.sitting_id = at_sitting order by p.version desc limit 1)
      or exists (select from casereview.panel_substitute s join casereview.panel_conflict c on c.id = s.conflict_id
        where c.sitting_id = at_sitting and c.case_id = of_case and s.substitute = person))
$$;

-- Whoever checked by comments, or stood back from a case, has a hand in it: what the view said before stays as it was.
alter view casereview.case_hand rename to case_hand_in_acts;
create view casereview.case_hand with (security_invoker = true) as
  select case_id, staff_id from casereview.case_hand_in_acts
  union select r.case_id, c.made_by from casereview.review_comment c join casereview.review r on r.id = c.review_id
  union select r.case_id, s.done_by from casereview.review_comment_step s join casereview.review_comment c on c.id = s.comment_id
    join casereview.review r on r.id = c.review_id
  union select case_id, member from casereview.panel_conflict;
grant select on casereview.case_hand to casereview_app;

-- A round in which somebody voted who stands back now does not count, and is not held: the others vote anew.
alter table casereview.panel_round
  drop constraint panel_round_result_check,
  add constraint panel_round_result_check check (result in ('MAJORITY', 'NO_MAJORITY', 'NEW_INFORMATION', 'DEFERRED', 'CONFLICT'));

create function casereview.a_round_without_a_voice_is_void() returns trigger language plpgsql as $$
begin
  if exists (select from casereview.panel_vote v join casereview.panel p on p.id = v.panel_id
      where v.panel_id = new.panel_id and v.round = new.round and casereview.has_had_a_hand_in(v.voter_id, p.case_id)) then
    raise exception 'A round with the vote of somebody who has no voice does not count.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_round_without_a_voice_is_void before update on casereview.panel_round
  for each row when (new.result in ('MAJORITY', 'NO_MAJORITY', 'DEFERRED') and old.result is null)
  execute function casereview.a_round_without_a_voice_is_void();

-- A proposal is of its member's vote: of the open round, from a seat, before the vote is cast.
alter table casereview.suspect_proposal add column round int;
update casereview.suspect_proposal p set round = coalesce((select max(r.round) from casereview.panel_round r
  where r.panel_id = p.panel_id and r.opened_at <= p.proposed_at), 1);
alter table casereview.suspect_proposal alter column round set not null,
  add foreign key (panel_id, round) references casereview.panel_round;

create function casereview.a_proposal_goes_with_a_vote() returns trigger language plpgsql as $$
declare of_case uuid;
declare at_sitting uuid;
declare of_round casereview.panel_round;
begin
  select p.case_id into of_case from casereview.panel p where p.id = new.panel_id;
  select * into of_round from casereview.panel_round r where r.panel_id = new.panel_id and r.round = new.round for update;
  at_sitting := casereview.sitting_of(of_case);
  if new.proposed_by is distinct from current_setting('app.actor', true) then
    raise exception 'Nobody proposes in the name of somebody else.' using errcode = 'check_violation';
  end if;
  if casereview.has_had_a_hand_in(new.proposed_by, of_case)
      or (at_sitting is not null and not casereview.may_sit_on(new.proposed_by, of_case, at_sitting)) then
    raise exception 'Outcomes for suspects are proposed by those who vote on the case.' using errcode = 'check_violation';
  end if;
  if of_round.counted_at is not null or exists (select from casereview.panel_vote v
      where v.panel_id = new.panel_id and v.round = new.round and v.voter_id = new.proposed_by) then
    raise exception 'Outcomes for suspects are proposed before the vote that they go with.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_proposal_goes_with_a_vote before insert on casereview.suspect_proposal
  for each row execute function casereview.a_proposal_goes_with_a_vote();

-- The round whose votes stand behind an outcome: that of the majority, or the last that was held before the head of review decided.
create function casereview.deciding_round(of_outcome uuid) returns int language sql stable as $$
  select max(r.round) from casereview.outcome o join casereview.panel_round r on r.panel_id = o.panel_id
  where o.id = of_outcome and r.result = case o.how when 'MAJORITY' then 'MAJORITY' else 'NO_MAJORITY' end
$$;

-- What more than half of the panel say for a suspect, or a suspect and a crime: each by the own proposal on the file that was voted on,
-- else by the vote. A head of review who decides on a newer file is not bound by what was said of an older one.
create function casereview.agreed_for(of_outcome uuid, of_suspect text, of_crime int) returns text language sql stable as $$
  select said.outcome
  from casereview.outcome o
  join casereview.panel p on p.id = o.panel_id
  join casereview.panel_vote v on v.panel_id = o.panel_id and v.round = casereview.deciding_round(o.id)
    and (o.how = 'MAJORITY' or v.file_version = o.file_version)
  cross join lateral (select coalesce(
    (select s.outcome from casereview.suspect_proposal s
      where s.panel_id = v.panel_id and s.round = v.round and s.proposed_by = v.voter_id and s.file_version = v.file_version
        and s.suspect = of_suspect and (s.crime = of_crime or s.crime is null)
      order by s.crime nulls last, s.id desc limit 1),
    v.outcome) as outcome) said
  where o.id = of_outcome and said.outcome is not null
  group by said.outcome, p.size
  having 2 * count(*) > p.size
$$;

create function casereview.more_than_half_agreed() returns trigger language plpgsql as $$
begin
  if new.outcome is distinct from casereview.agreed_for(new.outcome_id, new.suspect, new.crime) then
    raise exception 'What is proposed for a suspect holds where more than half of the panel say so.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger more_than_half_agreed before insert on casereview.suspect_outcome
  for each row when (new.basis = 'PROPOSED') execute function casereview.more_than_half_agreed();
