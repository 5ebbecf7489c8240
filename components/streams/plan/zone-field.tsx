import { useState } from 'preact/hooks';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import { allZones } from '@/utils/time/zones.ts';
import { zoneName } from '../parts/clock-text.ts';

interface ZoneFieldProps {
  value: string;
  onSave: (zone: string) => void;
}

/** The time zone of a stream. The four hundred others are in the list when it is gone to. */
export function ZoneField({ value, onSave }: ZoneFieldProps) {
  const id = useUniqueId();
  const [all, setAll] = useState<readonly string[]>([]);
  const load = () => {
    if (all.length === 0) setAll(allZones());
  };
  const zones = [...new Set([value, ...all])];
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t('plan_zone')}
      </label>
      <select
        id={id}
        class="plan-select"
        value={value}
        onFocus={load}
        onPointerDown={load}
        onChange={({ currentTarget }) => onSave(currentTarget.value)}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone} selected={zone === value}>
            {zoneName(zone)}
          </option>
        ))}
      </select>
    </div>
  );
}
