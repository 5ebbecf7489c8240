import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { copyGroups } from '@/components/ui/copy-groups.ts';
import { focusText } from '@/components/ui/focus.ts';
import { dateText } from '@/components/ui/format.ts';
import { MenuButton } from '@/components/ui/menu.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { Picture } from '@/components/ui/picture.tsx';
import { SavePicker } from '@/components/ui/save-picker.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { COPIES, readCopies } from '@/utils/descriptions/copies.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import type { CategoryNode, ProductDetails } from '@/utils/shop/queries/views.ts';
import { platformName } from '../description/fields.tsx';
import type { ShopPort } from '../shell/port.ts';
import type { Actions } from '../shell/use-actions.ts';
import { EditField } from './edit-field.tsx';
import { Elsewhere } from './other-marketplaces.tsx';
import { Links } from './product-links.tsx';
import './details-pane.css';

export interface DetailsPaneProps {
  product: ProductDetails;
  /** Choices and history of this machine. */
  notes: Notes;
  settings: Settings;
  categories: readonly CategoryNode[];
  port: ShopPort;
  actions: Actions;
  titleRef: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  /** The field for her own title was asked for before it was there. */
  titleWanted: RefObject<boolean>;
  onPlace: (place: string) => void;
  onRestore: () => void;
}

/** All about one product. */
export function DetailsPane(props: DetailsPaneProps) {
  const { product, settings, categories, port, actions } = props;
  const { id, marketplace, asin } = product;
  const [filing, setFiling] = useState(false);
  const { titleRef, titleWanted } = props;
  useEffect(() => {
    if (!titleWanted.current) return;
    titleWanted.current = false;
    focusText(titleRef.current);
  }, [titleRef, titleWanted]);
  const edit = (change: Parameters<ShopPort['edit']>[1]) =>
    actions.run(() => port.edit(id, change));

  return (
    <article class="details">
      <header class="details-head">
        <Picture image={product.image} size={72} shown={settings.pictures} />
        <div>
          <h2 class="details-title" dir="auto">
            {product.title}
          </h2>
          <p class="details-quiet">
            <span class="ltr">
              {HOSTS[marketplace]} · {asin}
            </span>
          </p>
        </div>
      </header>
      {product.deleted ? (
        <div class="details-actions">
          <Button variant="primary" icon="undo" onClick={props.onRestore}>
            {t('shop_restore')}
          </Button>
        </div>
      ) : (
        <div class="details-actions">
          <Button variant="primary" icon="copy" onClick={() => void actions.copy([id], 'link')}>
            {t('action_copy_link')}
          </Button>
          <MenuButton
            icon="chevron-down"
            label={t('action_copy_other_formats')}
            groups={() =>
              copyGroups(
                chosenTag(settings, marketplace) === null ? null : settings.templates,
                (format, tagged) => void actions.copy([id], format, tagged ? 'none' : 'all'),
              )
            }
          />
          <IconButton
            icon="external"
            label={t('common_open_page')}
            onClick={() => port.open(plainLink(product))}
          />
        </div>
      )}
      <EditField
        label={t('shop_custom_title')}
        value={product.ownTitle ?? ''}
        placeholder={product.pageTitle}
        hint={product.ownTitle === null ? undefined : <bdi>{product.pageTitle}</bdi>}
        inputRef={titleRef}
        onSave={(ownTitle) => edit({ ownTitle })}
      />
      <EditField
        label={t('shop_note')}
        value={product.note}
        rows={3}
        onSave={(note) => edit({ note })}
      />
      <label class="details-check">
        <input
          type="checkbox"
          checked={product.dead}
          onChange={({ currentTarget }) => void edit({ dead: currentTarget.checked })}
        />
        <span>{t('product_no_longer_sold')}</span>
      </label>
      <section class="details-part" aria-label={t('label_categories')}>
        <h3>{t('label_categories')}</h3>
        {product.categories.length > 0 ? (
          <ul class="details-places">
            {product.categories.map((category) => (
              <li key={category.id}>
                <Button icon="folder" onClick={() => props.onPlace(category.id)}>
                  <bdi>{pathText(category.path)}</bdi>
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <p class="details-quiet">{t('product_uncategorized')}</p>
        )}
        {filing ? (
          <SavePicker
            categories={categories}
            held={product.categories}
            saved
            onClose={() => setFiling(false)}
            onSave={async (change) => {
              if (await actions.run(() => port.file([id], change))) setFiling(false);
              return null;
            }}
          />
        ) : (
          !product.deleted && (
            <Button variant="quiet" icon="edit" onClick={() => setFiling(true)}>
              {t('shop_categories_change')}
            </Button>
          )
        )}
      </section>
      {!product.deleted && (
        <>
          <Links product={product} settings={settings} port={port} actions={actions} />
          <Elsewhere
            product={product}
            settings={settings}
            port={port}
            actions={actions}
            onAlso={(also) => edit({ also })}
          />
        </>
      )}
      <Copied notes={props.notes} id={id} />
      <Facts product={product} />
    </article>
  );
}

/** In which texts it was copied, on this machine. */
function Copied({ notes, id }: { notes: Notes; id: string }) {
  const stored = notes.getItem(COPIES);
  const copies = useMemo(
    () => readCopies(stored).filter(({ products }) => products.includes(id)),
    [stored, id],
  );
  if (copies.length === 0) return null;
  return (
    <section class="details-part" aria-label={t('shop_linked')}>
      <h3>{t('shop_linked')}</h3>
      <ul class="details-copies">
        {copies.map(({ at, channel, platform }) => (
          <li key={at}>
            <bdi>{channel || platformName(platform)}</bdi>
            <span class="details-quiet">{dateText(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ product }: { product: ProductDetails }) {
  const facts: [name: string, value: string | null, code?: boolean][] = [
    [t('shop_fact_brand'), product.brand],
    [t('shop_fact_asin'), product.asin, true],
    [t('shop_fact_parent'), product.parentAsin, true],
    [t('shop_fact_saved'), dateText(product.savedAt)],
  ];
  return (
    <dl class="details-facts">
      {facts.map(([name, value, code]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={code ? 'code ltr' : ''} dir={code ? undefined : 'auto'}>
              {value}
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
