import { useEffect, useRef, useState } from 'preact/hooks';
import type { Announced } from '@/components/ui/announcement.tsx';
import { Button } from '@/components/ui/button.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Counters, countText, isOver, PartText } from '@/components/ui/part-text.tsx';
import { Failure } from '@/components/ui/progress.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { type Part, propose } from '@/utils/descriptions/description.ts';
import { hasManyHashtags } from '@/utils/descriptions/measure.ts';
import { PLATFORMS } from '@/utils/descriptions/platforms.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { CurrentText } from './description-state.ts';
import { LeftOut } from './left-out.tsx';
import type { DescriptionStore } from './use-description.ts';
import { Warning } from './warning.tsx';

/** The ways that parts of a text leave the dialog, and what its buttons say of that. */
export interface PartActions {
  copy: (part: Part) => void;
  /** @param number counted from 1; '' where there is a single part */
  save: (part: Part, number: number | '') => void;
  stateOf: (part: Part) => PartState;
  announced: Announced | null;
}

export interface PartState {
  isCopied: boolean;
  /** The part before has just been copied, and this one has not. */
  isNext: boolean;
  isSaved: boolean;
  /** Why it could not be copied. */
  failure: string | null;
}

export interface PreviewProps {
  store: DescriptionStore;
  text: CurrentText;
  actions: PartActions;
  /** Leads to the field for the tracking id of a marketplace. */
  onAddId: (code: MarketplaceCode) => void;
}

/** The text as it will be pasted, how it fits, what is wrong with it and what would help. Its links cannot be clicked. */
export function Preview({ store, text, actions, onAddId }: PreviewProps) {
  const { parts } = text.description;
  const count = parts.length;
  return (
    <section class="description-preview" aria-label={t('description_preview')}>
      <TooLong parts={parts} />
      {warningsOf(text).map((warning) => (
        <Warning key={warning}>{warning}</Warning>
      ))}
      <LeftOut store={store} text={text} onAddId={onAddId} />
      <Proposals store={store} text={text} />
      {parts.map((part, at) => (
        <PartView
          key={at}
          part={part}
          heading={count > 1 ? t('description_part', at + 1, count) : undefined}
          state={actions.stateOf(part)}
          onCopy={() => actions.copy(part)}
          onSave={() => actions.save(part, count > 1 ? at + 1 : '')}
        />
      ))}
    </section>
  );
}

/** Reads out once that the text has become too long; the counters say how much while it is typed. */
function TooLong({ parts }: { parts: readonly Part[] }) {
  const counts = parts.flatMap(({ fit }) => fit.limits.filter(isOver).map(countText));
  const [announced, setAnnounced] = useState('');
  useEffect(() => setAnnounced(counts.join(' ')), [counts.length]);
  return (
    <p class="visually-hidden" role="status">
      {announced}
    </p>
  );
}

function warningsOf({ input, description }: CurrentText): string[] {
  const { platform, disclosure } = input;
  const { parts, statements, folded } = description;
  const isAnyMissing = statements.some(({ text }) => text === null);
  return [
    disclosure.shown ? [] : t('description_disclosure_left_out'),
    disclosure.shown && isAnyMissing ? t('description_statement_missing') : [],
    folded ? t('description_disclosure_hidden') : [],
    parts.some(({ text }) => hasManyHashtags(text, platform)) ? t('text_problem_hashtags') : [],
    PLATFORMS[platform].clickable ? [] : t('text_problem_unclickable'),
  ].flat();
}

/** What makes a text shorter that is too long. */
function Proposals({ store, text: { input, proposals } }: Pick<PreviewProps, 'store' | 'text'>) {
  if (proposals.length === 0) return null;
  return (
    <div class="description-proposals">
      {proposals.map((proposal) => (
        <Button
          key={proposal}
          onClick={() => store.send({ type: 'apply', proposal, input: propose(input, proposal) })}
        >
          {t(`description_do_${proposal}`)}
        </Button>
      ))}
    </div>
  );
}

interface PartViewProps {
  part: Part;
  heading: string | undefined;
  state: PartState;
  onCopy: () => void;
  onSave: () => void;
}

function PartView({ part, heading, state, onCopy, onSave }: PartViewProps) {
  return (
    <article aria-label={heading}>
      {heading && <h3>{heading}</h3>}
      <PartText part={part} />
      <footer class="description-foot">
        <Counters part={part} />
        <Button
          icon={state.isSaved ? 'check' : 'download'}
          disabled={part.products.length === 0}
          onClick={onSave}
        >
          {state.isSaved ? t('feedback_saved') : t('action_save_file')}
        </Button>
        <CopyPart isEmpty={part.products.length === 0} state={state} onCopy={onCopy} />
      </footer>
      <Failure text={state.failure} />
    </article>
  );
}

interface CopyPartProps {
  isEmpty: boolean;
  state: PartState;
  onCopy: () => void;
}

/** Once the part before is copied, Enter copies this one: the button has the focus and says so. */
function CopyPart({ isEmpty, state: { isCopied, isNext }, onCopy }: CopyPartProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNext) button.current?.focus();
  }, [isNext]);
  return (
    <CopyButton
      variant="primary"
      isCopied={isCopied}
      disabled={isEmpty}
      buttonRef={button}
      onClick={onCopy}
    >
      {isNext ? t('action_copy_next') : t('action_copy')}
    </CopyButton>
  );
}
