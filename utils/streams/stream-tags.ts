import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { accountOf, type Settings, tagsFor } from '@/utils/settings/schema.ts';
import type { Stream } from './stream.ts';

/** The country that a stream sells in. @param home the creator's own; null: not known yet */
export function countryOf(
  { marketplace }: Pick<Stream, 'marketplace'>,
  home: MarketplaceCode | null,
): MarketplaceCode {
  return marketplace ?? home ?? 'US';
}

/** The settings by which the links of a stream are made: in its country they carry its own tag, as long as it is hers. */
export function settingsFor(
  stream: Pick<Stream, 'marketplace' | 'tag'>,
  settings: Settings,
): Settings {
  const code = countryOf(stream, settings.home);
  const { tag } = stream;
  if (tag === null || !tagsFor(settings, code).some((id) => id.tag === tag)) return settings;
  const account = { ...accountOf(settings, code), default: tag };
  return {
    ...settings,
    lastTag: { ...settings.lastTag, [code]: tag },
    accounts: { ...settings.accounts, [code]: account },
  };
}
