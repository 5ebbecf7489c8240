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
import { useDraft } from './draft.ts';
import type { Saver } from './save.tsx';
import { suffixWarning } from './tag-note.ts';

export interface TrackingIdRowProps {
  code: MarketplaceCode;
  id: TrackingId;
  isDefault: boolean;
  /** With a single id there is nothing to choose. */
  choosable: boolean;
  saver: Saver;
  onRemove: () => void;
}

/** One tracking id of an account: which it is, what the user calls it, whether links use it first. */
export function TrackingIdRow(props: TrackingIdRowProps) {
  const { code, id, isDefault, choosable, saver, onRemove } = props;
  const warningId = useUniqueId();
  const name = useDraft(id.name, (typed) => {
    const kept = typed.slice(0, LIMITS.name);
    void saver.run((settings) => renameTag(settings, code, id.tag, kept));
  });
  const check = checkTag(id.tag, code);
  const expected = check.ok ? check.warning?.expected : undefined;

  return (
    <li class="tracking-id">
      <Code text={id.tag} class="tracking-id-tag" />
      <div class="tracking-id-name">
        <Field
          label={t('options_id_name_of', id.tag)}
          labelHidden
          placeholder={t('options_id_name_placeholder')}
          {...name}
        />
      </div>
      {choosable && (
        <label class="tracking-id-default">
          <input
            type="radio"
            name={`default-${code}`}
            checked={isDefault}
            aria-label={t('options_id_default_of', id.tag)}
            aria-describedby={expected ? warningId : undefined}
            onChange={() => void saver.run((settings) => setDefault(settings, code, id.tag))}
          />
          <span aria-hidden="true">{t('options_id_default')}</span>
        </label>
      )}
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
