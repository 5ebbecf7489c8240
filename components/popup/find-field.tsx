import { IconButton } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { PartProps } from './part.ts';

/** An address or a search is shorter than this. Characters. */
const LONGEST = 20_000;

/** One field for both: words search the shop, a pasted address gives its link back. */
export function FindField({ store, focus }: PartProps) {
  const query = store.query.value;

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'Enter') store.enter();
    else if (event.key === 'ArrowDown') focus.toFirstRow();
    else return;
    event.preventDefault();
  }

  return (
    <search class="find">
      <Icon name="search" />
      <input
        ref={focus.field}
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
        maxLength={LONGEST}
        value={query}
        onInput={(event) => store.find(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <IconButton
          icon="close"
          label={t('action_clear_field')}
          onClick={() => {
            store.find('');
            focus.toField();
          }}
        />
      )}
    </search>
  );
}
