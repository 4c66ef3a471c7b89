import { expect, test } from 'vitest';
import { readHealth } from '../api/health';
import { serviceFacts } from './service-facts';

test('says what is known, judges what can be judged, and admits what is not reported', () => {
  const health = readHealth({
    status: 'degraded',
    uptime: 3_700,
    services: { redis: 'connected', database: 'disconnected', aws: { stageConfigured: false } },
    memory: { used: 300.4, total: 2048, unit: 'MB' },
  });
  const told = Object.fromEntries(serviceFacts(health, 'en').map(({ id, value, tone }) => [id, [value, tone]]));
  expect(told).toEqual({
    redis: ['Connected', 'good'],
    database: ['Not connected', 'bad'],
    stage: ['Not configured', 'bad'],
    region: ['not reported', 'plain'],
    uptime: ['1 hr 1 min', 'plain'],
    memory: ['300 MB of 2,048 MB', 'plain'],
    version: ['not reported', 'plain'],
    environment: ['not reported', 'plain'],
  });
});
