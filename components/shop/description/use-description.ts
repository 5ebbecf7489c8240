import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/ui/failure-text.ts';
import { country } from '@/components/ui/format.ts';
import { pathText } from '@/components/ui/path-text.ts';
import { channelInput } from '@/utils/descriptions/channel-text.ts';
import { keepCopy } from '@/utils/descriptions/copies.ts';
import {
  type DescribedProduct,
  type DescriptionInput,
  describe,
  type Proposal,
  proposalsFor,
  propose,
} from '@/utils/descriptions/description.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { Channel, Channels } from '@/utils/settings/channels.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { TransferProps } from '../transfer/transfer.tsx';

/** A product of the text, as the creator has it there. */
export interface Entry extends DescribedProduct {
  kept: boolean;
  /** Its title was changed for this text, and the shop has another. */
  edited: boolean;
  /** Marked as no longer sold. */
  dead: boolean;
}

/** No platform holds more, and so many are made into a text at every key. */
export const MOST = 1000;
/** Typing rests for so long before it is stored. Milliseconds. */
const PAUSE = 400;

/** A text that is being made: its products, the choices, and what comes of them. */
export function useDescribe({ port, settings, subject, notes, actions }: TransferProps) {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [disclosures, setDisclosures] = useState<Disclosures | null>(null);
  const [channels, setChannels] = useState(settings.channels);
  const [shown, setShown] = useState(true);
  const [split, setSplit] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    Promise.all([port.details(subject.ids.slice(0, MOST)), port.disclosures()]).then(
      ([products, wordings]) => {
        setEntries(products.map(entryOf));
        setDisclosures(wordings);
      },
      (error: unknown) => setFailure(failureText(error)),
    );
    // Of the list as it was when the dialog opened.
  }, [port]);

  const { last, own, name } = channels;
  const kept = useMemo(() => entries?.filter((each) => each.kept) ?? [], [entries]);
  const all = useMemo(
    () =>
      disclosures &&
      channelInput(
        { settings: { ...settings, channels }, disclosures, country },
        last,
        entries ?? [],
      ),
    [settings, channels, disclosures, entries],
  );
  const possible = all?.possible ?? [];
  const input: DescriptionInput | null = all && {
    ...all,
    products: kept,
    disclosure: { ...all.disclosure, shown },
    split,
  };
  const key = input && JSON.stringify([last, kept, own, name, shown, split, possible]);
  const result = useMemo(() => {
    const made = input && describe(input);
    return made && { ...made, proposals: proposalsFor(input, made) };
  }, [key, disclosures]);

  /** Choices are stored when she pauses, and when the dialog closes. */
  const waiting = useRef<Partial<Channels>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  function store() {
    clearTimeout(timer.current);
    const part = waiting.current;
    waiting.current = {};
    if (Object.keys(part).length === 0) return;
    port.setChannels(part).catch((error: unknown) => setFailure(failureText(error)));
  }
  useEffect(() => store, [port]);

  function keep(next: Partial<Channels>) {
    setChannels({ ...channels, ...next });
    Object.assign(waiting.current, next);
    clearTimeout(timer.current);
    timer.current = setTimeout(store, PAUSE);
  }
  const change = (part: Partial<Channel>) => keep({ last: { ...last, ...part } });

  /** A part was copied, or saved. */
  function noteCopy(products: string[]) {
    if (products.length === 0) return;
    const { name: channel, platform } = last;
    keepCopy(notes, { at: Date.now(), channel, platform, products });
  }

  return {
    noteCopy,
    entries,
    input,
    problem: all?.problem ?? null,
    result,
    channels,
    possible,
    failure,
    setFailure,
    saveFile: port.saveFile,
    keep,
    change,
    setShown,
    edit: (id: string, part: Partial<Entry>) =>
      setEntries(
        (all) => all?.map((each) => (each.id === id ? { ...each, ...part } : each)) ?? null,
      ),
    /** Makes a title of the text the product's own in the shop. */
    keepTitle: (id: string, title: string) =>
      void actions.run(() => port.edit(id, { ownTitle: title })),
    arrange: setEntries,
    propose(proposal: Proposal) {
      if (!input) return;
      const { titles, countries, split: splits } = propose(input, proposal);
      setSplit(splits);
      change({ titles, ...(proposal === 'country' ? { countries: [...countries] } : {}) });
    },
  };
}

export type Describing = ReturnType<typeof useDescribe>;

function entryOf(product: ProductDetails): Entry {
  const { id, marketplace, asin, title, ownTitle, brand, categories, also, dead } = product;
  return {
    id,
    title,
    own: ownTitle !== null,
    brand,
    group: categories[0] ? pathText(categories[0].path) : '',
    places: { ...also, [marketplace]: asin },
    kept: !dead,
    edited: false,
    dead,
  };
}
