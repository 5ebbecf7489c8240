import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { titleOf } from '@/utils/descriptions/blocks.ts';
import { watchDrags } from '../drag/pointer-drag.ts';
import type { Describing, Entry } from './use-description.ts';

/** What of the list is in the text, in which order and under which titles; the shop keeps its own. */
export function Products({
  more,
  describing: { channels, edit, arrange, keepTitle },
  entries,
}: {
  /** There are more in the list than a text takes. */
  more: boolean;
  describing: Describing;
  entries: readonly Entry[];
}) {
  const [open, setOpen] = useState(false);
  const { list, carried } = useOrder(entries, arrange);
  const move = (from: number, to: number) => arrange(moved(entries, from, to));
  return (
    <details
      class="describe-products"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{tn('count_products', entries.filter(({ kept }) => kept).length)}</summary>
      {more && <p class="quiet">{t('description_truncated', numberText(entries.length))}</p>}
      <ol ref={list} data-scrolls>
        {(open ? entries : []).map((entry, at) => {
          const { id, kept, dead } = entry;
          const title = titleOf(entry, channels.last.titles);
          return (
            <li key={id} data-id={id} class={id === carried ? 'describe-carried' : undefined}>
              <span class="describe-grip" data-grip>
                <Icon name="grip" />
              </span>
              <input
                type="checkbox"
                aria-label={t('description_keep', title)}
                checked={kept}
                onChange={() => edit(id, { kept: !kept })}
              />
              <input
                type="text"
                class="field-input"
                dir="auto"
                aria-label={t('description_title_of', title)}
                value={title}
                onInput={({ currentTarget: { value } }) =>
                  edit(id, { title: value, own: true, edited: true })
                }
              />
              {dead && <span class="quiet">{t('product_no_longer_sold')}</span>}
              {entry.edited && (
                <IconButton
                  icon="save"
                  label={t('description_keep_title', title)}
                  onClick={() => {
                    keepTitle(id, title);
                    edit(id, { edited: false });
                  }}
                />
              )}
              <IconButton
                icon="up"
                label={t('description_up', title)}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              />
              <IconButton
                icon="chevron-down"
                label={t('description_down', title)}
                disabled={at === entries.length - 1}
                onClick={() => move(at, at + 1)}
              />
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/** The list in another order, by dragging; Escape gives the one before back. */
function useOrder(entries: readonly Entry[], arrange: (entries: readonly Entry[]) => void) {
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef(entries);
  latest.current = entries;
  const [carried, setCarried] = useState<string | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    let before = entries;
    const rowAt = (at: Element) => at.closest('[data-id]')?.getAttribute('data-id') ?? null;
    if (list.current)
      watchDrags<string, [id: string, onto: string]>(
        list.current,
        {
          draggedAt: (at) => (at.closest('[data-grip]') ? rowAt(at) : null),
          targetAt(id, at) {
            const onto = list.current?.contains(at) ? rowAt(at) : null;
            return onto === null ? null : [id, onto];
          },
          onStart(id) {
            before = latest.current;
            setCarried(id);
          },
          onMove(target) {
            const now = latest.current;
            const [from = -1, to = -1] =
              target?.map((id) => now.findIndex((each) => each.id === id)) ?? [];
            if (from !== to) arrange(moved(now, from, to));
          },
          onEnd(drops) {
            setCarried(null);
            if (!drops) arrange(before);
          },
        },
        leaving.signal,
      );
    return () => leaving.abort();
  }, [arrange]);

  return { list, carried };
}

function moved(entries: readonly Entry[], from: number, to: number): Entry[] {
  return entries.toSpliced(from, 1).toSpliced(to, 0, ...entries.slice(from, from + 1));
}
