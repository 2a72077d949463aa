-- Who is kept from a case writes nothing that decides it: that stood below eight kinds of record, and the rest was refused because a trigger
-- found nothing for who may not see the case. Triggers that read all that is on file find it. Now it stands below each of them by itself.
do $$
declare it record;
begin
  for it in select * from (values
      ('adoption', 'case_id', null), ('case_grant', 'case_id', null), ('charge_record', 'case_id', null), ('decision_correction', 'case_id', null),
      ('decision_set_aside', 'case_id', null), ('legal_advice', 'case_id', null), ('legal_advice_confirmation', 'case_id', null),
      ('pause_lifted', 'case_id', null), ('priority_order', 'case_id', null), ('reinvestigation', 'case_id', null),
      ('reinvestigation_ending', 'case_id', null), ('reinvestigation_halt', 'case_id', null), ('reinvestigation_halt_answer', 'case_id', null),
      ('suspect_outcome', 'case_id', null), ('supervision_review', 'case_id', null),
      ('case_grant_ending', 'grant_id', 'case_grant'), ('case_grant_end', 'grant_id', 'case_grant'), ('ledger_entry', 'line_id', 'ledger_line'),
      ('legal_advice_given', 'advice_id', 'legal_advice'), ('notice_decision', 'notice_id', 'victim_notice'),
      ('panel_substitute', 'conflict_id', 'panel_conflict'), ('plan_action', 'plan_id', 'action_plan'), ('plan_line', 'plan_id', 'action_plan'),
      ('recall_decision', 'plan_id', 'action_plan'), ('recommendation', 'panel_id', 'panel'), ('review_comment', 'review_id', 'review'),
      ('risk_acknowledgement', 'risk_id', 'urgent_risk'), ('risk_plan', 'risk_id', 'urgent_risk'), ('risk_review', 'risk_id', 'urgent_risk'),
      ('scope_appeal_decision', 'appeal_id', 'scope_appeal'), ('second_answer', 'screening_id', 'screening'),
      ('suspect_proposal', 'panel_id', 'panel')) as w (tab, col, parent) loop
    execute format('create policy kept_from_deciding on casereview.%I as restrictive for insert to casereview_app
      with check (%I not in (select casereview.%s))', it.tab, it.col,
      case when it.parent is null then 'hidden_cases()' else format('hidden_records(%L)', it.parent) end);
  end loop;
end $$;
