import { t } from '@/utils/browser/i18n.ts';
import { KeyCap } from '../key-cap.tsx';
import { type Command, capOf } from './keys.ts';
import type { PrompterStore } from './store.ts';

/** All that can be done, each with its key. While the text runs it waits out of sight for the pointer or the keys. */
export function PrompterBar({ store }: { store: PrompterStore }) {
  const { scroller, looks, isLooksOpen } = store;
  const { isMirrored, isFlipped } = looks.value;
  const commands: readonly (readonly [command: Command, label: string, isOn?: boolean])[] = [
    ['toggle', scroller.isRunning.value ? t('prompter_stop') : t('prompter_start')],
    ['top', t('prompter_top')],
    ['back', t('prompter_back')],
    ['next', t('prompter_next')],
    ['slower', t('prompter_slower')],
    ['faster', t('prompter_faster')],
    ['smaller', t('prompter_smaller')],
    ['larger', t('prompter_larger')],
    ['mirror', t('prompter_mirror'), isMirrored],
    ['flip', t('prompter_flip'), isFlipped],
    ['looks', t('prompter_looks'), isLooksOpen.value],
  ];
  return (
    <footer class="prompter-bar">
      <fieldset aria-label={t('onair_controls')}>
        {commands.map(([command, label, isOn]) => (
          <BarButton key={command} store={store} command={command} label={label} isOn={isOn} />
        ))}
      </fieldset>
    </footer>
  );
}

interface BarButtonProps {
  store: PrompterStore;
  command: Command;
  label: string;
  isOn: boolean | undefined;
}

function BarButton({ store, command, label, isOn }: BarButtonProps) {
  const isRtl = document.documentElement.dir === 'rtl';
  return (
    <button
      type="button"
      class={`prompter-button ${command === 'toggle' ? 'prompter-button-main' : ''}`}
      aria-pressed={isOn}
      // The focus stays where it is: a key that comes next is not the button's.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => store.run(command)}
    >
      <span>{label}</span>
      <KeyCap cap={capOf(command, isRtl, t('key_cap_space'))} />
    </button>
  );
}
