import { useMemo, useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/ui/failure-text.ts';
import { shortened, shortListText } from '@/components/ui/format.ts';
import type { Feedback } from '@/components/ui/models/feedback.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { composeSeveral, splitByTag } from '@/utils/descriptions/compose-several.ts';
import type { Composed, FormatId } from '@/utils/descriptions/formats.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { doneText } from './done-text.ts';
import type { Done, ShopPort } from './port.ts';

/** What has been said about the last action. */
export interface Said {
  toast: Feedback | null;
  /** A text that the browser would not put on the clipboard: shown selected, to be copied by hand. */
  byHand: string | null;
}

export interface Actions {
  said: Said;
  /**
   * Does it, reads the shop again and says what was done, with the way back.
   * @param place where to, said with it
   * @returns whether it was done; why not has been said then
   */
  run: (work: () => Promise<Done | null>, place?: string) => Promise<boolean>;
  /** The same; resolves with null, or with the sentence that says why it could not be done. */
  attempt: (work: () => Promise<Done | null>, place?: string) => Promise<string | null>;
  undo: () => void;
  redo: () => void;
  /** Products in a format; those that there is no tag for are named and left out until asked for by name. */
  copy: (
    ids: readonly string[],
    format: FormatId,
    plain?: Parameters<typeof composeSeveral>[3],
  ) => Promise<void>;
  copyText: (composed: Composed, said: string) => Promise<void>;
  say: (note: Feedback | null) => void;
}

/** Names in a sentence; the others are counted. */
const NAMED = 3;

/** What a person does on the page, and what is said about it. */
export function useActions(
  port: ShopPort,
  settings: Settings | null,
  again: () => Promise<void>,
): Actions {
  const [said, setSaid] = useState<Said>({ toast: null, byHand: null });
  const current = useRef(settings);
  current.current = settings;

  const actions = useMemo(() => {
    const say = (toast: Feedback | null) => setSaid({ toast, byHand: null });
    const fail = (error: unknown) => say({ text: failureText(error), tone: 'bad' });

    async function attempt(work: () => Promise<Done | null>, place?: string) {
      try {
        const done = await work();
        await again();
        const text = done && doneText(done);
        const actions = [{ label: t('common_undo'), run: undo }];
        if (text) say({ text: place ? `${text} · ${place}` : text, tone: 'good', actions });
        return null;
      } catch (error) {
        return failureText(error);
      }
    }

    async function run(work: () => Promise<Done | null>, place?: string): Promise<boolean> {
      const failure = await attempt(work, place);
      if (failure !== null) say({ text: failure, tone: 'bad' });
      return failure === null;
    }

    async function travel(
      way: () => Promise<Done | null>,
      words: (what: string) => string,
      nothing: string,
      back: { label: string; run: () => void },
    ): Promise<void> {
      try {
        const done = await way();
        await again();
        say(done ? { text: words(doneText(done)), actions: [back] } : { text: nothing });
      } catch (error) {
        fail(error);
      }
    }

    function undo(): void {
      const back = { label: t('shop_redo'), run: redo };
      void travel(port.undo, (what) => t('shop_undone', what), t('shop_undo_none'), back);
    }

    function redo(): void {
      const back = { label: t('common_undo'), run: undo };
      void travel(port.redo, (what) => t('shop_redone', what), t('shop_redo_none'), back);
    }

    async function copyText(composed: Composed, text: string, more: Partial<Feedback> = {}) {
      try {
        await port.copy(composed);
        say({ text, tone: 'good', ...more });
      } catch {
        setSaid({ toast: null, byHand: composed.text });
      }
    }

    const copy: Actions['copy'] = async (ids, format, plain = 'none') => {
      try {
        const now = current.current ?? (await port.settings()).settings;
        const products = await port.details(ids);
        const { tagged, untagged } = splitByTag(now, products);
        const left = plain === 'none' ? untagged : [];
        const copied = products.length - left.length;
        const missing = left.length > 0 ? missingTag(left) : null;
        const addTag = {
          label: t('action_add_tag'),
          run: () => port.openOptions(`accounts/${left[0]?.marketplace ?? ''}`),
        };
        const copyToo = {
          label: tagged.length > 0 ? t('shop_copy_untagged') : t('action_copy_plain'),
          run: () => void copy(ids, format, 'untagged'),
        };
        const actions = missing === null ? [] : [addTag, copyToo];
        if (copied === 0) say({ text: missing ?? t('shop_copy_none'), actions });
        else {
          const text = [tn('shop_copied', copied), missing].filter(Boolean).join(' ');
          await copyText(composeSeveral(now, products, format, plain), text, { actions });
        }
      } catch (error) {
        fail(error);
      }
    };

    return { run, attempt, undo, redo, copy, copyText, say };
  }, [port, again]);

  return { said, ...actions };
}

/** "No tracking id for amazon.it: Wool Socks, Cap and 4 more were left out." */
function missingTag(products: readonly ProductDetails[]): string {
  const hosts = [...new Set(products.map(({ marketplace }) => HOSTS[marketplace]))];
  const named = products.slice(0, NAMED).map(({ title }) => shortened(title, 40));
  const more = products.length - named.length;
  const names = more > 0 ? [...named, tn('shop_and_more', more)] : named;
  return t('shop_left_out', shortListText(hosts), shortListText(names));
}
