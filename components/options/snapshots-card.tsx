import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { SectionCard } from './section-card.tsx';

/** What the automatic backups are. The list of them is on the shop's page, which shows what came back. */
export function SnapshotsCard({ openList }: { openList: () => void }) {
  return (
    <SectionCard title={t('snapshots_card')} anchor="snapshots">
      <p>{t('snapshots_intro')}</p>
      <div>
        <Button icon="undo" onClick={openList}>
          {t('snapshots_open')}
        </Button>
      </div>
    </SectionCard>
  );
}
