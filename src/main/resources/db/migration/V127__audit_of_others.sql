-- The audit names cases. Who speaks for a force, and who is nobody, reads there what they did themselves; the end of the chain, which each act
-- is sealed to, is read for them.
create function audit.head() returns table (seq bigint, hash bytea) language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return query select e.seq, e.hash from audit.entry e order by e.seq desc limit 1;
end $$;
create policy own_acts on audit.entry as restrictive for select to casereview_app
  using ((select casereview.sees_every_force()) or actor = current_setting('app.actor', true));
