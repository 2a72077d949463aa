-- What comes in about a case after its referral, and by whom; it brings a case that has ended back to screening, and nothing else does.
create table casereview.new_information (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  source text not null check (source in ('FORCE', 'VICTIM', 'THIRD_PARTY', 'REVIEW')),
  reasons bytea,
  recorded_by text not null,
  recorded_at timestamptz not null,
  reopened_from text,
  ended_at timestamptz,
  constraint a_person_says_what_is_new check (source = 'FORCE' or reasons is not null),
  constraint reopened_from_an_end check ((reopened_from is null) = (ended_at is null)),
  unique (case_id, ended_at)
);

create function casereview.an_end_is_left_on_new_information() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.new_information i
      where i.case_id = new.id and i.reopened_from = old.state and i.ended_at = old.state_since) then
    raise exception 'A case that has ended comes back on new information that is on record.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_end_is_left_on_new_information before update of state on casereview.review_case
  for each row when (new.state = 'SCREENING' and old.state not in ('REFERRED', 'SCREENING'))
  execute function casereview.an_end_is_left_on_new_information();

call casereview.protect_append_only('new_information');
