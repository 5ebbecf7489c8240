import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { OwnFormat } from '@/utils/descriptions/formats.ts';
import type { ownFormats } from '@/utils/descriptions/own-format.ts';
import type { Settings } from '@/utils/settings/schema.ts';

/** The formats of the creator's own, ready to be copied in. */
export interface OwnFormats {
  /** Empty until what fills them in is there: after the click nothing may be waited for. */
  readonly all: ReadonlySignal<readonly OwnFormat[]>;
  /** Loads what fills them in as soon as there is one, until `ending`. */
  start(ending: AbortSignal): void;
}

/** @param onFailure hears that it could not be loaded: the formats are not offered then */
export function createOwnFormats(
  settings: ReadonlySignal<Settings | null>,
  onFailure: (error: unknown) => void,
): OwnFormats {
  const made = signal<typeof ownFormats | null>(null);
  const templates = computed(() => settings.value?.templates ?? []);
  const hasAny = computed(() => templates.value.length > 0);
  const load = () =>
    import('@/utils/descriptions/own-format.ts').then(({ ownFormats }) => {
      made.value = ownFormats;
    }, onFailure);

  return {
    all: computed(() => made.value?.(templates.value) ?? []),
    start: (ending) =>
      ending.addEventListener(
        'abort',
        effect(() => void (hasAny.value && load())),
      ),
  };
}
