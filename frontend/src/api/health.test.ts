import { describe, expect, test } from 'vitest';
import { createApiClient } from './client';
import { getHealth } from './health';

const HEALTH = {
  status: 'healthy',
  uptime: 61.5,
  environment: 'development',
  version: '1.2.3',
  services: { redis: 'connected', database: 'disconnected', aws: { region: 'us-east-1', stageConfigured: true } },
  memory: { used: 100, total: 512, unit: 'MB' },
};

function ask(body: unknown, status = 200, headers = {}) {
  const fetch = async () => new Response(JSON.stringify(body), { status, headers });
  return getHealth(createApiClient({ language: () => 'en', fetch }));
}

describe('getHealth', () => {
  const read = {
    status: 'healthy',
    redisConnected: true,
    databaseConnected: false,
    region: 'us-east-1',
    stageConfigured: true,
    uptimeSeconds: 61.5,
    environment: 'development',
    version: '1.2.3',
    memory: { used: 100, total: 512, unit: 'MB' },
  };

  test('reads the plain document', async () => expect(await ask(HEALTH)).toEqual(read));
  test('reads it out of an envelope', async () => expect(await ask({ success: true, data: HEALTH })).toEqual(read));
  test('reads it out of a bare wrapper', async () => expect(await ask({ data: HEALTH })).toEqual(read));

  test('makes nothing up where the service says nothing', async () => {
    expect(await ask({ status: 'degraded', services: {} })).toEqual({
      status: 'degraded',
      redisConnected: false,
      databaseConnected: false,
      region: null,
      stageConfigured: null,
      uptimeSeconds: null,
      environment: null,
      version: null,
      memory: null,
    });
  });

  test('is no health without a known status', async () => {
    await expect(ask({ status: 'fine', services: {} })).rejects.toMatchObject({ kind: 'badAnswer' });
  });

  test('hands 503 on at once, with the wait that was asked for', async () => {
    const body = { success: false, error: { code: 'SERVICE_UNAVAILABLE', message: 'starting' } };
    await expect(ask(body, 503, { 'Retry-After': '1' })).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryAfterMs: 1000 });
  });
});
