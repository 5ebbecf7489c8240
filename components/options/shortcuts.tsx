import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Shortcut } from './port.ts';
import { SectionCard } from './section-card.tsx';
import '@/components/ui/kbd.css';

export interface ShortcutsProps {
  shortcuts: readonly Shortcut[];
  /** Opens the browser's page for them; null if there is none that an extension may open. */
  open: (() => void) | null;
}

/** The keyboard shortcuts as the browser has them now, and how to change them. */
export function Shortcuts({ shortcuts, open }: ShortcutsProps) {
  if (shortcuts.length === 0) return null;
  return (
    <SectionCard title={t('options_shortcuts_title')} anchor="shortcuts">
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
    </SectionCard>
  );
}
