import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field, type FieldProps } from '@/components/ui/field.tsx';
import { country } from '@/components/ui/format.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { likelyHome } from '@/utils/marketplaces/country.ts';
import { CODES, HOSTS, isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { addTag, finishWelcome, setHome } from '@/utils/settings/edit.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { exampleTag } from './example-product.ts';
import { type Edit, type Save, SaveNote, useSaver } from './save.tsx';
import { judgeTag } from './tag-note.ts';
import { ToolbarPreview } from './toolbar-preview.tsx';
import './welcome.css';

export interface WelcomeProps {
  settings: Settings;
  save: Save;
  /** The creator's languages, the preferred one first. */
  languages: readonly string[];
}

/** The first page after installation: the home marketplace, its tracking id, and what to expect. */
export function Welcome({ settings, save, languages }: WelcomeProps) {
  const [isDone, setDone] = useState(false);
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img class="mark" src="/icons/mark.svg" alt="" />
        <span>{t('extension_name')}</span>
      </header>
      {isDone ? (
        <Done />
      ) : (
        <Start settings={settings} save={save} languages={languages} onDone={() => setDone(true)} />
      )}
    </main>
  );
}

function Start({ settings, save, languages, onDone }: WelcomeProps & { onDone: () => void }) {
  const [home, setHomeCode] = useState<MarketplaceCode>(settings.home ?? likelyHome(languages));
  const [typed, setTyped] = useState('');
  const [isSubmitted, setSubmitted] = useState(false);
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const saver = useSaver(save);
  const { tag, note } = judgeTag(typed, home, settings, isSubmitted);

  async function store(edit: Edit) {
    if (await saver.run((now) => finishWelcome(setHome(edit(now), home)))) onDone();
  }

  function finish(event: Event) {
    event.preventDefault();
    setSubmitted(true);
    if (tag === null) input.current?.focus();
    else void store((now) => addTag(now, home, { tag, name: '' }));
  }

  return (
    <form class="welcome-start" onSubmit={finish}>
      <h1>{t('welcome_title')}</h1>
      <p class="welcome-lead">{t('welcome_lead')}</p>
      <HomeField home={home} onHome={setHomeCode} />
      <TagField home={home} typed={typed} onInput={setTyped} inputRef={input} note={note} />
      <ToolbarPreview code={home} tag={tag ?? exampleTag(settings, home)} />
      <div class="welcome-actions">
        <Button type="submit" variant="primary">
          {t('welcome_finish')}
        </Button>
        <Button variant="quiet" onClick={() => void store((now) => now)}>
          {t('welcome_skip')}
        </Button>
        <SaveNote saver={saver} />
      </div>
    </form>
  );
}

interface HomeFieldProps {
  home: MarketplaceCode;
  onHome: (home: MarketplaceCode) => void;
}

function HomeField({ home, onHome }: HomeFieldProps) {
  const codes = CODES.filter((code) => !isMore(code));
  return (
    <SelectField
      label={t('welcome_home')}
      value={home}
      options={codes.map((code) => [code, `${country(code)} · ${HOSTS[code]}`])}
      onValue={onHome}
    />
  );
}

interface TagFieldProps extends Pick<FieldProps, 'onInput' | 'inputRef' | 'note'> {
  home: MarketplaceCode;
  typed: string;
}

function TagField({ home, typed, ...field }: TagFieldProps) {
  const { associatesHost, tagSuffix } = marketplace(home);
  return (
    <Field
      label={t('welcome_tag')}
      hint={associatesHost ? t('welcome_tag_hint', associatesHost) : undefined}
      placeholder={`yourname${tagSuffix ?? '-20'}`}
      code
      value={typed}
      {...field}
    />
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
