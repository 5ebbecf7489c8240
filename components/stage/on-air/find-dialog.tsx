import { useEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '@/components/ui/dialog.tsx';
import { FailureNotice } from '@/components/ui/notices.tsx';
import { Picture } from '@/components/ui/picture.tsx';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import { useOnAir } from './context.ts';
import type { Found } from './find.ts';
import { useFound } from './use-found.ts';
import './find-dialog.css';

/** Shows any segment, or a product that was not planned: some letters, and Enter. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const { stage, actions } = useOnAir();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { found, failure } = useFound(words);
  const id = useUniqueId();
  // Without words nothing is chosen: Enter alone shows nothing by accident.
  const chosen = words.trim() === '' && at === 0 ? null : (found[rowOf(words, at)] ?? null);

  function show(each: Found): void {
    onClose();
    if (each.kind === 'segment') actions.show(each.id);
    else actions.showUnplanned(each.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = found.length - (words.trim() === '' ? 0 : 1);
    if (event.key === 'Enter' && chosen) show(chosen);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, Math.max(0, last)));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={t('onair_find')} size="tall" onClose={onClose}>
      <div class="stage-finding">
        <FindField
          list={`${id}-found`}
          isFound={found.length > 0}
          chosen={chosen ? `${id}-${chosen.id}` : undefined}
          words={words}
          onWords={(next) => {
            setWords(next);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <p class="quiet">{t('onair_find_about')}</p>
        {failure !== null && <FailureNotice failure={failure} onRetry={() => void stage.read()} />}
        <div class="stage-found" role="listbox" id={`${id}-found`} aria-label={t('onair_find')}>
          {found.map((each) => (
            <FoundRow
              key={each.id}
              id={`${id}-${each.id}`}
              found={each}
              isChosen={each === chosen}
              onShow={() => show(each)}
            />
          ))}
        </div>
        {found.length === 0 && words.trim() !== '' && <p>{t('onair_find_none')}</p>}
      </div>
    </Dialog>
  );
}

/** With words, the first row is chosen from the beginning; without, none is before the arrow. */
function rowOf(words: string, at: number): number {
  return words.trim() === '' ? at - 1 : at;
}

interface FindFieldProps {
  /** Ids of the list of what was found, and of the row that is chosen in it. */
  list: string;
  chosen: string | undefined;
  isFound: boolean;
  words: string;
  onWords: (words: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function FindField({ list, chosen, isFound, words, onWords, onKeyDown }: FindFieldProps) {
  return (
    <input
      class="field-input stage-find"
      type="text"
      role="combobox"
      aria-expanded={isFound}
      aria-controls={list}
      aria-activedescendant={chosen}
      aria-label={t('onair_find_field')}
      placeholder={t('onair_find_field')}
      autocomplete="off"
      spellcheck={false}
      value={words}
      onInput={({ currentTarget }) => onWords(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

interface FoundRowProps {
  id: string;
  found: Found;
  isChosen: boolean;
  onShow: () => void;
}

function FoundRow({ id, found, isChosen, onShow }: FoundRowProps) {
  const snapshot = useOnAir().stage.snapshot.value;
  const row = useRef<HTMLDivElement>(null);
  const image =
    found.kind === 'product'
      ? found.product.image
      : (snapshot?.products.get(found.segment.products[0] ?? '')?.image ?? null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and its keys
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      class="stage-found-row"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onShow}
    >
      <Picture image={image} size={48} shown={snapshot?.pictures ?? false} />
      <span class="stage-found-title" dir="auto">
        {found.title}
      </span>
      <span class="quiet">
        {found.kind === 'segment' ? t('onair_find_planned') : t('onair_find_unplanned')}
      </span>
    </div>
  );
}
