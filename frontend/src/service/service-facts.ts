import type { Health } from '../api/health';
import { formatMemory } from '../format/amount';
import { formatDuration } from '../format/duration';
import { textOf } from '../i18n/catalog';
import type { Language } from '../i18n/language';
import { commonMessages } from '../i18n/messages/common';
import { serviceMessages } from '../i18n/messages/service';

export interface ServiceFact {
  id: string;
  label: string;
  value: string;
  /** `plain` facts are neither good nor bad. */
  tone: 'good' | 'bad' | 'plain';
}

/** What the health answer says, in words: one list for the landing page and the consoles. */
export function serviceFacts(health: Health, language: Language): ServiceFact[] {
  const t = textOf(serviceMessages, () => language);
  const unknown = textOf(commonMessages, () => language)('unknown');

  const judged = (id: string, label: string, good: boolean | null, yes: string, no: string): ServiceFact =>
    good === null ? { id, label, value: unknown, tone: 'plain' } : { id, label, value: good ? yes : no, tone: good ? 'good' : 'bad' };
  const plain = (id: string, label: string, value: string | null): ServiceFact => ({ id, label, value: value ?? unknown, tone: 'plain' });

  const { memory, uptimeSeconds } = health;
  return [
    judged('redis', t('redis'), health.redisConnected, t('connected'), t('disconnected')),
    judged('database', t('database'), health.databaseConnected, t('connected'), t('disconnected')),
    judged('stage', t('masterStage'), health.stageConfigured, t('configured'), t('notConfigured')),
    plain('region', t('region'), health.region),
    plain('uptime', t('uptime'), uptimeSeconds === null ? null : formatDuration(uptimeSeconds, language)),
    plain('memory', t('memory'), memory && t('memoryUse', {
      used: formatMemory(memory.used, memory.unit, language),
      total: formatMemory(memory.total, memory.unit, language),
    })),
    plain('version', t('version'), health.version),
    plain('environment', t('environment'), health.environment),
  ];
}
