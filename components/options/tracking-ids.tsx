import { IconButton } from '@/components/ui/button.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import { checkTag } from '@/utils/links/tags.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { renameTag, setDefault } from '@/utils/settings/edit.ts';
import { LIMITS, type TrackingId } from '@/utils/settings/schema.ts';
import { useAutosavedText } from './autosaved-text.ts';
import type { Saver } from './save.tsx';
import { suffixWarning } from './tag-note.ts';

export interface TrackingIdsProps {
  code: MarketplaceCode;
  ids: readonly TrackingId[];
  /** The id that links use unless another is chosen. */
  defaultTag: string | undefined;
  saver: Saver;
  /** @param at its place among the ids */
  onRemove: (id: TrackingId, at: number) => Promise<void>;
}

/** The tracking ids of an account. */
export function TrackingIds({ ids, ...common }: TrackingIdsProps) {
  if (ids.length === 0) return null;
  return (
    <ul class="tracking-ids">
      {ids.map((id, at) => (
        <TrackingIdRow
          key={id.tag}
          {...common}
          id={id}
          isOnly={ids.length === 1}
          onRemove={() => void common.onRemove(id, at)}
        />
      ))}
    </ul>
  );
}

interface TrackingIdRowProps extends Omit<TrackingIdsProps, 'ids' | 'onRemove'> {
  id: TrackingId;
  /** With a single id there is nothing to choose. */
  isOnly: boolean;
  onRemove: () => void;
}

/** A tracking id: what the creator calls it, and whether links use it first. */
function TrackingIdRow(props: TrackingIdRowProps) {
  const { code, id, isOnly, onRemove } = props;
  const warningId = useUniqueId();
  const check = checkTag(id.tag, code);
  const expected = check.ok ? check.warning?.expected : undefined;
  return (
    <li class="tracking-id">
      <Code text={id.tag} class="tracking-id-tag" />
      <NameField {...props} />
      {!isOnly && <DefaultRadio {...props} describedBy={expected ? warningId : undefined} />}
      <IconButton
        icon="delete"
        class="tracking-id-remove"
        label={t('options_id_remove', id.tag)}
        onClick={onRemove}
      />
      {expected && (
        <p class="tracking-id-warning" id={warningId}>
          <Icon name="warning" />
          <span>{suffixWarning(code, expected)}</span>
        </p>
      )}
    </li>
  );
}

function NameField({ code, id, saver }: TrackingIdRowProps) {
  const name = useAutosavedText(id.name, (typed) => {
    const trimmed = typed.slice(0, LIMITS.name);
    void saver.run((settings) => renameTag(settings, code, id.tag, trimmed));
  });
  return (
    <div class="tracking-id-name">
      <Field
        label={t('options_id_name_of', id.tag)}
        labelHidden
        placeholder={t('options_id_name_placeholder')}
        {...name}
      />
    </div>
  );
}

interface DefaultRadioProps extends TrackingIdRowProps {
  describedBy: string | undefined;
}

function DefaultRadio({ code, id, defaultTag, saver, describedBy }: DefaultRadioProps) {
  return (
    <label class="tracking-id-default">
      <input
        type="radio"
        name={`default-${code}`}
        checked={id.tag === defaultTag}
        aria-label={t('options_id_default_of', id.tag)}
        aria-describedby={describedBy}
        onChange={() => void saver.run((settings) => setDefault(settings, code, id.tag))}
      />
      <span aria-hidden="true">{t('options_id_default')}</span>
    </label>
  );
}
