import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useShopPage } from '@/components/shop/store/context.ts';
import { hrefOf } from '@/components/shop/store/sections.ts';
import { failureText } from '@/components/ui/failure-text.ts';
import { dayText } from '@/components/ui/money-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { StreamsSnapshot } from '@/utils/streams/read-streams.ts';
import { type Showings, showingsOf } from '@/utils/streams/showings.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { dayAt } from '@/utils/time/day.ts';
import { titleOf } from '../parts/title-of.ts';
import { type StreamView, toStream, writeStreams } from '../store/route.ts';

export interface ProductStreamsProps {
  /** The product's id, and those of the same product in other marketplaces. */
  ids: readonly string[];
  /** Reads all streams. */
  readStreams: () => Promise<StreamsSnapshot>;
}

/** In which streams a product was shown, and when last, in its details; nothing where it never was nor will be. */
export function ProductStreams({ ids, readStreams }: ProductStreamsProps) {
  const { streams, failure } = useSnapshot(readStreams);
  const all = useMemo(
    () => streams && showingsOf(streams, dayAt(new Date()), Date.now()),
    [streams],
  );
  const showings = all && together(ids.flatMap((id) => all.get(id) ?? []));
  if (failure !== null) return <Part>{failure}</Part>;
  return showings && <Part>{<Told showings={showings} />}</Part>;
}

function Told({ showings: { count, last, next } }: { showings: Showings }) {
  return (
    <>
      {count > 0 && (
        <p>
          {tn('progress_shown_in', count)}
          {last && <Place text={t('progress_last_on', dayText(last.day))} view="after" {...last} />}
        </p>
      )}
      {next && (
        <p>
          <Place text={t('progress_next_shown', dayText(next.day))} view="plan" {...next} />
        </p>
      )}
    </>
  );
}

function Place({ text, stream, view }: { text: string; stream: Stream; view: StreamView }) {
  return (
    <>
      {' '}
      {text} · <a href={hrefOf(writeStreams(toStream(view, stream.id)))}>{titleOf(stream)}</a>
    </>
  );
}

function Part({ children }: { children: ComponentChildren }) {
  const name = t('section_streams');
  return (
    <section class="details-part" aria-label={name}>
      <h3>{name}</h3>
      {typeof children === 'string' ? <p class="details-quiet">{children}</p> : children}
    </section>
  );
}

/** Of the same product in several marketplaces; null: it never was shown, nor will be. */
function together(all: readonly Showings[]): Showings | null {
  const [first, ...others] = all;
  if (!first) return null;
  return others.reduce(
    (sum, { count, last, next }) => ({
      count: sum.count + count,
      last: last && (!sum.last || last.day > sum.last.day) ? last : sum.last,
      next: next && (!sum.next || next.day < sum.next.day) ? next : sum.next,
    }),
    first,
  );
}

/** All streams, read again whenever the shop was, as it is after each change of them; null: not read yet. */
function useSnapshot(readStreams: ProductStreamsProps['readStreams']) {
  const { live } = useShopPage();
  const [streams, setStreams] = useState<StreamsSnapshot | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const snapshot = live.snapshot.value;
  useEffect(() => {
    let isWanted = snapshot !== null;
    readStreams().then(
      (read) => {
        if (!isWanted) return;
        setStreams(read);
        setFailure(null);
      },
      (error: unknown) => isWanted && setFailure(failureText(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [readStreams, snapshot]);
  return { streams, failure };
}
