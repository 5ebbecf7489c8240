import type { ReadonlySignal } from '@preact/signals';
import { t } from '@/utils/browser/i18n.ts';
import { KeyCap } from '../key-cap.tsx';
import { useOnAir } from './context.ts';
import { type Command, capOf, shortcutOf } from './keys.ts';
import type { OnAirStore } from './store.ts';
import { runCommand } from './use-keys.ts';

interface Control {
  command: Command;
  label: (store: OnAirStore) => string;
  /** The one that is used most. */
  isMain?: boolean;
  isThere?: (store: OnAirStore) => boolean;
}

const isBegun = ({ phase }: OnAirStore) => phase.value !== 'before';

const CONTROLS: readonly Control[] = [
  { command: 'back', label: () => t('onair_back'), isThere: isBegun },
  { command: 'next', label: () => t('onair_next'), isMain: true, isThere: isBegun },
  { command: 'skip', label: () => t('onair_skip'), isThere: isBegun },
  {
    command: 'pause',
    label: ({ phase }) => (phase.value === 'paused' ? t('onair_resume') : t('onair_pause')),
    isThere: isBegun,
  },
  { command: 'less', label: () => t('onair_less'), isThere: isBegun },
  { command: 'more', label: () => t('onair_more'), isThere: isBegun },
  { command: 'find', label: () => t('onair_find') },
  { command: 'disclosed', label: () => t('onair_disclosed'), isThere: isBegun },
  { command: 'undo', label: () => t('common_undo'), isThere: isBegun },
  { command: 'end', label: () => t('onair_end'), isThere: isBegun },
];

/** All that can be done, each with its key. */
export function Controls() {
  const store = useOnAir();
  return (
    <footer class="stage-controls">
      <fieldset aria-label={t('onair_controls')}>
        {CONTROLS.filter(({ isThere }) => !isThere || isThere(store)).map((control) => (
          <ControlButton key={control.command} {...control} />
        ))}
      </fieldset>
    </footer>
  );
}

function ControlButton({ command, label, isMain = false }: Control) {
  const store = useOnAir();
  const isRtl = document.documentElement.dir === 'rtl';
  return (
    <button
      type="button"
      class={`stage-control stage-control-${command} ${isMain ? 'stage-control-main' : ''}`}
      aria-keyshortcuts={shortcutOf(command, isRtl)}
      disabled={isUseless(store, command)}
      // The focus stays where it is: a key that comes next is not the button's.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(store, command)}
    >
      <span>{label(store)}</span>
      <KeyCap cap={capOf(command, isRtl)} />
    </button>
  );
}

function isUseless({ coming, hasPrevious }: OnAirStore, command: Command): boolean {
  const has: Partial<Record<Command, ReadonlySignal<unknown>>> = { back: hasPrevious };
  if (command === 'skip') return coming.value.length < 2;
  return has[command]?.value === false;
}
