import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { country } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { addTag } from '@/utils/settings/edit.ts';
import { LIMITS, type Settings } from '@/utils/settings/schema.ts';
import { isTagList } from './paste-plan.ts';
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
export function AddTrackingId(props: AddTrackingIdProps) {
  const { code, inputRef, onList } = props;
  const { typed, setTyped, name, setName, verdict, note, add } = useNewTrackingId(props);
  const isList = isTagList(typed);

  async function submit() {
    if (isList) return onList(typed);
    const isAdded = await add();
    if (isAdded || verdict.tag === null) inputRef.current?.focus();
  }

  return (
    <form
      class="add-id"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={t('options_id_new')}
        code
        value={typed}
        onInput={setTyped}
        inputRef={inputRef}
        note={isList ? { tone: 'warning', text: t('options_tag_is_list') } : note}
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

/** What is typed, judged as it is typed, until it is stored. */
function useNewTrackingId({ code, settings, saver }: AddTrackingIdProps) {
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [isSubmitted, setSubmitted] = useState(false);
  const { judged, hold, release } = useJudgedSettings(settings);
  /** What was added to another marketplace, whose list is not in sight. */
  const [addedElsewhere, setAddedElsewhere] = useState<FieldNote | null>(null);
  const verdict = judgeTag(typed, code, judged, isSubmitted);

  /** @returns whether it is stored; why not has been said then */
  async function add(): Promise<boolean> {
    setSubmitted(true);
    const { tag, code: target } = verdict;
    if (tag === null) return false;
    const trimmed = name.trim().slice(0, LIMITS.name);
    hold();
    const isAdded = await saver.run((now) => addTag(now, target, { tag, name: trimmed }));
    release();
    if (!isAdded) return false;
    setTyped('');
    setName('');
    setSubmitted(false);
    const text = t('options_id_added_to', tag, country(target));
    setAddedElsewhere(target === code ? null : { tone: 'good', text });
    return true;
  }

  return {
    typed,
    setTyped(text: string) {
      setTyped(text);
      setAddedElsewhere(null);
    },
    name,
    setName,
    verdict,
    note: verdict.note ?? addedElsewhere,
    add,
  };
}

function addText(code: MarketplaceCode, target: MarketplaceCode): string {
  return target === code ? t('options_id_add') : t('options_id_add_to', country(target));
}
