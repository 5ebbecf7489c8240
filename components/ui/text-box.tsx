import type { ComponentChildren } from 'preact';
import { t } from '@/utils/browser/i18n.ts';
import './part-text.css';

export interface TextBoxProps {
  dir: 'auto' | 'ltr' | 'rtl';
  /** Classes beside its own. */
  class?: string;
  children: ComponentChildren;
}

/**
 * A text with its line breaks that scrolls where it is long, and is reached by keyboard for that. A group, as a text may
 * be in parts, and landmarks would have to be told apart.
 */
export function TextBox({ dir, class: more = '', children }: TextBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text with its line breaks
    <pre
      class={more ? `description-text ${more}` : 'description-text'}
      dir={dir}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      role="group"
      aria-label={t('description_preview')}
    >
      {children}
    </pre>
  );
}
