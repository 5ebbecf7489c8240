import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { country } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { applyPlan, type Choices, has, type PlannedTag, placeOf, planOf } from './paste-plan.ts';
import { type Save, SaveNote, useSaver } from './save.tsx';
import { tagProblem } from './tag-note.ts';

export interface PasteListProps {
  /** What stands in the box at first. */
  text: string;
  settings: Settings;
  codes: readonly MarketplaceCode[];
  save: Save;
  /** Closed; with the number of ids that were added. */
  onClose: (added: number) => void;
}

/** Puts a whole list of tracking ids to the right marketplaces, and shows where before it does. */
export function PasteList({ text: first, settings, codes, save, onClose }: PasteListProps) {
  const [text, setText] = useState(first);
  const [choices, setChoices] = useState<Choices>({});
  const saver = useSaver(save);
  const plan = planOf(text);
  const placed = plan.flatMap((each) => {
    const code = placeOf(each, choices, settings.home);
    return code && !has(settings, code, each.tag) ? [{ tag: each.tag, code }] : [];
  });

  async function apply() {
    if (await saver.run((now) => applyPlan(now, placed))) onClose(placed.length);
  }

  return (
    <Dialog
      title={t('options_paste_title')}
      onClose={() => onClose(0)}
      actions={
        <>
          <SaveNote saver={saver} />
          <Button onClick={() => onClose(0)}>{t('common_cancel')}</Button>
          <Button variant="primary" disabled={placed.length === 0} onClick={() => void apply()}>
            {placed.length === 0
              ? t('options_paste_apply_none')
              : tn('options_paste_apply', placed.length)}
          </Button>
        </>
      }
    >
      <Field
        label={t('options_paste_label')}
        hint={t('options_paste_hint')}
        placeholder="yourname-20, yourname-21, yourname-22"
        code
        rows={4}
        value={text}
        onInput={setText}
        note={
          text.trim() !== '' && plan.length === 0
            ? { tone: 'warning', text: t('options_paste_nothing') }
            : null
        }
      />
      {plan.length > 0 && (
        <ul class="plan" aria-label={t('options_paste_plan')}>
          {plan.map((each) => (
            <PlanRow
              key={each.key}
              planned={each}
              place={placeOf(each, choices, settings.home)}
              settings={settings}
              codes={codes}
              onPlace={(code) => setChoices({ ...choices, [each.key]: code })}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

interface PlanRowProps {
  planned: PlannedTag;
  place: MarketplaceCode | '';
  settings: Settings;
  codes: readonly MarketplaceCode[];
  onPlace: (code: MarketplaceCode | '') => void;
}

function PlanRow({ planned, place, settings, codes, onPlace }: PlanRowProps) {
  const { tag, candidates, problem } = planned;
  // A marketplace that is not listed is offered only when the list names it.
  const fitting = candidates.filter((code) => candidates.length === 1 || codes.includes(code));
  const others = codes.filter((code) => !candidates.includes(code));
  return (
    <li class="plan-row">
      <Code text={tag} />
      {problem ? (
        <span class="bad">{tagProblem(problem)}</span>
      ) : (
        <select
          aria-label={t('options_paste_where', tag)}
          class={place ? '' : 'plan-open'}
          value={place}
          onChange={({ currentTarget: { value } }) =>
            onPlace(isMarketplaceCode(value) ? value : '')
          }
        >
          <option value="">{t('options_paste_leave_out')}</option>
          <Options label={t('options_paste_fitting')} codes={fitting} />
          <Options label={t('options_paste_other')} codes={others} />
        </select>
      )}
      {place !== '' && has(settings, place, tag) && (
        <span class="quiet plan-note">{t('options_paste_there')}</span>
      )}
    </li>
  );
}

function Options({ label, codes }: { label: string; codes: readonly MarketplaceCode[] }) {
  if (codes.length === 0) return null;
  return (
    <optgroup label={label}>
      {codes.map((code) => (
        <option key={code} value={code}>
          {country(code)}
        </option>
      ))}
    </optgroup>
  );
}
