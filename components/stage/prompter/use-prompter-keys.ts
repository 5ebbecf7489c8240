import { useEffect } from 'preact/hooks';
import { commandOf } from './keys.ts';
import type { PrompterStore } from './store.ts';

/** Keys work wherever the focus is, but on what takes them itself. */
export function usePrompterKeys(store: PrompterStore): void {
  useEffect(() => {
    const ending = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTaken(event)) return;
      const command = commandOf(event, document.documentElement.dir === 'rtl');
      if (!command) return;
      event.preventDefault();
      store.run(command);
    };
    document.addEventListener('keydown', onKeyDown, { signal: ending.signal });
    return () => ending.abort();
  }, [store]);
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  const isSlider = target.closest('input[type="range"]') !== null;
  if (isSlider) return /^(Arrow|Page|Home|End)/.test(key);
  return key === ' ' && target.closest('button, input, a') !== null;
}
