import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { languageName } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import {
  type Disclosure,
  type Disclosures,
  disclosuresOf,
} from '@/utils/marketplaces/disclosures.ts';
import { CODES } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import { setWording } from '@/utils/settings/channel-edits.ts';
import { setChannels } from '@/utils/settings/edit.ts';
import { LIMITS, type Settings, tagsFor } from '@/utils/settings/schema.ts';
import { useAutosavedText } from '../autosaved-text.ts';
import { disclosureText } from '../disclosure-state.ts';
import type { AccountsPort } from '../port.ts';
import { type Save, type Saver, useSaver } from '../save.tsx';
import { SectionCard } from '../section-card.tsx';
import { useTarget } from '../target.ts';

export interface WordingsProps {
  settings: Settings;
  save: Save;
  port: AccountsPort;
}

/** The statement of each language, to be edited; those of the creator's own marketplaces come first. */
export function Wordings({ settings, save, port }: WordingsProps) {
  const [file, setFile] = useState<Disclosures | null>(null);
  const saver = useSaver(save);
  useEffect(() => {
    port.disclosures().then(setFile, report);
  }, [port]);
  if (!file) return null;
  return (
    <SectionCard title={t('options_wordings_title')} anchor="wordings" saver={saver}>
      <p class="quiet">{t('options_wordings_intro')}</p>
      {wordingsOf(file, settings).map((disclosure) => (
        <Wording
          key={disclosure.language}
          disclosure={disclosure}
          own={settings.channels.own[disclosure.language]}
          saver={saver}
        >
          {disclosure.statement?.includes('{name}') && (
            <StatementName name={settings.channels.name} saver={saver} />
          )}
        </Wording>
      ))}
    </SectionCard>
  );
}

/** Every language once; first those of the marketplaces that the creator has ids for. */
function wordingsOf(file: Disclosures, settings: Settings): Disclosure[] {
  const withTag = CODES.filter((code) => tagsFor(settings, code).length > 0);
  const all = [...withTag, ...CODES].flatMap((code) => disclosuresOf(file, code));
  return [...new Map(all.map((each) => [each.language, each])).values()];
}

interface WordingProps {
  disclosure: Disclosure;
  /** The creator's wording; undefined: there is none. */
  own: string | undefined;
  saver: Saver;
  /** What the statement needs beside its words. */
  children: ComponentChildren;
}

function Wording({ disclosure, own, saver, children }: WordingProps) {
  const { language, statement, labels } = disclosure;
  const { ref } = useTarget<HTMLInputElement | HTMLTextAreaElement>(language);
  const field = useAutosavedText(own ?? statement ?? '', (typed) => {
    const wording = typed.trim() === statement ? null : typed.slice(0, LIMITS.body);
    void saver.run((now) => setWording(now, language, wording));
  });
  return (
    <div class="wording-edit">
      <Field
        label={languageName(language)}
        hint={disclosureText(disclosure, own)}
        lang={language}
        rows={2}
        placeholder={statement ?? t('options_disclosure_none')}
        inputRef={ref}
        {...field}
      />
      {children}
      <p class="quiet" lang={language} dir="auto">
        {labels.join(' · ')}
      </p>
      {own !== undefined && statement !== null && (
        <Button onClick={() => void saver.run((now) => setWording(now, language, null))}>
          {t('options_wordings_reset', languageName(language))}
        </Button>
      )}
    </div>
  );
}

/** The name that a statement names, as Japan's does. */
function StatementName({ name, saver }: { name: string; saver: Saver }) {
  const field = useAutosavedText(name, (typed) => {
    void saver.run((now) => setChannels(now, { name: typed.slice(0, LIMITS.name) }));
  });
  return <Field label={t('description_name')} {...field} />;
}
