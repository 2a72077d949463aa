-- A function that acts as the owner of the tables looks past the walls. Anybody who could connect might have called each of them: one of them
-- tells from whom which cases are kept, standards matters among the reasons. Now each is for those who need it, and for nobody else.
do $$
declare it regprocedure;
begin
  for it in select p.oid from pg_proc p
      where p.prosecdef and p.pronamespace in ('casereview'::regnamespace, 'audit'::regnamespace, 'standards'::regnamespace) loop
    execute format('revoke execute on function %s from public', it);
  end loop;
end $$;

-- Who lets people to a case is asked about exclusions by the table itself.
alter function casereview.a_grant_is_given_by_right() security definer set search_path = pg_catalog;
revoke execute on function casereview.a_grant_is_given_by_right() from public;

-- What the walls ask for the person of the transaction; they show nothing that the walls do not.
grant execute on function casereview.cases_of_own_forces(), casereview.records_of_own_forces(text),
  casereview.records_of_own_forces_below(text, text, text), casereview.packages_of_own_forces(), casereview.hidden_cases(),
  casereview.hidden_records(text), casereview.hidden_records_below(text, text, text), casereview.hidden_processes(),
  casereview.hidden_past() to casereview_app;
-- What the application asks by name: the begin of a transaction, one case and one person, the number of a round, the end of the chain.
grant execute on function casereview.settle_sight(timestamptz), casereview.is_excluded(text, uuid, timestamptz),
  casereview.round_of_review(uuid), audit.head() to casereview_app;
-- Whether the transaction acts for standards; the tables of standards and those of the engine ask.
grant execute on function casereview.acts_for_standards() to casereview_app, casereview_standards;
