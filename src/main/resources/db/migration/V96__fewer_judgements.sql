-- A move to SCREENING is judged by the records of new information alone (V42) and by nothing that these three know: each asked for outcomes,
-- plans and reinvestigations of a case that has just come, thousands of times in one import. Every other move is judged as before.
drop trigger state_follows_the_decision on casereview.review_case;
create trigger state_follows_the_decision before update of state on casereview.review_case
  for each row when (new.state is distinct from old.state and new.state <> 'SCREENING')
  execute function casereview.state_follows_the_decision();

drop trigger state_follows_the_plan on casereview.review_case;
create trigger state_follows_the_plan before update of state on casereview.review_case
  for each row when (new.state is distinct from old.state and new.state <> 'SCREENING')
  execute function casereview.state_follows_the_plan();

drop trigger state_follows_the_reinvestigation on casereview.review_case;
create trigger state_follows_the_reinvestigation before update of state on casereview.review_case
  for each row when (new.state is distinct from old.state and new.state <> 'SCREENING')
  execute function casereview.state_follows_the_reinvestigation();

-- Rape first needs to be asked only where rape is alleged.
drop trigger rape_comes_first on casereview.review_case;
create trigger rape_comes_first before update of priority on casereview.review_case
  for each row when (new.rape_alleged and new.priority > 'P1' and new.priority is distinct from old.priority)
  execute function casereview.rape_comes_first();
