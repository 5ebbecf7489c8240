import { t } from '@/utils/browser/i18n.ts';
import type { Composed } from '@/utils/descriptions/formats.ts';
import { ofDocument } from '../element.ts';
import { h } from './h.ts';
import type { Layer } from './layer.ts';
import type { TrustedEvents } from './trusted-events.ts';

/**
 * The old way to the clipboard: a field with the text selected. Where even that is refused
 * the field stays, for the person to copy from.
 * @returns whether the clipboard holds the text
 */
export function copyFromField(
  layer: Layer,
  trustedEvents: TrustedEvents,
  opener: HTMLElement,
  what: Composed,
): boolean {
  const field = h('textarea', {
    class: 'field',
    readonly: true,
    dir: 'auto',
    'aria-label': t('toolbar_manual_copy_field'),
    'aria-describedby': 'manual-keys',
  });
  field.value = what.text;
  const keys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘C' : t('toolbar_manual_copy_keys');
  const why = h('p', { id: 'manual-keys' }, t('toolbar_manual_copy', keys));
  layer.open(
    opener,
    h(
      'div',
      { class: 'panel manual', role: 'dialog', 'aria-label': t('action_copy_link') },
      why,
      field,
    ),
  );
  field.focus();
  field.select();
  const isCopied = copySelected(field, trustedEvents, what);
  if (isCopied) layer.close(true);
  return isCopied;
}

/** What it copies the page neither sees nor changes. */
function copySelected(field: HTMLElement, trustedEvents: TrustedEvents, what: Composed): boolean {
  let isCopied = false;
  trustedEvents.onCopy(field, (event) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', what.text);
    if (what.html !== null) event.clipboardData.setData('text/html', what.html);
    event.preventDefault();
    isCopied = true;
  });
  ofDocument('execCommand').call(document, 'copy');
  return isCopied;
}
