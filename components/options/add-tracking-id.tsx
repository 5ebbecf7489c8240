import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { country } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { tagLinks } from '@/utils/links/tag-link.ts';
import { splitTags } from '@/utils/links/tags.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { addTag } from '@/utils/settings/edit.ts';
import { LIMITS, type Settings } from '@/utils/settings/schema.ts';
import type { Saver } from './save.tsx';
import { judgeTag } from './tag-note.ts';
import { useJudgedSettings } from './use-judged-settings.ts';

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
  const { judged, hold, release } = useJudgedSettings(settings);
  /** What was added to another marketplace, whose list is not in sight. */
  const [addedElsewhere, setAddedElsewhere] = useState<FieldNote | null>(null);
  const verdict = judgeTag(typed, code, judged, isSubmitted);
  const isList = tagLinks(typed).length > 1 || splitTags(typed).length > 1;

  async function add() {
    setSubmitted(true);
    const { tag, code: target } = verdict;
    if (isList) return onList(typed);
    if (tag === null) return inputRef.current?.focus();
    const trimmed = name.trim().slice(0, LIMITS.name);
    hold();
    const isAdded = await saver.run((now) => addTag(now, target, { tag, name: trimmed }));
    release();
    if (!isAdded) return;
    setTyped('');
    setName('');
    setSubmitted(false);
    const text = t('options_id_added_to', tag, country(target));
    setAddedElsewhere(target === code ? null : { tone: 'good', text });
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
        onInput={(text) => {
          setTyped(text);
          setAddedElsewhere(null);
        }}
        inputRef={inputRef}
        note={
          isList
            ? { tone: 'warning', text: t('options_tag_is_list') }
            : (verdict.note ?? addedElsewhere)
        }
      />
      <Field
        label={t('options_id_new_name')}
        placeholder={t('options_id_name_placeholder')}
        value={name}
        onInput={setName}
      />
      <Button type="submit" icon={isList ? 'paste' : 'add'} variant="primary" class="add-id-button">
        {isList ? t('options_id_assign_list') : addText(code, verdict.code)}
      </Button>
    </form>
  );
}

function addText(code: MarketplaceCode, target: MarketplaceCode): string {
  return target === code ? t('options_id_add') : t('options_id_add_to', country(target));
}
