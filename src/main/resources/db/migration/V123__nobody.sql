-- As whom a node asks itself at its start whether it is shut: somebody who is known, and may do nothing.
select set_config('app.actor', 'system:release', true);

insert into casereview.staff (staff_id, login, given_name, family_name, enabled)
  values ('NOBODY', 'nobody', 'Nobody', 'at all', false);

-- Nobody stays nobody, whoever changes staff: no login, no team, no force, no case.
alter table casereview.staff add constraint nobody_stays_out
  check (staff_id <> 'NOBODY' or (not enabled and login = 'nobody' and password_hash is null and oidc_subject is null));
alter table casereview.staff_team add constraint nobody_has_no_team check (staff_id <> 'NOBODY');
alter table casereview.staff_force add constraint nobody_has_no_force check (staff_id <> 'NOBODY');
alter table casereview.case_grant add constraint nobody_has_no_case check (staff_id <> 'NOBODY');
