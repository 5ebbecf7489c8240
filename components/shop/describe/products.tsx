import { useState } from 'preact/hooks';
import { IconButton } from '@/components/ui/button.tsx';
import { titleOf } from '@/utils/compose/blocks.ts';
import { t, tn } from '@/utils/i18n.ts';
import { numberText } from '../figures.ts';
import type { Describing, Entry } from './use-describe.ts';

/** What of the list is in the text, in which order and under which titles; the shop keeps its own. */
export function Products({
  more,
  describing: { channels, edit, move, keepTitle },
  entries,
}: {
  /** There are more in the list than a text takes. */
  more: boolean;
  describing: Describing;
  entries: readonly Entry[];
}) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="describe-products"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{tn('shop_products', entries.filter(({ kept }) => kept).length)}</summary>
      {more && <p class="quiet">{t('describe_most', numberText(entries.length))}</p>}
      <ol>
        {(open ? entries : []).map((entry, at) => {
          const { id, kept } = entry;
          const title = titleOf(entry, channels.last.titles);
          return (
            <li key={id}>
              <input
                type="checkbox"
                aria-label={t('describe_keep', title)}
                checked={kept}
                onChange={() => edit(id, { kept: !kept })}
              />
              <input
                type="text"
                class="field-input"
                dir="auto"
                aria-label={t('describe_title_of', title)}
                value={title}
                onInput={({ currentTarget: { value } }) =>
                  edit(id, { title: value, own: true, edited: true })
                }
              />
              {entry.edited && (
                <IconButton
                  icon="save"
                  label={t('describe_keep_title', title)}
                  onClick={() => {
                    keepTitle(id, title);
                    edit(id, { edited: false });
                  }}
                />
              )}
              <IconButton
                icon="up"
                label={t('describe_up', title)}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                icon="chevron-down"
                label={t('describe_down', title)}
                disabled={at === entries.length - 1}
                onClick={() => move(at, 1)}
              />
            </li>
          );
        })}
      </ol>
    </details>
  );
}
