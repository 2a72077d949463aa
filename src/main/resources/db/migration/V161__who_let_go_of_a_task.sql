-- A task that comes back was put back by who had it, or by the system: for an absence, an exclusion, a conflict, or a matter of standards. The
-- engine remembers the person in the first way alone, so whoever knew of no other reason could tell the last. Who let go of a task stands on
-- record, and no person reads it there: that it came back, and who takes it next, is told to all who were told before.
create policy who_let_go on public.act_hi_op_log as restrictive for select to casereview_app
  using (property_ is distinct from 'assignee' or new_value_ is not null or current_setting('app.actor', true) like 'system:%');
create policy who_let_go on public.act_hi_identitylink as restrictive for select to casereview_app
  using (type_ is distinct from 'assignee' or operation_type_ is distinct from 'delete' or current_setting('app.actor', true) like 'system:%');
