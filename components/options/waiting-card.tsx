import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { Waiting } from '@/utils/settings/agreed.ts';
import type { Answer } from '@/utils/settings/answer.ts';
import type { OptionsStore } from './options-store.ts';
import { isWaitingAddress } from './route.ts';
import {
  agreeText,
  declineText,
  doneText,
  originText,
  titleOf,
  valueText,
} from './waiting-text.ts';
import './waiting-card.css';

export interface WaitingCardProps {
  store: Pick<OptionsStore, 'state' | 'hash' | 'answer' | 'feedback'>;
  /** Nothing waits any more: the focus has to go elsewhere. */
  onDone: () => void;
}

/**
 * What has come from elsewhere and waits for the creator: from what to what, from which device and when. Links and texts
 * use it only after she has agreed; to decline gives the other devices back what is in use here.
 */
export function WaitingCard({ store, onDone }: WaitingCardProps) {
  const { waiting } = store.state.value;
  const count = waiting.length;
  return (
    <>
      <p role="status" class="visually-hidden">
        {count > 0 && tn('waiting_count', count)}
      </p>
      {count > 0 && <Card waiting={waiting} store={store} onDone={onDone} />}
    </>
  );
}

function Card({ waiting, store, onDone }: WaitingCardProps & { waiting: readonly Waiting[] }) {
  const title = useRef<HTMLHeadingElement>(null);
  const [isFailed, setFailed] = useState(false);
  const isAskedFor = isWaitingAddress(store.hash.value);
  useEffect(() => {
    if (isAskedFor) title.current?.focus();
  }, [isAskedFor]);

  async function answer(answered: readonly Waiting[], how: Answer): Promise<void> {
    try {
      await store.answer(answered, how);
      setFailed(false);
      store.feedback.say({ text: doneText(answered, how), tone: 'good' });
    } catch (error) {
      report(error);
      setFailed(true);
      return;
    }
    // The button that was pressed is gone.
    if (store.state.peek().waiting.length > 0) title.current?.focus();
    else onDone();
  }

  return (
    <section class="banner waiting" aria-labelledby="waiting">
      <Icon name="warning" />
      <div class="banner-words">
        <h2 id="waiting" tabIndex={-1} ref={title}>
          {t('waiting_title')}
        </h2>
        <p>{t('waiting_what')}</p>
        <ul class="waiting-list">
          {waiting.map((each) => (
            <Item
              key={JSON.stringify(each)}
              waiting={each}
              onAnswer={(how) => void answer([each], how)}
            />
          ))}
        </ul>
        {waiting.length > 1 && (
          <div class="section-actions">
            <Button variant="primary" onClick={() => void answer(waiting, 'agree')}>
              {t('waiting_agree_all')}
            </Button>
            <Button onClick={() => void answer(waiting, 'decline')}>
              {t('waiting_decline_all')}
            </Button>
          </div>
        )}
        <p role="status" class="bad">
          {isFailed && t('waiting_failed')}
        </p>
      </div>
    </section>
  );
}

function Item({ waiting, onAnswer }: { waiting: Waiting; onAnswer: (how: Answer) => void }) {
  const id = useUniqueId();
  return (
    <li class="waiting-item">
      <strong id={id} dir="auto">
        {titleOf(waiting)}
      </strong>
      <dl class="waiting-values">
        <dt>{t('waiting_here')}</dt>
        <Value waiting={waiting} which="before" />
        <dt>{t('waiting_there')}</dt>
        <Value waiting={waiting} which="after" />
      </dl>
      <p class="quiet">{originText(waiting)}</p>
      <div class="section-actions">
        <Button aria-describedby={id} onClick={() => onAnswer('agree')}>
          {agreeText(waiting)}
        </Button>
        <Button aria-describedby={id} onClick={() => onAnswer('decline')}>
          {declineText(waiting)}
        </Button>
      </div>
    </li>
  );
}

function Value({ waiting, which }: { waiting: Waiting; which: 'before' | 'after' }) {
  const text = valueText(waiting, which);
  if (text === null) return <dd class="quiet">{t('waiting_nothing')}</dd>;
  const isLinkText = waiting.kind === 'text';
  return (
    <dd class={isLinkText ? 'waiting-text' : ''} dir="auto">
      {isLinkText ? text : <bdi class="code">{text}</bdi>}
    </dd>
  );
}
