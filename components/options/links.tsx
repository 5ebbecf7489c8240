import type { ComponentChildren } from 'preact';
import { Code } from '@/components/ui/code.tsx';
import { country, languageName } from '@/components/ui/format.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t, uiLanguage } from '@/utils/browser/i18n.ts';
import { LINK_LANGUAGES, localeOf } from '@/utils/links/languages.ts';
import { type LinkOptions, trackingLink } from '@/utils/links/tracking-link.ts';
import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { setLink } from '@/utils/settings/edit.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import { Choice } from './choice.tsx';
import { EXAMPLE_ASIN, exampleTag } from './example-product.ts';
import { type Save, useSaver } from './save.tsx';
import { SectionCard } from './section-card.tsx';
import { Switch } from './switch.tsx';
import { useTarget } from './target.ts';
import './links.css';

export interface LinksProps {
  settings: Settings;
  save: Save;
}

/** What tracking links contain beside the product and the tag, with examples. */
export function Links({ settings, save }: LinksProps) {
  const saver = useSaver(save);
  const { link } = settings;
  const change = (part: Partial<LinkOptions>) => void saver.run((now) => setLink(now, part));

  return (
    <>
      <p class="section-intro">{t('options_links_intro')}</p>
      <SectionCard title={t('options_links_example')} anchor="example" saver={saver}>
        <ul class="examples">
          {exampleMarketplaces(settings).map((code) => (
            <Example key={code} code={code} settings={settings} />
          ))}
        </ul>
      </SectionCard>
      <LinkParts link={link} onChange={change} />
      <LinkLanguage link={link} onChange={change} />
    </>
  );
}

interface LinkPartProps {
  link: Readonly<LinkOptions>;
  onChange: (part: Partial<LinkOptions>) => void;
}

function LinkParts({ link, onChange }: LinkPartProps) {
  const variation = useTarget<HTMLButtonElement>('variation');
  const siteStripe = useTarget<HTMLButtonElement>('sitestripe');
  return (
    <section class="section-card" aria-label={t('options_links_what')}>
      <Switch
        buttonRef={variation.ref}
        label={t('options_links_variation')}
        detail={t('options_links_variation_detail')}
        on={link.exactVariation}
        onChange={(exactVariation) => onChange({ exactVariation })}
      />
      <Switch
        buttonRef={siteStripe.ref}
        label={t('options_links_sitestripe')}
        detail={t('options_links_sitestripe_detail')}
        on={link.siteStripe}
        onChange={(on) => onChange({ siteStripe: on })}
      />
    </section>
  );
}

/** The language of the page that a link opens, and the part of the link that says so. */
function LinkLanguage({ link, onChange }: LinkPartProps) {
  const { ref, isTarget } = useTarget<HTMLElement>('language');
  return (
    <section
      class={`section-card ${isTarget ? 'section-target' : ''}`}
      aria-label={t('options_links_language')}
      tabIndex={-1}
      ref={ref}
    >
      <Choice
        legend={t('options_links_language')}
        value={link.language}
        onChange={(language) => onChange({ language, languageCode: firstLanguage(link) })}
        options={[
          languageOption('none', t('options_links_language_none_detail')),
          languageOption('path', <Code text="/-/en/" />),
          languageOption('query', <Code text="language=en_GB" />),
        ]}
      />
      {link.language !== 'none' && (
        <SelectField
          label={t('options_links_language_which')}
          value={link.languageCode ?? ''}
          options={LINK_LANGUAGES.map((each) => [each, languageName(each)])}
          onValue={(languageCode) => onChange({ languageCode })}
        />
      )}
    </section>
  );
}

function languageOption(value: LinkOptions['language'], detail: ComponentChildren) {
  return { value, label: t(`options_links_language_${value}`), detail };
}

function Example({ code, settings }: { code: MarketplaceCode; settings: Settings }) {
  const { link } = settings;
  const tag = exampleTag(settings, code);
  const isLanguageMissing = link.language !== 'none' && !localeOf(code, link.languageCode);
  return (
    <li>
      <span class="quiet">{country(code)}</span>
      <p class="example code" dir="ltr">
        {trackingLink({ marketplace: code, asin: EXAMPLE_ASIN, tag, options: link })}
      </p>
      {isLanguageMissing && (
        <p class="quiet">{t('options_links_language_lacking', country(code))}</p>
      )}
    </li>
  );
}

/** The language that is chosen at first, so that choosing a part of the link has an effect at once. */
function firstLanguage({ languageCode }: LinkOptions): string {
  if (languageCode) return languageCode;
  const readers = uiLanguage().slice(0, 2);
  return LINK_LANGUAGES.includes(readers) ? readers : 'en';
}

/** The marketplaces that the creator has ids for, at most three, home first; without an id, the home alone. */
function exampleMarketplaces(settings: Settings): MarketplaceCode[] {
  const home = settings.home ?? 'US';
  const others = CODES.filter((code) => code !== home && chosenTag(settings, code));
  return [home, ...others].slice(0, 3);
}
