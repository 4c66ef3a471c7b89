import type { ApiClient } from './client';
import { count, fields, list, optionalCount, optionalText, text, texts } from './decode';

export interface Stage {
  stageArn: string;
  stageId: string;
  name: string;
  viewerCount: number;
  /** One of the states of a stage's life; a newer service may know more of them. */
  state: string;
  autoScaled: boolean;
  isMaster: boolean;
  createdAt: string | null;
  tags: Readonly<Record<string, string>>;
}

export interface StagePage {
  stages: readonly Stage[];
  totalStages: number | null;
  nextToken: string | null;
}

export interface MasterStage {
  arn: string;
  name: string;
  state: string;
  activeSessionId: string | null;
  viewerCount: number;
  tags: Readonly<Record<string, string>>;
}

export interface StageQuery {
  limit: number;
  nextToken?: string | null;
  signal?: AbortSignal;
}

export function listStages(client: ApiClient, { limit, nextToken, signal }: StageQuery): Promise<StagePage> {
  return client.get('/api/stage/list', {
    query: { limit, nextToken: nextToken ?? undefined },
    decode: readStagePage,
    ...(signal && { signal }),
  });
}

export function getMasterStage(client: ApiClient, signal?: AbortSignal): Promise<MasterStage> {
  return client.get('/api/stage/master/info', { decode: readMasterStage, ...(signal && { signal }) });
}

export function readStagePage(data: unknown): StagePage {
  const page = fields(data, 'data');
  return {
    stages: list(page['stages'], 'stages').map(readStage),
    totalStages: optionalCount(page['totalStages']),
    nextToken: optionalText(page['nextToken']),
  };
}

function readStage(value: unknown): Stage {
  const stage = fields(value, 'stage');
  const stageArn = text(stage['stageArn'], 'stageArn');
  const stageId = optionalText(stage['stageId']) ?? stageArn.slice(stageArn.lastIndexOf('/') + 1);
  return {
    stageArn,
    stageId,
    // A stage may be made without a name, and then goes by its id.
    name: optionalText(stage['name']) ?? stageId,
    viewerCount: count(stage['viewerCount'], 'viewerCount'),
    state: text(stage['state'], 'state'),
    autoScaled: stage['autoScaled'] === true,
    isMaster: stage['isMaster'] === true,
    createdAt: optionalText(stage['createdAt']),
    tags: texts(stage['tags']),
  };
}

export function readMasterStage(data: unknown): MasterStage {
  const answer = fields(data, 'data');
  const stage = fields(answer['stage'], 'stage');
  const arn = text(stage['arn'], 'arn');
  const activeSessionId = optionalText(stage['activeSessionId']);
  return {
    arn,
    name: optionalText(stage['name']) ?? arn.slice(arn.lastIndexOf('/') + 1),
    // This answer carries no state of its own today; a running session is what IVS says of the stage.
    state: optionalText(stage['state']) ?? (activeSessionId ? 'ACTIVE' : 'IDLE'),
    activeSessionId,
    viewerCount: count(answer['viewerCount'], 'viewerCount'),
    tags: texts(stage['tags']),
  };
}
