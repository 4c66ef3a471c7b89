import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import LiveRegion from '@cloudscape-design/components/live-region';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useSyncExternalStore } from 'react';
import { formatSeconds } from '../format/duration';
import { serviceMessages } from '../i18n/messages/service';
import { awayReason } from '../service/away-reason';
import { pageService } from '../service/page-service';
import { serviceFacts, type ServiceFact } from '../service/service-facts';
import type { ServiceState } from '../service/service-monitor';
import { useClock } from './use-clock';
import { useLanguage, useText } from './use-language';

/** The service's health, live. */
export function ServicePanel() {
  const t = useText(serviceMessages);
  const language = useLanguage();
  const state = useSyncExternalStore(pageService.subscribe, pageService.get);

  return (
    <Container data-testid="service-health" header={<Header variant="h2" actions={<Overall state={state} />}>{t('title')}</Header>}>
      {state.phase === 'checking' && <StatusIndicator type="loading">{t('checking')}</StatusIndicator>}
      {state.phase === 'away' && (
        <Alert type="error" header={awayReason(state.error, language)} action={<Button loading={state.trying} onClick={pageService.checkNow}>{t('tryNow')}</Button>}>
          <NextTry at={state.nextTryAt} trying={state.trying} />
        </Alert>
      )}
      {state.phase === 'up' && (
        <KeyValuePairs columns={4} items={serviceFacts(state.health, language).map((fact) => ({ label: fact.label, value: <FactValue fact={fact} /> }))} />
      )}
    </Container>
  );
}

function Overall({ state }: { state: ServiceState }) {
  const t = useText(serviceMessages);
  const tone = state.phase === 'up' ? state.health.status : state.phase;
  const type: Record<typeof tone, StatusIndicatorProps.Type> = { checking: 'loading', healthy: 'success', degraded: 'warning', away: 'error' };
  return (
    <LiveRegion>
      <span data-testid="service-status" data-status={tone}>
        <StatusIndicator type={type[tone]}>{t(tone)}</StatusIndicator>
      </span>
    </LiveRegion>
  );
}

function FactValue({ fact }: { fact: ServiceFact }) {
  if (fact.tone === 'plain') return fact.value;
  return <StatusIndicator type={fact.tone === 'good' ? 'success' : 'error'}>{fact.value}</StatusIndicator>;
}

function NextTry({ at, trying }: { at: number; trying: boolean }) {
  const t = useText(serviceMessages);
  const language = useLanguage();
  const now = useClock(!trying);
  return trying ? t('trying') : t('nextTry', { wait: formatSeconds((at - now) / 1000, language) });
}
