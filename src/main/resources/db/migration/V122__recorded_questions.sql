-- What process owners ask in forms of their own: each question as it was worded, with its answer, in the record of its case.

create table casereview.answered_form (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  task_id uuid not null unique,
  process text not null,
  activity text not null,
  form text not null check (form ~ '^[a-z][a-z0-9-]*$'),
  form_version int not null check (form_version > 0),
  file_version int,
  answered_by text not null check (answered_by not like 'system:%'),
  answered_at timestamptz not null
);
create index on casereview.answered_form (case_id);

create table casereview.recorded_answer (
  form_id uuid not null references casereview.answered_form,
  position int not null check (position > 0),
  question text not null,
  kind text not null check (kind in ('TEXT', 'DATE', 'YES_NO', 'CHOICE')),
  wording bytea not null,            -- sealed: owners may write anything into a question
  code text check (code ~ '^[A-Z0-9_-]{1,40}$'),
  said bytea,                        -- sealed
  primary key (form_id, position),
  constraint one_answer_to_a_question unique (form_id, question),
  constraint what_was_written_is_no_code check (code is null or kind in ('YES_NO', 'CHOICE'))
);

create function casereview.answers_are_given_in_the_own_name() returns trigger language plpgsql as $$
begin
  if new.answered_by is distinct from current_setting('app.actor', true) then
    raise exception 'Nobody answers in the name of somebody else.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answers_are_given_in_the_own_name before insert on casereview.answered_form
  for each row execute function casereview.answers_are_given_in_the_own_name();

create trigger answered_form_stays before update or delete or truncate on casereview.answered_form
  for each statement execute function casereview.stays_as_recorded();
create trigger recorded_answer_stays before update or delete or truncate on casereview.recorded_answer
  for each statement execute function casereview.stays_as_recorded();
call casereview.protect_append_only('answered_form');
call casereview.protect_append_only('recorded_answer');
call casereview.need_to_know('answered_form');
call casereview.need_to_know('recorded_answer', 'form_id', 'answered_form');

-- What the review asks itself is not for a force, not about its own cases either.
create policy not_for_forces on casereview.answered_form as restrictive for select to casereview_app
  using ((select casereview.sees_every_force()));
create policy not_for_forces on casereview.recorded_answer as restrictive for select to casereview_app
  using ((select casereview.sees_every_force()));

-- Whoever answered has had a hand in the case; what the view said before stays as it was.
alter view casereview.case_hand rename to case_hand_in_work;
create view casereview.case_hand with (security_invoker = true) as
  select case_id, staff_id from casereview.case_hand_in_work
  union select case_id, answered_by from casereview.answered_form;
grant select on casereview.case_hand to casereview_app;
