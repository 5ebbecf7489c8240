import type { ComponentChildren } from 'preact';
import { accountName } from '@/components/ui/account-name.ts';
import { Button } from '@/components/ui/button.tsx';
import { listText, numberText } from '@/components/ui/format.ts';
import { dayText, moneyText } from '@/components/ui/money-text.ts';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { accountKey } from '@/utils/earnings/kept/sums-id.ts';
import { tagFindings } from '@/utils/earnings/queries/tag-findings.ts';
import type { TagFindings, TagUse } from '@/utils/earnings/queries/views.ts';
import { NoSales } from '../parts/no-sales.tsx';
import { useFromFacts } from '../parts/use-facts.ts';
import { useEarnings } from '../store/context.ts';
import { HOME } from '../store/route.ts';
import { useAddTag } from './use-add-tag.ts';
import './tags-view.css';

/** Tracking IDs that want something done: unknown ones, clicked ones without a sale, unused ones. */
export function TagsView() {
  const findings = useFromFacts(({ sums, tags, today }) => tagFindings(sums, tags, today));
  return (
    <div class="earnings-view">
      <ViewHead title={t('earnings_tags')} hint={t('earnings_tags_hint')} />
      {findings && <Findings {...findings} />}
    </div>
  );
}

function Findings({ unknown, withoutSales, unused, notCovered }: TagFindings) {
  const addTag = useAddTag();
  const isEmpty = unknown.length + withoutSales.length + unused.length === 0;
  return (
    <>
      {isEmpty && <NoSales text={t('earnings_tags_none')} />}
      <Part
        title={t('earnings_tags_unknown')}
        hint={t('earnings_tags_unknown_hint')}
        uses={unknown}
      >
        {(use) => (
          <>
            <span class="quiet">{unknownText(unknown.find((each) => sameUse(each, use)))}</span>
            <Button icon="add" onClick={() => void addTag(use)}>
              {t('earnings_tag_add', use.tag)}
            </Button>
          </>
        )}
      </Part>
      <Part
        title={t('earnings_tags_unsold')}
        hint={t('earnings_tags_unsold_hint')}
        uses={withoutSales}
      >
        {({ clicks }) => (
          <span class="quiet">{t('earnings_pair', t('earnings_clicks'), numberText(clicks))}</span>
        )}
      </Part>
      <Part title={t('earnings_tags_unused')} hint={t('earnings_tags_unused_hint')} uses={unused}>
        {({ last }) => (
          <span class="quiet">
            {last === null ? t('earnings_tag_never') : t('earnings_tag_last', dayText(last))}
          </span>
        )}
      </Part>
      {notCovered.length > 0 && (
        <p class="quiet">{t('earnings_tags_not_covered', listText(notCovered.map(accountName)))}</p>
      )}
    </>
  );
}

function sameUse(a: TagUse, b: TagUse): boolean {
  return a.tag === b.tag && accountKey(a.account) === accountKey(b.account);
}

function unknownText(use: TagFindings['unknown'][number] | undefined): string {
  if (!use) return '';
  return [
    t('earnings_pair', t('earnings_ordered'), numberText(use.ordered)),
    moneyText(use.fees, use.currency),
    ...(use.last === null ? [] : [t('earnings_tag_last', dayText(use.last))]),
  ].join(' · ');
}

interface PartProps {
  title: string;
  hint: string;
  uses: readonly TagUse[];
  /** What stands beside a tracking ID. */
  children: (use: TagUse) => ComponentChildren;
}

function Part({ title, hint, uses, children }: PartProps) {
  const { go } = useEarnings();
  if (uses.length === 0) return null;
  return (
    <section class="tag-part">
      <h2>{title}</h2>
      <p class="quiet">{hint}</p>
      <ul>
        {uses.map((use) => (
          <li key={`${accountKey(use.account)} ${use.tag}`}>
            <button
              type="button"
              class="data-name"
              title={t('earnings_tag_show', use.tag)}
              onClick={() =>
                go({
                  ...HOME,
                  view: 'products',
                  period: 'all',
                  tag: use.tag,
                  marketplace: use.account.marketplace,
                })
              }
            >
              <bdi class="code">{use.tag}</bdi>
            </button>
            <span>
              {[use.name === use.tag ? null : use.name, accountName(use.account)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {children(use)}
          </li>
        ))}
      </ul>
    </section>
  );
}
