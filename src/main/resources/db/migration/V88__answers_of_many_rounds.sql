-- The answers of a confirmed round are not changed: looked at once for all that a statement writes, not once a row, since
-- the answers of a hundred new cases are written together.
drop trigger an_answer_belongs_to_an_open_round on casereview.screening_answer;

create or replace function casereview.an_answer_belongs_to_an_open_round() returns trigger language plpgsql as $$
begin
  if exists (select from written w join casereview.screening s on s.id = w.screening_id
      where s.first_screener is not null) then
    raise exception 'The answers of a confirmed round are not changed.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger an_answer_belongs_to_an_open_round after insert on casereview.screening_answer
  referencing new table as written
  for each statement execute function casereview.an_answer_belongs_to_an_open_round();
create trigger a_changed_answer_belongs_to_an_open_round after update on casereview.screening_answer
  referencing new table as written
  for each statement execute function casereview.an_answer_belongs_to_an_open_round();
