import { ConsolePage } from '../console/ConsolePage';
import { useText } from '../console/use-language';
import type { KeyCheck } from '../console/use-session';
import { broadcasterMessages } from '../i18n/messages/broadcaster';
import { findMasterStage } from './find-master-stage';
import { MasterStageCard } from './MasterStageCard';

const check: KeyCheck = (client) => findMasterStage(client);

export function BroadcasterPage() {
  const t = useText(broadcasterMessages);
  return (
    <ConsolePage documentTitle={t('documentTitle')} title={t('title')} about={t('about')} check={check}>
      {(client, leave) => <MasterStageCard client={client} onKeyRefused={leave} />}
    </ConsolePage>
  );
}
