-- When a matter of standards is found to concern somebody who worked on its case, what they had looked at until then matters. Standards
-- read it, of that person and that case alone: the policies of standards' own tables hold within this one.
grant usage on schema audit to casereview_standards;
grant select (seq, at, actor, operation, what, case_id) on audit.entry to casereview_standards;
create policy looks_of_who_is_concerned on audit.entry as restrictive for select to casereview_standards
  using (operation in ('CONSULT', 'DISCLOSE') and exists (
    select from standards.concerned c join standards.matter m on m.id = c.matter_id
    where c.staff_id = entry.actor and m.case_id = entry.case_id));
