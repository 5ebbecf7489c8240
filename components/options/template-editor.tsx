import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { focusText } from '@/components/ui/focus.ts';
import { numberText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { checkFormat, fillFormat, PLACEHOLDERS } from '@/utils/descriptions/own-format.ts';
import { saveTemplate } from '@/utils/settings/edit.ts';
import { LIMITS, type Settings, type Template } from '@/utils/settings/schema.ts';
import { oneLine } from '@/utils/text/clean.ts';
import { useAutosavedText } from './autosaved-text.ts';
import { Collapsible } from './collapsible.tsx';
import { exampleProduct } from './example-product.ts';
import { type Edit, type Save, SaveNote, type Saver, useSaver } from './save.tsx';

export interface TemplateEditorProps {
  template: Template;
  settings: Settings;
  save: Save;
  /** No other template was changed since this one. */
  isChangedLast: boolean;
  /** It was made a moment ago: it opens, and its name is selected to be typed over. */
  fresh: boolean;
  onRemove: () => void;
}

/** One template: its name, its text, and what it makes of a product. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { template, settings, save, fresh, onRemove } = props;
  const [open, setOpen] = useState(fresh);
  const saver = useSaver(save);
  const nameInput = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const bodyInput = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const { id } = template;
  const name = useAutosavedText(template.name, (typed) => {
    const kept = oneLine(typed);
    if (!nameProblem(kept)) void saver.run(changed(id, { name: kept }));
  });
  const body = useAutosavedText(template.body, (typed) => {
    if (typed.length <= LIMITS.body) void saver.run(changed(id, { body: typed }));
  });

  // Before it is drawn, as in `EditField`.
  useLayoutEffect(() => {
    if (fresh) focusText(nameInput.current);
  }, [fresh]);

  function insert(placeholder: string) {
    const area = bodyInput.current;
    if (!area) return;
    const start = area.selectionStart ?? area.value.length;
    area.setRangeText(`{{${placeholder}}}`, start, area.selectionEnd ?? start, 'end');
    body.onInput(area.value);
    area.focus();
  }

  return (
    <Collapsible
      class="template"
      open={open}
      onToggle={setOpen}
      name={<bdi class="collapsible-title">{template.name}</bdi>}
    >
      <Field
        label={t('options_template_name')}
        inputRef={nameInput}
        note={nameProblem(oneLine(name.value))}
        {...name}
      />
      <Field
        label={t('options_template_body')}
        hint={t('options_template_body_hint')}
        rows={5}
        inputRef={bodyInput}
        note={bodyNote(body.value)}
        {...body}
      />
      <Placeholders onInsert={insert} />
      <h3>{t('options_template_preview')}</h3>
      <pre class="preview" dir="auto">
        {fillFormat(body.value, exampleProduct(settings))}
      </pre>
      <Foot saver={saver} isChangedLast={props.isChangedLast} onRemove={onRemove} />
    </Collapsible>
  );
}

interface FootProps extends Pick<TemplateEditorProps, 'isChangedLast' | 'onRemove'> {
  saver: Saver;
}

function Foot({ saver, isChangedLast, onRemove }: FootProps) {
  return (
    <div class="collapsible-foot">
      <Button icon="delete" onClick={onRemove}>
        {t('options_template_remove')}
      </Button>
      <SaveNote saver={saver} isFailureOnly={!isChangedLast} />
    </div>
  );
}

function Placeholders({ onInsert }: { onInsert: (placeholder: string) => void }) {
  return (
    <fieldset class="placeholders">
      <legend class="quiet">{t('options_template_insert')}</legend>
      {PLACEHOLDERS.map((each) => (
        <Button key={each} icon="add" class="placeholder code" onClick={() => onInsert(each)}>
          {each}
        </Button>
      ))}
    </fieldset>
  );
}

/** Changes only what was typed here, and nothing if another window has deleted the template. */
function changed(id: string, part: Partial<Template>): Edit {
  return (now) => {
    const stored = now.templates.find((each) => each.id === id);
    return stored ? saveTemplate(now, { ...stored, ...part }) : now;
  };
}

function nameProblem(name: string): FieldNote | null {
  return name === ''
    ? { tone: 'error', text: t('options_template_name_empty') }
    : tooLong(name, LIMITS.name);
}

function tooLong(text: string, limit: number): FieldNote | null {
  if (text.length <= limit) return null;
  return { tone: 'error', text: t('options_template_too_long', numberText(limit)) };
}

function bodyNote(body: string): FieldNote | null {
  const long = tooLong(body, LIMITS.body);
  if (long) return long;
  const { problem, unknown, hasLink } = checkFormat(body);
  if (problem) {
    const [line, column] = [numberText(problem.line), numberText(problem.column)];
    return { tone: 'error', text: t(`options_template_${problem.problem}`, line, column) };
  }
  const [first] = unknown;
  if (first) {
    const [line, column] = [numberText(first.line), numberText(first.column)];
    return { tone: 'warning', text: t('options_template_unknown', line, column, first.name) };
  }
  if (body !== '' && !hasLink) return { tone: 'warning', text: t('options_template_no_link') };
  return null;
}
