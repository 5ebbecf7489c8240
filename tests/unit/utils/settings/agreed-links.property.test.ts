import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedDisclosures } from '@/tests/unit/shipped.ts';
import { channelInput } from '@/utils/descriptions/channel-text.ts';
import { composeProduct } from '@/utils/descriptions/compose-product.ts';
import { writeDescription } from '@/utils/descriptions/description.ts';
import { FORMATS } from '@/utils/descriptions/formats.ts';
import { ownFormats } from '@/utils/descriptions/own-format.ts';
import { findLinks } from '@/utils/links/find-links.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { answered } from '@/utils/settings/answer.ts';
import type { Arrival } from '@/utils/settings/arrivals.ts';
import { type Channel, noChannels } from '@/utils/settings/channels.ts';
import { addTag, removeTag, setDefault, setOneLink } from '@/utils/settings/edit.ts';
import { holdsLink, nameHoldsLink } from '@/utils/settings/holds-link.ts';
import type { LinkParts } from '@/utils/settings/in-use.ts';
import { chosenTag, defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { createSettingsStore } from '@/utils/settings/store.ts';
import { toolbarState } from '@/utils/worker/toolbar-state.ts';
import { locks, MemoryArea } from './memory.ts';

const CODES = ['US', 'DE'] as const satisfies MarketplaceCode[];
const TAGS = ['mine-20', 'blog-20', 'thief-20', 'other-20'];
/** Parts of texts: put together they make addresses, tags, and templates that hide them. */
const PIECES = [
  ...[
    '{{title}} ',
    '{{link}}',
    ' {{link}} ',
    '{{brand}}',
    '{{#brand}}',
    '{{/brand}}',
    '{{^brand}}',
  ],
  ...[
    'ta',
    'g',
    '=',
    'tag=',
    'thief-20',
    '&',
    '?',
    '/',
    '.',
    ' ',
    '\n',
    'amzn',
    'to',
    'https:',
    '//',
  ],
  ...['https://amzn.to/thief', '{{! x }}', '{{!}}', '\u200b', '\t', '&#61;', 'Hello', '{name}'],
];

const code = fc.constantFrom(...CODES);
const tag = fc.constantFrom(...TAGS);
const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 7 })
  .map((pieces) => pieces.join(''));
const account = fc
  .tuple(fc.uniqueArray(tag, { minLength: 1, maxLength: 3 }), fc.nat(3))
  .map(([tags, at]) => ({
    ids: tags.map((each) => ({ tag: each, name: each })),
    default: tags[at] ?? null,
  }));
const oneLink = fc.option(fc.record({ tag, marketplaces: fc.uniqueArray(code, { minLength: 1 }) }));
const channel = (name: string): fc.Arbitrary<Channel> =>
  fc.record({ template: text, sentence: text }).map((texts) => ({
    ...noChannels().last,
    ...texts,
    name,
    layout: 'own',
    tagName: 'thief-20',
  }));

/** What others say that the settings are. */
const theirs: fc.Arbitrary<Partial<LinkParts>> = fc.record(
  {
    accounts: fc.dictionary(code, account, { noNullPrototype: true }),
    oneLink,
    templates: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b'), name: fc.constant('T'), body: text }),
      { selector: ({ id }) => id },
    ),
    channels: fc
      .record({ kept: fc.tuple(channel('Main')), own: fc.record({ en: text }), name: text })
      .map((parts) => ({ ...noChannels(), ...parts })),
  },
  { requiredKeys: [] },
);

type Step =
  | { by: 'others'; parts: Partial<LinkParts> }
  | { by: 'creator'; edit: (settings: Settings) => Settings; agrees: string[] }
  | { by: 'answer'; answer: 'agree' | 'decline'; which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: theirs.map((parts): Step => ({ by: 'others', parts })) },
  fc.tuple(code, tag).map(
    ([at, each]): Step => ({
      by: 'creator',
      edit: (settings) => addTag(settings, at, { tag: each, name: '' }),
      agrees: [`${at} ${each}`],
    }),
  ),
  fc.tuple(code, tag).map(
    ([at, each]): Step => ({
      by: 'creator',
      edit: (settings) => removeTag(setDefault(settings, at, each), at, each),
      agrees: [],
    }),
  ),
  oneLink.map(
    (each): Step => ({
      by: 'creator',
      edit: (settings) => setOneLink(settings, each),
      agrees: each?.marketplaces.map((at) => `${at} ${each.tag}`) ?? [],
    }),
  ),
  fc
    .tuple(fc.constantFrom('agree' as const, 'decline' as const), fc.nat(6))
    .map(([answer, which]): Step => ({ by: 'answer', answer, which })),
);

