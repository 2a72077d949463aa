-- The outcome of a case is the panel's, and the sum of what is decided for its suspects and crimes: what weighs most. A correction by two
-- people of one of them may not leave the two apart, whoever writes it, and two at once no more than one.
create function casereview.sum_of_suspects(of_outcome uuid) returns text language sql stable as $$
  select s.outcome from casereview.suspect_outcome s
  where s.outcome_id = of_outcome and not exists (select from casereview.suspect_outcome n where n.supersedes = s.id)
  order by array_position(array['ADOPT', 'REOPEN', 'RETURN', 'CLOSE'], s.outcome) limit 1
$$;

create function casereview.the_case_is_the_sum_of_its_suspects() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('sum of suspects ' || new.outcome_id, 0));
  if casereview.sum_of_suspects(new.outcome_id) is distinct from (select o.outcome from casereview.outcome o where o.id = new.outcome_id) then
    raise exception 'The outcome of a case is the sum of its suspects: the panel decides it, and no correction of one of them changes it.'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger the_case_is_the_sum_of_its_suspects after insert on casereview.suspect_outcome
  deferrable initially deferred for each row execute function casereview.the_case_is_the_sum_of_its_suspects();
