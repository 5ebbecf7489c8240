import { Checkbox } from '@/components/ui/checkbox.tsx';
import { country, dateTimeText, numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { moneyText } from '@/components/ui/money-text.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type {
  KeepPreview,
  ReadReport,
  ReadSummary,
} from '@/utils/earnings/import/report-import.ts';
import { currencyOf, decimalsOf } from '@/utils/earnings/money.ts';
import {
  type AccountedReport,
  checkSums,
  type SumCheck,
} from '@/utils/earnings/reports/check-sums.ts';
import type { Refusal } from '@/utils/earnings/reports/found.ts';
import { amountInUnits } from '@/utils/earnings/reports/report-of.ts';
import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import {
  accountOf,
  bestProposal,
  type FileAccount,
  filesOf,
  type ImportChoices,
  olderThan,
} from './import-state.ts';
import { kindLabel, reasonText, refusalText, sumLabel } from './labels.ts';
import { ReportCard } from './report-card.tsx';

interface PreviewProps {
  summary: ReadSummary;
  choices: ImportChoices;
  previews: readonly KeepPreview[] | null;
  onChoices: (choices: ImportChoices) => void;
}

/** What would be kept, file by file, before anything is. */
export function Preview({ summary, choices, previews, onChoices }: PreviewProps) {
  return (
    <>
      {filesOf(summary).map(({ file, reports }) => (
        <FilePreview
          key={file}
          file={file}
          reports={reports}
          choices={choices}
          previews={previews}
          onChoices={onChoices}
        />
      ))}
      <Older previews={previews ?? []} choices={choices} onChoices={onChoices} />
    </>
  );
}

type FilePreviewProps = Omit<PreviewProps, 'summary'> & { file: string; reports: ReadReport[] };

function FilePreview({ file, reports, choices, previews, onChoices }: FilePreviewProps) {
  const account = accountOf(reports, choices.accounts[file]);
  const setOn = (id: string, isOn: boolean) => {
    const off = new Set(choices.off);
    if (isOn) off.delete(id);
    else off.add(id);
    onChoices({ ...choices, off });
  };
  return (
    <section class="reports-in-file" aria-label={file}>
      <h3 dir="auto">{file}</h3>
      <AccountFields
        reports={reports}
        account={account}
        isChosen={choices.accounts[file] !== undefined}
        onAccount={(next) =>
          onChoices({ ...choices, accounts: { ...choices.accounts, [file]: next } })
        }
      />
      <ul class="reports-in-list">
        {reports.map((report) => (
          <ReportCard
            key={report.id}
            report={report}
            marketplace={account.marketplace}
            preview={previews?.find(({ id }) => id === report.id) ?? null}
            isOn={!choices.off.has(report.id)}
            onOn={(isOn) => setOn(report.id, isOn)}
          />
        ))}
      </ul>
    </section>
  );
}

interface AccountFieldsProps {
  reports: readonly ReadReport[];
  account: FileAccount;
  /** The creator has said so. */
  isChosen: boolean;
  onAccount: (account: FileAccount) => void;
}

/** Whose the reports of a file are: proposed with the reason, and hers to change. */
function AccountFields({ reports, account, isChosen, onAccount }: AccountFieldsProps) {
  const proposal = bestProposal(reports);
  const first = proposal?.candidates ?? [];
  const codes = [...first, ...CODES.filter((code) => !first.includes(code))];
  return (
    <div class="reports-in-account">
      <SelectField<MarketplaceCode | ''>
        label={t('earnings_by_marketplace')}
        value={account.marketplace ?? ''}
        options={[
          ...(account.marketplace === null ? [['', t('reports_in_choose')] as const] : []),
          ...codes.map((code) => [code, `${country(code)} · ${currencyOf(code)}`] as const),
        ]}
        onValue={(marketplace) => {
          if (marketplace !== '') onAccount({ ...account, marketplace });
        }}
      />
      <Checkbox
        checked={account.isOnsite}
        onChange={(isOnsite) => onAccount({ ...account, isOnsite })}
      >
        {t('reports_in_onsite')}
      </Checkbox>
      {proposal && !isChosen && (
        <p class="field-hint">{reasonText(proposal.reason, proposal.evidence)}</p>
      )}
    </div>
  );
}

/** What is older than what is here is left, unless the creator says otherwise. */
function Older({
  previews,
  choices,
  onChoices,
}: Omit<PreviewProps, 'summary' | 'previews'> & { previews: readonly KeepPreview[] }) {
  const time = olderThan(previews);
  if (time === null) return null;
  return (
    <div class="reports-in-older">
      <p>{t('reports_in_older_than', dateTimeText(time))}</p>
      <Checkbox
        checked={choices.takeOlder}
        onChange={(takeOlder) => onChoices({ ...choices, takeOlder })}
      >
        {t('reports_in_take_older')}
      </Checkbox>
    </div>
  );
}

/** Which sums of the reports that belong together agree, and which do not. */
export function SumChecks({ reports }: { reports: readonly AccountedReport[] }) {
  const checks = checkSums(reports);
  if (checks.length === 0) return null;
  const bad = checks.filter(({ agrees }) => !agrees);
  return (
    <section class="reports-in-checks" aria-label={t('reports_in_checks')}>
      {bad.length === 0 ? (
        <p>
          <Icon name="check" />
          <span>{t('reports_in_checks_good')}</span>
        </p>
      ) : (
        bad.map((check) => (
          <p key={`${check.what} ${check.one.kind} ${check.other.kind}`}>
            <Icon name="warning" />
            <span>{checkText(check, reports)}</span>
          </p>
        ))
      )}
    </section>
  );
}

function checkText({ what, one, other }: SumCheck, reports: readonly AccountedReport[]): string {
  const marketplace = reports.find(({ kind }) => kind === one.kind)?.account.marketplace;
  const text = (sum: number) => {
    if (what !== 'fees' || !marketplace) return numberText(sum);
    const currency = currencyOf(marketplace);
    return moneyText(amountInUnits(sum, decimalsOf(currency)), currency);
  };
  return t(
    'reports_in_check_bad',
    sumLabel(what),
    text(one.sum),
    kindLabel(one.kind),
    text(other.sum),
    kindLabel(other.kind),
  );
}

/** Files that are not taken, each with what to do about it. */
export function Refusals({ refused }: { refused: readonly Refusal[] }) {
  if (refused.length === 0) return null;
  return (
    <section class="reports-in-refused" aria-label={t('reports_in_refused')}>
      <h3>{t('reports_in_refused')}</h3>
      <ul>
        {refused.map(({ file, sheet, reason }) => (
          <li key={`${file} ${sheet}`}>
            <b dir="auto">{sheet === null ? file : `${file} · ${sheet}`}</b>
            <span>{refusalText(reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
