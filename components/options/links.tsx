import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t, uiLanguage } from '@/utils/i18n.ts';
import { LINK_LANGUAGES, localeOf } from '@/utils/links/languages.ts';
import { type LinkOptions, trackingLink } from '@/utils/links/tracking-link.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import { HOSTS, isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { setLink } from '@/utils/settings/edit.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import { Choice } from './choice.tsx';
import { exampleTag, SAMPLE_ASIN } from './sample.ts';
import { type Save, SaveNote, useSaver } from './save.tsx';
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
      <section class="section-card" aria-labelledby="examples">
        <div class="section-head">
          <h3 id="examples">{t('options_links_example')}</h3>
          <SaveNote saver={saver} />
        </div>
        <ul class="examples">
          {exampleMarketplaces(settings).map((code) => (
            <Example key={code} code={code} settings={settings} />
          ))}
        </ul>
      </section>
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
            {
              value: 'none',
              label: t('options_links_language_none'),
              detail: t('options_links_language_none_detail'),
            },
            { value: 'path', label: t('options_links_language_path'), detail: code('/-/en/') },
            {
              value: 'query',
              label: t('options_links_language_query'),
              detail: code('language=en_GB'),
            },
          ]}
        />
        {link.language !== 'none' && (
          <LanguageField link={link} onChange={(languageCode) => change({ languageCode })} />
        )}
      </section>
    </>
  );
}

function Example({ code, settings }: { code: MarketplaceCode; settings: Settings }) {
  const { link } = settings;
  const tag = exampleTag(settings, code);
  const country = countryName(code, uiLanguage());
  const lacking = link.language !== 'none' && !localeOf(code, link.languageCode);
  return (
    <li>
      <span class="quiet">{country}</span>
      <p class="example code" dir="ltr">
        {trackingLink({ marketplace: code, asin: SAMPLE_ASIN, tag, options: link })}
      </p>
      {lacking && <p class="quiet">{t('options_links_language_lacking', country)}</p>}
    </li>
  );
}

interface LanguageFieldProps {
  link: LinkOptions;
  onChange: (code: string) => void;
}

function LanguageField({ link, onChange }: LanguageFieldProps) {
  const id = useUniqueId();
  const names = new Intl.DisplayNames([uiLanguage()], { type: 'language' });
  return (
    <p class="inline-field">
      <label for={id}>{t('options_links_language_which')}</label>
      <select
        id={id}
        value={link.languageCode ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {LINK_LANGUAGES.map((each) => (
          <option key={each} value={each}>
            {names.of(each) ?? each}
          </option>
        ))}
      </select>
    </p>
  );
}

function code(text: string) {
  return (
    <bdi class="code" dir="ltr">
      {text}
    </bdi>
  );
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
  const own = Object.keys(HOSTS)
    .filter(isMarketplaceCode)
    .filter((each) => each !== home && chosenTag(settings, each));
  return [home, ...own].slice(0, 3);
}
