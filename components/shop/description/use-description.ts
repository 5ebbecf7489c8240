import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/ui/failure-text.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { same } from '@/utils/records/record.ts';
import { report } from '@/utils/report.ts';
import type { Channels } from '@/utils/settings/channels.ts';
import type { ShopPort } from '../store/port.ts';
import type { TransferProps } from '../transfer/dialog-props.ts';
import type { TransferPort } from '../transfer/port.ts';
import {
  type CurrentText,
  currentText,
  type DescriptionEvent,
  type DescriptionState,
  initialState,
  reduce,
} from './description-state.ts';

/** The most products that a text is written from: no platform holds more, and each key writes the text again. */
export const MAX_PRODUCTS = 1000;
/** How long typing rests before choices are stored, in milliseconds. */
const PAUSE = 400;

/** A text that is being written, as the dialog's views share it. */
export interface DescriptionStore {
  state: DescriptionState;
  /** Null before the products are read. */
  text: CurrentText | null;
  send: (event: DescriptionEvent) => void;
  /** The marketplaces whose account she has marked as closed. */
  closed: readonly MarketplaceCode[];
}

/** Reads the products of the dialog's subject, writes their text and stores the choices that last. */
export function useDescription(props: TransferProps): DescriptionStore {
  const { port, settings, subject, categories } = props;
  const [state, send] = useReducer(reduce, settings.channels, initialState);
  useEffect(() => {
    Promise.all([port.details(subject.ids.slice(0, MAX_PRODUCTS)), port.disclosures()]).then(
      ([products, disclosures]) => {
        const within = subject.path ?? [];
        send({ type: 'loaded', products, disclosures, categories, within });
      },
      (error: unknown) => send({ type: 'failed', failure: failureText(error) }),
    );
    // The list stays as it was when the dialog opened.
  }, [port]);
  const closed = useClosedAccounts(port);
  useStoredChannels(state, settings.channels, port, send);

  const { entries, disclosures, groups, channels, isDisclosed, isSplit } = state;
  const text = useMemo(
    () => currentText(state, settings),
    [settings, entries, disclosures, groups, channels, isDisclosed, isSplit],
  );
  return { state, text, send, closed };
}

/** None before they are read, or where they cannot be: the text is written all the same. */
function useClosedAccounts(port: Pick<ShopPort, 'closedAccounts'>): readonly MarketplaceCode[] {
  const [closed, setClosed] = useState<readonly MarketplaceCode[]>([]);
  useEffect(() => {
    port.closedAccounts().then(setClosed, report);
  }, [port]);
  return closed;
}

/**
 * Stores what has changed of the channels: a channel that is kept or removed at once, other choices when the creator
 * pauses and when the dialog closes. What is stored elsewhere meanwhile is taken over where she has not chosen herself.
 */
function useStoredChannels(
  { channels }: DescriptionState,
  settled: Channels,
  port: Pick<TransferPort, 'setChannels'>,
  send: (event: DescriptionEvent) => void,
): void {
  const stored = useRef(settled);
  const latest = useRef(channels);
  latest.current = channels;

  const storeChange = useCallback(() => {
    const change = changedParts(stored.current, latest.current);
    stored.current = latest.current;
    if (Object.keys(change).length === 0) return;
    port.setChannels(change).catch((error: unknown) => {
      send({ type: 'failed', failure: failureText(error) });
    });
  }, [port, send]);

  useEffect(() => {
    const arrived = changedParts(stored.current, settled);
    const chosen = changedParts(stored.current, latest.current);
    stored.current = settled;
    if (Object.keys(arrived).length > 0) {
      send({ type: 'change-channels', change: { ...arrived, ...chosen } });
    }
  }, [settled, send]);
  useEffect(() => {
    if (!same(channels.kept, stored.current.kept)) {
      storeChange();
      return;
    }
    const timer = setTimeout(storeChange, PAUSE);
    return () => clearTimeout(timer);
  }, [channels, storeChange]);
  useEffect(() => storeChange, [storeChange]);
}

/** The parts that are not as before. */
function changedParts(before: Channels, now: Channels): Partial<Channels> {
  return {
    ...(!same(now.kept, before.kept) && { kept: now.kept }),
    ...(!same(now.last, before.last) && { last: now.last }),
    ...(!same(now.own, before.own) && { own: now.own }),
    ...(now.name !== before.name && { name: now.name }),
  };
}
