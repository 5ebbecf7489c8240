import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { linkProblem } from '@/components/ui/link-problem.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { OwnLink } from '@/utils/links/own-link.ts';
import { LinkCard } from './link-card.tsx';
import type { Confirmation } from './use-actions.ts';

export interface PastedPartProps {
  own: OwnLink;
  confirmation: Confirmation | null;
  onCopy: () => void;
  onAddTag: (place: string) => void;
}

/** The place of this view among the confirmations. */
export const AT_PASTED = 'pasted';

/** The user's own link for an address in the field, or why there is none. */
export function PastedPart({ own, confirmation, onCopy, onAddTag }: PastedPartProps) {
  if (own.ok) {
    return (
      <LinkCard
        title={t('popup_pasted')}
        link={own.link}
        copyLabel={t('action_copy_link')}
        confirmation={confirmation?.at === AT_PASTED ? confirmation.text : null}
        onCopy={onCopy}
      />
    );
  }
  const { marketplace } = own;
  const place = own.reason === 'no-tag' ? `accounts/${marketplace}` : 'toolbar';
  const canMend = marketplace && (own.reason === 'no-tag' || own.reason === 'not-supported');
  return (
    <section class="card" aria-label={t('popup_pasted')}>
      <p class="card-note card-warning" role="status">
        <Icon name="warning" />
        {linkProblem(own)}
      </p>
      {canMend && (
        <div class="card-actions">
          <Button variant="primary" onClick={() => onAddTag(place)}>
            {own.reason === 'no-tag' ? t('action_add_tag') : t('action_open_options')}
          </Button>
        </div>
      )}
    </section>
  );
}
