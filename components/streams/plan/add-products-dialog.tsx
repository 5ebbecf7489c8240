import { useState } from 'preact/hooks';
import { useProductDetails } from '@/components/shop/store/use-product-details.ts';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { country, numberText } from '@/components/ui/format.ts';
import { pathText } from '@/components/ui/path-text.ts';
import { Picture } from '@/components/ui/picture.tsx';
import { SelectField } from '@/components/ui/select.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { numberedName } from '../parts/segment-name.ts';
import { usePlan } from './context.ts';
import { type FindPlace, type FoundProducts, findProducts } from './find-products.ts';

interface AddProductsDialogProps {
  /** The segment that they go into; null: new ones. */
  segment: string | null;
}

/** More lines than anybody looks through: searching finds what is further down. */
const MOST_SHOWN = 100;

/** Chooses products for the plan: out of the shop, or by links and ASINs. */
export function AddProductsDialog({ segment }: AddProductsDialogProps) {
  const { adding, plan } = usePlan();
  const [text, setText] = useState('');
  const [place, setPlace] = useState<FindPlace>('all');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [isEach, setEach] = useState(true);
  const found = useFound(text, place);
  // What was pasted is meant; of a search, what is ticked.
  const ids = found.isPasted ? found.ids : ticked;
  const add = useAdd(segment, ids, isEach);
  const close = () => {
    adding.value = null;
  };
  const at = plan.value.segments.findIndex(({ id }) => id === segment);
  const into = plan.value.segments[at];
  return (
    <Dialog
      title={into ? t('plan_add_to_segment', numberedName(into, at)) : t('plan_add_products')}
      size="tall"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('common_cancel')}</Button>
          <Button variant="primary" disabled={ids.length === 0 || add.isBusy} onClick={add.run}>
            {ids.length === 0 ? t('plan_add_none') : tn('plan_add_count', ids.length)}
          </Button>
        </>
      }
    >
      <Field
        label={t('plan_find')}
        hint={t('plan_find_hint')}
        rows={2}
        value={text}
        onInput={setText}
        note={
          found.unread > 0 ? { tone: 'warning', text: tn('plan_links_unread', found.unread) } : null
        }
      />
      {!found.isPasted && <PlaceSelect place={place} onPlace={setPlace} />}
      {segment === null && <EachOrOne isEach={isEach} onEach={setEach} />}
      <Results found={found} ticked={ticked} onTicked={setTicked} />
    </Dialog>
  );
}

const NOTHING: FoundProducts = { ids: [], isPasted: false, unread: 0 };

function useFound(text: string, place: FindPlace): FoundProducts {
  const { page, marketplace } = usePlan();
  const catalog = page.live.snapshot.value?.catalog;
  if (!catalog) return NOTHING;
  const selection = page.list.targets.value;
  return findProducts(catalog, { text, place, selection, home: marketplace.value });
}

function useAdd(segment: string | null, ids: readonly string[], isEach: boolean) {
  const { plan, port, page, run, adding, setOpen } = usePlan();
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    async run() {
      setBusy(true);
      const stream = plan.peek().stream.id;
      const isDone = await run(async () => {
        const done = await port.addProducts(ids, { stream, segment, isEach, isOnce: false });
        // Some of them may be new in the shop.
        await page.live.changed();
        return done;
      });
      setBusy(false);
      if (!isDone) return;
      if (segment !== null) setOpen([segment], true);
      adding.value = null;
    },
  };
}

function PlaceSelect({
  place,
  onPlace,
}: {
  place: FindPlace;
  onPlace: (place: FindPlace) => void;
}) {
  const { page } = usePlan();
  const { size } = page.list.selection.value.ids;
  const selection = size > 0 && !page.tree.inTrash.value;
  return (
    <SelectField<string>
      label={t('plan_find_in')}
      class="plan-select"
      value={place}
      options={[
        ['all', t('shop_all')],
        ...(selection ? [['selection', t('plan_selection', numberText(size))] as const] : []),
        ...page.tree.nodes.value.map(({ id, path }) => [id, pathText(path)] as const),
        ['none', t('shop_uncategorized')],
      ]}
      onValue={onPlace}
    />
  );
}

function EachOrOne({ isEach, onEach }: { isEach: boolean; onEach: (isEach: boolean) => void }) {
  const choices = [
    [true, t('plan_segment_each')],
    [false, t('plan_segment_one')],
  ] as const;
  return (
    <fieldset class="plan-each">
      <legend class="visually-hidden">{t('plan_add_segment')}</legend>
      {choices.map(([value, label]) => (
        <label key={label} class="check-line">
          <input
            type="radio"
            name="plan-each"
            checked={isEach === value}
            onChange={() => onEach(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ResultsProps {
  found: FoundProducts;
  ticked: readonly string[];
  onTicked: (ids: readonly string[]) => void;
}

function Results({ found, ticked, onTicked }: ResultsProps) {
  const { page } = usePlan();
  const shown = found.ids.slice(0, MOST_SHOWN);
  const details = useProductDetails(page.port, shown, page.live.version.value);
  const isAll = found.ids.length > 0 && found.ids.every((id) => ticked.includes(id));
  const others = ticked.filter((id) => !found.ids.includes(id));
  if (found.ids.length === 0) return <p class="quiet">{t('shop_nothing_fits')}</p>;
  return (
    <div class="plan-found">
      {!found.isPasted && (
        <Checkbox
          checked={isAll}
          onChange={(isOn) => onTicked(isOn ? [...others, ...found.ids] : others)}
        >
          {tn('plan_tick_all', found.ids.length)}
        </Checkbox>
      )}
      <ul>
        {shown.map((id) => (
          <li key={id} class="plan-found-product">
            <FoundProduct
              id={id}
              product={details(id)}
              isTicked={found.isPasted || ticked.includes(id)}
              onTick={
                found.isPasted
                  ? null
                  : (isOn) => onTicked(isOn ? [...ticked, id] : ticked.filter((at) => at !== id))
              }
            />
          </li>
        ))}
      </ul>
      {found.ids.length > MOST_SHOWN && (
        <p class="quiet">{tn('shop_and_more', found.ids.length - MOST_SHOWN)}</p>
      )}
    </div>
  );
}

interface FoundProductProps {
  id: string;
  product: ProductDetails | null;
  isTicked: boolean;
  /** Null: it is meant in any case. */
  onTick: ((isTicked: boolean) => void) | null;
}

function FoundProduct({ id, product, isTicked, onTick }: FoundProductProps) {
  if (!onTick) {
    return (
      <div class="plan-found-line">
        <ProductWords id={id} product={product} isNew={product === null || product.deleted} />
      </div>
    );
  }
  return (
    <label class="check-line plan-found-line">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={({ currentTarget: { checked } }) => onTick(checked)}
      />
      <ProductWords id={id} product={product} isNew={false} />
    </label>
  );
}

interface ProductWordsProps {
  id: string;
  product: ProductDetails | null;
  /** It is saved in the shop too. */
  isNew: boolean;
}

function ProductWords({ id, product, isNew }: ProductWordsProps) {
  const { page } = usePlan();
  const known = readProductId(id);
  return (
    <>
      <Picture
        image={product?.image ?? null}
        size={36}
        shown={page.live.settings.value?.pictures ?? false}
      />
      <span class="plan-found-text">
        <span dir="auto">{product?.title ?? known?.asin ?? id}</span>
        <span class="quiet">
          {known && country(known.marketplace)}
          {isNew && ` · ${t('plan_saved_too')}`}
        </span>
      </span>
    </>
  );
}
