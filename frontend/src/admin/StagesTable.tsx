import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useEffect } from 'react';
import { ApiError } from '../api/api-error';
import type { ApiClient } from '../api/client';
import { LoadProblem } from '../console/LoadProblem';
import { useLanguage, useText } from '../console/use-language';
import { formatTime } from '../format/date';
import { adminMessages } from '../i18n/messages/admin';
import { consoleMessages } from '../i18n/messages/console';
import { stageColumns } from './stage-columns';
import { useStagePages } from './use-stage-pages';

interface StagesTableProps {
  client: ApiClient;
  onKeyRefused: (error: unknown) => void;
}

export function StagesTable({ client, onKeyRefused }: StagesTableProps) {
  const t = useText(adminMessages);
  const shared = useText(consoleMessages);
  const language = useLanguage();
  const { load, page, knownPages, hasMore, turnTo } = useStagePages(client);
  const { data, error, loading, loadedAt, reload } = load;

  useEffect(() => {
    // The key was good when it was entered, and may have been revoked since.
    if (error instanceof ApiError && error.isAboutTheKey) onKeyRefused(error);
  }, [error, onKeyRefused]);

  return (
    <SpaceBetween size="m">
      <LoadProblem load={load} />
      <Table
        data-testid="stages"
        variant="container"
        trackBy="stageArn"
        columnDefinitions={stageColumns(t, language)}
        items={data?.stages ?? []}
        loading={loading && !data}
        loadingText={t('stagesLoading')}
        empty={error === undefined ? <Empty /> : <Box color="text-body-secondary">{shared('loadFailed')}</Box>}
        ariaLabels={{ tableLabel: t('stages') }}
        header={
          <Header
            variant="h2"
            {...(data && data.totalStages !== null && { counter: `(${data.totalStages})` })}
            {...(loadedAt !== undefined && { description: shared('refreshed', { time: formatTime(loadedAt, language) }) })}
            actions={<Button iconName="refresh" loading={loading} onClick={reload} data-testid="refresh">{shared('refresh')}</Button>}
          >
            {t('stages')}
          </Header>
        }
        pagination={
          (page > 1 || hasMore) && (
            <Pagination
              currentPageIndex={page}
              disabled={loading}
              pagesCount={knownPages}
              openEnd={hasMore || page < knownPages}
              onChange={({ detail }) => turnTo(detail.currentPageIndex)}
              ariaLabels={{
                nextPageLabel: t('nextPage'),
                previousPageLabel: t('previousPage'),
                pageLabel: (number) => t('pageLabel', { page: number }),
              }}
            />
          )
        }
      />
    </SpaceBetween>
  );
}

function Empty() {
  const t = useText(adminMessages);
  return (
    <Box textAlign="center" padding={{ vertical: 'm' }} data-testid="stages-empty">
      <Box variant="strong">{t('stagesEmpty')}</Box>
      <Box color="text-body-secondary">{t('stagesEmptyAbout')}</Box>
    </Box>
  );
}
