import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { country } from '@/components/ui/format.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { likelyHome } from '@/utils/marketplaces/country.ts';
import { CODES, HOSTS, isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { addTag, finishWelcome, setHome } from '@/utils/settings/edit.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { exampleTag } from './sample.ts';
import { type Save, SaveNote, useSaver } from './save.tsx';
import { judgeTag } from './tag-note.ts';
import { ToolbarPreview } from './toolbar-preview.tsx';
import './welcome.css';

export interface WelcomeProps {
  settings: Settings;
  save: Save;
  /** The user's languages, the preferred one first. */
  languages: readonly string[];
}

/** The first page after installation: the home marketplace, its tracking id, and what to expect. */
export function Welcome({ settings, save, languages }: WelcomeProps) {
  const [done, setDone] = useState(false);
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img class="mark" src="/icons/mark.svg" alt="" />
        <span>{t('extension_name')}</span>
      </header>
      {done ? (
        <Done />
      ) : (
        <Start settings={settings} save={save} languages={languages} onDone={() => setDone(true)} />
      )}
    </main>
  );
}

function Start({ settings, save, languages, onDone }: WelcomeProps & { onDone: () => void }) {
  const [home, choose] = useState<MarketplaceCode>(settings.home ?? likelyHome(languages));
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const saver = useSaver(save);
  const verdict = judgeTag(typed, home, settings, asked);
  const { associatesHost } = marketplace(home);

  async function finish() {
    setAsked(true);
    const { tag } = verdict;
    if (tag === null) return input.current?.focus();
    const stored = await saver.run((now) =>
      finishWelcome(setHome(addTag(now, home, { tag, name: '' }), home)),
    );
    if (stored) onDone();
  }

  async function skip() {
    if (await saver.run((now) => finishWelcome(setHome(now, home)))) onDone();
  }

  return (
    <form
      class="welcome-start"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <h1>{t('welcome_title')}</h1>
      <p class="welcome-lead">{t('welcome_lead')}</p>
      <SelectField
        label={t('welcome_home')}
        value={home}
        options={CODES.filter((code) => !isMore(code)).map((code) => [
          code,
          `${country(code)} · ${HOSTS[code]}`,
        ])}
        onValue={choose}
      />
      <Field
        label={t('welcome_tag')}
        hint={associatesHost ? t('welcome_tag_hint', associatesHost) : undefined}
        placeholder={`yourname${marketplace(home).tagSuffix ?? '-20'}`}
        code
        value={typed}
        onInput={setTyped}
        inputRef={input}
        note={verdict.note}
      />
      <ToolbarPreview code={home} tag={verdict.tag ?? exampleTag(settings, home)} />
      <div class="welcome-actions">
        <Button type="submit" variant="primary">
          {t('welcome_finish')}
        </Button>
        <Button variant="quiet" onClick={() => void skip()}>
          {t('welcome_skip')}
        </Button>
        <SaveNote saver={saver} />
      </div>
    </form>
  );
}

function Done() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="welcome-start">
      <h1 tabIndex={-1} ref={title}>
        {t('welcome_done_title')}
      </h1>
      <p class="welcome-lead">{t('welcome_done_lead')}</p>
      <p>{t('welcome_done_reload')}</p>
      <p>
        <a href="#accounts">{t('welcome_done_options')}</a>
      </p>
    </section>
  );
}
