-- Tasklist shows 15 of a team's tasks. The engine asks for distinct rows in the order of the list and then of their columns: with the first of
-- these in an index the database reads one page of it, and not each task of the team.
create index act_idx_task_in_order on act_ru_task (priority_ desc, due_date_, rev_, id_);
create index act_idx_task_by_due_date on act_ru_task (due_date_, rev_, id_);

-- A team's right to a process is a right to all its tasks. The planner took it for a right to one in twenty, and looked each task up by itself.
alter table act_ru_authorization alter column resource_id_ set (n_distinct = 1);
alter table act_re_procdef alter column key_ set (n_distinct = 1);
analyze act_ru_authorization, act_re_procdef;
