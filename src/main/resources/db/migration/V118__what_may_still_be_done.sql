-- What nobody knows to be impossible is for the plan too: the force finds out whether it can still be done.
create or replace function casereview.can_still_be_done(line uuid) returns boolean language sql stable as $$
  select e.merged_into is null and not e.withdrawn and e.status in ('IDENTIFIED', 'MISSED')
    and coalesce(e.still_achievable in ('YES', 'UNKNOWN'), false)
    from casereview.newest_ledger_entry(line) e
$$;
