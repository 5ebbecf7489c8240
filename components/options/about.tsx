import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { NEWS } from '@/components/ui/news.ts';
import { type MessageKey, t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { helpLinks, reportFacts } from './help-links.ts';
import type { AboutPort, BrowserFacts, PrivacyFacts } from './port.ts';
import { PrivacyText } from './privacy-text.tsx';
import { SectionCard } from './section-card.tsx';

export interface AboutProps {
  settings: Settings;
  version: string;
  /** Null before it is known. */
  privacy: PrivacyFacts | null;
  browser: BrowserFacts;
  port: AboutPort;
  /** The news are on the screen. */
  onNewsSeen: () => void;
}

/** What Linkshelf is, what is new, where help is, and what it does with the creator's data. */
export function About({ settings, version, privacy, browser, port, onNewsSeen }: AboutProps) {
  useEffect(onNewsSeen, [onNewsSeen]);
  return (
    <>
      <SectionCard title={t('options_about_version', version)}>
        <p>{t('options_about_what')}</p>
        <p class="quiet">{t('options_about_licence')}</p>
        <p class="quiet">{t('options_about_amazon')}</p>
      </SectionCard>
      <SectionCard title={t('options_news_title')} anchor="news">
        <ul class="news">
          {NEWS.keys.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </SectionCard>
      <Help version={version} browser={browser} port={port} />
      <SectionCard title={t('options_about_privacy_title')} anchor="privacy">
        <PrivacyText facts={privacy} settings={settings} />
        <p>{t('privacy_always')}</p>
      </SectionCard>
    </>
  );
}

const LINKS: Readonly<Record<keyof ReturnType<typeof helpLinks>, MessageKey>> = {
  help: 'options_help_read',
  source: 'options_help_source',
  problem: 'options_help_problem',
};
const LINK_NAMES = ['help', 'source', 'problem'] as const;

/**
 * What comes with the package, the project's pages where it has a home, and what a report of a problem needs. Nothing of
 * the creator's is in it.
 */
function Help({ version, browser, port }: Pick<AboutProps, 'version' | 'browser' | 'port'>) {
  const [isCopied, setCopied] = useState(false);
  const facts = reportFacts(version, browser);
  const links = port.homepage === null ? null : helpLinks(port.homepage, version, browser);
  return (
    <SectionCard title={t('options_help_title')} anchor="help">
      <ul class="help-links">
        <li>
          <a href="#welcome">{t('options_about_welcome')}</a>
        </li>
        {links &&
          LINK_NAMES.map((name) => (
            <OtherPage key={name} href={links[name]} label={t(LINKS[name])} />
          ))}
        <OtherPage href="/changes.txt" label={t('options_help_changes')} />
        <OtherPage href="/licences.txt" label={t('options_help_licences')} />
      </ul>
      <p class="quiet">{t('options_help_facts', facts)}</p>
      <div class="section-actions">
        <CopyButton
          isCopied={isCopied}
          onClick={() => port.copy(facts).then(() => setCopied(true), report)}
        >
          {t('options_help_copy')}
        </CopyButton>
      </div>
    </SectionCard>
  );
}

function OtherPage({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a class="external" href={href} target="_blank" rel="noreferrer">
        {label}
        <Icon name="external" />
      </a>
    </li>
  );
}
