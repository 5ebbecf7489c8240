import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { linkProblem } from '@/components/ui/link-problem.ts';
import { t, tn } from '@/utils/i18n.ts';
import { convertLinks } from '@/utils/links/convert.ts';
import { chosenTag, isOn } from '@/utils/settings/schema.ts';
import type { IoProps } from './io.tsx';

/** Any text in, the same text with her links out; what cannot be hers is named. */
export function ConvertDialog({ port, settings, onClose }: IoProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const result = useMemo(
    () =>
      convertLinks(
        text,
        (code) => chosenTag(settings, code),
        settings.link,
        (code) => isOn(settings, code),
      ),
    [text, settings],
  );

  function copy() {
    port.copy({ text: result.text, html: null }).then(
      () => setSaid(t('convert_copied')),
      () => setSaid(t('io_not_copied')),
    );
  }

  return (
    <Dialog
      title={t('convert_title')}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          icon="copy"
          disabled={result.changed + result.same === 0}
          onClick={copy}
        >
          {t('io_copy')}
        </Button>
      }
    >
      <Field
        label={t('convert_text')}
        hint={t('convert_hint')}
        rows={8}
        value={text}
        onInput={(typed) => {
          setText(typed);
          setSaid(null);
        }}
      />
      {text !== '' && (
        <p role="status">
          {tn('convert_changed', result.changed)} {tn('convert_same', result.same)}
        </p>
      )}
      {result.left.length > 0 && (
        <ul class="io-rows">
          {result.left.map(({ url, why }, at) => (
            <li key={at} class="io-row io-wrong">
              <Icon name="warning" />
              <bdi class="io-name">{url}</bdi>
              <span>{why ? linkProblem(why) : t('convert_no_product')}</span>
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre class="describe-text" dir="auto" tabIndex={0}>
        {result.text}
      </pre>
      <p role="status">{said}</p>
    </Dialog>
  );
}
