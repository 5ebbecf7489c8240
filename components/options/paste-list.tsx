import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { country, shortened } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { LIMITS, type Settings } from '@/utils/settings/schema.ts';
import {
  type AssignedTag,
  applyPlan,
  assignedTags,
  type Choices,
  hasTag,
  marketplaceFor,
  type PlannedTag,
  planOf,
} from './paste-plan.ts';
import { type Save, SaveNote, useSaver } from './save.tsx';
import { tagProblem } from './tag-note.ts';
import './account.css';

export interface PasteListProps {
  initialText: string;
  settings: Settings;
  /** The marketplaces that are listed. */
  codes: readonly MarketplaceCode[];
  save: Save;
  /** @param added the ids that were added */
  onClose: (added: readonly AssignedTag[]) => void;
}

/** Assigns a whole list of tracking ids to marketplaces, and shows where each goes before it is added. */
export function PasteList({ initialText, settings, codes, save, onClose }: PasteListProps) {
  const [text, setText] = useState(initialText);
  const [choices, setChoices] = useState<Choices>({});
  const saver = useSaver(save);
  const plan = planOf(text);
  const assigned = assignedTags(plan, choices, settings);

  async function apply() {
    if (await saver.run((now) => applyPlan(now, assigned))) onClose(assigned);
  }

  return (
    <Dialog
      title={t('options_paste_title')}
      size="tall"
      onClose={() => onClose([])}
      actions={
        <>
          <SaveNote saver={saver} />
          <Button onClick={() => onClose([])}>{t('common_cancel')}</Button>
          <ApplyButton count={assigned.length} onApply={() => void apply()} />
        </>
      }
    >
      <ListField text={text} isEmptyPlan={plan.length === 0} onText={setText} />
      {plan.length > 0 && (
        <ul class="plan" aria-label={t('options_paste_plan')}>
          {plan.map((planned) => (
            <PlanRow
              key={planned.key}
              planned={planned}
              code={marketplaceFor(planned, choices, settings.home)}
              settings={settings}
              codes={codes}
              onCode={(code) => setChoices({ ...choices, [planned.key]: code })}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function ApplyButton({ count, onApply }: { count: number; onApply: () => void }) {
  return (
    <Button variant="primary" disabled={count === 0} onClick={onApply}>
      {count === 0 ? t('options_paste_apply_none') : tn('options_paste_apply', count)}
    </Button>
  );
}

interface ListFieldProps {
  text: string;
  /** Whether no id was found in the text. */
  isEmptyPlan: boolean;
  onText: (text: string) => void;
}

function ListField({ text, isEmptyPlan, onText }: ListFieldProps) {
  const isNothingFound = isEmptyPlan && text.trim() !== '';
  return (
    <Field
      label={t('options_paste_label')}
      hint={t('options_paste_hint')}
      placeholder="yourname-20, yourname-21, yourname-22"
      code
      rows={4}
      value={text}
      onInput={onText}
      note={isNothingFound ? { tone: 'warning', text: t('options_paste_nothing') } : null}
    />
  );
}

interface PlanRowProps {
  planned: PlannedTag;
  /** The marketplace that it is added to; '': none. */
  code: MarketplaceCode | '';
  settings: Settings;
  codes: readonly MarketplaceCode[];
  onCode: (code: MarketplaceCode | '') => void;
}

function PlanRow({ planned, code, settings, codes, onCode }: PlanRowProps) {
  const { tag, name, problem } = planned;
  return (
    <li class="plan-row">
      <span class="plan-id">
        <Code text={shortened(tag, LIMITS.tag)} />
        {name && (
          <bdi class="quiet" dir="auto">
            {name}
          </bdi>
        )}
      </span>
      {problem ? (
        <span class="bad">{tagProblem(problem)}</span>
      ) : (
        <MarketplaceSelect planned={planned} code={code} codes={codes} onCode={onCode} />
      )}
      {code !== '' && hasTag(settings, code, tag) && (
        <span class="quiet plan-note">{t('options_paste_there')}</span>
      )}
    </li>
  );
}

function MarketplaceSelect({ planned, code, codes, onCode }: Omit<PlanRowProps, 'settings'>) {
  const { tag, candidates } = planned;
  // A marketplace that is not listed is offered only if the pasted text names it.
  const fitting = candidates.filter((each) => candidates.length === 1 || codes.includes(each));
  const others = codes.filter((each) => !candidates.includes(each));
  return (
    <select
      aria-label={t('options_paste_where', tag)}
      class={code ? '' : 'plan-open'}
      value={code}
      onChange={({ currentTarget: { value } }) => onCode(isMarketplaceCode(value) ? value : '')}
    >
      <option value="">{t('options_paste_leave_out')}</option>
      <Options label={t('options_paste_fitting')} codes={fitting} />
      <Options label={t('options_paste_other')} codes={others} />
    </select>
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
