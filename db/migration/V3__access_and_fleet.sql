-- Keys (only their hashes), who was given which token (never the token), and the media servers.

create table api_keys (
  id           uuid primary key,
  name         text        not null,
  role         text        not null check (role in ('admin', 'publisher', 'viewer', 'media')),
  key_hash     text        not null unique,
  key_hint     text        not null,
  created_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

create table issued_tokens (
  participant_id text primary key,
  broadcast_id   text        not null,
  stage_arn      text        not null,
  user_id        text        not null,
  capabilities   text        not null,
  maker          text        not null check (maker in ('SELF_SIGNED', 'IVS')),
  key_arn        text,
  request_id     text,
  issued_at      timestamptz not null,
  expires_at     timestamptz not null
);
create index issued_tokens_by_user on issued_tokens (broadcast_id, user_id, issued_at desc);
create index issued_tokens_by_key on issued_tokens (key_arn, expires_at desc) where key_arn is not null;

create table media_servers (
  server_id         text primary key,
  broadcast_id      text        not null,
  ip_address        text        not null,
  port              integer     not null check (port between 1 and 65535),
  public_url        text,
  region            text,
  capacity          integer check (capacity > 0),
  registered_at     timestamptz not null,
  last_heartbeat_at timestamptz not null,
  gone_at           timestamptz
);
create index media_servers_by_broadcast on media_servers (broadcast_id, last_heartbeat_at desc);
