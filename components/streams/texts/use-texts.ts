import { useEffect, useState } from 'preact/hooks';
import { useShopPage } from '@/components/shop/store/context.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { FOLLOW_LANGUAGES } from '@/utils/streams/follow.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { countryOf, settingsFor } from '@/utils/streams/stream-tags.ts';
import { useStreams } from '../store/context.ts';

/** All that the texts of a stream are made of. */
export interface Texts {
  stream: Stream;
  segments: readonly Segment[];
  /** By which its links are made: they carry the stream's own tag, where it has one. */
  settings: Settings;
  /** The country that it sells in. */
  marketplace: MarketplaceCode;
  /** The products of its plan that are in the shop, those in the trash among them. */
  products: ReadonlyMap<string, ProductDetails>;
  disclosures: Disclosures;
  /** Those that texts can be written in, the first of its country first. */
  languages: readonly string[];
}

/** Reads what the texts of a stream are made of, and again when the shop has changed. Null: not read yet. */
export function useTexts(stream: Stream, segments: readonly Segment[]): Texts | null {
  const { page } = useStreams();
  const settings = page.live.settings.value;
  const disclosures = useDisclosures();
  const products = useProducts(segments);
  if (!settings || !disclosures || !products) return null;
  const marketplace = countryOf(stream, settings.home);
  const own = disclosures.marketplaces[marketplace] ?? [];
  return {
    stream,
    segments,
    settings: settingsFor(stream, settings),
    marketplace,
    products,
    disclosures,
    languages: [...new Set([...own, ...FOLLOW_LANGUAGES])].filter((each) =>
      FOLLOW_LANGUAGES.includes(each),
    ),
  };
}

function useDisclosures(): Disclosures | null {
  const { port, page } = useStreams();
  const [read, setRead] = useState<Disclosures | null>(null);
  useEffect(() => {
    port.disclosures().then(setRead, page.feedback.fail);
  }, [port, page]);
  return read;
}

function useProducts(segments: readonly Segment[]): ReadonlyMap<string, ProductDetails> | null {
  const { port, live, feedback } = useShopPage();
  const [read, setRead] = useState<ReadonlyMap<string, ProductDetails> | null>(null);
  const ids = [...new Set(segments.flatMap(({ products }) => products))].sort().join('\n');
  const version = live.version.value;
  useEffect(() => {
    let isOutdated = false;
    port.details(ids.split('\n').filter(Boolean)).then((found) => {
      if (!isOutdated) setRead(new Map(found.map((each) => [each.id, each])));
    }, feedback.fail);
    return () => {
      isOutdated = true;
    };
  }, [port, ids, version, feedback]);
  return read;
}
