-- Who watched, where and for how long; and the figures over time that the charts are drawn from.

create table viewer_sessions (
  id                uuid primary key,
  broadcast_id      text        not null,
  user_id           text        not null,
  stage_arn         text        not null,
  participant_id    text        not null,
  joined_at         timestamptz not null,
  left_at           timestamptz,
  end_reason        text,
  last_heartbeat_at timestamptz,
  user_agent        text,
  ip_address        text,
  constraint viewer_sessions_end_after_start check (left_at is null or left_at >= joined_at)
);
create index viewer_sessions_by_user on viewer_sessions (broadcast_id, user_id, joined_at desc);
create index viewer_sessions_by_stage on viewer_sessions (stage_arn, joined_at desc);

create table snapshots (
  broadcast_id    text        not null,
  taken_at        timestamptz not null,
  total_viewers   integer     not null,
  active_stages   integer     not null,
  publisher_state text        not null check (publisher_state in ('OFFLINE', 'STARTING', 'LIVE')),
  stages          jsonb       not null default '{}',
  primary key (broadcast_id, taken_at)
);
