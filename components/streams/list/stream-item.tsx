import { hrefOf } from '@/components/shop/store/sections.ts';
import { shortListText } from '@/components/ui/format.ts';
import { MenuButton, type MenuGroup } from '@/components/ui/menu.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { durationText } from '@/utils/time/duration.ts';
import { siteName } from '../parts/site-name.ts';
import { titleOf } from '../parts/title-of.ts';
import { whenText } from '../parts/when-text.ts';
import { type StreamView, toStream, writeStreams } from '../store/route.ts';
import type { StreamRow } from './list-rows.ts';

export interface StreamItemProps {
  row: StreamRow;
  isSelected: boolean;
  onSelect: (event: { shiftKey: boolean }) => void;
  onOpen: (view: StreamView) => void;
  menu: () => readonly MenuGroup[];
}

/** What is shown of a stream when it is opened from a list. */
export function viewOf({ phase }: StreamRow): StreamView {
  return phase === 'past' ? 'after' : 'plan';
}

/** A stream in a list. */
export function StreamItem({ row, isSelected, onSelect, onOpen, menu }: StreamItemProps) {
  const { stream } = row;
  const title = titleOf(stream);
  const view = viewOf(row);
  return (
    <li class="stream-item" data-id={stream.id} data-selected={isSelected ? '' : undefined}>
      <input
        type="checkbox"
        aria-label={t('streams_list_select', title)}
        checked={isSelected}
        onClick={onSelect}
      />
      <div class="stream-about">
        <p class="stream-title">
          <a
            href={hrefOf(writeStreams(toStream(view, stream.id)))}
            dir="auto"
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(view);
            }}
          >
            {title}
          </a>
          <Mark row={row} />
        </p>
        <p class="stream-facts">
          {factsOf(row).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <MenuButton icon="more" label={t('streams_list_more', title)} groups={menu} />
    </li>
  );
}

function Mark({ row: { phase, stream } }: { row: StreamRow }) {
  if (phase === 'on-air') {
    return <strong class="stream-mark stream-mark-live">{t('streams_list_on_air')}</strong>;
  }
  const isNotRun = phase === 'past' && stream.moments.length === 0;
  return isNotRun ? <span class="stream-mark">{t('streams_list_not_run')}</span> : null;
}

function factsOf({ stream, segments, products, planned }: StreamRow): string[] {
  const { target, isTemplate, sites } = stream;
  const length =
    target === null
      ? durationText(planned)
      : t('streams_list_planned_of', durationText(planned), durationText(target));
  return [
    ...(isTemplate ? [] : [whenText(stream)]),
    ...(sites.length > 0 ? [shortListText(sites.map(siteName))] : []),
    ...(segments > 0 || target !== null ? [length] : []),
    tn('streams_list_segments', segments),
    ...(products > 0 ? [tn('streams_list_products', products)] : []),
  ];
}
