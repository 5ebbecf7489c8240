import { t } from '@/utils/browser/i18n.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { segmentTitle } from '../segment-text.ts';
import type { PrompterStore } from './store.ts';

/** The text, with the line at which it is read. All of it is mirrored together, the clock too. */
export function Script({ store }: { store: PrompterStore }) {
  const { looks, script, box, wall, left } = store;
  const { size, margin, line, eye, weight, isMirrored, isFlipped, hasClock } = looks.value;
  const style = {
    '--size': `${size}px`,
    '--margin': `${margin}%`,
    '--line': line / 10,
    '--eye': `${eye}%`,
    '--weight': weight,
    transform: `scale(${isMirrored ? -1 : 1}, ${isFlipped ? -1 : 1})`,
  };
  return (
    <main class="prompter-pane" style={style}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached */}
      <div class="prompter-box" tabIndex={0} ref={(element) => setBox(box, element)}>
        <h1 class="visually-hidden">
          {store.stage.snapshot.value?.stream.title || t('streams_list_untitled')}
        </h1>
        <div class="prompter-lead" />
        {script.value.length === 0 && <p>{t('onair_empty')}</p>}
        {script.value.map((segment) => (
          <ScriptSegment key={segment.id} store={store} segment={segment} />
        ))}
        <div class="prompter-tail" />
      </div>
      <div class="prompter-eye" aria-hidden="true" />
      {hasClock && (
        <p class="prompter-clock">
          <span>{wall}</span> <span>{left}</span>
        </p>
      )}
    </main>
  );
}

function setBox(box: PrompterStore['box'], element: HTMLElement | null): void {
  if (box.peek() !== element) box.value = element;
}

function ScriptSegment({ store, segment }: { store: PrompterStore; segment: Segment }) {
  const products = store.stage.snapshot.value?.products ?? new Map();
  const isOn = store.current.value === segment.id;
  return (
    <section
      class="prompter-segment"
      data-segment={segment.id}
      aria-current={isOn ? 'step' : undefined}
    >
      <h2 dir="auto">
        {segmentTitle(segment, products)}
        {isOn && <small>{t('onair_now')}</small>}
      </h2>
      {segment.code !== '' && <p class="code ltr">{segment.code}</p>}
      {segment.points !== '' && (
        <p class="prompter-points" dir="auto">
          {segment.points}
        </p>
      )}
    </section>
  );
}
