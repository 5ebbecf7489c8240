import { Dialog } from '@/components/ui/dialog.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { type KeyLine, keyMap } from './key-map.ts';
import '@/components/ui/kbd.css';
import './keys-dialog.css';

/** The keyboard map. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('shop_keys')} onClose={onClose}>
      <div class="keys">
        {keyMap().map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map((line) => (
                <Line key={line.does} line={line} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Line({ line }: { line: KeyLine }) {
  return (
    <div>
      <dt>{line.does}</dt>
      <dd>
        {line.keys.map((each) => (
          <kbd key={each}>{each}</kbd>
        ))}
      </dd>
    </div>
  );
}
