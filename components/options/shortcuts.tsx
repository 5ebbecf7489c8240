import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { Card } from './card.tsx';

export interface Shortcut {
  /** What it does, in the user's language. */
  label: string;
  /** As the browser writes it, such as `Alt+Shift+C`; empty where none is set. */
  keys: string;
}

export interface ShortcutsProps {
  shortcuts: readonly Shortcut[];
  open: (() => void) | null;
}

/** The keyboard shortcuts as the browser has them now, and the way to change them. */
export function Shortcuts({ shortcuts, open }: ShortcutsProps) {
  if (shortcuts.length === 0) return null;
  return (
    <Card title={t('options_shortcuts_title')}>
      <dl class="pairs">
        {shortcuts.map(({ label, keys }) => (
          <div class="pair" key={label}>
            <dt>{label}</dt>
            <dd>
              {keys ? (
                <kbd dir="ltr">{keys}</kbd>
              ) : (
                <span class="quiet">{t('options_shortcuts_none')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {open ? (
        <div>
          <Button icon="external" onClick={open}>
            {t('options_shortcuts_change')}
          </Button>
        </div>
      ) : (
        <p class="quiet">{t('options_shortcuts_change_hint')}</p>
      )}
    </Card>
  );
}
