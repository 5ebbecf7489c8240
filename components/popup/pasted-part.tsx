import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { linkProblem } from '@/components/ui/link-problem.ts';
import { noTag } from '@/components/ui/no-tag.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { NotOwn } from '@/utils/links/own-link.ts';
import { LinkCard } from './link-card.tsx';
import { AT_PASTED } from './store/feedback.ts';
import type { PopupStore } from './store/popup-store.ts';

/** The creator's own link for an address in the field, or why there is none; nothing for words. */
export function PastedPart({ store }: { store: PopupStore }) {
  const confirmation = store.feedback.confirmation.value;
  const own = store.pasted.value;
  if (!own) return null;
  if (!own.ok) return <Problem own={own} store={store} />;
  return (
    <LinkCard
      title={t('popup_pasted')}
      link={own.link}
      copyLabel={t('action_copy_link')}
      confirmation={confirmation?.at === AT_PASTED ? confirmation.text : null}
      onCopy={store.copyPasted}
    />
  );
}

interface ProblemProps {
  own: NotOwn;
  store: PopupStore;
}

function Problem({ own, store }: ProblemProps) {
  const { marketplace, reason } = own;
  const missing =
    marketplace && reason === 'no-tag' ? noTag(store.shop.waiting.value, marketplace) : null;
  const canMend = marketplace && (missing || reason === 'not-supported');
  return (
    <section class="card" aria-label={t('popup_pasted')}>
      <p class="card-note card-warning" role="status">
        <Icon name="warning" />
        {missing ? missing.text : linkProblem(own)}
      </p>
      {canMend && (
        <div class="card-actions">
          <Button
            variant="primary"
            onClick={() => store.port.openOptions(missing?.section ?? 'toolbar')}
          >
            {missing ? missing.action : t('action_open_options')}
          </Button>
        </div>
      )}
    </section>
  );
}
