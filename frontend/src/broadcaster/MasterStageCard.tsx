import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useCallback, useEffect } from 'react';
import { ApiError } from '../api/api-error';
import type { ApiClient } from '../api/client';
import { LoadProblem } from '../console/LoadProblem';
import { useLanguage, useText } from '../console/use-language';
import { useLoad } from '../console/use-load';
import { formatTime } from '../format/date';
import { broadcasterMessages } from '../i18n/messages/broadcaster';
import { consoleMessages } from '../i18n/messages/console';
import { findMasterStage } from './find-master-stage';
import { StageFacts } from './StageFacts';

interface MasterStageCardProps {
  client: ApiClient;
  onKeyRefused: (error: unknown) => void;
}

export function MasterStageCard({ client, onKeyRefused }: MasterStageCardProps) {
  const t = useText(broadcasterMessages);
  const shared = useText(consoleMessages);
  const language = useLanguage();
  const load = useLoad(useCallback((signal: AbortSignal) => findMasterStage(client, signal), [client]));
  const { data: stage, error, loading, loadedAt, reload } = load;

  useEffect(() => {
    if (error instanceof ApiError && error.isAboutTheKey) onKeyRefused(error);
  }, [error, onKeyRefused]);

  return (
    <SpaceBetween size="m">
      <LoadProblem load={load} />
      <Container
        {...(stage && { 'data-testid': 'stage-card', 'data-stage-arn': stage.arn, 'data-state': stage.state })}
        header={
          <Header
            variant="h2"
            {...(loadedAt !== undefined && { description: shared('refreshed', { time: formatTime(loadedAt, language) }) })}
            actions={<Button iconName="refresh" loading={loading} onClick={reload} data-testid="refresh">{shared('refresh')}</Button>}
          >
            {t('masterStage')}
          </Header>
        }
      >
        {stage && <StageFacts stage={stage} />}
        {stage === null && (
          <Box textAlign="center" padding={{ vertical: 'm' }} data-testid="no-stage">
            <Box variant="strong">{t('none')}</Box>
            <Box color="text-body-secondary">{t('noneAbout')}</Box>
          </Box>
        )}
        {stage === undefined && loading && <StatusIndicator type="loading">{t('loading')}</StatusIndicator>}
        {stage === undefined && !loading && <Box color="text-body-secondary">{shared('loadFailed')}</Box>}
      </Container>
    </SpaceBetween>
  );
}
