import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Description, Part, Proposal } from '@/utils/descriptions/description.ts';
import { hasManyHashtags } from '@/utils/descriptions/measure.ts';
import { PLATFORMS } from '@/utils/descriptions/platforms.ts';
import type { Describing } from './use-description.ts';

export interface PreviewProps {
  describing: Describing;
  result: Description & { proposals: Proposal[] };
  onCopy: (part: Part) => void;
  /** @param nth counted from 1; '' where there is one part alone */
  onSave: (part: Part, nth: number | '') => void;
}

/** The text as it will be pasted, how it fits, what is wrong with it and what would help. Links are text here. */
export function Preview({ describing, result, onCopy, onSave }: PreviewProps) {
  const { parts, proposals, statements, left, folded } = result;
  const { input } = describing;
  if (!input) return null;
  const missing = statements.filter(({ text }) => text === null);
  const several = parts.length > 1;
  return (
    <section class="describe-preview" aria-label={t('description_preview')}>
      {!input.disclosure.shown && <Warning>{t('description_disclosure_left_out')}</Warning>}
      {missing.length > 0 && input.disclosure.shown && (
        <Warning>{t('description_statement_missing')}</Warning>
      )}
      {folded && <Warning>{t('description_disclosure_hidden')}</Warning>}
      {parts.some(({ text }) => hasManyHashtags(text, input.platform)) && (
        <Warning>{t('text_problem_hashtags')}</Warning>
      )}
      {left.length > 0 && <Warning>{tn('description_left', left.length)}</Warning>}
      {!PLATFORMS[input.platform].clickable && <Warning>{t('text_problem_unclickable')}</Warning>}
      {proposals.length > 0 && (
        <div class="describe-proposals">
          {proposals.map((each) => (
            <Button key={each} onClick={() => describing.propose(each)}>
              {t(`description_do_${each}`)}
            </Button>
          ))}
        </div>
      )}
      {parts.map((part, at) => (
        <article
          key={at}
          aria-label={several ? t('description_part', at + 1, parts.length) : undefined}
        >
          {several && <h3>{t('description_part', at + 1, parts.length)}</h3>}
          <Text part={part} />
          <footer class="describe-foot">
            <Counters part={part} />
            <Button icon="download" onClick={() => onSave(part, several ? at + 1 : '')}>
              {t('action_save_file')}
            </Button>
            <Button
              variant="primary"
              icon="copy"
              disabled={part.products.length === 0}
              onClick={() => onCopy(part)}
            >
              {t('action_copy')}
            </Button>
          </footer>
        </article>
      ))}
    </section>
  );
}

function Text({ part: { text, fit } }: { part: Part }) {
  const { foldAt } = fit;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <pre class="describe-text" dir="auto" tabIndex={0}>
      {text.slice(0, foldAt)}
      {foldAt < text.length && (
        <span class="describe-fold">{t('description_seen_before_more')}</span>
      )}
      {text.slice(foldAt)}
    </pre>
  );
}

function Counters({ part: { fit } }: { part: Part }) {
  return (
    <p class="describe-counters">
      {fit.limits.map(({ unit, used, limit }) => (
        <span key={unit} class={used > limit ? 'describe-over' : ''}>
          {t(`description_count_${unit}`, numberText(used), numberText(limit))}
        </span>
      ))}
    </p>
  );
}

function Warning({ children }: { children: ComponentChildren }) {
  return (
    <p class="describe-warning">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}
