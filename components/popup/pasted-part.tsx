import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { linkProblem } from '@/components/ui/link-problem.ts';
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
  if (!own.ok) return <Problem own={own} onOptions={store.port.openOptions} />;
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
  /** Opens the options at a section of them. */
  onOptions: (section: string) => void;
}

function Problem({ own, onOptions }: ProblemProps) {
  const { marketplace, reason } = own;
  const section = reason === 'no-tag' ? `accounts/${marketplace}` : 'toolbar';
  const canMend = marketplace && (reason === 'no-tag' || reason === 'not-supported');
  return (
    <section class="card" aria-label={t('popup_pasted')}>
      <p class="card-note card-warning" role="status">
        <Icon name="warning" />
        {linkProblem(own)}
      </p>
      {canMend && (
        <div class="card-actions">
          <Button variant="primary" onClick={() => onOptions(section)}>
            {reason === 'no-tag' ? t('action_add_tag') : t('action_open_options')}
          </Button>
        </div>
      )}
    </section>
  );
}
