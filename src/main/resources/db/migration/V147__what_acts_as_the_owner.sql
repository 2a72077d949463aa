-- A trigger that looks for a reason to refuse reads all that is on file, and so does what it calls. V140 looked at its own text alone: one
-- that asks by another function found nothing for who is walled off, and let a force end its own waiting while its case goes on.
do $$
declare named text;
begin
  foreach named in array array['a_wait_ends_with_its_case', 'an_action_is_of_its_plan', 'somebody_can_be_investigated', 'a_correction_is_answered_once'] loop
    execute format('alter function casereview.%I() security definer', named);
    execute format('revoke execute on function casereview.%I() from public', named);
  end loop;
end $$;

-- One that refuses what it does not find needs no more than who writes may see: who is kept from a case is refused, as before V140.
do $$
declare named text;
begin
  foreach named in array array['a_comment_is_of_a_check', 'a_correction_has_two_people', 'a_plan_follows_its_outcome',
      'a_plan_follows_one_that_was_declined', 'a_plan_has_lines_of_its_case', 'a_second_sheet_is_another_persons', 'an_emergency_is_its_grant',
      'an_emergency_is_reviewed', 'an_exclusion_follows_its_round', 'charge_follows_supervision', 'what_stands_is_not_taken_back',
      'who_was_told_hears_that_it_is_taken_back'] loop
    execute format('alter function casereview.%I() security invoker', named);
  end loop;
end $$;

-- A path that does not name the schema of temporary things searches it first, for types too: a type of that name that the caller made ran the
-- caller's own function as the owner of all tables. Named last, it hides nothing; and nobody needs temporary things here.
do $$
declare it regprocedure;
begin
  for it in select p.oid from pg_proc p where p.pronamespace in ('casereview'::regnamespace, 'audit'::regnamespace, 'standards'::regnamespace)
      and (p.prosecdef or p.proconfig is not null) loop
    execute format('alter function %s set search_path = pg_catalog, pg_temp', it);
  end loop;
  execute format('revoke temporary on database %I from public', current_database());
end $$;
