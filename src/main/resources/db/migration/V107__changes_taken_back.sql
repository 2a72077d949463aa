-- Who proposed a change of staff or forces takes it back while nobody has answered it; what was taken back stays on record.
alter table casereview.people_change
  add column withdrawn_at timestamptz,
  add constraint answered_or_taken_back check (withdrawn_at is null or answered_by is null);
drop index casereview.one_change_of_a_person_at_hand;
drop index casereview.one_change_of_a_force_at_hand;
create unique index one_change_of_a_person_at_hand on casereview.people_change (kind, about_staff) where answered_by is null and withdrawn_at is null;
create unique index one_change_of_a_force_at_hand on casereview.people_change (about_force) where answered_by is null and withdrawn_at is null;

create function casereview.a_change_is_taken_back_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.withdrawn_at is not null then
      raise exception 'A change is proposed before it is taken back.' using errcode = 'check_violation';
    end if;
  elsif old.withdrawn_at is not null then
    raise exception 'A change that was taken back stays so: propose another.' using errcode = 'check_violation';
  elsif new.withdrawn_at is not null and new.proposed_by is distinct from current_setting('app.actor', true) then
    raise exception 'Only who proposed a change takes it back.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_change_is_taken_back_once before insert or update on casereview.people_change
  for each row execute function casereview.a_change_is_taken_back_once();
