-- The engine's tables with rows of a case hold their walls against their owner too, as every table of ours does: its permissive policy
-- is everybody's, the restrictive one that of the application.
do $$
declare it regclass;
begin
  for it in select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relrowsecurity loop
    execute format('alter table %s force row level security', it);
  end loop;
end $$;
