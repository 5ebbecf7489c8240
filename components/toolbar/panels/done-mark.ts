import { t } from '@/utils/browser/i18n.ts';
import { h } from './h.ts';
import { icon } from './icon.ts';

/** How long the button says that it has copied, in milliseconds. */
const DONE_FOR = 2000;

/** @returns what says for a while on the big button that it has copied */
export function createDoneMark(main: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  main.append(
    h('span', { class: 'done', 'aria-hidden': 'true' }, icon('check'), t('toolbar_copy_done')),
  );
  return () => {
    main.dataset.state = 'done';
    clearTimeout(timer);
    timer = setTimeout(() => delete main.dataset.state, DONE_FOR);
  };
}
