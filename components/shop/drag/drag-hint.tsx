import { ctrlCap } from '@/components/ui/mac.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Page } from '../shell/use-page.ts';
import { carriedWords, markWords } from './drag-text.ts';

/** What is on its way and where it would land: beside the pointer, or, for the keys, at the foot and read out. */
export function DragHint({ page }: { page: Page }) {
  const { carry, list, nodes } = page;
  const { now } = carry;
  const what = now && carriedWords(now.carried, nodes);
  const where = now && markWords(now.mark, list.ids, now.carried, nodes);
  return (
    <>
      {now?.by === 'pointer' && (
        <div class="carry-ghost" ref={carry.ghost} aria-hidden="true">
          <span>{what}</span>
          {now.mark && (
            <span class="carry-where">{now.adds ? t('shop_drag_adds', where ?? '') : where}</span>
          )}
        </div>
      )}
      <section
        class={now?.by === 'keys' ? 'carry-hint' : 'visually-hidden'}
        aria-label={t('shop_keys_drag')}
      >
        <p role="status" aria-live="assertive">
          {now?.by === 'keys' ? `${what}: ${where}` : ''}
        </p>
        {now?.by === 'keys' && <p class="carry-keys">{t('shop_drag_keys', ctrlCap())}</p>}
      </section>
    </>
  );
}
