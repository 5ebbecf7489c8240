import { useMemo, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Candidate } from '@/utils/shop/transfer/import/candidate.ts';
import { candidatesOf, type Source } from '@/utils/shop/transfer/import/source.ts';
import { tableCandidates } from '@/utils/shop/transfer/import/table-candidates.ts';
import { RestoreTask } from './backup-task.tsx';
import { CategoryField } from './category-field.tsx';
import { CountryField } from './country-field.tsx';
import type { TransferProps } from './dialog-props.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { SourceDialog } from './source-dialog.tsx';
import { type TableChoices, TableSetup } from './table-setup.tsx';

/** A source that products are taken from; a backup is restored as a whole. */
type ProductSource = Exclude<Source, { kind: 'backup' }>;

/** Takes in a file, a list or any text: its source is asked for, its effect is shown row by row, then it is written. */
export function ImportDialog(props: TransferProps) {
  const { settings, port, categories, onClose } = props;
  const [source, setSource] = useState<Source | null>(null);
  const onBack = () => setSource(null);
  if (!source) {
    return (
      <SourceDialog
        port={port}
        home={settings.home}
        known={categories.map(({ name }) => name)}
        onSource={setSource}
        onClose={onClose}
      />
    );
  }
  if (source.kind === 'backup') {
    return <RestoreTask {...props} given={source.text} />;
  }
  return <ProductsDialog {...props} source={source} onBack={onBack} />;
}

interface ProductsDialogProps extends TransferProps {
  source: ProductSource;
  onBack: () => void;
}

function ProductsDialog({ source, ...props }: ProductsDialogProps) {
  const { settings, categories } = props;
  const [choices, setChoices] = useState<TableChoices | null>(() => guessedChoices(source));
  const [category, setCategory] = useState<string[] | null>(null);
  const [country, setCountry] = useState(settings.home);
  const candidates = useMemo(
    () => readCandidates(source, choices, country),
    [source, choices, country],
  );
  return (
    <PlanDialog
      {...props}
      title={t('transfer_preview_title')}
      candidates={candidates}
      category={category}
    >
      {source.kind === 'table' && choices && (
        <TableSetup
          rows={source.rows}
          form={source.form}
          choices={choices}
          onChoices={setChoices}
        />
      )}
      <CountryField candidates={candidates} country={country} onCountry={setCountry} />
      <CategoryField categories={categories} onValue={setCategory} />
    </PlanDialog>
  );
}

/** How a table seems to be meant; null where the source is none. */
function guessedChoices(source: ProductSource): TableChoices | null {
  if (source.kind !== 'table') return null;
  const { columns, header, form } = source;
  const { separator, dateOrder } = form;
  return { columns, hasHeader: header, separator, dateOrder, areTitlesOwn: false };
}

function readCandidates(
  source: ProductSource,
  choices: TableChoices | null,
  country: MarketplaceCode | null,
): Candidate[] {
  if (source.kind !== 'table') return candidatesOf(source.found, country);
  if (!choices) return [];
  const { columns, hasHeader, separator, dateOrder, areTitlesOwn } = choices;
  // A separator that the creator has chosen is the only one.
  const isFound = separator === source.form.separator;
  const otherSeparators = isFound ? source.form.otherSeparators : [];
  const form = { ...source.form, dateOrder, otherSeparators };
  return tableCandidates(source.rows, columns, hasHeader, separator, country, areTitlesOwn, form);
}
