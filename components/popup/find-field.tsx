import type { RefObject } from 'preact';
import { IconButton } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';

export interface FindFieldProps {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  onInput: (text: string) => void;
  /** Enter: the first hit, or the pasted address's link. */
  onEnter: () => void;
  /** The down arrow: into the list. */
  onDown: () => void;
}

/** One field for both: words search the shop, a pasted address gives its link back. */
export function FindField({ field, value, onInput, onEnter, onDown }: FindFieldProps) {
  return (
    <search class="find">
      <Icon name="search" />
      <input
        ref={field}
        class="field-input find-input"
        type="text"
        inputMode="search"
        enterkeyhint="search"
        aria-label={t('popup_search')}
        aria-description={t('popup_search_keys')}
        placeholder={t('popup_search')}
        title={t('popup_search_keys')}
        autocomplete="off"
        spellcheck={false}
        maxLength={20_000}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') onEnter();
          else if (event.key === 'ArrowDown') onDown();
          else return;
          event.preventDefault();
        }}
      />
      {value !== '' && (
        <IconButton
          icon="close"
          label={t('action_clear_field')}
          onClick={() => {
            onInput('');
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
