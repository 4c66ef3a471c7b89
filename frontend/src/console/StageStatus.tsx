import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { stageMessages } from '../i18n/messages/stage';
import { useText } from './use-language';

const TYPES = {
  CREATING: 'in-progress',
  CONNECTING: 'pending',
  READY: 'success',
  DRAINING: 'warning',
  DELETED: 'stopped',
  FAILED: 'error',
  ACTIVE: 'success',
  IDLE: 'stopped',
} as const satisfies Record<string, StatusIndicatorProps.Type>;

/** A stage's state in words; one that these pages do not know yet is shown as the service calls it. */
export function StageStatus({ state }: { state: string }) {
  const t = useText(stageMessages);
  if (!isKnown(state)) return <StatusIndicator type="info">{state}</StatusIndicator>;
  return <StatusIndicator type={TYPES[state]}>{t(state)}</StatusIndicator>;
}

function isKnown(state: string): state is keyof typeof TYPES {
  return Object.hasOwn(TYPES, state);
}
