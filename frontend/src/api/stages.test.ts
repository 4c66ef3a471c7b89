import { describe, expect, test } from 'vitest';
import { DecodeError } from './decode';
import { readMasterStage, readStagePage } from './stages';

const ARN = 'arn:aws:ivs:us-east-1:123456789012:stage/AbCd';
const STAGE = {
  stageArn: ARN,
  stageId: 'AbCd',
  name: 'main',
  viewerCount: 3,
  state: 'READY',
  autoScaled: false,
  isMaster: true,
  createdAt: '2026-01-01T00:00:00.000Z',
  tags: { app: 'ivs-live' },
};

describe('readStagePage', () => {
  test('reads a page', () => {
    expect(readStagePage({ stages: [STAGE], totalStages: 1, nextToken: null })).toEqual({ stages: [STAGE], totalStages: 1, nextToken: null });
  });

  test('falls back on the id where a stage has no name', () => {
    const page = readStagePage({ stages: [{ ...STAGE, name: '', stageId: undefined, createdAt: null, tags: null }] });
    expect(page).toMatchObject({ stages: [{ name: 'AbCd', stageId: 'AbCd', createdAt: null, tags: {} }], totalStages: null, nextToken: null });
  });

  test.each([
    ['no list', {}],
    ['a stage without an ARN', { stages: [{ ...STAGE, stageArn: '' }] }],
    ['a count that is none', { stages: [{ ...STAGE, viewerCount: '3' }] }],
    ['nothing', null],
  ])('refuses %s', (_, data) => {
    expect(() => readStagePage(data)).toThrow(DecodeError);
  });
});

describe('readMasterStage', () => {
  const answer = (stage: object) => ({ stage: { arn: ARN, name: 'main', tags: {}, ...stage }, viewerCount: 2, isMasterStage: true });

  test('takes the state from the session where none is given', () => {
    expect(readMasterStage(answer({ activeSessionId: 'st-1' }))).toMatchObject({ arn: ARN, state: 'ACTIVE', activeSessionId: 'st-1', viewerCount: 2 });
    expect(readMasterStage(answer({ activeSessionId: null }))).toMatchObject({ state: 'IDLE', activeSessionId: null });
  });

  test('takes the state that is given', () => {
    expect(readMasterStage(answer({ activeSessionId: 'st-1', state: 'READY' }))).toMatchObject({ state: 'READY' });
  });
});
