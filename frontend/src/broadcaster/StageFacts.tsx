import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { MasterStage } from '../api/stages';
import { CopyArn } from '../console/CopyArn';
import { StageStatus } from '../console/StageStatus';
import { useLanguage, useText } from '../console/use-language';
import { formatCount } from '../format/amount';
import { broadcasterMessages } from '../i18n/messages/broadcaster';

export function StageFacts({ stage }: { stage: MasterStage }) {
  const t = useText(broadcasterMessages);
  const language = useLanguage();
  const tags = Object.entries(stage.tags);
  return (
    <SpaceBetween size="l">
      <KeyValuePairs
        columns={3}
        minColumnWidth={150}
        items={[
          { label: t('name'), value: stage.name },
          { label: t('state'), value: <StageStatus state={stage.state} /> },
          { label: t('viewers'), value: formatCount(stage.viewerCount, language) },
          { label: t('session'), value: stage.activeSessionId ?? t('noSession') },
          { label: t('tags'), value: tags.length === 0 ? t('noTags') : tags.map(([key, value]) => <Box key={key}>{`${key}: ${value}`}</Box>) },
        ]}
      />
      {/* Too long to stand beside others. */}
      <KeyValuePairs columns={1} items={[{ label: t('arn'), value: <CopyArn arn={stage.arn} shown={stage.arn} /> }]} />
    </SpaceBetween>
  );
}
