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
import { Card } from './card.tsx';
import { Choice } from './choice.tsx';
import { exampleTag, SAMPLE_ASIN } from './sample.ts';
import { type Save, useSaver } from './save.tsx';
import { Switch } from './switch.tsx';
import './links.css';

export interface LinksProps {
  settings: Settings;
  save: Save;
}

/** What a tracking link carries beside the product and the tag, with links as they come out. */
export function Links({ settings, save }: LinksProps) {
  const saver = useSaver(save);
  const { link } = settings;
  const change = (part: Partial<LinkOptions>) => void saver.run((now) => setLink(now, part));

  return (
    <>
      <p class="section-intro">{t('options_links_intro')}</p>
      <Card title={t('options_links_example')} saver={saver}>
        <ul class="examples">
          {exampleMarketplaces(settings).map((code) => (
            <Example key={code} code={code} settings={settings} />
          ))}
        </ul>
      </Card>
      <section class="section-card" aria-label={t('options_links_what')}>
        <Switch
          label={t('options_links_variation')}
          detail={t('options_links_variation_detail')}
          on={link.exactVariation}
          onChange={(exactVariation) => change({ exactVariation })}
        />
        <Switch
          label={t('options_links_sitestripe')}
          detail={t('options_links_sitestripe_detail')}
          on={link.siteStripe}
          onChange={(siteStripe) => change({ siteStripe })}
        />
      </section>
      <section class="section-card" aria-label={t('options_links_language')}>
        <Choice
          legend={t('options_links_language')}
          value={link.language}
          onChange={(language) => change({ language, languageCode: startingLanguage(link) })}
          options={[
            place('none', t('options_links_language_none_detail')),
            place('path', <Code text="/-/en/" />),
            place('query', <Code text="language=en_GB" />),
          ]}
        />
        {link.language !== 'none' && (
          <SelectField
            label={t('options_links_language_which')}
            value={link.languageCode ?? ''}
            options={LINK_LANGUAGES.map((each) => [each, languageName(each)])}
            onValue={(languageCode) => change({ languageCode })}
          />
        )}
      </section>
    </>
  );
}

function Example({ code, settings }: { code: MarketplaceCode; settings: Settings }) {
  const { link } = settings;
  const tag = exampleTag(settings, code);
  const lacking = link.language !== 'none' && !localeOf(code, link.languageCode);
  return (
    <li>
      <span class="quiet">{country(code)}</span>
      <p class="example code" dir="ltr">
        {trackingLink({ marketplace: code, asin: SAMPLE_ASIN, tag, options: link })}
      </p>
      {lacking && <p class="quiet">{t('options_links_language_lacking', country(code))}</p>}
    </li>
  );
}

/** Where the language stands in a link. */
function place(value: LinkOptions['language'], detail: ComponentChildren) {
  return { value, label: t(`options_links_language_${value}`), detail };
}

/** A language to begin with, so that the choice of its place has an effect at once. */
function startingLanguage({ languageCode }: LinkOptions): string {
  if (languageCode) return languageCode;
  const own = uiLanguage().slice(0, 2);
  return LINK_LANGUAGES.includes(own) ? own : 'en';
}

/** The user's own marketplaces, at most three, home first; a new user sees one as an example. */
function exampleMarketplaces(settings: Settings): MarketplaceCode[] {
  const home = settings.home ?? 'US';
  const own = CODES.filter((each) => each !== home && chosenTag(settings, each));
  return [home, ...own].slice(0, 3);
}
