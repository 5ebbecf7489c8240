import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field, type FieldNote, type FieldProps } from '@/components/ui/field.tsx';
import { country } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { fittingHome } from '@/utils/links/fitting-home.ts';
import { readTagLink, type TagLink } from '@/utils/links/tag-link.ts';
import { CODES, HOSTS, isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { likelyHome } from '@/utils/marketplaces/likely-home.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { addTag, finishWelcome, setHome } from '@/utils/settings/edit.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { exampleTag } from './example-product.ts';
import { PasteList } from './paste-list.tsx';
import { type AssignedTag, isTagList } from './paste-plan.ts';
import { type Edit, SaveNote, type Saver, useSaver } from './save.tsx';
import { judgeTag, type TagVerdict } from './tag-note.ts';
import { ToolbarPreview } from './toolbar-preview.tsx';
import { useJudgedSettings } from './use-judged-settings.ts';
import { OtherDevice, WelcomeDone, type WelcomeDoneProps } from './welcome-done.tsx';
import './welcome.css';

export interface WelcomeProps extends WelcomeDoneProps {
  /** The creator's languages, the preferred one first. */
  languages: readonly string[];
  /** The IANA name of the creator's time zone. */
  zone: string;
}

/** The first page after installation: the tracking id, its marketplace, and what there is to do next. */
export function Welcome({ languages, zone, ...props }: WelcomeProps) {
  const { settings, save } = props;
  const [isDone, setDone] = useState(false);
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img class="mark" src="/icons/mark.svg" alt="" />
        <span>{t('extension_name')}</span>
      </header>
      {isDone ? (
        <WelcomeDone {...props} />
      ) : (
        <Start
          settings={settings}
          save={save}
          languages={languages}
          zone={zone}
          onDone={() => setDone(true)}
        />
      )}
    </main>
  );
}

interface StartProps extends Pick<WelcomeProps, 'settings' | 'save' | 'languages' | 'zone'> {
  onDone: () => void;
}

function Start({ settings, save, languages, zone, onDone }: StartProps) {
  const form = useStart(settings, languages, zone);
  const { home, tag } = form;
  const saver = useSaver(save);
  const [pastedList, setPastedList] = useState<string | null>(null);

  async function store(edit: Edit) {
    form.hold();
    if (await saver.run((now) => finishWelcome(setHome(edit(now), home)))) onDone();
    else form.release();
  }

  function finish(event: Event) {
    event.preventDefault();
    form.submit();
    if (form.isList) setPastedList(form.typed);
    else if (tag === null) form.input.current?.focus();
    else void store((now) => addTag(now, form.code, { tag, name: '' }));
  }

  function closeList(added: readonly AssignedTag[]) {
    setPastedList(null);
    if (added.length > 0) void store((now) => now);
  }

  return (
    <>
      <form class="welcome-start" onSubmit={finish}>
        <h1>{t('welcome_title')}</h1>
        <p class="welcome-lead">{t('welcome_lead')}</p>
        <TagField
          home={home}
          typed={form.typed}
          onInput={form.type}
          inputRef={form.input}
          note={form.note}
        />
        {form.offered && <HomeOffer home={form.offered} onHome={form.chooseHome} />}
        <HomeField home={home} onHome={form.chooseHome} />
        <ToolbarPreview
          code={home}
          tag={(form.code === home && tag) || exampleTag(settings, home)}
        />
        <Actions isList={form.isList} saver={saver} onSkip={() => void store((now) => now)} />
        <OtherDevice save={save} />
      </form>
      {pastedList !== null && (
        <PasteList
          initialText={pastedList}
          settings={setHome(settings, home)}
          codes={CODES.filter((code) => !isMore(code))}
          save={save}
          onClose={closeList}
        />
      )}
    </>
  );
}

interface ActionsProps {
  /** What is typed is sorted into marketplaces first. */
  isList: boolean;
  saver: Saver;
  onSkip: () => void;
}

function Actions({ isList, saver, onSkip }: ActionsProps) {
  return (
    <div class="welcome-actions">
      <Button type="submit" variant="primary">
        {t(isList ? 'options_id_assign_list' : 'welcome_finish')}
      </Button>
      <Button variant="quiet" onClick={onSkip}>
        {t('welcome_skip')}
      </Button>
      <SaveNote saver={saver} />
    </div>
  );
}

/** What is typed and chosen. A link with a tracking id in it gives its id, and its country from its address. */
function useStart(settings: Settings, languages: readonly string[], zone: string) {
  const [home, setHomeCode] = useState<MarketplaceCode>(
    settings.home ?? likelyHome(languages, zone),
  );
  const [typed, setTyped] = useState('');
  /** The link that the id was taken from. */
  const [link, setLink] = useState<TagLink | null>(null);
  const [isSubmitted, setSubmitted] = useState(false);
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const { judged, hold, release } = useJudgedSettings(settings);
  const isList = isTagList(typed);
  const linkCode = link?.kind === 'tag' ? link.code : null;
  const verdict = judgeTag(typed, linkCode ?? home, judged, isSubmitted);
  useEffect(() => input.current?.focus(), []);

  function type(text: string) {
    // A link that is typed stays until it is whole; a pasted one arrives at once.
    const isPasted = text.length > typed.length + 1 && !isTagList(text);
    const pasted = isPasted ? readTagLink(text) : null;
    const found = pasted?.kind === 'tag' ? pasted : null;
    setTyped(found?.tag ?? text);
    setLink(found);
    if (found?.code && !isMore(found.code)) setHomeCode(found.code);
  }

  return {
    home,
    typed,
    tag: verdict.tag,
    /** The marketplace that the id is added to. */
    code: verdict.code,
    /** It is a whole list of ids, each of which goes to its marketplace. */
    isList,
    note: isList
      ? ({ tone: 'warning', text: t('options_tag_is_list') } as const)
      : welcomeNote(verdict, home, link !== null),
    offered:
      verdict.tag === null || link !== null || isList
        ? null
        : fittingHome(verdict.tag, home, languages, zone),
    input,
    type,
    chooseHome: setHomeCode,
    submit: () => setSubmitted(true),
    hold,
    release,
  };
}

/** What is said of the id; of one from a link, where it goes. */
function welcomeNote(
  { tag, code, note }: TagVerdict,
  home: MarketplaceCode,
  isFromLink: boolean,
): FieldNote | null {
  if (tag !== null && code !== home) {
    return { tone: 'warning', text: t('welcome_tag_from_other', HOSTS[code], country(code)) };
  }
  if (!isFromLink || note?.tone !== 'good') return note;
  return { tone: 'good', text: t('welcome_tag_from_link', country(home)) };
}

interface HomeFieldProps {
  home: MarketplaceCode;
  onHome: (home: MarketplaceCode) => void;
}

/** For an id that does not fit the marketplace that is chosen: the likely one. */
function HomeOffer({ home, onHome }: HomeFieldProps) {
  return (
    <Button class="welcome-offer" onClick={() => onHome(home)}>
      {t('welcome_home_offer', country(home))}
    </Button>
  );
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
      hint={
        <>
          {t('welcome_tag_hint')}{' '}
          {associatesHost && (
            <a
              class="external"
              href={`https://${associatesHost}/`}
              target="_blank"
              rel="noreferrer"
            >
              {associatesHost}
              <Icon name="external" />
            </a>
          )}
        </>
      }
      placeholder={`yourname${tagSuffix ?? '-20'}`}
      code
      value={typed}
      {...field}
    />
  );
}
