import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { copyGroups, wayInUse } from '@/components/ui/copy-groups.ts';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { MenuButton } from '@/components/ui/menu.tsx';
import { noTag } from '@/components/ui/no-tag.ts';
import { Picture } from '@/components/ui/picture.tsx';
import { VariationChip } from '@/components/ui/variation-chip.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { FormatId } from '@/utils/descriptions/formats.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, type Settings, tagsFor } from '@/utils/settings/schema.ts';
import { directionOf } from '@/utils/text/direction.ts';
import { SavePicker } from './lazy-views.ts';
import type { PartProps } from './part.ts';
import type { PageProduct } from './port.ts';
import { AT_PAGE } from './store/feedback.ts';
import type { PopupStore } from './store/popup-store.ts';
import { stateText } from './store/saved-text.ts';
import { TagPicker } from './tag-picker.tsx';

interface CardProps {
  store: PopupStore;
  product: PageProduct;
  settings: Settings;
}

/** The product of the page that the popup was opened on: copy its link, save it. */
export function ProductCard({ store, focus, product, settings }: CardProps & PartProps) {
  const [isPicking, setPicking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  const saved = store.saved.state.value;

  // The main job is one Enter away.
  useEffect(() => {
    if (focus.isFree()) first.current?.focus();
  }, [focus]);

  return (
    <section class="card" aria-label={t('popup_product')}>
      <CardHead store={store} product={product} settings={settings} />
      <div class="card-actions">
        <CopyButtons store={store} product={product} settings={settings} first={first} />
        <Button
          icon="save"
          buttonRef={saveButton}
          aria-expanded={isPicking}
          onClick={() => setPicking(!isPicking)}
        >
          {saved?.saved ? t('label_categories') : t('action_save')}
        </Button>
      </div>
      <CardNote store={store} product={product} settings={settings} />
      {isPicking && (
        <ErrorBoundary>
          <Picker
            store={store}
            product={product}
            onClose={() => {
              setPicking(false);
              saveButton.current?.focus();
            }}
          />
        </ErrorBoundary>
      )}
    </section>
  );
}

/** What the product is, and where it is saved. */
function CardHead({ store, product, settings }: CardProps) {
  const saved = store.saved.state.value;
  const state = saved ? (stateText(saved) ?? t('popup_not_saved')) : '';
  return (
    <div class="card-head">
      <Picture image={product.image} size={56} shown={settings.pictures} />
      <div class="card-text">
        <h2 class="card-title" dir={directionOf(product.title)} title={product.title}>
          {product.title || product.asin}
        </h2>
        {product.variation !== null && <VariationChip variation={product.variation} />}
        <p class="card-line">
          <span class="ltr">
            {HOSTS[product.marketplace]} · {product.asin}
          </span>
        </p>
        <p class={saved?.saved ? 'card-line card-saved' : 'card-line'}>
          {saved?.saved && <Icon name="check" />}
          <span dir="auto">{state}</span>
        </p>
      </div>
    </div>
  );
}

interface CopyButtonsProps extends CardProps {
  first: RefObject<HTMLButtonElement | null>;
}

/** The big button, and the other ways to copy at its end. */
function CopyButtons({ store, product, settings, first }: CopyButtonsProps) {
  return (
    <div class="card-copy">
      <MainButton store={store} product={product} settings={settings} first={first} />
      <MenuButton
        icon="chevron-down"
        label={t('action_copy_other_formats')}
        class="card-formats"
        groups={() => otherCopies(store, product, settings)}
      />
    </div>
  );
}

/** Copies in the format last used; without a tag leads to where one is written down. */
function MainButton({ store, product, settings, first }: CopyButtonsProps) {
  const { marketplace } = product;
  const hasTag = chosenTag(settings, marketplace) !== null;
  const missing = noTag(store.shop.waiting.value, marketplace);
  const isCopied = store.feedback.confirmation.value?.at === AT_PAGE;
  const { format, label } = wayInUse(settings, store.formats.all.value);
  function run() {
    if (hasTag) void store.copyProduct(AT_PAGE, product, format, true);
    else store.port.openOptions(missing.section);
  }

  const icon = isCopied ? 'check' : 'copy';
  return (
    <Button variant="primary" buttonRef={first} icon={hasTag ? icon : 'add'} onClick={run}>
      {hasTag ? label : missing.action}
    </Button>
  );
}

/** Formats, templates and channels; a channel's text cannot be without a tag. */
function otherCopies(store: PopupStore, product: PageProduct, settings: Settings) {
  const tag = chosenTag(settings, product.marketplace);
  const channels = tag === null ? [] : store.channels.names.peek();
  const own = store.formats.all.peek();
  const copy = (format: FormatId, tagged: boolean) => {
    void store.copyProduct(AT_PAGE, product, format, tagged);
    // Without a tag it has to be asked for by name each time.
    if (tagged) void store.chooseFormat(format);
  };
  return [
    ...copyGroups(tag === null ? null : own, copy, wayInUse(settings, own).format),
    channels.map((name) => ({
      id: `channel:${name}`,
      label: t('action_copy_template', name),
      run: () => store.channels.copyAs(product, name),
    })),
  ];
}

/** What was just copied, else which tag the link carries. Where there are several, they stay to be chosen from. */
function CardNote({ store, product: { marketplace }, settings }: CardProps) {
  const confirmation = store.feedback.confirmation.value;
  const copied = confirmation?.at === AT_PAGE ? confirmation.text : null;
  const tags = tagsFor(settings, marketplace);
  if (copied !== null && tags.length < 2) return <p class="card-note card-saved">{copied}</p>;
  return (
    <TagPicker
      marketplace={marketplace}
      tags={tags}
      copied={copied}
      tag={chosenTag(settings, marketplace)}
      waiting={store.shop.waiting.value}
      onTag={(tag) => void store.chooseTag(marketplace, tag)}
    />
  );
}

interface PickerProps {
  store: PopupStore;
  product: PageProduct;
  onClose: () => void;
}

/** Nothing until it is known where the product is. */
function Picker({ store, product, onClose }: PickerProps) {
  const saved = store.saved.state.value;
  if (!saved) return null;
  const toStream = () => {
    onClose();
    store.streaming.value = product;
  };
  return (
    <>
      <SavePicker
        categories={store.shop.snapshot.value?.categories ?? []}
        savedIn={saved.categories}
        saved={saved.saved}
        onClose={onClose}
        onSave={async (change) => {
          const failure = await store.save(product, change);
          if (failure === null) onClose();
          return failure;
        }}
      />
      <Button variant="quiet" icon="add" onClick={toStream}>
        {t('plan_add_to_stream')}
      </Button>
    </>
  );
}
