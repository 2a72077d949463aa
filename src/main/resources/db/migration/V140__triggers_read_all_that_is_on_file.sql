-- What a trigger refuses is judged on all that is on file, not on what whoever writes may see of it: one that looks for a reason to refuse
-- found none in a table that was walled from the person. Each that reads such a table acts as the owner of the tables, and is called by nobody.
do $$
declare it record;
begin
  for it in select p.oid::regprocedure as named from pg_proc p
      where p.pronamespace = 'casereview'::regnamespace and p.prorettype = 'trigger'::regtype and not p.prosecdef
        and exists (select from pg_policy w join pg_class c on c.oid = w.polrelid
          where c.relnamespace = 'casereview'::regnamespace and w.polname in ('not_for_forces', 'own_words', 'for_them')
            and p.prosrc ~ ('casereview\.' || c.relname || '\M')) loop
    execute format('alter function %s security definer set search_path = pg_catalog', it.named);
    execute format('revoke execute on function %s from public', it.named);
  end loop;
end $$;
