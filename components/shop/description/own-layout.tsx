import { Button, IconButton } from '@/components/ui/button.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { FileDrop, type ReadFile } from '@/components/ui/file-drop.tsx';
import { numberText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { TemplateError } from '@/utils/descriptions/template.ts';
import { decode } from '@/utils/shop/transfer/import/decode.ts';
import type { TransferPort } from '../transfer/port.ts';
import type { DescriptionStore } from './use-description.ts';

const LINKS = '{{#links}}\n{{#country}}{{country}}: {{/country}}{{link}} {{label}}\n{{/links}}\n';
/** Layouts to begin with: each shows something that the built-in layout of its name does not have. */
const STARTING_LAYOUTS = {
  stacked: `{{#products}}\n★ {{title}}\n${LINKS}\n{{/products}}\n`,
  numbered: `{{#products}}\n{{number}}. {{title}}\n${LINKS}{{/products}}\n`,
  grouped: `{{#categories}}\n— {{name}}{{^name}}…{{/name}} —\n{{#products}}\n{{title}}\n${LINKS}{{/products}}\n\n{{/categories}}\n`,
  table:
    '{{#products}}\n<article>\n<h3>{{title}}</h3>\n{{#links}}\n<a href="{{link}}" rel="sponsored nofollow">{{country}}{{^country}}{{title}}{{/country}}</a> {{label}}\n{{/links}}\n</article>\n{{/products}}\n',
} as const;
/** The name of the file that a layout is saved as. */
const FILE_NAME = 'linkshelf-layout.mustache';
const STARTING_LAYOUT_IDS = ['stacked', 'numbered', 'grouped', 'table'] as const;

export interface OwnLayoutProps {
  store: DescriptionStore;
  saveFile: TransferPort['saveFile'];
}

/** The creator's layout as a text in Mustache, with layouts to begin with, and a file to keep it in. */
export function OwnLayout({ store: { state, text, send }, saveFile }: OwnLayoutProps) {
  const { template } = state.channels.last;
  const setTemplate = (next: string) =>
    send({ type: 'change-channel', change: { template: next } });

  function onFile(file: ReadFile | null, problem: string | null) {
    send({ type: 'failed', failure: problem });
    if (file) setTemplate(decode(file.bytes, file.encoding));
  }

  return (
    <>
      <StartingLayouts onChoose={setTemplate} />
      <Field
        label={t('description_own_layout')}
        hint={t('description_own_layout_hint')}
        code
        rows={8}
        value={template}
        note={text?.templateError ? errorNote(text.templateError) : null}
        onInput={setTemplate}
        action={
          <IconButton
            icon="download"
            label={t('action_save_file')}
            disabled={template === ''}
            onClick={() => saveFile(FILE_NAME, [template], 'text/plain;charset=utf-8')}
          />
        }
      />
      <FileDrop
        label={t('description_own_layout_file')}
        name={undefined}
        accept=".mustache,.txt,text/*"
        onFile={onFile}
      />
    </>
  );
}

function StartingLayouts({ onChoose }: { onChoose: (template: string) => void }) {
  return (
    <div class="description-channels">
      <span>{t('description_own_layout_from')}</span>
      {STARTING_LAYOUT_IDS.map((id) => (
        <Button key={id} variant="quiet" onClick={() => onChoose(STARTING_LAYOUTS[id])}>
          {t(`description_layout_${id}`)}
        </Button>
      ))}
    </div>
  );
}

function errorNote({ problem, line, column }: TemplateError): FieldNote {
  const text = t(`description_own_layout_${problem}`, numberText(line), numberText(column));
  return { tone: 'error', text };
}
