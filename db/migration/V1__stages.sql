-- Stages, every event of their lives, and why the scaler did what it did.
-- Rows are written from the audit stream, in batches, possibly twice: ids come with the events.

create table stages (
  arn          text primary key,
  stage_id     text        not null,
  broadcast_id text        not null,
  name         text        not null,
  state        text        not null check (state in ('CREATING', 'CONNECTING', 'READY', 'DRAINING', 'DELETED', 'FAILED')),
  master       boolean     not null,
  auto_scaled  boolean     not null,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  deleted_at   timestamptz
);
create index stages_by_broadcast on stages (broadcast_id, created_at);

create table stage_events (
  id           uuid primary key,
  broadcast_id text        not null,
  stage_arn    text        not null,
  from_state   text,
  to_state     text        not null,
  reason       text        not null,
  numbers      jsonb       not null default '{}',
  node         text        not null,
  request_id   text,
  occurred_at  timestamptz not null
);
create index stage_events_by_stage on stage_events (stage_arn, occurred_at desc);
create index stage_events_by_broadcast on stage_events (broadcast_id, occurred_at desc);

create table scaling_decisions (
  id           uuid primary key,
  broadcast_id text        not null,
  action       text        not null,
  reason       text        not null,
  numbers      jsonb       not null default '{}',
  outcome      text        not null,
  node         text        not null,
  decided_at   timestamptz not null
);
create index scaling_decisions_by_broadcast on scaling_decisions (broadcast_id, decided_at desc);
