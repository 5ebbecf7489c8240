import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';

/** Takes the products that the page lists over to the shop's page. */
export function Collect({ onCollect }: { onCollect: () => Promise<number> }) {
  const [problem, setProblem] = useState<string | null>(null);

  async function collect() {
    try {
      setProblem((await onCollect()) === 0 ? t('popup_collect_none') : null);
    } catch (error) {
      report(error);
      setProblem(t('popup_collect_failed'));
    }
  }

  return (
    <>
      <Button icon="import" onClick={() => void collect()}>
        {t('popup_collect')}
      </Button>
      <p class="card-note" role="status">
        {problem}
      </p>
    </>
  );
}

/** The same on a page that has no link of its own. */
export function CollectCard({ onCollect }: { onCollect: () => Promise<number> }) {
  return (
    <section class="card" aria-label={t('popup_page')}>
      <div class="card-actions">
        <Collect onCollect={onCollect} />
      </div>
    </section>
  );
}