/** Every text that can leave Linkshelf with these settings, without those that she has agreed to by their own words. */
function texts(settings: Settings, agreedTexts: ReadonlySet<string>): string[] {
  const product = { asin: 'B0TESTAAA1', title: 'Lipstick https://amzn.to/thief', brand: 'Mira' };
  const own = settings.templates.filter(({ body }) => !agreedTexts.has(body));
  const formats = [...FORMATS, ...own.map(({ id }) => `template:${id}` as const)];
  const brands = ['Mira', null];
  const products = CODES.flatMap((marketplace) => {
    const chosen = chosenTag(settings, marketplace);
    return formats.flatMap((format) =>
      brands.map(
        (brand) =>
          composeProduct(
            settings,
            ownFormats(own),
            { ...product, marketplace, brand },
            format,
            chosen,
          ).text,
      ),
    );
  });
  const toolbar = CODES.flatMap((marketplace) =>
    toolbarState({ settings, waiting: [] }, marketplace, {
      asin: product.asin,
      saved: null,
      inactive: false,
      shortcuts: {},
    }).tracking.map(({ link }) => link),
  );
  const { kept, last, own: wordings, name } = settings.channels;
  const isAgreed = [...Object.values(wordings), name].some((each) => agreedTexts.has(each));
  const described = {
    ...product,
    id: 'p',
    hasOwnTitle: false,
    group: '',
    asins: { US: product.asin, DE: product.asin },
  };
  const writing = { settings, disclosures: shippedDisclosures(), country: String };
  const channels = isAgreed
    ? []
    : [...kept, last].filter(
        (each) => !agreedTexts.has(each.template) && !agreedTexts.has(each.sentence),
      );
  const descriptions = channels.flatMap((each) =>
    writeDescription(channelInput(writing, each, [described])).parts.map((part) => part.text),
  );
  return [...products, ...toolbar, ...descriptions];
}

/** The links of a text that are no product's with a tag that she has agreed to for its marketplace. */
function strange(written: string, agreed: ReadonlySet<string>): string[] {
  const isOwn = (url: string) =>
    CODES.some((at) => {
      const plain = `https://www.${HOSTS[at]}/dp/B0TESTAAA1`;
      return (
        url === plain ||
        TAGS.some((each) => agreed.has(`${at} ${each}`) && url === `${plain}?tag=${each}`)
      );
    });
  return findLinks(written)
    .map(({ url }) => url)
    .filter((url) => !isOwn(url));
}

test('a text that is said to hold no link makes none but the product’s', () => {
  const agreed = new Set(['US mine-20', 'DE mine-20']);
  const withTags = CODES.reduce(
    (settings, at) => addTag(settings, at, { tag: 'mine-20', name: '' }),
    defaultSettings(),
  );
  const long = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 12 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(long, long, (one, other) => {
      fc.pre(!holdsLink(one) && !nameHoldsLink(other));
      const last = { ...noChannels().last, layout: 'own' as const, template: one, sentence: one };
      const channels = { ...noChannels(), last, own: { en: one }, name: other };
      const templates = [{ id: 'a', name: 'T', body: one }];
      const written = texts({ ...withTags, templates, channels }, new Set());
      expect(written.flatMap((each) => strange(each, agreed))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}, 120_000);

test('no link ever carries a tag that was not agreed to, whatever comes in and in which order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const start = addTag(defaultSettings(), 'DE', { tag: 'mine-20', name: '' });
      const store = createSettingsStore(new MemoryArea({ settings: start }), locks);
      const agreed = new Set(['DE mine-20']);
      const agreedTexts = new Set<string>();
      for (const each of steps) {
        if (each.by === 'others') {
          const origin = { way: 'server', device: 'Thief', at: 1 } as const;
          await store.changeSettings(
            (settings) => ({ ...settings, ...each.parts }),
            () => origin,
          );
        } else if (each.by === 'creator') {
          await store.changeSettings(each.edit, 'creator');
          for (const pair of each.agrees) agreed.add(pair);
        } else {
          const { waiting } = await store.readSettings();
          const asked = waiting.slice(each.which, each.which + 2);
          await store.changeKept((kept) => answered(kept, asked, each.answer));
          if (each.answer === 'agree') for (const one of asked) note(one, agreed, agreedTexts);
        }
        const { settings } = await store.readSettings();
        const found = texts(settings, agreedTexts).flatMap((written) => strange(written, agreed));
        expect(found).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);

function note(arrival: Arrival, agreed: Set<string>, agreedTexts: Set<string>): void {
  if (arrival.kind === 'text') agreedTexts.add(arrival.after);
  if (arrival.kind === 'tag' && arrival.after) {
    agreed.add(`${arrival.marketplace} ${arrival.after.tag}`);
  }
  if (arrival.kind === 'one-link' && arrival.after) {
    for (const at of arrival.after.marketplaces) agreed.add(`${at} ${arrival.after.tag}`);
  }
}
