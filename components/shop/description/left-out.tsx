import { Button } from '@/components/ui/button.tsx';
import { country } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { titleOf } from '@/utils/descriptions/titles.ts';
import { CODES, HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { readProductId } from '@/utils/records/ids.ts';
import { directionOf } from '@/utils/text/direction.ts';
import type { CurrentText, Entry } from './description-state.ts';
import type { DescriptionStore } from './use-description.ts';
import { Warning } from './warning.tsx';

export interface LeftOutProps {
  store: DescriptionStore;
  text: CurrentText;
  /** Leads to the field for the tracking id of a marketplace. */
  onAddId: (code: MarketplaceCode) => void;
}

/** Which products the text leaves out, by the country that would bring them in, and what does that. */
export function LeftOut({ store: { state, send }, text, onAddId }: LeftOutProps) {
  const { left } = text.description;
  if (left.length === 0) return null;
  const { countries: chosen } = state.channels.last;
  const { tags } = text.input;
  return (
    <div class="description-left">
      <Warning>{tn('description_left', left.length)}</Warning>
      {groupsOf(text, state.entries ?? []).map(([code, entries]) => (
        <section key={code} aria-label={country(code)}>
          <div class="description-left-head">
            <h3>{country(code)}</h3>
            {tags[code] ? (
              <Button
                variant="quiet"
                icon="add"
                onClick={() => {
                  const countries = [...(chosen ?? []), code];
                  send({ type: 'change-channel', change: { countries } });
                }}
              >
                {t('description_add_country', country(code))}
              </Button>
            ) : (
              <Button variant="quiet" icon="add" onClick={() => onAddId(code)}>
                {t('description_add_id', HOSTS[code])}
              </Button>
            )}
          </div>
          <Titles code={code} titles={entries.map((entry) => titleOf(entry, null))} />
        </section>
      ))}
    </div>
  );
}

function Titles({ code, titles }: { code: MarketplaceCode; titles: readonly string[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <ul class="description-left-titles" tabIndex={0} aria-label={country(code)}>
      {titles.map((title, at) => (
        <li key={at} dir={directionOf(title)}>
          {title}
        </li>
      ))}
    </ul>
  );
}

/** By the first country that has both the product and a tracking id, where there is one; else by where it was saved. */
function groupsOf(
  { input, description }: CurrentText,
  all: readonly Entry[],
): [MarketplaceCode, Entry[]][] {
  const left = new Set(description.left);
  const groups = new Map<MarketplaceCode, Entry[]>();
  for (const entry of all.filter(({ id }) => left.has(id))) {
    const { id, asins } = entry;
    const code =
      CODES.find((each) => asins[each] && input.tags[each]) ?? readProductId(id)?.marketplace;
    if (code) groups.set(code, [...(groups.get(code) ?? []), entry]);
  }
  return [...groups];
}
