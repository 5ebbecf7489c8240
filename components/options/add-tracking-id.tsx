import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { splitTags, tagOfLink } from '@/utils/links/tags.ts';
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
  /** Called with a text that is a whole list of ids, which `PasteList` assigns to marketplaces. */
  onList: (text: string) => void;
}

/** Adds a tracking id. The field keeps what was typed until it is stored. */
export function AddTrackingId({ code, settings, saver, inputRef, onList }: AddTrackingIdProps) {
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [isSubmitted, setSubmitted] = useState(false);
  // A link with an id in it stands for the id.
  const verdict = judgeTag(tagOfLink(typed)?.tag ?? typed, code, settings, isSubmitted);
  const isList = splitTags(typed).length > 1;

  async function add() {
    setSubmitted(true);
    const { tag } = verdict;
    if (isList) return onList(typed);
    if (tag === null) return inputRef.current?.focus();
    const trimmed = name.trim().slice(0, LIMITS.name);
    if (!(await saver.run((now) => addTag(now, code, { tag, name: trimmed })))) return;
    setTyped('');
    setName('');
    setSubmitted(false);
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
