import Badge from '@cloudscape-design/components/badge';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Stage } from '../api/stages';
import { CopyArn } from '../console/CopyArn';
import { StageStatus } from '../console/StageStatus';
import { formatCount } from '../format/amount';
import { formatDateTime } from '../format/date';
import type { Text } from '../i18n/catalog';
import type { Language } from '../i18n/language';
import type { adminMessages } from '../i18n/messages/admin';
import { RowMark } from './RowMark';

type AdminText = Text<(typeof adminMessages)['en']>;

export function stageColumns(t: AdminText, language: Language): TableProps.ColumnDefinition<Stage>[] {
  return [
    {
      id: 'name',
      header: t('name'),
      isRowHeader: true,
      cell: (stage) => <RowMark stage={stage}>{stage.name}</RowMark>,
    },
    { id: 'state', header: t('state'), cell: (stage) => <StageStatus state={stage.state} /> },
    { id: 'viewers', header: t('viewers'), cell: (stage) => formatCount(stage.viewerCount, language) },
    { id: 'origin', header: t('origin'), cell: (stage) => origin(stage, t) },
    {
      id: 'created',
      header: t('created'),
      cell: (stage) => <span className="one-line">{stage.createdAt === null ? '–' : formatDateTime(stage.createdAt, language)}</span>,
    },
    { id: 'stageId', header: t('stageId'), cell: (stage) => <CopyArn arn={stage.stageArn} shown={stage.stageId} /> },
  ];
}

function origin(stage: Stage, t: AdminText) {
  const words = stage.isMaster ? <Badge color="blue">{t('master')}</Badge> : stage.autoScaled ? t('autoScaled') : t('byHand');
  return <span className="one-line">{words}</span>;
}
