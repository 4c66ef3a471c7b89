import type { ApiClient } from './client';
import { DecodeError, fields, isFields, optionalCount, optionalFlag, optionalText, type Fields } from './decode';
import { openPlainOrEnvelope } from './envelope';

export interface Health {
  status: 'healthy' | 'degraded';
  redisConnected: boolean;
  databaseConnected: boolean;
  region: string | null;
  stageConfigured: boolean | null;
  uptimeSeconds: number | null;
  environment: string | null;
  version: string | null;
  memory: { used: number; total: number; unit: string } | null;
}

/** Never waits inside the call: whoever polls it has a rhythm of its own. */
export function getHealth(client: ApiClient, signal?: AbortSignal): Promise<Health> {
  return client.get('/health', {
    decode: readHealth,
    open: openPlainOrEnvelope,
    patienceMs: 0,
    ...(signal && { signal }),
  });
}

export function readHealth(data: unknown): Health {
  const health = fields(data, 'health');
  const status = health['status'];
  if (status !== 'healthy' && status !== 'degraded') throw new DecodeError('status', 'healthy or degraded');
  const services = fields(health['services'], 'services');
  const aws = isFields(services['aws']) ? services['aws'] : {};
  return {
    status,
    redisConnected: services['redis'] === 'connected',
    databaseConnected: services['database'] === 'connected',
    region: optionalText(aws['region']),
    stageConfigured: optionalFlag(aws['stageConfigured']),
    uptimeSeconds: optionalCount(health['uptime']),
    environment: optionalText(health['environment']),
    version: optionalText(health['version']),
    memory: isFields(health['memory']) ? memory(health['memory']) : null,
  };
}

function memory(value: Fields): Health['memory'] {
  const used = optionalCount(value['used']);
  const total = optionalCount(value['total']);
  return used === null || total === null ? null : { used, total, unit: optionalText(value['unit']) ?? 'MB' };
}
