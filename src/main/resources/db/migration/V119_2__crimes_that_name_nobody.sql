-- A crime for which the force named nobody has an outcome of its own: whoever did it is not known, and the panel decides of it too.
alter table casereview.suspect_proposal
  alter column suspect drop not null,
  add constraint a_suspect_or_a_crime check (suspect is not null or crime is not null);
alter table casereview.suspect_outcome
  alter column suspect drop not null,
  add constraint a_suspect_or_a_crime check (suspect is not null or crime is not null);
drop index casereview.one_outcome_for_each;
create unique index one_outcome_for_each on casereview.suspect_outcome (outcome_id, coalesce(suspect, ''), coalesce(crime, -1))
  where supersedes is null;

create or replace function casereview.agreed_for(of_outcome uuid, of_suspect text, of_crime int) returns text language sql stable as $$
  select said.outcome
  from casereview.outcome o
  join casereview.panel p on p.id = o.panel_id
  join casereview.panel_vote v on v.panel_id = o.panel_id and v.round = casereview.deciding_round(o.id)
    and (o.how = 'MAJORITY' or v.file_version = o.file_version)
  cross join lateral (select coalesce(
    (select s.outcome from casereview.suspect_proposal s
      where s.panel_id = v.panel_id and s.round = v.round and s.proposed_by = v.voter_id and s.file_version = v.file_version
        and s.suspect is not distinct from of_suspect and (s.crime = of_crime or s.crime is null)
      order by s.crime nulls last, s.id desc limit 1),
    v.outcome) as outcome) said
  where o.id = of_outcome and said.outcome is not null
  group by said.outcome, p.size
  having 2 * count(*) > p.size
$$;
