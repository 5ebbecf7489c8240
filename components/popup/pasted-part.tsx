import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { linkProblem } from '@/components/ui/link-problem.ts';
import { type NoTag, noTag } from '@/components/ui/no-tag.ts';
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

function missingTag({ own: { marketplace, reason }, store }: ProblemProps): NoTag | null {
  return marketplace && reason === 'no-tag' ? noTag(store.shop.waiting.value, marketplace) : null;
}

/** Why there is no link for the address, as a sentence. */
export function pastedProblem(props: ProblemProps): string {
  return missingTag(props)?.text ?? linkProblem(props.own);
}

function Problem({ own, store }: ProblemProps) {
  const { marketplace, reason } = own;
  const missing = missingTag({ own, store });
  const canMend = marketplace && (missing || reason === 'not-supported');
  return (
    <section class="card" aria-label={t('popup_pasted')}>
      <p class="card-note card-warning">
        <Icon name="warning" />
        {pastedProblem({ own, store })}
      </p>
      {canMend && (
        <div class="card-actions">
          <Button
            variant="primary"
            onClick={() =>
              store.port.openOptions(missing?.section ?? `marketplaces/${marketplace}`)
            }
          >
            {missing ? missing.action : t('action_open_options')}
          </Button>
        </div>
      )}
    </section>
  );
}
