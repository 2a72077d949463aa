-- Roles of a Case Review database, created once by its administrator before the first migration.
-- Passwords are set by the administrator (alter role ... password), never here.
do $$
declare wanted text;
begin
  foreach wanted in array array['casereview_owner', 'casereview_app', 'casereview_portal', 'casereview_reporting'] loop
    if not exists (select 1 from pg_roles where rolname = wanted) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls', wanted);
    end if;
  end loop;
  if not exists (select 1 from pg_roles where rolname = 'casereview_standards') then
    create role casereview_standards nologin nobypassrls;
  end if;
end $$;

-- The application may become "standards" for one transaction, but inherits nothing of it.
grant casereview_standards to casereview_app with inherit false, set true;
