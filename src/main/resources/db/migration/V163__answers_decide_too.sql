-- Who is kept from a case writes none of what decides it: nor what an owner's form asks of it, nor whether its force stands in a conflict. Neither is a
-- conflict of the own: that is declared at a review or at a panel, by somebody whose sight was settled before the act, and stays possible.
create policy kept_from_deciding on casereview.answered_form as restrictive for insert to casereview_app
  with check (case_id not in (select casereview.hidden_cases()));
create policy kept_from_deciding on casereview.recorded_answer as restrictive for insert to casereview_app
  with check (form_id not in (select casereview.hidden_records('answered_form')));
create policy kept_from_deciding on casereview.force_conflict as restrictive for insert to casereview_app
  with check (case_id not in (select casereview.hidden_cases()));
