import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { dayText } from '@/components/ui/money-text.ts';
import { TextBox } from '@/components/ui/text-box.tsx';
import { textDirection } from '@/components/ui/text-pieces.ts';
import { t } from '@/utils/browser/i18n.ts';
import {
  type FollowSteps,
  followBlock,
  followLine,
  followSteps,
  type PageProblem,
  readPage,
} from '@/utils/streams/follow.ts';
import { dayAt } from '@/utils/time/day.ts';
import { useStreams } from '../store/context.ts';
import { TextCard } from './text-card.tsx';
import { usablePage } from './usable-page.ts';
import { useKeptText } from './use-kept-text.ts';
import type { Texts } from './use-texts.ts';

const PageCode = lazy(async () => (await import('./page-code.tsx')).PageCode);

/** How viewers follow her: the steps with her page's address, as a block, as one line and as a code for cameras. */
export function FollowCard({ texts, language }: { texts: Texts; language: string }) {
  const { streamTexts } = texts.settings;
  const steps = followSteps(streamTexts.follow, language);
  return (
    <TextCard title={t('streamtext_follow')} hint={t('streamtext_follow_hint')}>
      <PageField page={streamTexts.page} />
      <Wording steps={steps} />
      <FollowTexts steps={steps} page={usablePage(streamTexts.page)} />
    </TextCard>
  );
}

const PROBLEMS: Readonly<Record<PageProblem, () => string>> = {
  'not-a-url': () => t('streamtext_page_not_a_url'),
  'not-https': () => t('streamtext_page_not_https'),
  forbidden: () => t('streamtext_page_forbidden'),
  'short-link': () => t('streamtext_page_short_link'),
};

function PageField({ page }: { page: string }) {
  const { port, page: shop } = useStreams();
  const field = useKeptText(page, (typed) => {
    const read = typed.trim() === '' ? { ok: true as const, page: '' } : readPage(typed);
    if (read.ok) port.setStreamTexts({ page: read.page }).catch(shop.feedback.fail);
  });
  return (
    <Field
      {...field}
      code
      label={t('streamtext_page')}
      hint={t('streamtext_page_hint')}
      placeholder="https://www.amazon.com/shop/yourname"
      note={pageNote(field.value)}
    />
  );
}

function pageNote(typed: string): FieldNote | null {
  if (typed.trim() === '') return null;
  const read = readPage(typed);
  if (!read.ok) return { tone: 'error', text: PROBLEMS[read.problem]() };
  if (read.isStripped) {
    return { tone: 'warning', text: t('streamtext_page_stripped', read.page) };
  }
  return null;
}

/** The wording in one language, hers to change, and how sure it is. */
function Wording({ steps }: { steps: FollowSteps }) {
  const { port, page } = useStreams();
  const { language } = steps;
  const keep = (change: Parameters<typeof port.setFollowWording>[1]) =>
    void port.setFollowWording(language, change).catch(page.feedback.fail);
  // What is changed has to be compared again.
  const block = useKeptText(steps.steps, (typed) =>
    keep({ steps: typed.trim() === '' ? null : typed, checked: null }),
  );
  const line = useKeptText(steps.line, (typed) =>
    keep({ line: typed.trim() === '' ? null : typed, checked: null }),
  );
  return (
    <>
      <Field
        {...block}
        lang={language}
        rows={4}
        label={t('streamtext_steps')}
        hint={t('streamtext_steps_hint', '{page}')}
        note={placeNote(block.value)}
      />
      <Field {...line} lang={language} label={t('streamtext_line')} note={placeNote(line.value)} />
      <div class="text-actions">
        <Certainty steps={steps} />
        <Button icon="check" onClick={() => keep({ checked: dayAt(new Date()) })}>
          {t('streamtext_checked_today')}
        </Button>
        {steps.isOwn && (
          <Button
            variant="quiet"
            icon="undo"
            onClick={() => keep({ steps: null, line: null, checked: null })}
          >
            {t('streamtext_usual_wording')}
          </Button>
        )}
      </div>
    </>
  );
}

function placeNote(text: string): FieldNote | null {
  if (text.includes('{page}')) return null;
  return { tone: 'warning', text: t('streamtext_no_place', '{page}') };
}

function Certainty({ steps: { state, checked } }: { steps: FollowSteps }) {
  if (state === 'checked') {
    return (
      <p class="text-good">
        <Icon name="check" />
        <span>{t('streamtext_checked_on', checked === null ? '' : dayText(checked))}</span>
      </p>
    );
  }
  return (
    <p class="text-warning">
      <Icon name="warning" />
      <span>
        {state === 'unconfirmed' && checked !== null
          ? t('streamtext_unconfirmed', dayText(checked))
          : t('streamtext_own_unchecked')}
      </span>
    </p>
  );
}

function FollowTexts({ steps, page }: { steps: FollowSteps; page: string }) {
  const { page: shop } = useStreams();
  const [hasCode, setCode] = useState(false);
  if (page === '') return <p class="quiet">{t('streamtext_page_needed')}</p>;
  const block = followBlock(steps, page);
  const line = followLine(steps, page);
  const copy = (text: string, note: string) =>
    void shop.copying.copyText({ text, html: null }, note);
  return (
    <>
      <TextBox dir={textDirection(block)}>{block}</TextBox>
      <div class="text-actions">
        <Button
          variant="primary"
          icon="copy"
          onClick={() => copy(block, t('streamtext_steps_copied'))}
        >
          {t('streamtext_copy_steps')}
        </Button>
        <Button icon="copy" onClick={() => copy(line, t('streamtext_line_copied'))}>
          {t('streamtext_copy_line')}
        </Button>
        <Button icon="tiles" aria-expanded={hasCode} onClick={() => setCode(!hasCode)}>
          {t('streamtext_code')}
        </Button>
      </div>
      {hasCode && <PageCode page={page} />}
    </>
  );
}
