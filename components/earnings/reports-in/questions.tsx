import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { dayText } from '@/components/ui/money-text.ts';
import { Select, SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { type DateOrder, readMoment } from '@/utils/earnings/reports/dates.ts';
import type { ReportAnswers, ReportQuestion } from '@/utils/earnings/reports/found.ts';
import type { Layout } from '@/utils/earnings/reports/recognise.ts';
import { REPORT_KINDS, type ReportKind } from '@/utils/earnings/reports/report.ts';
import { REQUIRED, ROLES, type Role } from '@/utils/earnings/reports/roles.ts';
import type { Period } from '@/utils/earnings/reports/title.ts';
import { kindLabel, roleLabel } from './labels.ts';

/** Said of a table, as far as it is said. */
type Said = Partial<Layout> & Partial<Period>;

interface QuestionsProps {
  questions: readonly ReportQuestion[];
  /** What was said before. */
  known: ReportAnswers['layouts'];
  onAnswer: (answers: ReportAnswers) => void;
}

/** What cannot be told of tables, each with its own first rows beside it. What is not answered is not kept. */
export function Questions({ questions, known, onAnswer }: QuestionsProps) {
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const all = questions.map((question) => ({
    question,
    said: { ...guessOf(question), ...said[question.id] },
  }));
  const answered = all.filter(({ question, said: each }) => isAnswered(question, each));
  const answer = () => {
    const layouts = { ...known };
    const periods: Record<string, Period> = {};
    for (const { question, said: each } of answered) {
      if (question.about === 'period')
        periods[question.id] = { from: each.from ?? '', to: each.to ?? '' };
      else layouts[question.signature] = layoutOf(each);
    }
    onAnswer({ layouts, periods });
  };
  return (
    <section class="reports-in-questions">
      {all.map(({ question, said: each }) => (
        <Question
          key={question.id}
          question={question}
          said={each}
          onSaid={(next) => setSaid({ ...said, [question.id]: { ...each, ...next } })}
        />
      ))}
      <div>
        <Button disabled={answered.length === 0} onClick={answer}>
          {t('reports_in_answer')}
        </Button>
      </div>
    </section>
  );
}

function guessOf(question: ReportQuestion): Said {
  return question.about === 'period' ? (question.guess ?? {}) : question.guess;
}

function layoutOf({ kind = 'orders', columns = [], dateOrder = null }: Said): Layout {
  return { kind, columns, dateOrder };
}

function isAnswered({ about }: ReportQuestion, said: Said): boolean {
  if (about === 'period') return Boolean(said.from && said.to && said.from <= said.to);
  const { kind, columns } = layoutOf(said);
  const isWhole = said.kind !== undefined && REQUIRED[kind].every((role) => columns.includes(role));
  return isWhole && (about === 'columns' || said.dateOrder != null);
}

interface QuestionProps {
  question: ReportQuestion;
  said: Said;
  onSaid: (said: Said) => void;
}

function Question({ question, said, onSaid }: QuestionProps) {
  const { file, sheet, title, about } = question;
  const name = sheet === null ? file : `${file} · ${sheet}`;
  return (
    <fieldset class="reports-in-question">
      <legend dir="auto">{name}</legend>
      {title !== '' && <p dir="auto">{title}</p>}
      {about === 'columns' && <KindField said={said} onSaid={onSaid} />}
      {about === 'period' && <PeriodFields said={said} onSaid={onSaid} />}
      <FirstRows question={question} said={said} onSaid={onSaid} />
      {about !== 'period' && <DateOrderField question={question} said={said} onSaid={onSaid} />}
    </fieldset>
  );
}

function KindField({ said, onSaid }: Pick<QuestionProps, 'said' | 'onSaid'>) {
  return (
    <>
      <p>{t('reports_in_what_columns')}</p>
      <SelectField<ReportKind | ''>
        label={t('reports_in_kind')}
        value={said.kind ?? ''}
        options={[
          ...(said.kind ? [] : [['', t('reports_in_choose')] as const]),
          ...REPORT_KINDS.map((kind) => [kind, kindLabel(kind)] as const),
        ]}
        onValue={(kind) => {
          if (kind !== '') onSaid({ kind });
        }}
      />
    </>
  );
}

function PeriodFields({ said, onSaid }: Pick<QuestionProps, 'said' | 'onSaid'>) {
  return (
    <>
      <p>{t('reports_in_what_period')}</p>
      <div class="reports-in-period">
        <Field
          date
          label={t('reports_in_from')}
          value={said.from ?? ''}
          onInput={(from) => onSaid({ from })}
        />
        <Field
          date
          label={t('reports_in_to')}
          value={said.to ?? ''}
          onInput={(to) => onSaid({ to })}
        />
      </div>
    </>
  );
}

/** The first rows of the table, and above each column what it holds where that is asked. */
function FirstRows({ question, said, onSaid }: QuestionProps) {
  const { header, rows, about } = question;
  const columns = said.columns ?? [];
  const width = Math.max(header.length, columns.length, ...rows.map(({ length }) => length));
  const places = Array.from({ length: width }, (_, at) => at);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with the keyboard too
    <section class="reports-in-rows" tabIndex={0} aria-label={t('reports_in_first_rows')}>
      <table>
        <thead>
          {about === 'columns' && (
            <tr>
              {places.map((at) => (
                <th key={at}>
                  <ColumnSelect
                    place={at + 1}
                    role={columns[at] ?? null}
                    onRole={(role) => onSaid({ columns: withRole(columns, width, at, role) })}
                  />
                </th>
              ))}
            </tr>
          )}
          <tr>
            {places.map((at) => (
              <th key={at} dir="auto" scope="col">
                {header[at] ?? ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, nth) => (
            <tr key={nth}>
              {places.map((at) => (
                <td key={at} dir="auto">
                  {row[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What one column holds, no other does. */
function withRole(
  columns: Layout['columns'],
  width: number,
  at: number,
  role: Role | null,
): (Role | null)[] {
  return Array.from({ length: width }, (_, each) => {
    if (each === at) return role;
    const other = columns[each] ?? null;
    return other === role ? null : other;
  });
}

interface ColumnSelectProps {
  /** From 1. */
  place: number;
  role: Role | null;
  onRole: (role: Role | null) => void;
}

function ColumnSelect({ place, role, onRole }: ColumnSelectProps) {
  return (
    <Select<Role | ''>
      aria-label={t('reports_in_column', place)}
      value={role ?? ''}
      options={[
        ['', t('reports_in_no_column')],
        ...ROLES.map((each) => [each, roleLabel(each)] as const),
      ]}
      onValue={(value) => onRole(value === '' ? null : value)}
    />
  );
}

/** Which of two days a date in figures is. */
function DateOrderField({ question, said, onSaid }: QuestionProps) {
  const at = said.columns?.indexOf('date') ?? -1;
  const cell = question.rows.map((row) => row[at] ?? '').find((each) => each !== '') ?? '';
  const day = readMoment(cell, 'day')?.day;
  const month = readMoment(cell, 'month')?.day;
  if (!day || !month || day === month) return null;
  return (
    <SelectField<DateOrder | ''>
      label={t('reports_in_what_date', cell)}
      value={said.dateOrder ?? ''}
      options={[
        ...(said.dateOrder ? [] : [['', t('reports_in_choose')] as const]),
        ['day', dayText(day)],
        ['month', dayText(month)],
      ]}
      onValue={(order) => {
        if (order !== '') onSaid({ dateOrder: order });
      }}
    />
  );
}
