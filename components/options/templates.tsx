import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import type { ToastNote } from '@/components/ui/toast.tsx';
import { t } from '@/utils/i18n.ts';
import { removeTemplate, restoreTemplate, saveTemplate } from '@/utils/settings/edit.ts';
import type { Settings, Template } from '@/utils/settings/schema.ts';
import { type Save, SaveNote, useSaver } from './save.tsx';
import { TemplateEditor } from './template-editor.tsx';
import './templates.css';

export interface TemplatesProps {
  settings: Settings;
  save: Save;
  notify: (note: ToastNote) => void;
}

/** The formats of the user's own. */
export function Templates({ settings, save, notify }: TemplatesProps) {
  const saver = useSaver(save);
  const [fresh, setFresh] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);

  async function add(name: string, body: string) {
    const id = crypto.randomUUID();
    setFresh(id);
    await saver.run((now) => saveTemplate(now, { id, name, body }));
  }

  async function remove(template: Template, at: number) {
    if (!(await saver.run((now) => removeTemplate(now, template.id)))) return;
    adder.current?.focus();
    notify({
      text: t('options_template_removed', template.name),
      actions: [
        {
          label: t('common_undo'),
          run: () => void saver.run((now) => restoreTemplate(now, template, at)),
        },
      ],
    });
  }

  return (
    <>
      <p class="section-intro">{t('options_templates_intro')}</p>
      <div class="accounts">
        {settings.templates.map((template, at) => (
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
      <div class={settings.templates.length === 0 ? 'section-empty' : 'section-actions'}>
        {settings.templates.length === 0 && <p>{t('options_templates_empty')}</p>}
        <Button
          icon="add"
          variant="primary"
          buttonRef={adder}
          onClick={() => void add(t('options_template_new_name'), '{title}\n{link}')}
        >
          {t('options_template_new')}
        </Button>
        {examples().map(({ name, body }) => (
          <Button key={name} icon="add" onClick={() => void add(name, body)}>
            {t('options_template_from', name)}
          </Button>
        ))}
        <SaveNote saver={saver} />
      </div>
    </>
  );
}

/** Two to start from, in the user's language. */
function examples(): { name: string; body: string }[] {
  return [
    { name: t('options_template_example_video'), body: t('options_template_example_video_body') },
    { name: t('options_template_example_post'), body: t('options_template_example_post_body') },
  ];
}
