select set_config('app.actor', 'system:release', true);

-- What was offered to the engine and refused: by whom, when, at which door, which set it was and why. Drawings come from outside and may say
-- anything, so the sentences are sealed.
create table casereview.release_refusal (
  id uuid primary key,
  refused_at timestamptz not null,
  offered_by text not null,
  door text not null check (door in ('START', 'DEPLOYMENT', 'CLOSED_DOOR', 'CHANGED_FILE')),
  checksum text check (checksum ~ '^[0-9a-f]{64}$'),
  files integer not null check (files >= 0),
  findings integer not null check (findings >= 0),
  sentences bytea not null
);
create index on casereview.release_refusal (refused_at);
call casereview.protect_append_only('release_refusal');

-- Every file that the guard has let in, by its content. What the engine reads again later must be one of them.
create table casereview.released_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  released_at timestamptz not null
);
call casereview.protect_append_only('released_file');

-- What was released before there was a guard that remembers.
insert into casereview.released_file (sha256, released_at)
select encode(sha256(b.bytes_), 'hex'), min(d.deploy_time_)
from act_ge_bytearray b join act_re_deployment d on d.id_ = b.deployment_id_
where b.name_ ~ '\.(bpmn|dmn|form)$' and d.name_ = 'case-review'
group by 1;
