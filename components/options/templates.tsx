import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { removeTemplate, restoreTemplate, saveTemplate } from '@/utils/settings/edit.ts';
import type { Settings, Template } from '@/utils/settings/schema.ts';
import { type Notify, removeWithUndo } from './remove-with-undo.ts';
import { type Save, SaveNote, type Saver, useSaver } from './save.tsx';
import { TemplateEditor } from './template-editor.tsx';
import './templates.css';

export interface TemplatesProps {
  settings: Settings;
  save: Save;
  notify: Notify;
}

/** Templates to begin with, in the reader's language. */
const EXAMPLES = ['options_template_example_video', 'options_template_example_post'] as const;

/** The creator's templates, each a format of its own. */
export function Templates({ settings, save, notify }: TemplatesProps) {
  const saver = useSaver(save);
  const [newId, setNewId] = useState<string | null>(null);
  /** The template that was changed last: it alone says that it is saved. */
  const [changedId, setChangedId] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);

  function add(name: string, body: string) {
    const id = crypto.randomUUID();
    setNewId(id);
    setChangedId(null);
    void saver.run((now) => saveTemplate(now, { id, name, body }));
  }

  async function remove(template: Template, at: number) {
    setChangedId(null);
    const isRemoved = await removeWithUndo(saver, notify, {
      text: t('options_template_removed', template.name),
      remove: (now) => removeTemplate(now, template.id),
      restore: (now) => restoreTemplate(now, template, at),
    });
    if (isRemoved) adder.current?.focus();
  }

  return (
    <>
      <p class="section-intro">{t('options_templates_intro')}</p>
      <div class="collapsibles">
        {settings.templates.map((template, at) => (
          <TemplateEditor
            key={template.id}
            template={template}
            settings={settings}
            save={(edit) => {
              setChangedId(template.id);
              return save(edit);
            }}
            isChangedLast={template.id === changedId}
            fresh={template.id === newId}
            onRemove={() => void remove(template, at)}
          />
        ))}
      </div>
      <AddButtons
        isEmpty={settings.templates.length === 0}
        onAdd={add}
        buttonRef={adder}
        saver={saver}
      />
    </>
  );
}

interface AddButtonsProps {
  /** Whether there is no template yet. */
  isEmpty: boolean;
  onAdd: (name: string, body: string) => void;
  /** The button that gets the focus when a template was removed. */
  buttonRef: RefObject<HTMLButtonElement | null>;
  saver: Saver;
}

/** Adds a template: a minimal one, or an example. */
function AddButtons({ isEmpty, onAdd, buttonRef, saver }: AddButtonsProps) {
  return (
    <div class={isEmpty ? 'section-empty' : 'section-actions'}>
      {isEmpty && <p>{t('options_templates_empty')}</p>}
      <Button
        icon="add"
        variant="primary"
        buttonRef={buttonRef}
        onClick={() => onAdd(t('options_template_new_name'), '{{title}}\n{{link}}')}
      >
        {t('options_template_new')}
      </Button>
      {EXAMPLES.map((key) => (
        <Button key={key} icon="add" onClick={() => onAdd(t(key), t(`${key}_body`))}>
          {t('options_template_from', t(key))}
        </Button>
      ))}
      <SaveNote saver={saver} isFailureOnly />
    </div>
  );
}
