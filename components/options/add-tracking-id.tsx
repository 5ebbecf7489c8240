import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { splitTags } from '@/utils/links/tags.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { addTag } from '@/utils/settings/edit.ts';
import { LIMITS, type Settings } from '@/utils/settings/schema.ts';
import type { Saver } from './save.tsx';
import { judgeTag } from './tag-note.ts';

export interface AddTrackingIdProps {
  code: MarketplaceCode;
  settings: Settings;
  saver: Saver;
  inputRef: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  /** What was typed is a whole list: it is put to its marketplaces elsewhere. */
  onList: (text: string) => void;
}

/** The field for a further tracking id; it is emptied only when the id is stored. */
export function AddTrackingId({ code, settings, saver, inputRef, onList }: AddTrackingIdProps) {
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const verdict = judgeTag(typed, code, settings, asked);
  const isList = splitTags(typed).length > 1;

  async function add() {
    setAsked(true);
    const { tag } = verdict;
    if (isList) return onList(typed);
    if (tag === null) return inputRef.current?.focus();
    const kept = name.trim().slice(0, LIMITS.name);
    if (!(await saver.run((now) => addTag(now, code, { tag, name: kept })))) return;
    setTyped('');
    setName('');
    setAsked(false);
    inputRef.current?.focus();
  }

  return (
    <form
      class="add-id"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label={t('options_id_new')}
        code
        value={typed}
        onInput={setTyped}
        inputRef={inputRef}
        note={isList ? { tone: 'warning', text: t('options_tag_is_list') } : verdict.note}
      />
      <Field
        label={t('options_id_new_name')}
        placeholder={t('options_id_name_placeholder')}
        value={name}
        onInput={setName}
      />
      <Button type="submit" icon={isList ? 'paste' : 'add'} variant="primary" class="add-id-button">
        {isList ? t('options_id_assign_list') : t('options_id_add')}
      </Button>
    </form>
  );
}
