import { Button, IconButton } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { numberText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { decode } from '@/utils/shop/transfer/import/decode.ts';
import { FileDrop } from '../transfer/file-drop.tsx';
import type { Describing } from './use-description.ts';

const LINKS = '{{#links}}\n{{#country}}{{country}}: {{/country}}{{link}} {{label}}\n{{/links}}\n';
/** Layouts to begin with, each with something that the ready ones do not have. */
const READY = {
  stacked: `{{#products}}\n★ {{title}}\n${LINKS}\n{{/products}}\n`,
  numbered: `{{#products}}\n{{number}}. {{title}}\n${LINKS}{{/products}}\n`,
  grouped: `{{#categories}}\n— {{name}}{{^name}}…{{/name}} —\n{{#products}}\n{{title}}\n${LINKS}{{/products}}\n\n{{/categories}}\n`,
  table:
    '{{#products}}\n<article>\n<h3>{{title}}</h3>\n{{#links}}\n<a href="{{link}}" rel="sponsored nofollow">{{country}}{{^country}}{{title}}{{/country}}</a> {{label}}\n{{/links}}\n</article>\n{{/products}}\n',
} as const;
/** What a layout is called as a file. */
const FILE = 'linkshelf-layout.mustache';
const READY_IDS = ['stacked', 'numbered', 'grouped', 'table'] as const;

/** Her layout, ready ones to begin with, and where it cannot be understood. */
export function OwnLayout({ describing }: { describing: Describing }) {
  const { change, channels, problem, saveFile, setFailure } = describing;
  const { template } = channels.last;
  return (
    <>
      <div class="describe-channels">
        <span>{t('description_own_layout_from')}</span>
        {READY_IDS.map((id) => (
          <Button key={id} variant="quiet" onClick={() => change({ template: READY[id] })}>
            {t(`description_layout_${id}`)}
          </Button>
        ))}
      </div>
      <Field
        label={t('description_own_layout')}
        hint={t('description_own_layout_hint')}
        code
        rows={8}
        value={template}
        note={
          problem && {
            tone: 'error',
            text: t(
              `description_own_layout_${problem.problem}`,
              numberText(problem.line),
              numberText(problem.column),
            ),
          }
        }
        onInput={(text) => change({ template: text })}
        action={
          <IconButton
            icon="download"
            label={t('action_save_file')}
            disabled={template === ''}
            onClick={() => saveFile(FILE, [template], 'text/plain;charset=utf-8')}
          />
        }
      />
      <FileDrop
        label={t('description_own_layout_file')}
        name={undefined}
        accept=".mustache,.txt,text/*"
        onFile={(file, why) => {
          setFailure(why);
          if (file) change({ template: decode(file.bytes, file.encoding) });
        }}
      />
    </>
  );
}
