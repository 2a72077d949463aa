-- Whoever lets somebody to a case asks beforehand, so that they hear a sentence instead of a fault. It answers to heads of review alone, of cases
-- in their own sight, and of what they may read themselves: an exclusion, a conflict of interest, work for the force.
create function casereview.is_openly_kept_from(person text, of_case uuid, at timestamptz) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  return casereview.is_in(current_setting('app.actor', true), 'heads-of-review') and casereview.is_in_sight(of_case)
    and casereview.is_known_to_be_kept_from(person, of_case, at);
end $$;
revoke execute on function casereview.is_openly_kept_from(text, uuid, timestamptz) from public;
grant execute on function casereview.is_openly_kept_from(text, uuid, timestamptz) to casereview_app;
