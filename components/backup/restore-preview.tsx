import { Checkbox } from '@/components/ui/checkbox.tsx';
import { numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import type { Backup } from '@/utils/backup/backup.ts';
import type { BackupPart } from '@/utils/backup/parts.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { PART_NAMES } from './part-names.ts';
import type { Comparison } from './port.ts';
import { changesOf, PARTS, type PreviewChoices, totalOf } from './restore-choices.ts';
import {
  categoriesText,
  earningsText,
  namesText,
  originText,
  productsText,
  settingsText,
  streamsText,
  trashText,
} from './restore-text.ts';
import './backup.css';

export interface RestorePreviewProps {
  backup: Backup;
  /** Records that were out of bounds. */
  cut: number;
  /** Null while it is read. */
  comparison: Comparison | null;
  choices: PreviewChoices;
  onChoices: (choices: PreviewChoices) => void;
}

/** What a backup is, what it would bring back, and the choices about it. */
export function RestorePreview(props: RestorePreviewProps) {
  const { backup, cut, comparison } = props;
  return (
    <>
      <p dir="auto">{originText(backup)}</p>
      {cut > 0 && <p role="status">{t('restore_cut', numberText(cut))}</p>}
      <Ways {...props} />
      {comparison && <Parts {...props} comparison={comparison} />}
    </>
  );
}

/** Whether what was deleted comes back, and what was changed too. */
function Ways({ comparison, choices, onChoices }: RestorePreviewProps) {
  const name = useUniqueId();
  const { way } = choices;
  const isBack = way !== 'merge';
  const changed = comparison ? changedSince(comparison) : 0;
  return (
    <fieldset class="restore-ways">
      <legend class="visually-hidden">{t('restore_ways')}</legend>
      <Way
        name={name}
        label={t('restore_way_back')}
        detail={t('restore_way_back_detail')}
        isChosen={isBack}
        onChoose={() => onChoices({ ...choices, way: 'back' })}
      />
      {isBack && changed > 0 && (
        <div class="restore-exact">
          <Checkbox
            checked={way === 'exact'}
            onChange={(exact) => onChoices({ ...choices, way: exact ? 'exact' : 'back' })}
          >
            {tn('restore_exact', changed)}
          </Checkbox>
        </div>
      )}
      <Way
        name={name}
        label={t('restore_way_merge')}
        detail={t('restore_way_merge_detail')}
        isChosen={!isBack}
        onChoose={() => onChoices({ ...choices, way: 'merge' })}
      />
    </fieldset>
  );
}

/** What was changed here since the backup was made: records and settings. */
function changedSince({ shop, settings }: Comparison): number {
  const { products, categories, trash, streams, earnings } = shop;
  const parts = settings ? Object.values(settings) : [];
  return (
    products.newerHere +
    categories.newerHere +
    trash.newerHere +
    streams.newerHere +
    earnings.newerHere +
    parts.reduce((sum, { different }) => sum + different, 0)
  );
}

interface WayProps {
  name: string;
  label: string;
  detail: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Way({ name, label, detail, isChosen, onChoose }: WayProps) {
  return (
    <label class="check-line">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>
        <span class="restore-name">{label}</span>
        <span class="restore-detail quiet">{detail}</span>
      </span>
    </label>
  );
}

interface PartsProps extends RestorePreviewProps {
  comparison: Comparison;
}

function Parts(props: PartsProps) {
  const parts = PARTS.filter((part) => totalOf(props.comparison, part) > 0);
  return (
    <fieldset class="restore-parts">
      <legend>{t('restore_parts')}</legend>
      {parts.length === 0 && <p>{t('restore_holds_nothing')}</p>}
      {parts.map((part) => (
        <Part key={part} part={part} {...props} />
      ))}
    </fieldset>
  );
}

/** A part with its tick; with a mark instead where nothing of it would change. */
function Part({ part, comparison, backup, choices, onChoices }: PartsProps & { part: BackupPart }) {
  const isNeeded = changesOf(comparison, part, choices.way) > 0;
  const text = (
    <>
      <span class="restore-name">{PART_NAMES[part]()}</span>
      {linesOf(part, comparison, backup).map((line) => (
        <span class="restore-detail" key={line} dir="auto">
          {line}
        </span>
      ))}
      {!isNeeded && <span class="restore-detail quiet">{t('restore_part_here')}</span>}
    </>
  );
  if (!isNeeded) {
    return (
      <p class="check-line restore-here">
        <Icon name="check" />
        <span>{text}</span>
      </p>
    );
  }
  const setPart = (isOn: boolean) => {
    const off = new Set(choices.off);
    if (isOn) off.delete(part);
    else off.add(part);
    onChoices({ ...choices, off });
  };
  return (
    <Checkbox checked={!choices.off.has(part)} onChange={setPart}>
      {text}
    </Checkbox>
  );
}

/** What the backup has of a part, and how that compares with what is here. */
function linesOf(part: BackupPart, { shop, settings, history }: Comparison, backup: Backup) {
  if (part === 'shop') {
    const { products, categories, trash } = shop;
    return [
      ...(products.total > 0 ? [productsText(products)] : []),
      ...(categories.total > 0 ? [categoriesText(categories)] : []),
      ...(trash.total > 0 ? [trashText(trash)] : []),
    ];
  }
  if (part === 'streams') return [streamsText(shop.streams)];
  if (part === 'earnings') return [earningsText(shop.earnings)];
  if (part === 'history') return history ? [tn('restore_texts', history.total)] : [];
  const counts = settings?.[part];
  if (!backup.settings || !counts) return [];
  return [namesText(backup.settings, part), settingsText(counts)].filter((line) => line !== '');
}
