import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { removeTemplate, restoreTemplate, saveTemplate } from '@/utils/settings/edit.ts';
import type { Settings, Template } from '@/utils/settings/schema.ts';
import { type Notify, removeWithUndo } from './remove-with-undo.ts';
import { type Save, SaveNote, useSaver } from './save.tsx';
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
  const [fresh, setFresh] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const { templates } = settings;
  const empty = templates.length === 0;

  function add(name: string, body: string) {
    const id = crypto.randomUUID();
    setFresh(id);
    void saver.run((now) => saveTemplate(now, { id, name, body }));
  }

  async function remove(template: Template, at: number) {
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
        {templates.map((template, at) => (
          <TemplateEditor
            key={template.id}
            template={template}
            settings={settings}
            save={save}
            fresh={template.id === fresh}
            onRemove={() => void remove(template, at)}
          />
        ))}
      </div>
      <div class={empty ? 'section-empty' : 'section-actions'}>
        {empty && <p>{t('options_templates_empty')}</p>}
        <Button
          icon="add"
          variant="primary"
          buttonRef={adder}
          onClick={() => add(t('options_template_new_name'), '{title}\n{link}')}
        >
          {t('options_template_new')}
        </Button>
        {EXAMPLES.map((key) => (
          <Button key={key} icon="add" onClick={() => add(t(key), t(`${key}_body`))}>
            {t('options_template_from', t(key))}
          </Button>
        ))}
        <SaveNote saver={saver} />
      </div>
    </>
  );
}
