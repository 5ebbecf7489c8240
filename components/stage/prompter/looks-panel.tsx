import { Checkbox } from '@/components/ui/checkbox.tsx';
import { numberText } from '@/components/ui/format.ts';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import { type Looks, type Measure, RANGES } from './looks.ts';
import type { PrompterStore } from './store.ts';

const LABELS: Readonly<Record<Measure, () => string>> = {
  size: () => t('prompter_size'),
  speed: () => t('prompter_speed'),
  margin: () => t('prompter_margin'),
  line: () => t('prompter_line'),
  eye: () => t('prompter_eye'),
  weight: () => t('prompter_weight'),
};

const MEASURES = Object.keys(RANGES).filter(isMeasure);

function isMeasure(name: string): name is Measure {
  return name in RANGES;
}

/** How the text looks and moves, kept on this device. */
export function LooksPanel({ store }: { store: PrompterStore }) {
  const { looks, setLooks } = store;
  const set = (change: Partial<Looks>) => setLooks({ ...looks.peek(), ...change });
  const { isFollowing, hasClock, isMirrored, isFlipped } = looks.value;
  return (
    <aside class="prompter-looks" aria-label={t('prompter_looks')}>
      {MEASURES.map((of) => (
        <Slider
          key={of}
          of={of}
          value={looks.value[of]}
          onValue={(value) => set({ [of]: value })}
        />
      ))}
      <Checkbox checked={isMirrored} onChange={(isOn) => set({ isMirrored: isOn })}>
        {t('prompter_mirror')}
      </Checkbox>
      <Checkbox checked={isFlipped} onChange={(isOn) => set({ isFlipped: isOn })}>
        {t('prompter_flip')}
      </Checkbox>
      <Checkbox checked={isFollowing} onChange={(isOn) => set({ isFollowing: isOn })}>
        {t('prompter_follow')}
      </Checkbox>
      <Checkbox checked={hasClock} onChange={(isOn) => set({ hasClock: isOn })}>
        {t('prompter_clock')}
      </Checkbox>
      <p class="quiet">{t('prompter_reduced')}</p>
    </aside>
  );
}

interface SliderProps {
  of: Measure;
  value: number;
  onValue: (value: number) => void;
}

function Slider({ of, value, onValue }: SliderProps) {
  const id = useUniqueId();
  const { min, max, step } = RANGES[of];
  return (
    <div class="prompter-slider">
      <label for={id}>{LABELS[of]()}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.valueAsNumber)}
      />
      <output for={id}>{numberText(of === 'line' ? value / 10 : value)}</output>
    </div>
  );
}
