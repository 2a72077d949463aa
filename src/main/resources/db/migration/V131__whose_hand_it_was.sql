-- "person" meant the column of second_sheet as well as who is asked about, and the column wins: once a second screener had answered,
-- everybody had a hand in the case, and no panel could vote on it, no head decide it, nobody approve its closure.
create or replace function casereview.has_had_a_hand_in(person text, of_case uuid) returns boolean language sql stable as $$
  select exists (select from casereview.review r where r.case_id = $2 and (r.reviewer_id = $1 or r.checked_by = $1))
    or exists (select from casereview.review_comment c join casereview.review r on r.id = c.review_id where r.case_id = $2 and c.made_by = $1)
    or exists (select from casereview.review_comment_step s join casereview.review_comment c on c.id = s.comment_id
      join casereview.review r on r.id = c.review_id where r.case_id = $2 and s.done_by = $1)
    or exists (select from casereview.screening s where s.case_id = $2 and s.first_screener = $1)
    or exists (select from casereview.scope_exclusion e where e.case_id = $2 and e.second_person = $1)
    or exists (select from casereview.second_sheet s where s.case_id = $2 and s.person = $1)
    or exists (select from casereview.panel_conflict c where c.case_id = $2 and c.member = $1)
$$;
